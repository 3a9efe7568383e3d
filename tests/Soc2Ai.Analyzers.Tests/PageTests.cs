using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>A malformed page, row or table is told with its file, its line and what is expected there.</summary>
public sealed class PageTests
{
    private const string Page = """
        ---
        id: SAI4001
        title: Prompt written to a log
        message: '{0}' and '{1}'
        severity: warning
        category: Confidentiality
        analysis: flow
        population: log write of AI content
        flow: origin -> prompt & log
        clean: prompt
        criteria: C1.1, CC6.7
        cwe: 532
        since: 1.0.0
        ---

        Why it matters.
        """;

    [Fact]
    public void Good_page_has_no_problem() => Assert.Empty(CatalogFiles.Problems("rules/SAI4001.md", Page));

    [Theory]
    [InlineData("criteria: C1.1, CC6.7\n", "", 13, "a rule bears on at least one criterion")]
    [InlineData("C1.1, CC6.7", "C1.1, C1.3", 11, "'C1.3' is none of the 61 criteria")]
    [InlineData("title: Prompt written to a log\n", "", 13, "the front matter has no 'title: …'")]
    [InlineData("title:", "titel:", 3, "'titel' is no key of a page")]
    [InlineData("cwe: 532", "cwe: 532\ncwe: 20", 13, "'cwe' stands twice")]
    [InlineData("cwe: 532", "cwe: CWE-532", 12, "'CWE-532' is no CWE number")]
    [InlineData("cwe: 532", "owasp-llm-2025: LLM11", 12, "'LLM11' is no id of that framework")]
    [InlineData("severity: warning", "severity: error", 5, "'error' is no severity; expected one of: hidden, info, warning")]
    [InlineData("severity: warning", "severity: 2", 5, "'2' is no severity")]
    [InlineData("analysis: flow", "analysis: code", 7, "a page with 'analysis: flow' has a line 'flow: source -> sink'")]
    [InlineData("flow: origin -> prompt & log", "flow: prompt & log", 9, "expected 'kind, kind -> sink, sink'")]
    [InlineData("flow: origin -> prompt & log", "flow: origin -> prompt & lgo", 9, "'lgo' is no kind of a sink")]
    [InlineData("clean: prompt", "clean: promt", 10, "'promt' is no kind of clean rows")]
    [InlineData("population: log write of AI content", "population: logs", 8, "'logs' is no population")]
    [InlineData("category: Confidentiality", "category: Security", 6, "the first digit of SAI4001 says 'Confidentiality'")]
    [InlineData("id: SAI4001", "id: SAI4002", 2, "'SAI4002' is not the id that the file is named after")]
    [InlineData("since: 1.0.0", "since 1.0.0", 13, "expected 'key: value'")]
    [InlineData("since: 1.0.0\n---\n", "since: 1.0.0\n", 15, "the front matter has no closing line '---'")]
    [InlineData("Why it matters.", "", 14, "under the front matter a page says why the rule matters")]
    public void Malformed_page_is_told(string from, string to, int line, string problem)
    {
        Assert.Contains(from, Page);
        var found = Assert.Single(CatalogFiles.Problems("rules/SAI4001.md", Page.Replace(from, to)));

        Assert.Equal(("rules/SAI4001.md", line), (found.File, found.Line));
        Assert.StartsWith(problem, found.Problem);
    }

    [Theory]
    [InlineData("sinc\tlog\tSerilog.Log\tWrite\t*", "'sinc' is no role; expected one of: source, sink, clean, pass, guard, call, setting, vendor")]
    [InlineData("sink log\tSerilog.Log\tWrite\t*", "expected five or six cells between tabs (role, kind, type, member, port, note), found 4")]
    [InlineData("sink\tlgo\tSerilog.Log\tWrite\t*", "'lgo' is no kind of a sink")]
    [InlineData("sink\tlog\tLog\tWrite\t*", "'Log' is no full type name; expected namespace and type")]
    [InlineData("sink\tlog\tSerilog.Log\t\t*", "kind, type and member must not be empty")]
    [InlineData("sink\tlog\tSerilog.Log\tWrite\tvalue->return", "'value->return' is no port of a sink row")]
    [InlineData("clean\tprompt\tAcme.Redactor\tMask\ttext", "'text' is no port of a clean row; expected 'parameter->return'")]
    [InlineData("guard\tprompt\tAcme.Redactor\tIsSafe\ttext", "'text' is no port of a guard row; expected 'parameter=value'")]
    [InlineData("sink\tinstructions\tAcme.Message\t.ctor\ttext when role", "'text when role' is no port of a sink row; expected behind 'when' a parameter and its value")]
    public void Malformed_row_is_told(string row, string problem)
    {
        var found = Assert.Single(CatalogFiles.Problems("rules/apis/Acme.tsv", $"# comment\n\n{row}\n"));

        Assert.Equal(("rules/apis/Acme.tsv", 3), (found.File, found.Line));
        Assert.StartsWith(problem, found.Problem);
    }

    [Theory]
    [InlineData("rules/personal-names.tsv", "Ssn\tsecret\tid", "'secret' is neither 'sensitive' nor 'contact'")]
    [InlineData("rules/companions.tsv", "CA1\tTitle\tCC9.9", "'CC9.9' is none of the 61 criteria")]
    [InlineData("rules/companions.tsv", "CA1\tTitle", "expected 3 cells between tabs, found 2")]
    [InlineData("rules/criteria.tsv", "CC1.1\tTitle\tperhaps\twhy", "expected four cells: id, title, evidence (direct, build, partial or untestable), why")]
    [InlineData("rules/mine.tsv", "anything", "no part of the catalogue reads this file")]
    public void Malformed_table_is_told(string file, string line, string problem) =>
        Assert.StartsWith(problem, Assert.Single(CatalogFiles.Problems(file, line)).Problem);

    [Fact]
    public void Every_bad_row_of_a_file_is_told() =>
        Assert.Equal([1, 3], CatalogFiles.Problems("rules/apis/Acme.tsv", "sinc\tlog\tA.B\tC\t*\nsink\tlog\tA.B\tC\t*\nsink\n").Select(problem => problem.Line));
}
