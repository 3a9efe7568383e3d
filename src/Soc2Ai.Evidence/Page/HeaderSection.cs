using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>The top: what this is evidence of, and which code, day and tool it belongs to.</summary>
internal static class HeaderSection
{
    public static void Write(HtmlWriter html, PageModel model)
    {
        var set = model.Set;
        html.Add($"<header class=\"top\"><div class=\"inner\"><p class=\"kind\">AI control evidence from source and build, by SOC 2 criterion</p><h1>{set.Name}</h1><dl class=\"facts\">");
        Sources(html, model);
        foreach (var change in set.Builds.Select(build => build.Change).Where(change => change is not null).Distinct().Take(2))
            Change(html, change!);
        if (set.Run is { } run && (run.BuildId ?? run.BuildUri) is { } id)
            Fact(html, "Build run", $"{run.Platform} {id}".Trim(), SourceLinks.Http(run.BuildUri));
        Fact(html, "Judged as of", model.EvaluationDate is { } date ? Words.Day(date) : "not recorded");
        Fact(html, set.Builds.Count == 1 ? "Build" : "Builds", set.Builds.Count <= 3 ? string.Join(", ", set.Builds.Select(build => build.Name)) : Words.Count(set.Builds.Count, "build"));
        Fact(html, "Tool", string.Join(", ", Distinct(set, build => $"{Report.Tool.Name} {build.ToolVersion}")));
        if (Distinct(set, build => build.RulesDigest) is [{ Length: > 0 } digest, ..])
            Fact(html, "Rules digest", Words.Short(digest), code: true);
        Fact(html, "Profile", string.Join(", ", Distinct(set, build => build.Profile)));
        Fact(html, "Gate", string.Join("; ", Distinct(set, build => GateText(build.Gate))));
        html.Raw("</dl></div></header>\n");
    }

    /// <summary>What the gate was told to stop, in words.</summary>
    public static string GateText(ReportedGate gate) => gate.Gate switch
    {
        "open" => $"stops open findings of level {gate.Severity} and above{Scope(gate)}",
        "new" => $"stops new findings of level {gate.Severity} and above{Scope(gate)}",
        _ => "off: nothing stops the build",
    };

    /// <summary>Writes one fact.</summary>
    public static void Fact(HtmlWriter html, string name, string value, string? address = null, bool code = false)
    {
        html.Add($"<div><dt>{name}</dt><dd>").Raw(code ? "<code>" : "");
        if (address is null)
            html.Text(value);
        else
            html.Add($"<a class=\"out\" href=\"{address}\" rel=\"noreferrer noopener\">{value}</a>");
        html.Raw(code ? "</code>" : "").Raw("</dd></div>");
    }

    /// <summary>The distinct values over the builds, at most three.</summary>
    public static IReadOnlyList<string> Distinct(EvidenceSet set, Func<BuildReport, string> value)
    {
        var values = set.Builds.Select(value).Distinct(StringComparer.Ordinal).ToList();
        return values.Count <= 3 ? values : [values[0], values[1], $"{values.Count - 2} more"];
    }

    private static string Scope(ReportedGate gate) =>
        (gate.Criteria.Count > 0 ? $" under {string.Join(", ", gate.Criteria)}" : "") + (gate.Baseline is { } baseline ? $", against {baseline}" : "");

    private static void Sources(HtmlWriter html, PageModel model)
    {
        var sources = model.Set.Builds.Select(build => build.Source).Distinct().ToList();
        if (sources.Count == 0 || sources is [null])
            Fact(html, "Commit", "not under version control");
        foreach (var source in sources.Where(source => source is not null).Take(2))
        {
            Fact(html, "Repository", source!.RepositoryUri == "urn:soc2ai:no-remote" ? "no remote" : source.RepositoryUri, model.Links.Repository(source));
            Fact(html, "Commit", Words.Short(source.RevisionId), model.Links.Commit(source), code: true);
            Fact(html, "Branch", source.Branch ?? "none (detached head)");
        }

        if (sources.Count > 2)
            Fact(html, "Further commits", Words.Number(sources.Count - 2));
    }

    private static void Change(HtmlWriter html, ChangeContext change)
    {
        if (change.PullRequest is { } number)
            Fact(html, "Pull request", $"{change.Platform} #{number}", SourceLinks.Http(change.PullRequestUri));
        if (change.Base is { } target)
            Fact(html, "Base", target, code: true);
        if (change.Head is { } head)
            Fact(html, "Head", head, code: true);
    }
}
