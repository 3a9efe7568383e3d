using System.Collections.Generic;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Report;

/// <summary>The places of findings as the report names them: relative to the repository, with the lines around.</summary>
internal sealed class FindingPlaces(SourceTree sources, Snippets? snippets)
{
    /// <summary>A place of the log.</summary>
    /// <param name="around">How many lines before and after it are shown.</param>
    public ReportedPlace Place(LogLocation at, int around)
    {
        var place = sources.Place(at.Uri);
        var snippet = snippets?.Of(at, around);
        return new ReportedPlace(place.Uri, place.BaseId, at.StartLine, at.StartColumn, at.EndLine, at.EndColumn, snippet?.Text, snippet?.First ?? at.StartLine);
    }

    /// <summary>The steps of a path, source first; empty where the related places are none.</summary>
    public IReadOnlyList<ReportedStep> Path(Finding finding)
    {
        if (finding.Steps.Count == 0 || finding.Related.Count == 0)
            return [];

        var path = new List<ReportedStep>(finding.Related.Count + 1);
        for (var i = 0; i < finding.Related.Count; i++)
            path.Add(new ReportedStep(Place(finding.Related[i], 0), i < finding.Steps.Count ? finding.Steps[i] : "The value goes on."));

        // The place of the finding ends the path also where the analyzer did not repeat it.
        if (finding.Location is { } end && finding.Related[finding.Related.Count - 1] != end)
            path.Add(new ReportedStep(Place(end, 0), finding.Message));
        return path;
    }

    /// <summary>The places that a finding points to and that are no path.</summary>
    public IReadOnlyList<ReportedStep> Related(Finding finding)
    {
        if (finding.Steps.Count > 0 || finding.Related.Count == 0)
            return [];

        var related = new List<ReportedStep>(finding.Related.Count);
        foreach (var at in finding.Related)
            related.Add(new ReportedStep(Place(at, 0), "Where the value comes from."));
        return related;
    }
}
