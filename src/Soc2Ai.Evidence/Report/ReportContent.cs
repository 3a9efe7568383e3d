using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Governance;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Report;

/// <summary>Everything that the report says, worked out; the writers only put it into SARIF.</summary>
internal sealed record ReportContent
{
    private Dictionary<string, int>? _ruleIndex;

    public required EvidenceRequest Request { get; init; }

    public required CompilerLog Log { get; init; }

    /// <summary>The catalogue's rules by id, then the companions that found something.</summary>
    public required IReadOnlyList<ReportRule> Rules { get; init; }

    public required IReadOnlyList<Site> Sites { get; init; }

    /// <summary>In the order of the report.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public required Coverage Coverage { get; init; }

    public required IReadOnlyList<RuleTally> RuleTallies { get; init; }

    public required IReadOnlyList<CriterionTally> CriterionTallies { get; init; }

    public required SourceTree Sources { get; init; }

    public Provenance? Provenance { get; init; }

    /// <summary>What the code uses of what a register lists.</summary>
    public IReadOnlyList<ReportedUse> Uses { get; init; } = [];

    /// <summary>Why companions said nothing, each a sentence.</summary>
    public IReadOnlyList<string> SilentCompanions { get; init; } = [];

    /// <summary>The packages of AI SDKs.</summary>
    public IReadOnlyList<AiPackage> Packages { get; init; } = [];

    /// <summary>The AI register; null when none is kept.</summary>
    public RegisterSource? Register { get; init; }

    /// <summary>The fingerprints of the baseline; null when none is used.</summary>
    public IReadOnlyCollection<string>? Baseline { get; init; }

    /// <summary>A rule's index in <c>tool.driver.rules</c>.</summary>
    public IReadOnlyDictionary<string, int> RuleIndex => _ruleIndex ??= Rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    /// <summary><c>unchanged</c> for a finding of the baseline, else <c>new</c>.</summary>
    public string BaselineState(Finding finding) => Gate.Baseline.Has(Baseline!, Request.ProjectName, finding.Fingerprint) ? "unchanged" : "new";
}
