using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Tool.Inputs;

/// <summary>What was found and read.</summary>
/// <param name="Reports">Each project and target framework once.</param>
/// <param name="Messages">What a reader of the result has to know: reports that were left out, folders that could not be searched.</param>
/// <param name="Stale">Files of the source tree that are not what the reports were made of.</param>
internal sealed record EvidenceInput(IReadOnlyList<CollectedReport> Reports, IReadOnlyList<EvidenceMessage> Messages, IReadOnlyList<StaleFile> Stale)
{
    private readonly Lazy<ILookup<(string, string?, string), string>> _files = new(() => Reports.ToLookup(report => Key(report.Build), report => report.Path));

    /// <summary>The builds.</summary>
    public IReadOnlyList<BuildReport> Builds => [.. Reports.Select(report => report.Build)];

    /// <summary>What is worth a warning.</summary>
    public IEnumerable<string> Warnings => Messages.Where(message => message.Severity == EvidenceSeverity.Warning).Select(message => $"{message.File}: {message.Text}");

    /// <summary>The builds as a set.</summary>
    public EvidenceSet Set(string name, RunContext? run = null) => new(name, Builds) { Run = run };

    /// <summary>The same, each finding marked as new or not against the reports of the commit that the change begins from.</summary>
    public EvidenceInput Against(EvidenceInput before) =>
        this with { Reports = [.. Reports.Zip(BaseComparison.Mark(Builds, before.Builds), (report, build) => report with { Build = build })] };

    /// <summary>The file that a build was read from.</summary>
    public string FileOf(BuildReport build) => _files.Value[Key(build)].First();

    private static (string, string?, string) Key(BuildReport build) => (build.Project, build.ProjectFile, build.TargetFramework);
}

/// <summary>A source file that changed after the report of a build.</summary>
internal sealed record StaleFile(string File, BuildReport Build);
