using System.Text.Json;
using System.Text.Json.Nodes;

namespace Soc2Ai.Evidence.Tests;

/// <summary>Findings against their population, by rule and by criterion.</summary>
public sealed class MappingTests
{
    private static readonly string[] States = ["no exceptions noted", "exceptions", "accepted exceptions", "not applicable", "not evaluated", "not testable from code"];

    [Fact]
    public void Rule_counts_its_places_by_what_became_of_them()
    {
        using var scene = Scene.WithLog("plain");
        var run = scene.Report();

        Assert.Equal(("exceptions", (2, 1, 1, 0, 0)), run.Rule("SAI1001"));
        Assert.Equal(("exceptions", (5, 1, 3, 1, 0)), run.Rule("SAI4001"));
        Assert.Equal(("exceptions", (1, 0, 1, 0, 0)), run.Rule("SAI2004"));
        Assert.Equal(("exceptions", (3, 1, 2, 0, 0)), run.Rule("SAI6006"));
        Assert.Equal(("no exceptions noted", (8, 8, 0, 0, 0)), run.Rule("SAI0001"));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("nowarn")]
    [InlineData("run-analyzers-false")]
    [InlineData("inventory-off")]
    [InlineData("editorconfig-none-and-silent")]
    [InlineData("editorconfig-in-one-folder")]
    [InlineData("analyzer-crashed")]
    [InlineData("version-1")]
    public void Population_is_the_sum_of_its_parts_and_every_state_is_one_of_six_words(string log)
    {
        using var scene = Scene.WithLog(log);
        var run = scene.Report();

        var rules = run.Items("properties", "soc2ai", "rules").ToList();
        Assert.All(rules, rule =>
        {
            var counts = run.Rule(rule.Text("id")).Counts;
            Assert.Equal(counts.Population, counts.Passed + counts.Exceptions + counts.Accepted + counts.NotEvaluated);
            Assert.Contains(rule.Text("state"), States);
        });
        var criteria = run.Items("properties", "soc2ai", "criteria").ToList();
        Assert.Equal(61, criteria.Count);
        Assert.All(criteria, criterion =>
        {
            Assert.Contains(criterion.Text("state"), States);
            var bearing = criterion.Items("rules").Select(rule => run.Rule(rule.GetString()!).Counts).ToList();
            Assert.Equal(bearing.Sum(counts => counts.Population), criterion.GetProperty("population").GetInt32());
            Assert.Equal(bearing.Sum(counts => counts.Exceptions), criterion.GetProperty("exceptions").GetInt32());
            Assert.Equal(bearing.Sum(counts => counts.Accepted), criterion.GetProperty("accepted").GetInt32());
            Assert.Equal(bearing.Sum(counts => counts.NotEvaluated), criterion.GetProperty("notEvaluated").GetInt32());
        });
    }

    [Fact]
    public void Criterion_speaks_in_the_least_flattering_word_of_its_rules()
    {
        using var scene = Scene.WithLog("plain");
        var run = scene.Report();

        Assert.Equal("exceptions", run.Criterion("CC6.7").Text("state"));
        Assert.Equal("not testable from code", run.Criterion("CC1.2").Text("state"));
        Assert.Equal("untestable", run.Criterion("CC1.2").Text("evidence"));
        Assert.Equal("no exceptions noted", run.Criterion("CC5.2").Text("state"));
        Assert.Equal("not evaluated", run.Criterion("CC7.1").Text("state"));
        Assert.Equal(["SAI6006", "SAI6007"], run.Criterion("CC5.3").Items("rules").Select(rule => rule.GetString()));
    }

    [Fact]
    public void Rule_without_a_place_is_not_applicable()
    {
        using var scene = new Scene();
        scene.Log("plain", run => run["results"] = new JsonArray());
        var run = scene.Report();

        Assert.Equal(("not applicable", (0, 0, 0, 0, 0)), run.Rule("SAI4001"));
        Assert.Equal("not applicable", run.Criterion("CC6.7").Text("state"));
        Assert.Equal("not applicable", run.Rule("SAI6006").State);
    }

    [Fact]
    public void Rule_whose_only_finding_is_accepted_has_accepted_exceptions()
    {
        using var scene = new Scene();
        scene.Log("plain", run => Keep(run, result => (string)result["ruleId"]! == "SAI0001" || (string?)result["suppressions"]?[0]?["justification"] is { Length: > 20 }));
        var run = scene.Report();

        Assert.Equal(("accepted exceptions", (5, 4, 0, 1, 0)), run.Rule("SAI4001"));
        Assert.Equal("no exceptions noted", run.Rule("SAI6006").State);
    }

    [Fact]
    public void Finding_at_a_place_that_the_inventory_lacks_adds_its_own()
    {
        using var scene = new Scene();
        scene.Log("plain", run => Keep(run, result => (string)result["ruleId"]! == "SAI1001"));

        Assert.Equal(("exceptions", (1, 0, 1, 0, 0)), scene.Report().Rule("SAI1001"));
    }

    [Fact]
    public void Finding_without_a_site_adds_its_own()
    {
        using var scene = new Scene();
        scene.Log("plain", run => run["results"]![1]!["properties"] = new JsonObject());

        Assert.Equal(("exceptions", (3, 2, 1, 0, 0)), scene.Report().Rule("SAI1001"));
    }

    [Fact]
    public void Two_findings_at_one_place_are_one_exception()
    {
        using var scene = new Scene();
        scene.Log("plain", run =>
        {
            var again = run["results"]![1]!.DeepClone();
            again["message"]!["text"] = "The same place, said otherwise";
            run["results"]!.AsArray().Add(again);
        });
        var run = scene.Report();

        Assert.Equal(2, run.Results("SAI1001").Count());
        Assert.Equal(("exceptions", (2, 1, 1, 0, 0)), run.Rule("SAI1001"));
    }

    [Fact]
    public void Suppressed_inventory_entry_is_a_place_all_the_same_and_no_suppression_to_account_for()
    {
        using var scene = new Scene();
        scene.Log("plain", run => run["results"]![0]!["suppressions"] = JsonNode.Parse("""[{"kind":"inSource","properties":{"suppressionType":"Pragma Directive"}}]"""));
        var run = scene.Report();

        Assert.Equal(8, run.Rule("SAI0001").Counts.Population);
        Assert.Equal(3, run.Rule("SAI6006").Counts.Population);
    }

    [Fact]
    public void Places_are_listed_and_are_no_results()
    {
        using var scene = Scene.WithLog("plain");
        var run = scene.Report();

        Assert.Empty(run.Results("SAI0001"));
        var site = run.Items("properties", "soc2ai", "sites").Single(site => site.Text("site") == "M:App.Desk.Draft(System.String)@2:16");
        Assert.Equal(("model call", "Desk.cs", 22, "openai", "Ask"), (site.Text("kind"), site.Text("uri"), site.GetProperty("line").GetInt32(), site.Text("vendor"), site.Text("member")));
    }

    [Theory]
    [InlineData("CA2016", "A1.1")]
    [InlineData("CA5359", "CC6.7")]
    public void Finding_of_a_companion_stands_under_its_criterion_marked_as_theirs(string id, string criterion)
    {
        using var scene = WithCompanion(id);
        var run = scene.Report();

        var result = Assert.Single(run.Results(id));
        Assert.True(result.GetProperty("properties").GetProperty("companion").GetBoolean());
        Assert.Equal(criterion, result.Items("taxa").Single().Text("id"));
        Assert.Contains(id, run.Criterion(criterion).Items("rules").Select(rule => rule.GetString()));
        Assert.Equal(("exceptions", (1, 0, 1, 0, 0)), run.Rule(id));
        Assert.Empty(SchemaCheck.Errors(scene.Request.ReportFile));
        Assert.Empty(scene.Upload().Results(id));
    }

    [Fact]
    public void Finding_of_an_analyzer_that_is_no_companion_stays_out()
    {
        using var scene = WithCompanion("CA5404");

        Assert.Empty(scene.Report().Results("CA5404"));
    }

    [Fact]
    public void Profile_decides_the_level_of_rules()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { Profile = "Strict" };
        var run = scene.Report();

        Assert.Equal("strict", run.Text("properties", "soc2ai", "profile"));
        Assert.Equal("warning", run.Items("tool", "driver", "rules").Single(rule => rule.Text("id") == "SAI2004").Text("defaultConfiguration", "level"));
    }

    private static Scene WithCompanion(string id)
    {
        var scene = new Scene();
        scene.Log("plain", run =>
        {
            var result = run["results"]![1]!.DeepClone();
            result["ruleId"] = id;
            result["message"]!["text"] = "Forward the 'token'";
            result["properties"] = new JsonObject();
            run["results"]!.AsArray().Add(result);
            run["tool"]!["driver"]!["rules"]!.AsArray().Add(JsonNode.Parse($$"""{"id":"{{id}}","shortDescription":{"text":"Forward the 'CancellationToken' parameter"},"helpUri":"https://learn.microsoft.com/"}"""));
        });
        return scene;
    }

    private static void Keep(JsonNode run, Func<JsonNode, bool> keeps) =>
        run["results"] = new JsonArray([.. run["results"]!.AsArray().Where(result => keeps(result!)).Select(result => result!.DeepClone())]);
}
