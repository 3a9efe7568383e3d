namespace Soc2Ai.Evidence.Tests;

/// <summary>What a build prints.</summary>
public sealed class SummaryTests
{
    [Fact]
    public void One_line_counts_rules_in_the_words_of_the_report_and_names_the_files()
    {
        using var scene = Scene.WithLog("plain");

        Assert.Equal($"App (net10.0) SOC 2 evidence: 7 exceptions in 4 rules, 1 rule no exceptions noted -> {scene.Request.ReportFile}, {scene.Request.ReportFile.Replace(".sarif", ".html", StringComparison.Ordinal)} (beside it .upload.sarif, .inventory.cdx.json, .intoto.json)", scene.Run().Summary);
    }

    [Fact]
    public void Rules_that_did_not_run_are_in_the_line()
    {
        using var scene = new Scene();

        Assert.StartsWith("App (net10.0) SOC 2 evidence: 4 exceptions in 1 rule, 4 rules not evaluated -> ", scene.Run().Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_has_a_row_for_each_rule_and_each_criterion()
    {
        using var scene = Scene.WithLog("nowarn");
        scene.Request = scene.Request with { NoWarn = ["SAI4001"] };
        var table = scene.Run().Table.Split('\n');

        Assert.Contains("SAI1001   exceptions                    2       1           1         0          0  Model credential in source", table);
        Assert.Contains("SAI4001   not evaluated                 5       0           0         0          5  Prompt written to a log: NoWarn switches it off", table);
        Assert.Contains(table, line => line.StartsWith("CC6.1     exceptions", StringComparison.Ordinal));
        Assert.StartsWith("not testable from code: CC1.1 ", table[^1], StringComparison.Ordinal);
    }
}
