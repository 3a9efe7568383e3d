using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Page;

/// <summary>Sets made by hand, as reports would give them.</summary>
internal static class PageSets
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    public static readonly DateTime Today = new(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>One project: a key in source, a prompt in the log (new), an endpoint that was accepted, a note without an accountable suppression.</summary>
    public static EvidenceSet Small(Func<BuildReport, BuildReport>? change = null)
    {
        var build = Build("Desk", [
            Finding("SAI1001", "warning", "src/Ai/Clients.cs", 12, "credential argument", vendor: "openai"),
            Finding("SAI4001", "warning", "src/Replies/Drafts.cs", 40, "log write of AI content") with
            {
                BaselineState = "new",
                Path = [new(At("src/Replies/Drafts.cs", 31), "The ticket comes in."), new(At("src/Replies/Drafts.cs", 40), "It is logged.")],
            },
            Finding("SAI1003", "warning", "src/Chat/Hub.cs", 7, "inference endpoint") with { Suppressions = [Accepted("Widget team", "Security board", "SEC-12", new DateTime(2027, 3, 31))] },
            Finding("SAI2004", "note", "src/Chat/Hub.cs", 9, "model call") with
            {
                Suppressions = [new("inSource", "underReview", null, null, null, null, null, ["a pragma carries no justification"])],
            },
        ]);
        return new EvidenceSet("Desk", [change is null ? build : change(build)]);
    }

    /// <summary>So many findings, in four projects, of rules with and without a path.</summary>
    public static EvidenceSet Large(int findings)
    {
        string[] rules = ["SAI1001", "SAI1003", "SAI1005", "SAI2004", "SAI3001", "SAI4001", "SAI4002", "SAI5001"];
        string[] vendors = ["openai", "anthropic", "azure-openai", ""];
        var all = Enumerable.Range(0, findings).Select(i =>
        {
            var (rule, file, line) = (RuleCatalog.Get(rules[i % rules.Length]), $"src/Part{i % 23}/Service{i % 211}.cs", 10 + (i % 900));
            var finding = Finding(rule.Id, rule.Severity == RuleSeverity.Info ? "note" : i % 17 == 0 ? "error" : "warning", file, line, rule.Population, vendors[i % 4], i);
            finding = rule.Analysis == RuleAnalysis.Flow ? finding with { Path = [new(At(file, line - 4), "The value comes in."), new(At(file, line - 2), "It is handed on."), new(At(file, line), "It gets there.")] } : finding;
            return i % 29 == 0 ? finding with { Suppressions = [Accepted("Owner " + (i % 5), "Board", $"SEC-{i}", Today.AddDays(i % 400))] } : finding;
        }).ToList();
        return new EvidenceSet("Platform", all.Select((finding, i) => (finding, i)).GroupBy(pair => pair.i % 4).Select(group => Build($"Service{group.Key}", [.. group.Select(pair => pair.finding)])));
    }

    public static BuildReport Build(string project, IReadOnlyList<ReportedFinding> findings)
    {
        var rules = RuleCatalog.All.Where(rule => rule.Id != "SAI0001").Select(rule => new ReportedRule
        {
            Id = rule.Id,
            Title = rule.Title + ".",
            Description = rule.Description,
            Help = rule.Help,
            Level = rule.Severity == RuleSeverity.Warning ? "warning" : "note",
            Population = rule.Population,
            Criteria = rule.Criteria,
            OtherIds = [.. rule.Cwe.Select(cwe => $"CWE-{cwe}")],
        }).ToList();
        var tallies = rules.Select(rule => Tally(rule, [.. findings.Where(finding => finding.RuleId == rule.Id)])).ToList();
        return new BuildReport
        {
            Project = project,
            TargetFramework = "net10.0",
            ToolVersion = "1.0.0",
            RulesDigest = new string('a', 64),
            EvaluationDate = Today,
            IsComplete = true,
            Rules = rules,
            RuleTallies = tallies,
            CriterionTallies = ControlMapping.Criteria(tallies),
            Findings = findings,
            Sites = [.. findings.Select((finding, i) => new ReportedSite(
                finding.Properties["kind"], $"site{i}", finding.Place?.Uri, finding.Place?.StartLine ?? 0, finding.Properties["vendor"] is { Length: > 0 } vendor ? vendor : null, i % 3 == 0 ? "gpt-4o" : null, "Member"))],
            Source = new SourceRevision("https://github.com/acme/desk", Commit, "main"),
        };
    }

    public static ReportedFinding Finding(string rule, string level, string uri, int line, string kind, string vendor = "", int number = 0) => new()
    {
        RuleId = rule,
        Level = level,
        Message = $"{RuleCatalog.Get(rule).Title} at place {number} of {uri}.",
        Fingerprint = NameGuid.Hash($"{rule} {uri} {line} {number}"),
        Place = At(uri, line),
        Properties = new Dictionary<string, string> { ["kind"] = kind, ["vendor"] = vendor, ["member"] = "Service.DoAsync", ["site"] = $"M:Service.DoAsync@{number}" },
    };

    public static ReportedPlace At(string uri, int line) =>
        new(uri, "SRCROOT", line, 9, line, 20, "    // before\n        var client = Create(key);\n    // after", line - 1);

    public static ReportedSuppression Accepted(string owner, string approver, string ticket, DateTime expires) =>
        new("inSource", "accepted", $"The gateway limits callers by address; owner={owner}; approved-by={approver}; ticket={ticket}; expires={expires:yyyy-MM-dd}", owner, approver, ticket, expires, []);

    private static RuleTally Tally(ReportedRule rule, IReadOnlyList<ReportedFinding> findings)
    {
        var (open, accepted) = (findings.Count(finding => finding.IsOpen), findings.Count(finding => finding.IsAccepted));
        var state = open > 0 ? States.Exceptions : accepted > 0 ? States.Accepted : rule.Id == "SAI3001" ? States.NotApplicable : States.NoExceptions;
        var rest = state == States.NotApplicable ? 0 : 5;
        return new RuleTally(rule.Id, state, open + accepted + rest, rest, open, accepted, 0, null, false, rule.Criteria);
    }
}
