using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page.Picture;

/// <summary>The parts of the code: the projects of a set of several, the first folders of a single project.</summary>
internal sealed class ComponentNames
{
    private readonly bool _areProjects;
    private readonly string[] _common;
    private readonly string _project;

    public ComponentNames(EvidenceSet set)
    {
        _areProjects = set.Builds.Select(build => build.Project).Distinct(StringComparer.Ordinal).Skip(1).Any();
        _project = set.Builds.Count > 0 ? set.Builds[0].Project : "";
        _common = _areProjects ? [] : set.Builds.Select(build => build.ProjectFile).FirstOrDefault(file => file is not null) is { } project
            ? Folders(project)
            : Common(set.Builds.SelectMany(build => build.Sites).Where(site => FlowGraph.IsInCode(site.Kind) && site.Uri is not null).Select(site => Folders(site.Uri!)));
    }

    /// <summary>What they are called when they are counted.</summary>
    public string Noun => _areProjects ? "projects" : "folders";

    /// <summary>What they are called above their column.</summary>
    public string Title => _areProjects ? "Projects" : $"Parts of {_project}";

    /// <summary>The part that a file belongs to.</summary>
    public (string Key, string Title) Of(BuildReport build, string uri)
    {
        if (_areProjects)
            return ($"part:{build.Project}", build.Project);

        var segments = uri.Split('/');
        var folder = segments.Length > _common.Length + 1 && _common.SequenceEqual(segments.Take(_common.Length)) ? Uri.UnescapeDataString(segments[_common.Length]) : "(top folder)";
        return ($"part:{folder}", folder);
    }

    private static string[] Folders(string uri)
    {
        var segments = uri.Split('/');
        return [.. segments.Take(segments.Length - 1)];
    }

    private static string[] Common(IEnumerable<string[]> all)
    {
        string[]? common = null;
        foreach (var folders in all)
        {
            var same = 0;
            while (same < folders.Length && (common is null || (same < common.Length && common[same] == folders[same])))
                same++;
            common = [.. folders.Take(same)];
        }

        return common ?? [];
    }
}
