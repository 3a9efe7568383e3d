using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Page;

/// <summary>A set in which every string tries to become markup, to run, to hide, or to fill the page.</summary>
internal static class HostileSet
{
    public const string Attack = "\"'`><script>window.hit=1;alert(1)</script><img src=x onerror=\"window.hit=1;alert(2)\"><svg onload=alert(3)>"
        + "</style></title></script></svg></details><base href=//evil.example><meta http-equiv=refresh content=\"0;url=//evil.example\"><iframe src=//evil.example></iframe>"
        + "<!--]]>{{7*7}}${7*7}&lt;b&gt;&#60;i&#62; \0\u0001\u001b[31m\u202Eabc\u2066\u200B\uFEFF\uD800 \U000E0041 \r\n\r\n\t\u0085\u2028end";

    public static readonly string[] Addresses =
    [
        "javascript:alert(1)//https://github.com/a/b", " javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "https://user:secret@github.com/a/b",
        "https://github.com@evil.example/a/b", "file:///etc/passwd", "//evil.example/a/b", "https://github.com/a/\"onmouseover=alert(1) x=\"",
    ];

    public static EvidenceSet Make()
    {
        var huge = new string('x', 100_000) + Attack;
        var rules = new[] { Attack, "SAI1001", "SAI4001" }.Select(id => new ReportedRule
        {
            Id = id,
            Title = Attack,
            Description = Attack,
            Help = $"# {Attack}\n\n- {Attack}\n\n```csharp\n{Attack}\n```\n\n`{Attack}`",
            HelpUri = Addresses[0],
            Level = Attack,
            Population = Attack,
            Criteria = ["CC6.1", Attack],
            OtherIds = [Attack],
        }).ToList();
        var findings = Addresses.Select((address, i) => new ReportedFinding
        {
            RuleId = rules[i % 3].Id,
            Level = i == 0 ? Attack : "warning",
            Message = i == 1 ? huge : Attack,
            Fingerprint = i == 2 ? huge : Attack + i,
            Place = Place(i == 3 ? huge : address),
            Path = [new(Place(Attack), Attack), new(Place("../../etc/passwd"), huge)],
            Related = [new(Place("%2e%2e/%2F/x"), Attack)],
            Suppressions = i % 2 == 0 ? [] : [new(Attack, i == 5 ? "accepted" : "rejected", Attack, Attack, huge, address, PageSets.Today, i == 5 ? [] : [Attack])],
            BaselineState = i == 4 ? "new" : Attack,
            Properties = new[] { "kind", "site", "vendor", "model", "member", "source", "sink" }.ToDictionary(name => name, name => name == "kind" ? "model call" : Attack),
        }).ToList();
        var tallies = rules.Select(rule => new RuleTally(rule.Id, Attack, 7, 1, 3, 2, 1, Attack, false, ["CC6.1", Attack])).ToList();
        return new EvidenceSet(Attack, Addresses.Select(address => Build(address, rules, tallies, findings))) { Run = new RunContext(Attack, Attack, address(0)) };

        static string address(int i) => Addresses[i];
    }

    private static BuildReport Build(string address, List<ReportedRule> rules, List<RuleTally> tallies, List<ReportedFinding> findings) => new()
    {
        Project = Attack + address,
        TargetFramework = Attack,
        ToolVersion = Attack,
        RulesDigest = Attack,
        Profile = Attack,
        EvaluationDate = PageSets.Today,
        Rules = rules,
        RuleTallies = tallies,
        Findings = findings,
        Sites = [.. new[] { "model call", "AI tool", "log write of AI content", Attack }.Select(kind => new ReportedSite(kind, Attack + kind, kind == Attack ? null : $"src/{Attack}/a.cs", 3, Attack, Attack, Attack))],
        Notes = [new(Attack, Attack, Attack, Attack, Attack, Place(Attack)), new(null, "error", Attack, null, null, null)],
        Files = [new(Attack, Attack)],
        Configuration = [new(Attack, null)],
        Overrides = [new(Attack, Attack)],
        Gate = new("new", Attack, [Attack], Attack),
        Source = new SourceRevision(address, PageSets.Commit, Attack),
        Change = new ChangeContext(Attack, Attack, address, Attack, Attack),
        Register = new RegisterSnapshot
        {
            File = new(Attack, Attack),
            Vendors = [new(Attack, [Attack], Attack, Attack, Attack, Attack)],
            Models = [new(Attack, Attack, Attack, Attack, Attack, Attack, [new(Attack, Attack, Attack, Attack)])],
            Tools = [new(Attack, Attack, Attack)],
            DataSets = [new(Attack, Attack, Attack)],
        },
        Packages = [new(Attack, Attack, Attack, false)],
    };

    private static ReportedPlace Place(string uri) => new(uri, "SRCROOT", 2, 1, 2, 9, $"one\n{Attack}", 1);
}
