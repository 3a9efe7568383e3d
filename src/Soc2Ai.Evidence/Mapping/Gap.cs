using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Evidence.Mapping;

/// <summary>Why a rule was not evaluated, in all or in some files.</summary>
/// <param name="Reason">A clause, without a full stop: <c>.editorconfig switches it off</c>.</param>
/// <param name="Code">The message's code when something broke (see <see cref="EvidenceCodes"/>); null when a person's configuration did it.</param>
/// <param name="File">The file to look at; null when there is none.</param>
/// <param name="Covers">The files in which the rule is off; null for everywhere.</param>
internal sealed record Gap(string RuleId, string Reason, string? Code = null, string? File = null, int Line = 0, Func<string, bool>? Covers = null)
{
    /// <summary>Whether the run as a whole is incomplete, not just one rule off.</summary>
    public bool IsFailure => Code is not null;

    /// <summary>Whether the rule has nothing to compare with, as the project keeps no register: nobody switched it off, and no gate waits for it.</summary>
    public bool HasNothingToCompare { get; init; }

    /// <summary>The places that it is about; null for all, or all in the files that <see cref="Covers"/> says.</summary>
    public IReadOnlyCollection<string>? Sites { get; init; }
}

/// <summary>All gaps of a run.</summary>
internal sealed class Coverage(IReadOnlyList<Gap> gaps)
{
    private readonly ILookup<string, Gap> _byRule = gaps.ToLookup(gap => gap.RuleId, StringComparer.Ordinal);

    /// <summary>By rule.</summary>
    public IReadOnlyList<Gap> Gaps { get; } = gaps;

    /// <summary>The rule's gaps, the one that covers most first.</summary>
    public IEnumerable<Gap> Of(string ruleId) => _byRule[ruleId].OrderBy(gap => gap.Covers is null ? 0 : 1);

    /// <summary>Whether the rule was not evaluated at a place in a file; null stands for a place without a file.</summary>
    public bool IsOff(string ruleId, string site, string? file) =>
        _byRule[ruleId].Any(gap => gap.Sites is { } sites ? sites.Contains(site) : gap.Covers is null || file is null || gap.Covers(file));
}
