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
        _common = _areProjects ? [] : Common(set.Builds.SelectMany(build => build.Sites).Select(site => site.Uri).Where(uri => uri is not null).Select(uri => uri!));
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

    private static string[] Common(IEnumerable<string> uris)
    {
        string[]? common = null;
        foreach (var uri in uris)
        {
            var folders = uri.Split('/');
            var length = common is null ? folders.Length - 1 : Math.Min(common.Length, folders.Length - 1);
            var same = 0;
            while (common is not null && same < length && common[same] == folders[same])
                same++;
            common = common is null ? [.. folders.Take(length)] : [.. common.Take(same)];
        }

        return common ?? [];
    }
}
