using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Reads one run of a report.</summary>
/// <param name="run">The run without its results.</param>
/// <param name="own">Its <c>properties.soc2ai</c>.</param>
internal sealed class RunReader(IReadOnlyDictionary<string, JsonElement> run, JsonElement own, IReadOnlyList<ReportedFinding> findings)
{
    // Sums of many builds stay within 32 bits.
    private const int MaximumCount = 1_000_000;

    private readonly ResultReader _places = new();

    /// <summary>What the run says.</summary>
    public BuildReport Read()
    {
        var driver = Member("tool").Member("driver") ?? default;
        var taxonomies = Items("taxonomies").Select(taxonomy => taxonomy.Text("name") ?? "").ToList();
        var rules = driver.Items("rules").Where(rule => rule.Text("id") is not null).Select(rule => RuleReader.Read(rule, taxonomies)).ToList();
        var invocation = Items("invocations").FirstOrDefault();
        var series = (Member("automationDetails").Text("id") ?? "").Split('/');
        return new BuildReport
        {
            ProjectFile = own.Text("projectFile"),
            Project = own.Text("project") ?? (series.Length > 1 ? series[1] : "unknown"),
            TargetFramework = own.Text("targetFramework") ?? (series.Length > 2 ? series[2] : ""),
            ToolVersion = driver.Text("version") ?? "unknown",
            RulesDigest = own.Text("rulesDigest") ?? "",
            Profile = own.Text("profile") ?? "standard",
            EvaluationDate = Day(own.Text("evaluationDate")),
            IsComplete = invocation.Member("executionSuccessful") is { ValueKind: JsonValueKind.True },
            Rules = rules,
            RuleTallies = Tallies(rules),
            CriterionTallies = [.. own.Items("criteria").Where(HasId).Select(Criterion)],
            Findings = findings,
            Sites = [.. own.Items("sites").Select(Site)],
            Notes = [.. invocation.Items("toolExecutionNotifications").Concat(invocation.Items("toolConfigurationNotifications")).Select(Note)],
            Files = [.. Items("artifacts").Select(File).OfType<ReportedFile>()],
            Configuration = [.. own.Items("configuration").Select(file => new ReportedFile(file.Text("uri") ?? "unknown", file.Text("sha256")))],
            Overrides = [.. invocation.Items("ruleConfigurationOverrides").Select(Override).OfType<ReportedOverride>()],
            Gate = Gate(Items("policies").FirstOrDefault().Member("properties") ?? default),
            Source = Source(Items("versionControlProvenance").FirstOrDefault()),
            Change = Report.ChangeSection.Read(own),
            Register = own.Member("register") is { ValueKind: JsonValueKind.Object } register ? RegisterReader.Read(register) : null,
            Uses = [.. own.Items("uses").Select(Use)],
            Packages = [.. own.Items("packages").Where(HasId).Select(Package)],
        };
    }

    private JsonElement Member(string name) => run.TryGetValue(name, out var value) ? value : default;

    private IEnumerable<JsonElement> Items(string name) => Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private static bool HasId(JsonElement item) => item.Text("id") is not null;

    private static DateTime? Day(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? day : null;

    // A word that is none of ours, however flattering, is read as the least that can be said.
    private static string State(JsonElement item) => item.Text("state") is { } state && States.All.Contains(state) ? state : States.NotEvaluated;

    private static CriterionTally Criterion(JsonElement item) => new(
        item.Text("id")!,
        item.Text("evidence") ?? "",
        State(item),
        [.. item.Texts("rules")],
        Count(item, "population"),
        Count(item, "exceptions"),
        Count(item, "accepted"),
        Count(item, "notEvaluated"));

    // What is no number would be read as none, and nothing may be read as less than was said.
    private static int Count(JsonElement item, string name) =>
        item.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var count) && count is >= 0 and <= MaximumCount
            ? count
            : throw new FormatException($"'{name}' of {item.Text("id")} is no count.");

    private static ReportedSite Site(JsonElement item) => new(
        item.Text("kind") ?? "AI component",
        item.Text("site") ?? "",
        item.Text("uri"),
        item.Number("line"),
        item.Text("vendor"),
        item.Text("model"),
        item.Text("member"))
    {
        Name = item.Text("name"),
    };

    private static ReportedUse Use(JsonElement item) => new(
        item.Text("list") ?? "",
        item.Text("name"),
        item.Text("vendor"),
        item.Text("kind") ?? "AI component",
        item.Text("site") ?? "",
        item.Text("uri"),
        item.Number("line"),
        item.Member("open") is { ValueKind: JsonValueKind.True });

    private ReportedNote Note(JsonElement item) => new(
        item.Member("associatedRule")?.Text("id"),
        item.Text("level") ?? "warning",
        item.Member("message")?.Text("text") ?? "",
        item.Member("properties")?.Text("reason"),
        item.Member("properties")?.Text("code"),
        item.Items("locations").Select(_places.Place).FirstOrDefault());

    private static ReportedFile? File(JsonElement item) =>
        item.Member("location") is { } location && location.Text("uri") is { } uri && location.Text("uriBaseId") != Findings.SourceTree.Outside
            ? new ReportedFile(uri, item.Member("hashes")?.Text("sha-256"))
            : null;

    private static ReportedOverride? Override(JsonElement item) =>
        item.Member("descriptor")?.Text("id") is { } id && item.Member("configuration") is { } configuration
            ? new ReportedOverride(id, configuration.Member("enabled") is { ValueKind: JsonValueKind.False } ? "off" : configuration.Text("level") ?? "default")
            : null;

    private static ReportedGate Gate(JsonElement policy) => new(policy.Text("gate") ?? "none", policy.Text("severity") ?? "warning", [.. policy.Texts("criteria")], policy.Text("baseline"));

    private static SourceRevision? Source(JsonElement item) => item.Text("revisionId") is { } revision
        ? new SourceRevision(item.Text("repositoryUri") ?? Provenance.NoRemote, revision, item.Text("branch"))
        : null;

    private static AiPackage Package(JsonElement item) =>
        new(item.Text("id")!, item.Text("requestedVersion") ?? "", item.Text("version"), item.Member("isPinned") is { ValueKind: JsonValueKind.True });

    private IReadOnlyList<RuleTally> Tallies(List<ReportedRule> rules)
    {
        var criteria = rules.ToLookup(rule => rule.Id, rule => rule.Criteria, StringComparer.Ordinal);
        return [.. own.Items("rules").Where(HasId).Select(item => new RuleTally(
            item.Text("id")!,
            State(item),
            Count(item, "population"),
            Count(item, "passed"),
            Count(item, "exceptions"),
            Count(item, "accepted"),
            Count(item, "notEvaluated"),
            item.Text("reason") is { Length: > 0 } reason ? reason : null,
            item.Member("companion") is { ValueKind: JsonValueKind.True },
            criteria[item.Text("id")!].FirstOrDefault() ?? []) { NotEvaluatedSites = [.. item.Texts("notEvaluatedSites")] })];
    }
}
