using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Page;

/// <summary>Which change and which run this is the evidence of, and how anybody makes it again.</summary>
internal static class RunSection
{
    private const int MostFiles = 300;

    public static void Write(HtmlWriter html, PageModel model)
    {
        html.Raw("<section id=\"run\" aria-labelledby=\"run-title\"><h2 id=\"run-title\">Change and run</h2>\n");
        Change(html, model);
        Builds(html, model);
        Files(html, "Configuration that decided what ran", "No configuration is recorded.", model.Set.Builds.SelectMany(build => build.Configuration));
        Files(html, "Source files that were tested", "No source file is recorded.", model.Set.Builds.SelectMany(build => build.Files));
        Reproduce(html, model);
        html.Raw("</section>\n");
    }

    private static void Change(HtmlWriter html, PageModel model)
    {
        var changes = model.Set.Builds.Select(build => build.Change).OfType<ChangeContext>().Distinct().ToList();
        if (changes.Count == 0)
            html.Raw("<p>No pull request is recorded: this is a build of a commit, or of a machine that names none. Who approved the change is a question for the repository's host.</p>\n");
        foreach (var change in changes.Take(5))
        {
            html.Add($"<p>{change.Platform}{(change.PullRequest is { } number ? $", pull request {number}" : "")}: ");
            html.Add($"{change.Head ?? "a head that is not recorded"} into {change.Base ?? "a base that is not recorded"}. ");
            if (SourceLinks.Http(change.PullRequestUri) is { } address)
                html.Add($"Who reviewed and approved it stands <a class=\"out\" href=\"{address}\" rel=\"noreferrer noopener\">on the platform</a>.");
            html.Raw("</p>\n");
        }

        if (model.HasBaseline)
            html.Add($"<p>Against the baseline {model.Findings.Count(finding => finding.IsNew)} open findings are new and {model.Findings.Count(finding => finding.IsOpen && finding.Finding.BaselineState == "unchanged")} were there before.</p>\n");
    }

    private static void Builds(HtmlWriter html, PageModel model)
    {
        html.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Builds\"><table class=\"num\"><caption>Builds of this evidence, each a project for a target framework</caption><thead><tr><th scope=\"col\">Build</th><th scope=\"col\" class=\"t\">Complete</th><th scope=\"col\">Places</th><th scope=\"col\">Findings</th><th scope=\"col\" class=\"t\">Commit</th><th scope=\"col\" class=\"t\">Judged as of</th><th scope=\"col\" class=\"t\">Tool</th><th scope=\"col\" class=\"t\">Profile</th><th scope=\"col\" class=\"t\">Gate</th></tr></thead><tbody>");
        foreach (var build in model.Set.Builds)
        {
            html.Add($"<tr><th scope=\"row\">{build.Name}</th><td class=\"t\">{(build.IsComplete ? "yes" : "no")}</td>");
            FamilyTable.Cell(html, build.Sites.Count);
            FamilyTable.Cell(html, build.Findings.Count);
            html.Add($"<td class=\"t\"><code class=\"hash\">{build.Source?.RevisionId ?? "–"}</code></td><td class=\"t d\">{(build.EvaluationDate is { } date ? Words.Day(date) : "–")}</td><td class=\"t\">{build.ToolVersion}</td><td class=\"t\">{build.Profile}</td><td class=\"t\">{HeaderSection.GateText(build.Gate)}</td></tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
        var digests = model.Set.Builds.Select(build => build.RulesDigest).Where(digest => digest.Length > 0).Distinct(StringComparer.Ordinal).Take(5).ToList();
        if (digests.Count > 0)
            html.Add($"<p>Digest of all rule pages and data: <code class=\"hash\">{string.Join(", ", digests)}</code>. Equal digests mean equal rules.</p>\n");
    }

    private static void Files(HtmlWriter html, string title, string none, IEnumerable<ReportedFile> files)
    {
        var all = files.Distinct().OrderBy(file => file.Uri, StringComparer.Ordinal).ToList();
        html.Raw($"<h3>{title}</h3>\n");
        if (all.Count == 0)
        {
            html.Raw($"<p>{none}</p>\n");
            return;
        }

        html.Raw("<details class=\"plain\"><summary>").Text(Words.Count(all.Count, "file")).Raw($" with sha-256</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\"><table><caption class=\"vh\">{title}</caption><thead><tr><th scope=\"col\">File</th><th scope=\"col\">sha-256</th></tr></thead><tbody>");
        foreach (var file in all.Take(MostFiles))
            html.Add($"<tr><th scope=\"row\"><code>{Uri.UnescapeDataString(file.Uri)}</code></th><td><code class=\"hash\">{file.Sha256 ?? "could not be read"}</code></td></tr>\n");
        html.Raw("</tbody></table></div>");
        if (all.Count > MostFiles)
            html.Add($"<p class=\"more\">and {all.Count - MostFiles} more in the reports</p>");
        html.Raw("</details>\n");
    }

    private static void Reproduce(HtmlWriter html, PageModel model)
    {
        html.Raw("<h3>How to reproduce</h3>\n<p>With the same commit, tool version, rules and day the reports are the same byte for byte; compare them by sha-256 or with <code>soc2ai diff</code>.</p>\n");
        var build = model.Set.Builds.FirstOrDefault();
        var source = build?.Source;
        html.Raw("<pre class=\"shell\" tabindex=\"0\" role=\"region\" aria-label=\"Commands\">");
        if (source is not null && SourceLinks.Http(source.RepositoryUri) is { } repository)
            html.Add($"git clone {Words.Shell(repository)} evidence-source && cd evidence-source\n");
        if (source is { RevisionId: var commit } && commit.All(Uri.IsHexDigit))
            html.Add($"git checkout {commit}\n");
        var project = model.Set.Builds.Select(one => one.ProjectFile).Distinct(StringComparer.Ordinal).ToList() is [{ } only] ? " " + Words.Shell(Uri.UnescapeDataString(only)) : "";
        html.Add($"dotnet restore{project}\ndotnet build{project} --no-incremental -p:Soc2AiEvidence=true");
        if (model.EvaluationDate is { } date)
            html.Add($" -p:Soc2AiEvaluationDate={Words.Day(date)}");
        if (build?.Profile is "essential" or "strict")
            html.Add($" -p:Soc2AiProfile={build.Profile}");
        html.Add($"\nsoc2ai report --name {Words.Shell(model.Set.Name)}</pre>\n<p>Whether anybody touched the files beside this page since they were signed says <code>soc2ai verify</code> on their folder.</p>\n");
    }
}
