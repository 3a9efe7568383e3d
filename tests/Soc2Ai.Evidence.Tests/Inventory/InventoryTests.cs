using System.Text.Json;
using Soc2Ai.Evidence.Inventory;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Inventory;

/// <summary>The CycloneDX inventory; tests/validators checks it against the schema.</summary>
public sealed class InventoryTests
{
    private static readonly RegisterSnapshot Register = new()
    {
        File = new ReportedFile("soc2ai.register.json", new string('a', 64)),
        Vendors = [new RegisteredVendor("Open AI", ["api.openai.com", "*.example.com"], "2026-06-30", "no training", "R. Costa", "2026-09-14")],
        Models =
        [
            new RegisteredModel("OpenAI", "gpt-4o-2024-11-20", "triage", "M. Okafor", "J. Lindqvist", "AI-40", [new RegisteredEvaluation("accuracy", "evals/acc uracy.json", new string('B', 64), "2026-10-01"), new RegisteredEvaluation("safety", "evals/s.json", "no hash", null)]),
            new RegisteredModel("OpenAI", "o3-2025-04-16", "drafts", "M. Okafor", "J. Lindqvist", "AI-41", []),
        ],
        Tools = [new RegisteredTool("restart_worker", "restarts a worker", "duty engineer")],
        DataSets = [new RegisteredDataSet("resolved tickets", "confidential", "24 months")],
    };

    [Fact]
    public void Model_has_its_places_its_purpose_and_its_evaluations()
    {
        var model = Component(Read(Build([Made.Site("model id", "M:Desk.A@1:2", "openai", "gpt-4o-2024-11-20", "OpenAIClient.GetChatClient"), Made.Site("model id", "M:Desk.B@1:2", "openai", "gpt-4o-2024-11-20", line: 9)], Register)), "gpt-4o-2024-11-20");

        Assert.Equal(("machine-learning-model", "OpenAI", "triage"), (model.Text("type"), model.Text("supplier", "name"), model.Text("description")));
        Assert.Equal([("src/Desk.cs", 3), ("src/Desk.cs", 9)], model.Items("evidence", "occurrences").Select(place => (place.Text("location"), place.GetProperty("line").GetInt32())));
        Assert.Equal("triage", Assert.Single(model.Items("modelCard", "considerations", "useCases")).GetString());
        Assert.Equal(["M. Okafor", "J. Lindqvist", "AI-40"], new[] { "owner", "approvedBy", "ticket" }.Select(name => Property(model.GetProperty("modelCard"), name)));
        Assert.Equal([("quality-metrics", "evals/acc%20uracy.json", true), ("risk-assessment", "evals/s.json", false)],
            model.Items("externalReferences").Select(item => (item.Text("type"), item.Text("url"), item.TryGetProperty("hashes", out _))));
        Assert.Equal("yes", Property(model, "registered"));
    }

    [Fact]
    public void Model_that_only_the_register_names_says_so()
    {
        Assert.StartsWith("no", Property(Component(Read(Build([], Register)), "o3-2025-04-16"), "foundInCode"), StringComparison.Ordinal);
    }

    [Fact]
    public void Model_of_ones_own_is_not_said_to_be_of_the_vendor_whose_sdk_calls_it()
    {
        var own = Register with { Models = [new RegisteredModel("Our desk", "qwen", null, null, null, null, [])] };
        var bom = Read(Build([Made.Site("model id", "M:Desk.A@1:2", "openai", "qwen")], own));

        Assert.Equal("Our desk", Component(bom, "qwen").Text("supplier", "name"));
        Assert.DoesNotContain(bom.Items("dependencies"), edge => edge.Text("ref") == "model:openai/qwen");
    }

    [Fact]
    public void Project_answers_for_what_it_uses_in_its_own_register()
    {
        ReportedSite[] sites = [Made.Site("model id", "M:Desk.A@1:2", "openai", "o3-2025-04-16"), Made.Site("AI tool", "M:Desk.T@1:2", member: "Factory.Create") with { Name = "lookup" }];
        var bom = Read(Build(sites, Register), Build(sites, Register with { Models = [] }) with { Project = "Other" });

        Assert.Equal("not in Other", Property(Component(bom, "o3-2025-04-16"), "registered"));
        Assert.Equal(["no", "no"], bom.Items("components").Where(component => component.Text("name") == "lookup").Select(component => Property(component, "registered")));
        Assert.Equal("yes, where a register is kept", Property(Component(Read(Build(sites, Register), Build(sites) with { Project = "Other" }), "o3-2025-04-16"), "registered"));
    }

    [Fact]
    public void Vendor_is_a_service_behind_a_trust_boundary_with_data_flows()
    {
        var vendor = Service(Read(Build([Made.Site("vendor in use", "M:Desk.A@1:2", "openai"), Made.Site("client", "M:Desk.A@1:2", "openai")], Register)), "OpenAI");

        Assert.True(vendor.GetProperty("authenticated").GetBoolean());
        Assert.True(vendor.GetProperty("x-trust-boundary").GetBoolean());
        Assert.Equal("OpenAI", vendor.Text("provider", "name"));
        Assert.Equal(["https://api.openai.com/"], vendor.Items("endpoints").Select(item => item.GetString()));
        Assert.Equal([("inbound", "not classified"), ("outbound", "not classified")], vendor.Items("data").Select(item => (item.Text("flow"), item.Text("classification"))));
        Assert.Equal(("2026-06-30", "src/Desk.cs:3"), (Property(vendor, "soc2ReportDate"), Property(vendor, "occurrence")));
        Assert.Equal("R. Costa", vendor.Items("data").First().GetProperty("governance").Items("owners").Single().Text("contact", "name"));
    }

    [Fact]
    public void Runtime_on_the_same_machine_is_not_said_to_be_outside()
    {
        var vendor = Service(Read(Build([Made.Site("client", "M:Desk.A@1:2", "ollama")])), "Ollama");

        Assert.False(vendor.TryGetProperty("x-trust-boundary", out _));
        Assert.False(vendor.TryGetProperty("authenticated", out _));
    }

    [Fact]
    public void Endpoint_is_authenticated_only_where_the_rule_looked_and_found_nothing()
    {
        var site = Made.Site("inference endpoint", "M:Desk.Ask@1:2", member: "Desk.Ask");
        ReportedRule rule = Made.Log with { Id = "SAI1003", Population = "inference endpoint" };
        var finding = Made.Finding(rule: "SAI1003") with { Properties = new Dictionary<string, string> { ["site"] = site.Id, ["kind"] = site.Kind } };
        var build = Build([site]);
        var off = new Mapping.RuleTally("SAI1003", "not evaluated", 1, 0, 0, 0, 1, "NoWarn", false, rule.Criteria);

        Assert.True(Service(Read(build), "Desk.Ask").GetProperty("authenticated").GetBoolean());
        Assert.False(Service(Read(build with { Findings = [finding] }), "Desk.Ask").GetProperty("authenticated").GetBoolean());
        Assert.False(Service(Read(build with { Rules = [.. build.Rules, rule], RuleTallies = [.. build.RuleTallies, off] }), "Desk.Ask").TryGetProperty("authenticated", out _));
    }

    [Fact]
    public void Data_that_findings_call_personal_is_classified_so()
    {
        var site = Made.Site("training-data write", "M:App.Training.Export.Run(System.String)@1:2");
        var finding = Made.Finding(rule: "SAI5002") with { Properties = new Dictionary<string, string> { ["site"] = site.Id, ["kind"] = site.Kind } };
        var data = Component(Read(Build([site], Register) with { Findings = [finding] }), "training-data write in Export.Run").Items("data").Single();

        Assert.Equal(("dataset", "personal data"), (data.Text("type"), data.Text("classification")));
        Assert.Equal("confidential", Component(Read(Build([], Register)), "resolved tickets").Items("data").Single().Text("classification"));
    }

    [Fact]
    public void Tool_and_package_are_components()
    {
        var bom = Read(Build([Made.Site("AI tool", "M:Desk.Restart@1:2", member: "restart_worker")], Register) with { Packages = [new AiPackage("OpenAI", "2.*", "2.15.0", false)] });

        Assert.Equal("duty engineer", Property(Component(bom, "restart_worker"), "approval"));
        Assert.Equal(("library", "pkg:nuget/OpenAI@2.15.0", "no"), Component(bom, "OpenAI") is var package ? (package.Text("type"), package.Text("purl"), Property(package, "pinned")) : default);
    }

    [Fact]
    public void Claims_count_what_supports_a_criterion_and_what_speaks_against_it()
    {
        var build = Made.Build(findings: [Made.Finding("f1"), Made.Finding("f2", suppressions: Made.Accepted())], sites: [Made.Site("log write of AI content", "M:Desk.Quiet@1:2"), Made.Site("model id", "m1")], off: "SAI3003");
        var declared = Read(build).GetProperty("declarations");
        JsonElement Claim(string reference) => declared.Items("claims").Single(claim => claim.Text("bom-ref") == reference);
        var map = declared.Items("attestations").Single().Items("map").ToDictionary(item => item.Text("requirement"));

        Assert.Equal(61, map.Count);
        Assert.Equal("No exception was noted at 1 of 3 places that rules bearing on C1.1 look at; at 1 an exception was accepted by named people until a date.", Claim("claim:C1.1").Text("predicate"));
        Assert.Equal(["exceptions:SAI4001"], Claim("claim:C1.1").Items("counterEvidence").Select(item => item.GetString()));
        Assert.Equal(["accepted:SAI4001"], Claim("claim:C1.1").Items("mitigationStrategies").Select(item => item.GetString()));
        Assert.Equal("Exceptions were noted at 1 of 3 places that rules bearing on C1.1 look at.", Claim("counterclaim:C1.1").Text("predicate"));
        Assert.False(map["criterion:CC8.1"].TryGetProperty("claims", out _));
        Assert.Equal(["gap:SAI3003"], Claim("counterclaim:CC8.1").Items("evidence").Select(item => item.GetString()));
        Assert.False(map["criterion:CC1.1"].TryGetProperty("claims", out _) || map["criterion:CC1.1"].TryGetProperty("counterClaims", out _));
    }

    [Fact]
    public void No_score_says_how_conformant_anything_is()
    {
        var text = System.Text.Encoding.UTF8.GetString(InventoryDocument.Write(Made.Set(Made.Build(findings: [Made.Finding()]))));

        Assert.DoesNotContain("\"score\"", text, StringComparison.Ordinal);
        foreach (var word in new[] { "compliant", "fulfilled", "is met", "passed" })
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Serial_number_is_the_contents()
    {
        var build = Build([Made.Site("client", "M:Desk.A@1:2", "openai")]);

        Assert.Equal(InventoryDocument.Write(Made.Set(build)), InventoryDocument.Write(Made.Set(build)));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Read(build).Text("serialNumber"));
        Assert.NotEqual(Read(build).Text("serialNumber"), Read(build with { RulesDigest = "d2" }).Text("serialNumber"));
    }

    [Fact]
    public void References_are_unique_and_lead_somewhere_whatever_things_are_called()
    {
        var sites = new[] { "a/b", "a", "%2F", "\n\"<script>", "urn:cdx:x" }.SelectMany(name => new[]
        {
            Made.Site("model id", $"M:{name}@1:2", name, name), Made.Site("AI tool", $"M:{name}@1:2", member: name), Made.Site("instruction", $"M:{name}@1:2"),
            Made.Site("inference endpoint", $"M:{name}@1:2"), Made.Site("weights write", $"{name}@1:2", file: "..%2F..%2Fetc/a%20b.cs"),
        }).ToList();
        var bom = Read(Build(sites, Register), Build(sites) with { Project = "a/b" });
        var references = Find(bom, "bom-ref").ToList();
        var known = references.ToHashSet();

        Assert.Equal(references.Count, known.Count);
        Assert.All(bom.Items("dependencies"), edge => Assert.All(edge.Items("dependsOn").Select(item => item.GetString()!).Append(edge.Text("ref")), link => Assert.Contains(link, known)));
        Assert.DoesNotContain(references, reference => reference.StartsWith("urn:cdx:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("M:Desk.Replies.Drafter.Draft(System.String,A.B)@2:17", "Drafter.Draft")]
    [InlineData("M:Program.{Main}$(System.String[])@21:0", "Program")]
    [InlineData("F:Desk.Model._fallback@0:44", "Model._fallback")]
    [InlineData("M:Ask@1:1", "Ask")]
    [InlineData("src/Pages/Index.razor@1:1", "src/Pages/Index.razor")]
    [InlineData("T:@1:1", "T:")]
    [InlineData("", "")]
    [InlineData("M:a.(", "a.")]
    public void Member_is_called_as_a_person_would(string site, string name) => Assert.Equal(name, SiteNames.Short(SiteNames.Member(site)));

    private static BuildReport Build(IEnumerable<ReportedSite> sites, RegisterSnapshot? register = null) => Made.Build(sites: sites) with { Register = register };

    private static JsonElement Read(params BuildReport[] builds)
    {
        using var document = JsonDocument.Parse(InventoryDocument.Write(Made.Set(builds)));
        return document.RootElement.Clone();
    }

    private static JsonElement Component(JsonElement bom, string name) => bom.Items("components").Single(component => component.Text("name") == name);

    private static JsonElement Service(JsonElement bom, string name) => bom.Items("services").Single(service => service.Text("name") == name);

    private static string? Property(JsonElement element, string name) =>
        element.Items("properties").Where(property => property.Text("name") == $"soc2ai:{name}").Select(property => property.Text("value")).FirstOrDefault();

    private static IEnumerable<string> Find(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == name ? [member.Value.GetString()!] : Find(member.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Find(item, name)),
        _ => [],
    };
}
