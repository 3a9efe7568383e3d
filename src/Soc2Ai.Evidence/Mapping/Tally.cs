using System.Collections.Generic;

namespace Soc2Ai.Evidence.Mapping;

/// <summary>The six words in which the report speaks of rules and criteria. None of them says that a criterion is satisfied.</summary>
public static class States
{
    /// <summary>Every place was tested, and nothing was found.</summary>
    public const string NoExceptions = "no exceptions noted";

    /// <summary>Something was found and not accepted.</summary>
    public const string Exceptions = "exceptions";

    /// <summary>Everything that was found was accepted by an accountable suppression.</summary>
    public const string Accepted = "accepted exceptions";

    /// <summary>The population is empty.</summary>
    public const string NotApplicable = "not applicable";

    /// <summary>The rule did not run, at least in part.</summary>
    public const string NotEvaluated = "not evaluated";

    /// <summary>Nothing in code or build can show it.</summary>
    public const string NotTestable = "not testable from code";

    /// <summary>All six.</summary>
    public static IReadOnlyList<string> All { get; } = [NoExceptions, Exceptions, Accepted, NotApplicable, NotEvaluated, NotTestable];
}

/// <summary>A rule against its population: <c>Population = Passed + Exceptions + Accepted + NotEvaluated</c>.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="Reason">Why it was not evaluated everywhere; null when it was.</param>
/// <param name="IsCompanion">Whether another analyzer owns the rule.</param>
/// <param name="Criteria">The criteria that it bears on.</param>
public sealed record RuleTally(
    string Id, string State, int Population, int Passed, int Exceptions, int Accepted, int NotEvaluated, string? Reason, bool IsCompanion, IReadOnlyList<string> Criteria)
{
    /// <summary>The places that were not evaluated, where others were; empty where all or none were.</summary>
    public IReadOnlyList<string> NotEvaluatedSites { get; init; } = [];
}

/// <summary>A criterion: the sums of the rules that bear on it.</summary>
/// <param name="Id">The criterion's id.</param>
/// <param name="Evidence"><c>direct</c>, <c>build</c>, <c>partial</c> or <c>untestable</c>: what source and build can show.</param>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="Rules">The rules that bear on it.</param>
public sealed record CriterionTally(
    string Id, string Evidence, string State, IReadOnlyList<string> Rules, int Population, int Exceptions, int Accepted, int NotEvaluated);
