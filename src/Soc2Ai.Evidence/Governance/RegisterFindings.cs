using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Governance;

/// <summary>What the rules about the AI register find in one build: SAI6004 and SAI6005.</summary>
internal sealed class RegisterFindings
{
    private const string NothingUses = "unused";

    private readonly EvidenceRequest _request;
    private readonly IReadOnlyDictionary<string, ReportRule> _rules;
    private readonly IReadOnlyList<RegisterEntry> _unused = [];

    /// <summary>Reads the register of a request.</summary>
    /// <param name="uses">What the code uses; null when the log does not say it.</param>
    public RegisterFindings(EvidenceRequest request, IReadOnlyDictionary<string, ReportRule> rules, IReadOnlyList<ReportedUse>? uses)
    {
        (_request, _rules) = (request, rules);
        Register = RegisterSource.Read(request.RegisterFile);
        if (Register is null)
            Gaps = [.. Own().Select(id => new Gap(id, BuildRules.NoRegister, null, request.ProjectFile) { HasNothingToCompare = true })];
        else if (Register.Problem is { } problem)
            Gaps = [.. Own().Select(id => new Gap(id, $"the AI register cannot be read: {problem}", null, Register.Path, Register.ProblemLine))];
        else if (rules.ContainsKey(BuildRules.Unused))
            (_unused, Gaps) = uses is null ? ([], [new Gap(BuildRules.Unused, "the error log does not say what the code uses", null, request.ProjectFile)]) : new UnusedEntries(request, Register, uses).Judge();
    }

    /// <summary>The register; null when none is kept.</summary>
    public RegisterSource? Register { get; }

    /// <summary>Why the rules about the register were not evaluated, or not at each entry.</summary>
    public IReadOnlyList<Gap> Gaps { get; } = [];

    /// <summary>The register's entries, the places that the rules test.</summary>
    public IEnumerable<Site> Sites => Register is { Problem: null } register
        ? register.Entries.Select(entry => new Site(BuildRules.RegisterEntry, entry.Site, entry.Location, entry.Vendor, entry.List == "models" ? entry.Name : null, null))
        : [];

    /// <summary>What SAI6005 says of an entry.</summary>
    public static string UnusedMessage(string noun, string name) => $"Nothing uses the {noun} {Defect.Quoted(name)} of the AI register.";

    /// <summary>The fingerprint of SAI6005 at an entry, in a build and in a set.</summary>
    public static string UnusedFingerprint(string site) => Fingerprints.Of(BuildRules.Unused, site, NothingUses);

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (Register is not { Problem: null } register)
            yield break;

        if (_rules.TryGetValue(BuildRules.Review, out var rule))
        {
            var review = new RegisterReview(new ReviewDates(_request.EvaluationDate, _request.ReviewMonths), new EvaluationFiles(register.Path, _request.RepositoryRoot));
            foreach (var entry in register.Entries)
            {
                foreach (var defect in review.Of(entry))
                    yield return Finding(rule, entry, defect.Aspect, $"The {entry.Noun} {Defect.Quoted(entry.Name)} of the AI register {defect.Text}", defect.At is { } at ? register.At(at) : entry.Location);
            }
        }

        foreach (var entry in _unused)
            yield return Finding(_rules[BuildRules.Unused], entry, NothingUses, UnusedMessage(entry.Noun, entry.Name), entry.Location);
    }

    private static Finding Finding(ReportRule rule, RegisterEntry entry, string aspect, string message, LogLocation location) => new()
    {
        Rule = rule,
        Level = rule.Level,
        Message = ReportRule.Sentence(message),
        Location = location,
        Aspect = aspect,
        Properties = Properties(entry),
    };

    private static Dictionary<string, string> Properties(RegisterEntry entry)
    {
        var properties = new Dictionary<string, string> { ["kind"] = BuildRules.RegisterEntry, ["site"] = entry.Site };
        if (entry.Vendor is { } vendor)
            properties["vendor"] = vendor;
        if (entry.List == "models")
            properties["model"] = entry.Name;
        return properties;
    }

    private IEnumerable<string> Own() => BuildRules.OfEntries.Where(_rules.ContainsKey);
}
