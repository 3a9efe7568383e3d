using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Governance;

/// <summary>What the rules about the AI register find in the build: SAI6004.</summary>
internal sealed class RegisterFindings(EvidenceRequest request, IReadOnlyDictionary<string, ReportRule> rules)
{
    /// <summary>The register; null when none is kept.</summary>
    public RegisterSource? Register { get; } = RegisterSource.Read(request.RegisterFile);

    /// <summary>The register's entries, the places that the rules test.</summary>
    public IEnumerable<Site> Sites => Register is { Problem: null } register ? register.Entries.Select(entry => new Site(BuildRules.RegisterEntry, entry.Site, entry.Location, entry.Vendor, entry.List == "models" ? entry.Name : null, null)) : [];

    /// <summary>Why the rules about the register were not evaluated; nothing when they were.</summary>
    public IEnumerable<Gap> Gaps() => Register switch
    {
        null => BuildRules.OfEntries.Where(rules.ContainsKey).Select(id => new Gap(id, BuildRules.NoRegister, null, request.ProjectFile) { HasNothingToCompare = true }),
        { Problem: { } problem } register => BuildRules.OfEntries.Where(rules.ContainsKey).Select(id => new Gap(id, $"the AI register cannot be read: {problem}", null, register.Path, register.ProblemLine)),
        _ => [],
    };

    /// <summary>SAI6004: entries without a current review or evaluation.</summary>
    public IEnumerable<Finding> Reviews()
    {
        if (Register is not { Problem: null } register || !rules.TryGetValue(BuildRules.Review, out var rule))
            yield break;

        var review = new RegisterReview(new ReviewDates(request.EvaluationDate, request.ReviewMonths), new EvaluationFiles(register.Path, request.RepositoryRoot));
        foreach (var entry in register.Entries)
        {
            foreach (var defect in review.Of(entry))
                yield return Finding(rule, entry, defect, register);
        }
    }

    private static Finding Finding(ReportRule rule, RegisterEntry entry, Defect defect, RegisterSource register) => new()
    {
        Rule = rule,
        Level = rule.Level,
        Message = ReportRule.Sentence($"The {entry.Noun} {Defect.Quoted(entry.Name)} of the AI register {defect.Text}"),
        Location = defect.At is { } at ? register.At(at) : entry.Location,
        Aspect = defect.Aspect,
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
}
