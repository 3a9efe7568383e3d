using System.Text;
using System.Text.RegularExpressions;
using Soc2Ai.Evidence.Diff;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Outputs;

/// <summary>The Markdown for a pull request: the summary of a set and the difference of two.</summary>
public sealed class MarkdownTests
{
    private const string Hostile = "| `x` **b** [a](http://evil.example) <img src=x onerror=alert(1)> @octocat @org/team #12 GH-12 !12 ~bug www.evil.example a@evil.example\r\n\r\n# Heading\n```\n/close </details> <!-- \u202Egnp.exe \\| $x$ &lt;b&gt;";

    [Theory]
    [InlineData("no exceptions noted")]
    [InlineData("1 exception", "f1")]
    [InlineData("2 exceptions", "f1", "f2")]
    public void First_line_counts_exceptions(string headline, params string[] fingerprints)
    {
        Assert.Equal([MarkdownSummary.Marker, $"### SOC 2 for AI: {headline}"], Lines(Made.Build(findings: fingerprints.Select(id => Made.Finding(id)), sites: [Made.Site("model id", "m1")])).Take(2));
    }

    [Fact]
    public void New_findings_stand_first_when_there_is_something_to_compare_with()
    {
        var lines = Lines(Made.Build(findings: [Made.Finding("f1", "Old.", state: "unchanged"), Made.Finding("f2", "Fresh.", state: "new"), Made.Finding("f3", "Note.", state: "new", level: "note")]));

        Assert.Equal("### SOC 2 for AI: 2 new exceptions, 1 known", lines[1]);
        Assert.Equal("**New**", lines[7]);
        Assert.Equal("| warning | [SAI4001](https://example.com/SAI4001.md) | [src/Desk.cs:12](https://github.com/contoso/desk/blob/0123456789abcdef0123456789abcdef01234567/src/Desk.cs#L12) | Fresh. |", lines[11]);
        Assert.StartsWith("| note | ", lines[12], StringComparison.Ordinal);
        Assert.Equal("", lines[13]);
    }

    [Fact]
    public void Headline_does_not_call_clean_what_was_not_looked_at()
    {
        Assert.EndsWith(": no exceptions noted, 1 rule not evaluated", Lines(Made.Build(off: "SAI4001"))[1], StringComparison.Ordinal);
        Assert.EndsWith(": no open exceptions, 1 accepted", Lines(Made.Build(findings: [Made.Finding(suppressions: Made.Accepted())]))[1], StringComparison.Ordinal);
        Assert.EndsWith(": nothing new, 1 known exception", Lines(Made.Build(findings: [Made.Finding(state: "unchanged")]))[1], StringComparison.Ordinal);
        Assert.EndsWith(": incomplete", Lines(Made.Build() with { IsComplete = false })[1], StringComparison.Ordinal);
        Assert.EndsWith(": incomplete", Lines()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Incomplete_run_is_warned_of_with_its_reason()
    {
        var text = Text(Made.Build() with { IsComplete = false, Notes = [new ReportedNote("SAI4001", "error", "SAI4001 was not evaluated: the analyzer crashed.", "the analyzer crashed", "SAI9006", null)] });

        Assert.Contains("> [!WARNING]\n> 1 run of 1 is incomplete: what was not evaluated is not clean.\n> - Desk (net10.0): the analyzer crashed\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_exception_names_who_answers_and_until_when()
    {
        var text = Text(Made.Build(findings: [Made.Finding("f1", suppressions: Made.Accepted(expires: "2027-06-30")), Made.Finding("f2", suppressions: Made.Accepted(ticket: "SEC-9"))]));

        Assert.Contains("<summary>2 accepted exceptions</summary>", text, StringComparison.Ordinal);
        Assert.Matches(@"\| 2027-03-31 \| .* \| Ana \| Bo \| SEC-9 \|\n\| 2027-06-30 ", text);
    }

    [Fact]
    public void Criteria_and_what_was_not_evaluated_are_told()
    {
        var text = Text(Made.Build(findings: [Made.Finding()], sites: [Made.Site("model id", "m1")], off: "SAI3003"));

        Assert.Contains("<summary>Criteria: 2 with exceptions, 2 not evaluated</summary>", text, StringComparison.Ordinal);
        Assert.Contains("| C1.1 | Confidential information is identified and protected | exceptions | 1 | 0 | 0 | 1 | SAI4001 |", text, StringComparison.Ordinal);
        Assert.Contains("- SAI3003 Floating model version: NoWarn switches it off (1 place)", text, StringComparison.Ordinal);
        Assert.Contains("Not testable from code: CC1.1 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_report_is_no_markup_links_nothing_and_calls_nobody()
    {
        var finding = Made.Finding(Hostile, Hostile, Made.Place("src/@octocat #1 | `a`.cs"), suppressions: []);
        var accepted = Made.Finding("f2", Hostile, suppressions: Made.Accepted(Hostile, Hostile, ticket: Hostile));
        var build = Made.Build(Hostile, [finding, accepted], [Made.Site("AI tool", Hostile, Hostile, Hostile, "tool @octocat"), Made.Site("inference endpoint", Hostile, member: Hostile)]) with
        {
            Source = new SourceRevision("javascript:alert(1)", Hostile, Hostile),
            ToolVersion = Hostile,
            Change = new ChangeContext(Hostile, Hostile, "javascript:alert(1)", Hostile, Hostile),
            IsComplete = false,
        };
        build = build with { RuleTallies = [.. build.RuleTallies.Select(tally => tally with { Reason = Hostile })] };
        var diff = EvidenceDiff.Between(Made.Set(Made.Build()), Made.Set(build));

        foreach (var text in new[] { Text(build), Encoding.UTF8.GetString(DiffMarkdown.Write(diff)) })
        {
            var ours = text.Replace(MarkdownSummary.Marker, "", StringComparison.Ordinal).Replace(DiffMarkdown.Marker, "", StringComparison.Ordinal).Replace("https://example.com/SAI4001.md", "", StringComparison.Ordinal);
            Assert.DoesNotMatch("@[A-Za-z]|#[0-9](?!.?;)|GH-[0-9]|https?:/|www\\.|javascript:alert\\(1\\)\\)", Regex.Replace(ours, "&#[0-9]+;", ""));
            Assert.DoesNotMatch("<(?!/?(details|summary|code|sub)>)", ours);
            Assert.DoesNotMatch("(?m)^(/|# |```)", ours);
            Assert.DoesNotContain('\u202E', ours);
            Assert.Equal(Regex.Count(ours, "<details>"), Regex.Count(ours, "</details>"));
            Assert.All(Regex.Matches(ours, @"(?m)^\|.*\|$").Select(row => row.Value.Count(character => character == '|')), bars => Assert.InRange(bars, 5, 9));
        }
    }

    [Fact]
    public void Both_fit_into_a_comment_and_say_what_they_leave_out()
    {
        BuildReport Build(int number, string prefix) => Made.Build(
            $"Project{number}",
            Enumerable.Range(0, 50).Select(i => Made.Finding($"{prefix}{number}-{i}", new string('m', 250), Made.Place($"src/{prefix}{number}/{i}.cs"), i % 3 == 0 ? "SAI3003" : "SAI4001", "new", suppressions: i % 5 == 0 ? [Made.Accepted($"owner {i} {number}")] : [])),
            Enumerable.Range(0, 20).Select(i => Made.Site("AI tool", $"M:{prefix}.T{i}@1:2", member: $"{prefix}_tool_{number}_{i}"))) with
        {
            Profile = $"p{prefix}{number}",
        };
        var before = Made.Set([.. Enumerable.Range(0, 500).Select(number => Build(number, "a"))]);
        var after = Made.Set([.. Enumerable.Range(0, 500).Select(number => Build(number, "b"))]);
        var summary = Encoding.UTF8.GetString(MarkdownSummary.Write(after));
        var diff = Encoding.UTF8.GetString(DiffMarkdown.Write(EvidenceDiff.Between(before, after)));

        Assert.InRange(summary.Length, 30_000, 65_000);
        Assert.InRange(diff.Length, 20_000, 65_000);
        Assert.Matches(@"\*19,9\d\d more new exceptions in the report\*", summary);
        Assert.Matches(@"\*[\d,]+ more findings in the report\*", diff);
    }

    [Fact]
    public void Address_of_a_place_cannot_end_the_link_that_it_stands_in() =>
        Assert.Equal("https://github.com/contoso/desk/blob/c0ffee/src/a%20b%28c%29.cs#L12", MarkdownText.Address("https://github.com/contoso/desk/blob/c0ffee/src/a%20b(c).cs#L12"));

    [Fact]
    public void Difference_shows_a_reviewer_what_to_look_at()
    {
        var before = Made.Build(findings: [Made.Finding("goes"), Made.Finding("kept", suppressions: Made.Accepted())], sites: [Made.Site("model id", "M:Desk.A@1:2", "openai", "gpt-4o")]);
        var after = Made.Build(findings: [Made.Finding("comes"), Made.Finding("kept", suppressions: Made.Accepted(expires: "2028-03-31"))], sites: [Made.Site("model id", "M:Desk.A@1:2", "anthropic", "claude-sonnet-4-5")], off: "SAI3003") with { Profile = "essential" };
        var text = Encoding.UTF8.GetString(DiffMarkdown.Write(EvidenceDiff.Between(Made.Set(before), Made.Set(after))));

        Assert.Contains("### SOC 2 for AI, what changed: 1 new, 1 fixed, 1 unchanged\n", text, StringComparison.Ordinal);
        Assert.Contains("| warning | SAI4001 | <code>src/Desk.cs:12</code> | The prompt reaches the log (comes). |", text, StringComparison.Ordinal);
        Assert.Contains("| SAI3003 Floating model version | **not evaluated** | NoWarn switches it off | Desk |", text, StringComparison.Ordinal);
        Assert.Contains("| changed | SAI4001 | <code>src/Desk.cs:12</code> | expiry extended from '2027-03-31' to '2028-03-31' |", text, StringComparison.Ordinal);
        Assert.Contains("| **new** | model | <code>claude-sonnet-4-5</code> of Anthropic | <code>src/Desk.cs:3</code> |", text, StringComparison.Ordinal);
        Assert.Contains("| profile | profile | standard | essential | Desk |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_of_nothing_says_so()
    {
        var set = Made.Set(Made.Build());

        Assert.Contains("Nothing changed in findings, suppressions, AI inventory or configuration.", Encoding.UTF8.GetString(DiffMarkdown.Write(EvidenceDiff.Between(set, set))), StringComparison.Ordinal);
    }

    private static string Text(params BuildReport[] builds) => Encoding.UTF8.GetString(MarkdownSummary.Write(Made.Set(builds)));

    private static string[] Lines(params BuildReport[] builds) => Text(builds).Split('\n');
}
