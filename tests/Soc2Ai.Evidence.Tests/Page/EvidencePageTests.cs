using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Page;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Page;

public sealed class EvidencePageTests
{
    private static readonly PageText Small = new(PageSets.Small());

    [Fact]
    public void The_head_names_project_commit_branch_day_tool_profile_and_gate()
    {
        var header = Regex.Replace(Regex.Match(Small.Html, "<header.*?</header>", RegexOptions.Singleline).Value, "<[^>]*>", " ");
        foreach (var fact in new[] { "Desk (net10.0)", "0123456789ab", "main", "2026-11-21", "Soc2Ai.Analyzers 1.0.0", "standard", "off: nothing stops the build" })
            Assert.Contains(fact, header, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_criterion_stands_once_in_the_list_with_its_state_in_words_and_the_reason()
    {
        var states = PageSets.Small().CriterionTallies.ToDictionary(tally => tally.Id, tally => tally.State);
        foreach (var criterion in Criteria.All)
        {
            Assert.Single(Small.Values("id"), id => id == criterion.Id);
            var text = Small.Text(states[criterion.Id] is "not testable from code" ? "div" : "summary", criterion.Id);
            Assert.Contains(criterion.Title, text, StringComparison.Ordinal);
            Assert.Contains(states[criterion.Id], text, StringComparison.Ordinal);
            Assert.Contains($": {criterion.Why}.", Small.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_says_that_a_criterion_is_fulfilled()
    {
        // What the rules' own pages say of code is none of a criterion's.
        var ours = Regex.Replace(Small.WithoutCode, "<details class=\"rule\".*?</details>|<p class=\"why\">.*?</p>", "", RegexOptions.Singleline);
        var text = Regex.Replace(ours, "<[^>]*>", " ");
        foreach (var word in new[] { "compliant", "satisfied", "satisfies", "passed", "certified" })
            Assert.DoesNotMatch($"(?i)\\b{word}\\b", text);
    }

    [Fact]
    public void The_summary_counts_criteria_findings_and_what_was_not_looked_at()
    {
        var set = PageSets.Small();
        var exceptions = set.CriterionTallies.Count(tally => tally.State == "exceptions");
        var untestable = set.CriterionTallies.Count(tally => tally.State == "not testable from code");
        Assert.Contains($"{exceptions} of 61 criteria have exceptions.", Small.Html, StringComparison.Ordinal);
        Assert.Contains("3 findings are open: 0 errors, 2 warnings, 1 note.", Small.Html, StringComparison.Ordinal);
        Assert.Contains("1 of them is new since the baseline.", Small.Html, StringComparison.Ordinal);
        Assert.Contains("1 finding is accepted by a named approver; the first acceptance ends on <span class=\"d\">2027-03-31</span>.", Small.Html, StringComparison.Ordinal);
        Assert.Contains("1 was suppressed without account and counts as open.", Small.Html, StringComparison.Ordinal);
        Assert.Contains($"{untestable} cannot be tested from code", Small.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incomplete_run_says_so_before_anything_else()
    {
        var page = new PageText(PageSets.Small(build => build with { IsComplete = false, Notes = [new(null, "error", "The analyzer crashed.", "AD0001", null, null)] }));
        var banner = page.Html.IndexOf("This evidence is incomplete.", StringComparison.Ordinal);
        Assert.InRange(banner, 0, page.Html.IndexOf("class=\"verdict\"", StringComparison.Ordinal));
        Assert.Contains("The analyzer crashed.", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("This evidence is incomplete.", Small.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_has_an_address_made_of_its_fingerprint()
    {
        foreach (var finding in PageSets.Small().Findings)
        {
            Assert.Single(Small.Values("id"), id => id == "f-" + finding.Finding.Fingerprint);
            Assert.Contains("#f-" + finding.Finding.Fingerprint, Small.Values("href"));
        }
    }

    [Fact]
    public void Equal_fingerprints_in_two_projects_have_addresses_of_their_own()
    {
        var finding = PageSets.Finding("SAI1001", "warning", "a.cs", 3, "credential argument");
        var ids = new PageText(new EvidenceSet("Two", [PageSets.Build("A", [finding]), PageSets.Build("B", [finding])])).Values("id").ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains($"f-{finding.Fingerprint}-2", ids);
    }

    [Fact]
    public void Every_address_within_the_page_exists_and_no_id_stands_twice()
    {
        var ids = Small.Values("id").ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(Small.Values("href").Where(href => href.StartsWith('#')).Select(href => href[1..]).Except(ids));
        Assert.Empty(Small.Values("aria-labelledby").SelectMany(value => value.Split(' ')).Except(ids));
    }

    [Fact]
    public void A_finding_shows_its_line_its_path_and_its_source_in_the_repository()
    {
        var finding = PageSets.Small().Findings.Single(one => one.Finding.RuleId == "SAI4001").Finding;
        var text = Small.Text("details", "f-" + finding.Fingerprint);
        Assert.Contains("40 var client", text, StringComparison.Ordinal);
        Assert.Contains("The ticket comes in. src/Replies/Drafts.cs:31", text, StringComparison.Ordinal);
        Assert.Contains("open, new", text, StringComparison.Ordinal);
        Assert.Contains($"https://github.com/acme/desk/blob/{PageSets.Commit}/src/Replies/Drafts.cs#L40", Small.Values("href"));
    }

    [Fact]
    public void An_accepted_risk_names_reason_owner_approver_ticket_and_end()
    {
        var row = Small.Text("table", "accepted");
        foreach (var fact in new[] { "src/Chat/Hub.cs:7", "The gateway limits callers by address", "Widget team", "Security board", "SEC-12", "2027-03-31", "in 130 days" })
            Assert.Contains(fact, row, StringComparison.Ordinal);
        Assert.DoesNotContain("owner=Widget", Small.Html, StringComparison.Ordinal);
        Assert.Contains("A pragma carries no justification", Small.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_set_gives_the_same_bytes_whatever_the_culture_and_the_order_of_builds()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var large = PageSets.Large(200);
            var first = EvidencePage.Write(large);
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(first, EvidencePage.Write(new EvidenceSet("Platform", large.Builds.Reverse())));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Style_and_script_are_those_that_the_policy_names_and_nothing_else_may_load_or_run()
    {
        var policy = Small.Values("content").First();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        foreach (var element in new[] { "style", "script" })
            Assert.Contains($"{element}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Small.Element(element))))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(Small.Tags, tag => Regex.IsMatch(tag, "\\s(on\\w+|style|src|srcset|action|formaction|poster|ping)\\s*="));
        Assert.Single(Regex.Matches(Small.Html, "<script"));
        Assert.DoesNotMatch("url\\(|@import|@font-face", Small.Element("style"));
        Assert.DoesNotMatch("fetch|XMLHttp|import\\(|eval|innerHTML|insertAdjacent|document\\.write", Small.Element("script"));
        Assert.Equal(["data:,"], Small.Tags.Where(tag => tag.StartsWith("<link", StringComparison.Ordinal)).SelectMany(tag => Regex.Matches(tag, "href=\"([^\"]*)\"").Select(match => match.Groups[1].Value)));
    }
}
