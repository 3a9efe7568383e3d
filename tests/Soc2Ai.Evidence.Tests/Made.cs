using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests;

/// <summary>Reports made by hand, for views of sets that no compiler wrote.</summary>
internal static class Made
{
    public static readonly ReportedRule Log = new()
    {
        Id = "SAI4001",
        Title = "Prompt written to a log",
        Description = "Prompts stay out of logs.",
        Level = "warning",
        Population = "log write of AI content",
        Analysis = "flow",
        Criteria = ["CC6.7", "C1.1"],
        OtherIds = ["CWE-532"],
        HelpUri = "https://example.com/SAI4001.md",
    };

    public static readonly ReportedRule Model = new()
    {
        Id = "SAI3003",
        Title = "Floating model version",
        Description = "Models are pinned.",
        Level = "warning",
        Population = "model id",
        Analysis = "code",
        Criteria = ["CC8.1", "PI1.1"],
    };

    public static readonly ReportedRule Inventory = new()
    {
        Id = "SAI0001",
        Title = "AI component",
        Description = "Inventory.",
        Level = "note",
        Population = "AI component",
        Analysis = "code",
    };

    /// <summary>A place in a file of the repository.</summary>
    public static ReportedPlace Place(string file = "src/Desk.cs", int line = 12) => new(file, "SRCROOT", line, 5, line, 20, null, line);

    /// <summary>A finding of <see cref="Log"/>.</summary>
    public static ReportedFinding Finding(string fingerprint = "f1", string? message = null, ReportedPlace? place = null, string rule = "SAI4001", string? state = null, string level = "warning", params ReportedSuppression[] suppressions) => new()
    {
        RuleId = rule,
        Level = level,
        Fingerprint = fingerprint,
        Message = message ?? $"The prompt reaches the log ({fingerprint}).",
        Place = place ?? Place(),
        BaselineState = state,
        Suppressions = suppressions,
        Properties = new Dictionary<string, string> { ["site"] = $"M:Desk.Log({fingerprint})@1:2", ["kind"] = "log write of AI content" },
    };

    /// <summary>A suppression that somebody answers for.</summary>
    public static ReportedSuppression Accepted(string owner = "Ana", string approver = "Bo", string expires = "2027-03-31", string ticket = "SEC-12") =>
        new("inSource", "accepted", $"Reviewed; owner={owner}; approved-by={approver}; expires={expires}; ticket={ticket}", owner, approver, ticket,
            DateTime.ParseExact(expires, "yyyy-MM-dd", null), []);

    /// <summary>A build with these findings and places, whose tallies are made of them.</summary>
    public static BuildReport Build(string project = "Desk", IEnumerable<ReportedFinding>? findings = null, IEnumerable<ReportedSite>? sites = null, string framework = "net10.0", string? off = null)
    {
        var build = new BuildReport
        {
            Project = project,
            TargetFramework = framework,
            ToolVersion = "1.0.0",
            RulesDigest = "d1",
            IsComplete = true,
            EvaluationDate = new DateTime(2026, 11, 21),
            Rules = [Inventory, Model, Log],
            Findings = [.. findings ?? []],
            Sites = [.. sites ?? []],
            Source = new SourceRevision("https://github.com/contoso/desk", "0123456789abcdef0123456789abcdef01234567", "main"),
        };
        RuleTally[] tallies = [.. build.Rules.Select(rule => Tally(rule, build, rule.Id == off))];
        return build with { RuleTallies = tallies, CriterionTallies = ControlMapping.Criteria(tallies) };
    }

    /// <summary>A place of a population.</summary>
    public static ReportedSite Site(string kind, string id, string? vendor = null, string? model = null, string? member = null, string file = "src/Desk.cs", int line = 3) =>
        new(kind, id, file, line, vendor, model, member);

    /// <summary>A set of these builds.</summary>
    public static EvidenceSet Set(params BuildReport[] builds) => new(builds.Length > 0 ? builds[0].Project : "Empty", builds);

    private static RuleTally Tally(ReportedRule rule, BuildReport build, bool isOff)
    {
        if (rule == Inventory)
            return new RuleTally(rule.Id, States.NoExceptions, build.Sites.Count, build.Sites.Count, 0, 0, 0, null, false, []);

        var open = build.Findings.Where(finding => finding.RuleId == rule.Id && finding.IsOpen).Select(Site).ToHashSet();
        var accepted = build.Findings.Where(finding => finding.RuleId == rule.Id && finding.IsAccepted).Select(Site).Where(site => !open.Contains(site)).ToHashSet();
        var quiet = build.Sites.Where(site => site.Kind == rule.Population).Select(site => site.Id).Where(site => !open.Contains(site) && !accepted.Contains(site)).Distinct().Count();
        var population = open.Count + accepted.Count + quiet;
        var state = open.Count > 0 ? States.Exceptions : isOff ? States.NotEvaluated : accepted.Count > 0 ? States.Accepted : population == 0 ? States.NotApplicable : States.NoExceptions;
        return new RuleTally(rule.Id, state, population, isOff ? 0 : quiet, open.Count, accepted.Count, isOff ? quiet : 0, isOff ? "NoWarn switches it off" : null, false, rule.Criteria);
    }

    private static string Site(ReportedFinding finding) => finding.Properties["site"];
}
