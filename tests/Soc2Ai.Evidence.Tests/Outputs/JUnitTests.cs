using System.Xml.Linq;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Outputs;

/// <summary>The JUnit file for build servers; tests/validators checks it against a schema.</summary>
public sealed class JUnitTests
{
    [Fact]
    public void Rule_with_exceptions_fails_and_names_each_place()
    {
        var test = Case(Made.Build(findings: [Made.Finding("f1"), Made.Finding("f2", place: Made.Place("a b.cs", 3))]), "SAI4001 Prompt written to a log");

        Assert.Equal("2 exceptions in a population of 2 (log write of AI content)", test.Element("failure")!.Attribute("message")!.Value);
        Assert.Equal("src/Desk.cs:12: warning: The prompt reaches the log (f1). [f1]\na b.cs:3: warning: The prompt reaches the log (f2). [f2]", test.Element("failure")!.Value);
        Assert.Equal("warning", test.Element("failure")!.Attribute("type")!.Value);
    }

    [Fact]
    public void Rule_without_exceptions_succeeds_and_one_without_places_is_skipped()
    {
        var build = Made.Build(sites: [Made.Site("model id", "m1")]);

        Assert.Empty(Case(build, "SAI3003 Floating model version").Elements());
        Assert.Equal("not applicable: this build has no place of the kind 'log write of AI content'", Case(build, "SAI4001 Prompt written to a log").Element("skipped")!.Attribute("message")!.Value);
    }

    [Fact]
    public void Rule_that_did_not_run_is_skipped_with_the_reason()
    {
        Assert.Equal("not evaluated: NoWarn switches it off", Case(Made.Build(off: "SAI4001"), "SAI4001 Prompt written to a log").Element("skipped")!.Attribute("message")!.Value);
    }

    [Fact]
    public void Accepted_exception_succeeds_and_says_who_accepted_it()
    {
        var test = Case(Made.Build(findings: [Made.Finding(suppressions: Made.Accepted())]), "SAI4001 Prompt written to a log");

        Assert.Null(test.Element("failure"));
        Assert.Equal("src/Desk.cs:12: accepted: Reviewed; owner=Ana; approved-by=Bo; expires=2027-03-31; ticket=SEC-12", test.Element("system-out")!.Value);
    }

    [Fact]
    public void Incomplete_run_is_an_error()
    {
        var build = Made.Build() with { IsComplete = false, Notes = [new ReportedNote(null, "error", "The analyzer crashed.", null, null, null)] };

        Assert.Equal("The analyzer crashed.", Case(build, "The run is complete").Element("error")!.Value);
        Assert.Equal("1", Read(build).Attribute("errors")!.Value);
    }

    [Fact]
    public void Counts_are_those_of_the_cases()
    {
        var root = Read(Made.Build("A", [Made.Finding()]), Made.Build("B", off: "SAI3003"));

        Assert.Equal(["A (net10.0)", "B (net10.0)"], root.Elements("testsuite").Select(suite => suite.Attribute("name")!.Value));
        Assert.Equal(("6", "1", "0"), (root.Attribute("tests")!.Value, root.Attribute("failures")!.Value, root.Attribute("errors")!.Value));
        Assert.Equal(["1", "2"], root.Elements("testsuite").Select(suite => suite.Attribute("skipped")!.Value));
        Assert.All(root.Descendants("testcase"), test => Assert.StartsWith("Soc2Ai.", test.Attribute("classname")!.Value, StringComparison.Ordinal));
        Assert.Equal(6, root.Descendants("testcase").Select(test => (test.Attribute("classname")!.Value, test.Attribute("name")!.Value)).Distinct().Count());
    }

    [Fact]
    public void Long_list_is_cut_and_says_so()
    {
        var text = Case(Made.Build(findings: Enumerable.Range(0, 130).Select(i => Made.Finding($"f{i}"))), "SAI4001 Prompt written to a log").Element("failure")!.Value;

        Assert.EndsWith("\n30 more in the report", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_xml_cannot_hold_is_replaced()
    {
        var text = Case(Made.Build(findings: [Made.Finding(message: "]]><b a=\"1\">&\0\u0001\uFFFE\uD83D\uDE00\uDC00 end\r\nnext")]), "SAI4001 Prompt written to a log").Element("failure")!.Value;

        Assert.Equal("src/Desk.cs:12: warning: ]]><b a=\"1\">&\uFFFD\uFFFD\uFFFD\uD83D\uDE00\uFFFD end next [f1]", text);
    }

    private static XElement Case(BuildReport build, string name) => Read(build).Descendants("testcase").Single(test => test.Attribute("name")!.Value == name);

    private static XElement Read(params BuildReport[] builds) => XDocument.Load(new MemoryStream(JUnitReport.Write(Made.Set(builds)))).Root!;
}
