using System.Text.Json;
using System.Text.RegularExpressions;
using Soc2Ai.Catalog;

namespace Soc2Ai.Evidence.Tests;

/// <summary>The shape of <c>*.soc2.sarif</c>, made from a log that the compiler wrote.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly Scene _scene = Scene.WithLog("plain");
    private readonly JsonElement _run;

    public ReportTests() => _run = _scene.Report();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("plain")]
    [InlineData("nowarn")]
    [InlineData("run-analyzers-false")]
    [InlineData("inventory-off")]
    [InlineData("editorconfig-none-and-silent")]
    [InlineData("editorconfig-in-one-folder")]
    [InlineData("analyzer-crashed")]
    [InlineData("analyzer-not-loaded")]
    [InlineData("version-1")]
    public void Report_and_upload_file_follow_the_schema(string log)
    {
        _scene.Log(log);
        _scene.Run();

        Assert.Empty(SchemaCheck.Errors(_scene.Request.ReportFile));
        Assert.Empty(SchemaCheck.Errors(_scene.UploadFile));
    }

    [Fact]
    public void First_taxonomy_holds_the_61_criteria_with_what_can_be_shown_of_each()
    {
        var taxonomy = _run.Items("taxonomies").First();

        Assert.Equal("SOC 2", taxonomy.Text("name"));
        Assert.True(taxonomy.GetProperty("isComprehensive").GetBoolean());
        Assert.Equal(Criteria.All.Select(criterion => criterion.Id), taxonomy.Items("taxa").Select(taxon => taxon.Text("id")));
        Assert.Equal(61, taxonomy.GetProperty("taxa").GetArrayLength());
        Assert.False(taxonomy.TryGetProperty("rules", out _));
    }

    [Fact]
    public void Other_taxonomies_name_their_edition()
    {
        Assert.Equal(
            ["CWE", "OWASP Top 10 for LLM Applications 2025", "OWASP Top 10 for LLM Applications 2026", "OWASP Top 10 for Agentic Applications 2026"],
            _run.Items("taxonomies").Skip(1).Select(taxonomy => taxonomy.Text("name")));
        Assert.Equal("Use of Hard-coded Credentials.", _run.Items("taxonomies").ElementAt(1).Items("taxa").Single(taxon => taxon.Text("id") == "798").Text("shortDescription", "text"));
    }

    [Fact]
    public void Supported_taxonomies_point_to_the_taxonomies_by_name_index_and_guid()
    {
        var taxonomies = _run.Items("taxonomies").ToList();
        var supported = _run.Items("tool", "driver", "supportedTaxonomies").ToList();

        Assert.Equal(taxonomies.Select((taxonomy, index) => (taxonomy.Text("name"), index, taxonomy.Text("guid"))),
            supported.Select(reference => (reference.Text("name"), reference.GetProperty("index").GetInt32(), reference.Text("guid"))));
    }

    [Fact]
    public void All_rules_stand_in_the_driver_with_name_texts_help_and_level()
    {
        var rules = _run.Items("tool", "driver", "rules").ToList();

        Assert.Equal(Pages.All.Select(page => page.Id), rules.Select(rule => rule.Text("id")));
        foreach (var rule in rules)
        {
            Assert.Matches("^([A-Z][A-Za-z0-9]*)+$", rule.Text("name"));
            Assert.Matches(@"^[A-Z]{1,8}(?:-?[0-9]{1,6}){0,3}$", rule.Text("id"));
            Assert.EndsWith(".", rule.Text("shortDescription", "text"), StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Text("fullDescription", "text"), StringComparison.Ordinal);
            Assert.NotEmpty(rule.Text("help", "text"));
            Assert.Contains("## Noncompliant", rule.Text("help", "markdown"), StringComparison.Ordinal);
        }

        Assert.Equal(["none", "warning", "note", "warning", "warning", "warning"], rules.Select(rule => rule.Text("defaultConfiguration", "level")));
        Assert.Equal("PromptWrittenToALog", rules[3].Text("name"));
    }

    [Fact]
    public void Relationships_are_relevant_and_resolve_to_a_taxon()
    {
        var rule = _run.Items("tool", "driver", "rules").Single(rule => rule.Text("id") == "SAI4001");
        var targets = rule.Items("relationships").Select(relationship =>
        {
            Assert.Equal("relevant", Assert.Single(relationship.Items("kinds")).GetString());
            return Resolve(relationship.GetProperty("target"));
        });

        Assert.Equal(["SOC 2/C1.1", "SOC 2/CC6.7", "CWE/532", "OWASP Top 10 for LLM Applications 2025/LLM02", "OWASP Top 10 for LLM Applications 2026/LLM02", "OWASP Top 10 for Agentic Applications 2026/ASI05"], targets);
    }

    [Fact]
    public void Every_result_lists_the_taxa_of_its_rule_and_has_a_sentence_a_place_and_suppressions()
    {
        var rules = _run.Items("tool", "driver", "rules").ToList();
        Assert.NotEmpty(_run.Items("results"));
        foreach (var result in _run.Items("results"))
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.Text("id"), result.Text("ruleId"));
            Assert.Equal(rule.Items("relationships").Select(relationship => Resolve(relationship.GetProperty("target"))), result.Items("taxa").Select(Resolve));
            Assert.Equal("fail", result.Text("kind"));
            Assert.Contains(result.Text("level"), new[] { "error", "warning", "note" });
            Assert.EndsWith(".", result.Text("message", "text"), StringComparison.Ordinal);
            Assert.Equal(JsonValueKind.Array, result.GetProperty("suppressions").ValueKind);
            Assert.False(result.TryGetProperty("fingerprints", out _));
            Assert.False(result.TryGetProperty("baselineState", out _));
            Assert.Matches("^[a-z0-9]+/v[0-9]+$", Assert.Single(result.GetProperty("partialFingerprints").EnumerateObject()).Name);
        }
    }

    [Fact]
    public void Locations_are_relative_to_the_root_whose_folder_is_not_told()
    {
        var place = _run.Results("SAI1001").Single().Items("locations").Single().GetProperty("physicalLocation").GetProperty("artifactLocation");

        Assert.Equal("Desk.cs", place.Text("uri"));
        Assert.Equal("SRCROOT", place.Text("uriBaseId"));
        Assert.False(_run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").TryGetProperty("uri", out _));
    }

    [Fact]
    public void Nothing_of_machine_account_or_time_stands_in_the_file()
    {
        var text = File.ReadAllText(_scene.Request.ReportFile);

        Assert.DoesNotContain(Path.GetFileName(_scene.Folder), text, StringComparison.Ordinal);
        Assert.DoesNotContain("file:/", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, text, StringComparison.Ordinal);
        Assert.DoesNotContain("timeUtc", text, StringComparison.OrdinalIgnoreCase);

        // The day on which dates are judged is a parameter, and stands there as one.
        Assert.DoesNotContain("2026-11-21", text.Replace("\"evaluationDate\": \"2026-11-21\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Path_of_a_finding_is_a_code_flow_with_a_message_at_each_step()
    {
        var result = _run.Results("SAI4001").First();
        var steps = result.Items("codeFlows").Single().Items("threadFlows").Single().Items("locations").ToList();

        Assert.Equal(["'ticket' becomes the prompt of 'Ask'.", "'ticket' is written to the log."], steps.Select(step => step.Text("location", "message", "text")));
        Assert.Equal([20, 23], steps.Select(step => step.GetProperty("location").GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32()));
        Assert.False(result.TryGetProperty("relatedLocations", out _));
    }

    [Fact]
    public void Related_place_without_a_path_stays_a_related_location() =>
        Assert.Equal(14, _run.Results("SAI1001").Single().Items("relatedLocations").Single().GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());

    [Fact]
    public void Properties_of_the_diagnostic_go_along()
    {
        var properties = _run.Results("SAI4001").First().GetProperty("properties");

        Assert.Equal("log write of AI content", properties.Text("kind"));
        Assert.Equal("M:App.Desk.Draft(System.String)@3:18", properties.Text("site"));
        Assert.Equal(("openai", "prompt", "log"), (properties.Text("vendor"), properties.Text("source"), properties.Text("sink")));
    }

    [Fact]
    public void Files_are_listed_with_their_hashes()
    {
        var artifact = _run.Items("artifacts").Single(artifact => artifact.Text("location", "uri") == "Desk.cs");
        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(_scene.Folder, "Desk.cs"))));

        Assert.Equal(expected, artifact.Text("hashes", "sha-256"));
    }

    [Fact]
    public void Guids_are_the_same_on_every_machine()
    {
        Assert.All(Regex.Matches(File.ReadAllText(_scene.Request.ReportFile), "\"guid\": \"([^\"]*)\"").Select(match => match.Groups[1].Value),
            guid => Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", guid));
    }

    [Fact]
    public void Series_of_runs_is_project_and_framework() => Assert.Equal("soc2ai/App/net10.0/", _run.Text("automationDetails", "id"));

    [Fact]
    public void Gate_is_the_policy()
    {
        _scene.Request = _scene.Request with { Gate = "open", GateSeverity = "note", GateCriteria = ["CC6.1"] };
        var policy = _scene.Report().Items("policies").Single();

        Assert.Equal(("open", "note"), (policy.Text("properties", "gate"), policy.Text("properties", "severity")));
        Assert.Equal("CC6.1", policy.Items("properties", "criteria").Single().GetString());
    }

    [Fact]
    public void File_is_utf8_without_mark_with_line_feeds_and_ends_in_one()
    {
        var bytes = File.ReadAllBytes(_scene.Request.ReportFile);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
    }

    private string Resolve(JsonElement reference)
    {
        var component = reference.GetProperty("toolComponent");
        var taxonomy = _run.Items("taxonomies").ElementAt(component.GetProperty("index").GetInt32());
        var taxon = taxonomy.Items("taxa").ElementAt(reference.GetProperty("index").GetInt32());
        Assert.Equal((taxonomy.Text("guid"), taxonomy.Text("name")), (component.Text("guid"), component.Text("name")));
        Assert.Equal((taxon.Text("guid"), taxon.Text("id")), (reference.Text("guid"), reference.Text("id")));
        return $"{taxonomy.Text("name")}/{taxon.Text("id")}";
    }
}
