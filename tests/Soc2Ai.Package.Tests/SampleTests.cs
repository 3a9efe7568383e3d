using System.Text.Json;

namespace Soc2Ai.Package.Tests;

/// <summary>The reports of both samples add up.</summary>
public sealed class SampleTests(PackedPackage package)
{
    [Theory]
    [InlineData("SupportDesk", true)]
    [InlineData("SupportDesk.Compliant", false)]
    public async Task Population_is_what_passed_and_the_exceptions_and_what_was_accepted_or_not_evaluated(string name, bool hasExceptions)
    {
        var sample = SampleCopy.Of(package, name, $"sample {name}");
        (await sample.Build()).Succeeded();
        using var log = Sarif(sample.Log);
        using var report = Sarif(sample.Report);
        var sites = Results(log).Where(result => Text(result, "ruleId") == "SAI0001").Select(result => Site(result.GetProperty("properties").GetProperty("customProperties"))).ToHashSet();
        var findings = Results(report).Select(result => (Rule: Text(result, "ruleId"), Site: Site(result.GetProperty("properties")), IsOpen: result.GetProperty("suppressions").GetArrayLength() == 0)).ToList();

        // A place that a finding names is one that the inventory has.
        Assert.DoesNotContain(findings, finding => !sites.Contains(finding.Site));

        var rules = report.RootElement.GetProperty("runs")[0].GetProperty("properties").GetProperty("soc2ai").GetProperty("rules").EnumerateArray().ToList();
        Assert.All(rules, rule => Assert.Equal(
            Count(rule, "population"),
            Count(rule, "passed") + Count(rule, "exceptions") + Count(rule, "accepted") + Count(rule, "notEvaluated")));
        foreach (var rule in rules)
        {
            var open = findings.Where(finding => finding.Rule == Text(rule, "id") && finding.IsOpen).Select(finding => finding.Site).Distinct().Count();
            Assert.Equal((Text(rule, "id"), open), (Text(rule, "id"), Count(rule, "exceptions")));
            Assert.All(findings.Where(finding => finding.Rule == Text(rule, "id")), finding => Assert.InRange(sites.Count(site => site.Kind == finding.Site.Kind), 1, int.MaxValue));
        }

        Assert.Equal(hasExceptions, rules.Sum(rule => Count(rule, "exceptions")) > 0);
    }

    [Fact]
    public async Task Sample_explains_which_rows_named_what_and_why_a_place_was_not_reported()
    {
        var sample = SampleCopy.Of(package, "SupportDesk.Compliant", "explained sample");

        (await sample.Build("-t:Soc2AiExplain", "-restore")).Succeeded().Says(sample.At("bin/Debug/net10.0/SupportDesk.Compliant.soc2.explanation.tsv"));

        var lines = await File.ReadAllLinesAsync(sample.At("bin/Debug/net10.0/SupportDesk.Compliant.soc2.explanation.tsv"), TestContext.Current.CancellationToken);
        Assert.Contains(lines, line => line.Contains(".cs:", StringComparison.Ordinal) && line.Contains("\trow\t'", StringComparison.Ordinal) && line.Contains("(rules/apis/", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\tplace\tSAI", StringComparison.Ordinal) && line.Contains("not reported: ", StringComparison.Ordinal));
    }

    private static JsonDocument Sarif(string path) => JsonDocument.Parse(File.ReadAllBytes(path));

    private static IEnumerable<JsonElement> Results(JsonDocument sarif) => sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(result => Text(result, "ruleId").StartsWith("SAI", StringComparison.Ordinal));

    private static (string Kind, string Id) Site(JsonElement properties) => (Text(properties, "kind"), Text(properties, "site"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Count(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
