using System.Text.Json;

namespace Soc2Ai.Package.Tests;

/// <summary>The samples with the package as people install it: their reports add up, the build explains itself, and they build with every fix applied.</summary>
public sealed class SampleTests(PackedPackage package)
{
    [Fact]
    public async Task Support_desk_adds_up_explains_itself_and_builds_with_every_fix_applied()
    {
        var sample = SampleCopy.Of(package, "SupportDesk", "support desk");
        (await sample.Build("-t:Soc2AiExplain", "-restore")).Succeeded().Says(sample.At("bin/Debug/net10.0/SupportDesk.soc2.explanation.tsv"));

        var before = Open(sample);
        Assert.NotEmpty(before);
        var lines = await File.ReadAllLinesAsync(sample.At("bin/Debug/net10.0/SupportDesk.soc2.explanation.tsv"), TestContext.Current.CancellationToken);
        Assert.Contains(lines, line => line.Contains(".cs:", StringComparison.Ordinal) && line.Contains("\trow\t'", StringComparison.Ordinal) && line.Contains("(rules/apis/", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\tplace\tSAI", StringComparison.Ordinal) && line.Contains("not reported: ", StringComparison.Ordinal));

        (await FixTests.Format(sample)).Succeeded();
        (await sample.Rebuild()).Succeeded();
        Assert.InRange(Open(sample).Count(FixTests.Fixable.Contains), 0, before.Count(FixTests.Fixable.Contains) / 2);
    }

    [Fact]
    public async Task Compliant_support_desk_adds_up_and_has_no_exception()
    {
        var sample = SampleCopy.Of(package, "SupportDesk.Compliant", "compliant support desk");
        (await sample.Build()).Succeeded();

        Assert.Empty(Open(sample));
    }

    // The rules of the open findings, after a look at whether the report adds up.
    private static IReadOnlyList<string> Open(Consumer sample)
    {
        using var log = Sarif(sample.Log);
        using var report = Sarif(sample.Report);
        var sites = Results(log).Where(result => Text(result, "ruleId") == "SAI0001").Select(result => Site(result.GetProperty("properties").GetProperty("customProperties"))).ToHashSet();
        var findings = Results(report).Select(result => (Rule: Text(result, "ruleId"), Site: Site(result.GetProperty("properties")), IsOpen: result.GetProperty("suppressions").GetArrayLength() == 0)).ToList();
        var open = findings.Where(finding => finding.IsOpen).ToList();

        // A place that a finding names is one that the inventory has, or an entry of the register or a package that the report lists.
        sites.UnionWith(report.RootElement.GetProperty("runs")[0].GetProperty("properties").GetProperty("soc2ai").GetProperty("sites").EnumerateArray().Select(Site).Where(site => site.Kind is "register entry" or "AI package"));
        Assert.DoesNotContain(findings, finding => !sites.Contains(finding.Site));
        foreach (var rule in report.RootElement.GetProperty("runs")[0].GetProperty("properties").GetProperty("soc2ai").GetProperty("rules").EnumerateArray())
        {
            Assert.Equal(Count(rule, "population"), Count(rule, "passed") + Count(rule, "exceptions") + Count(rule, "accepted") + Count(rule, "notEvaluated"));
            Assert.Equal((Text(rule, "id"), open.Where(finding => finding.Rule == Text(rule, "id")).Select(finding => finding.Site).Distinct().Count()), (Text(rule, "id"), Count(rule, "exceptions")));
        }

        return [.. open.Select(finding => finding.Rule)];
    }

    private static JsonDocument Sarif(string path) => JsonDocument.Parse(File.ReadAllBytes(path));

    private static IEnumerable<JsonElement> Results(JsonDocument sarif) => sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(result => Text(result, "ruleId").StartsWith("SAI", StringComparison.Ordinal));

    private static (string Kind, string Id) Site(JsonElement properties) => (Text(properties, "kind"), Text(properties, "site"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Count(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
