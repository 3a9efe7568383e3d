using System.Collections.Generic;

namespace Soc2Ai.Evidence.Mapping;

/// <summary>The six words in which the report speaks of rules and criteria. None of them says that a criterion is satisfied.</summary>
internal static class States
{
    public const string NoExceptions = "no exceptions noted";
    public const string Exceptions = "exceptions";
    public const string Accepted = "accepted exceptions";
    public const string NotApplicable = "not applicable";
    public const string NotEvaluated = "not evaluated";
    public const string NotTestable = "not testable from code";
}

/// <summary>A rule against its population: <c>Population = Passed + Exceptions + Accepted + NotEvaluated</c>.</summary>
internal sealed record RuleTally(
    string Id, string State, int Population, int Passed, int Exceptions, int Accepted, int NotEvaluated, string? Reason, bool IsCompanion, IReadOnlyList<string> Criteria);

/// <summary>A criterion: the sums of the rules that bear on it.</summary>
internal sealed record CriterionTally(
    string Id, string Evidence, string State, IReadOnlyList<string> Rules, int Population, int Exceptions, int Accepted, int NotEvaluated);
