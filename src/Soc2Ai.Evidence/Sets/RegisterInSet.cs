using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Governance;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Sets;

/// <summary>
/// What a set says of the registers of its builds. One register serves many projects: its entries are counted once, and what no build of the set uses
/// is unused (SAI6005), which no build alone can say.
/// </summary>
internal sealed class RegisterInSet
{
    private readonly List<(string Uri, RegisterSnapshot Register, List<BuildReport> Builds)> _registers;
    private readonly List<SetFinding> _unused = [];
    private readonly Dictionary<string, string> _doubts = new(StringComparer.Ordinal);
    private readonly bool _judges;

    /// <summary>Judges the registers of these builds.</summary>
    public RegisterInSet(IReadOnlyList<BuildReport> builds, IReadOnlyList<ReportedRule> rules)
    {
        _registers = [.. builds.Where(build => build.Register is not null).GroupBy(build => build.Register!.File.Uri, StringComparer.Ordinal).Select(group => (group.Key, group.Last().Register!, group.ToList()))];
        _judges = builds.Count > 1 && _registers.Count > 0 && CanJudge(builds) && rules.Any(rule => rule.Id == BuildRules.Unused);
        if (!_judges)
            return;

        var used = new UsedEntries(builds.SelectMany(build => build.Uses));
        foreach (var (uri, register, holders) in _registers)
            Judge(used, uri, register, holders, rules.First(rule => rule.Id == BuildRules.Unused));
    }

    /// <summary>The findings of the set.</summary>
    public IReadOnlyList<SetFinding> Findings(IReadOnlyList<SetFinding> findings) => !_judges ? findings :
        [.. findings.Where(finding => finding.Finding.RuleId != BuildRules.Unused).Concat(_unused).OrderBy(finding => finding.Finding.RuleId, StringComparer.Ordinal)];

    /// <summary>The tallies of the set.</summary>
    public IReadOnlyList<RuleTally> Tallies(IReadOnlyList<RuleTally> tallies) => !_judges ? tallies : [.. tallies.Select(tally => tally.Id == BuildRules.Unused ? Unused(tally) : tally)];

    // One project tells nothing of the others, and a build that is not whole nothing of its own code.
    private static bool CanJudge(IReadOnlyList<BuildReport> builds) =>
        builds.All(build => build.IsComplete && (build.Register is null || build.RuleTallies.Any(tally => tally.Id == BuildRules.Unused)))
        && (builds.Select(build => build.Project).Distinct().Count() > 1
            || !builds.SelectMany(build => build.Notes).Any(note => note.RuleId == BuildRules.Unused && note.Reason?.StartsWith(UnusedEntries.Elsewhere, StringComparison.Ordinal) == true && note.Reason.IndexOf(UnusedEntries.OtherProjects, StringComparison.Ordinal) >= 0));

    private void Judge(UsedEntries used, string uri, RegisterSnapshot register, List<BuildReport> builds, ReportedRule rule)
    {
        var places = builds.SelectMany(build => build.Sites).Where(site => site.Kind == BuildRules.RegisterEntry).GroupBy(site => site.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var (list, name, vendor, hosts) in Entries(register))
        {
            var site = RegisterEntry.SiteOf(list, name, vendor);
            var doubt = used.Doubt(list, name, hosts);
            if (doubt is { Length: > 0 })
                _doubts[$"{uri} {site}"] = doubt;
            if (doubt is not null)
                continue;

            var line = places.TryGetValue(site, out var place) ? place.Line : 1;
            _unused.Add(new SetFinding(new ReportedFinding
            {
                RuleId = rule.Id,
                Level = rule.Level,
                Message = RegisterFindings.UnusedMessage(RegisterEntry.NounOf(list), name),
                Fingerprint = RegisterFindings.UnusedFingerprint(site),
                Place = new ReportedPlace(uri, SourceTree.Root, line, 1, line, 1, null, 0),
                Properties = new Dictionary<string, string> { ["kind"] = BuildRules.RegisterEntry, ["site"] = site },
            }, builds));
        }
    }

    private RuleTally Unused(RuleTally tally)
    {
        var population = _registers.Sum(register => Entries(register.Register).Select(entry => RegisterEntry.SiteOf(entry.List, entry.Name, entry.Vendor)).Distinct().Count());
        var exceptions = _unused.Select(finding => (finding.Finding.Place!.Uri, finding.Finding.Properties["site"])).Distinct().Count();
        return tally with
        {
            State = exceptions > 0 ? States.Exceptions : _doubts.Count > 0 ? States.NotEvaluated : population > 0 ? States.NoExceptions : States.NotApplicable,
            Population = population,
            Passed = population - exceptions - _doubts.Count,
            Exceptions = exceptions,
            Accepted = 0,
            NotEvaluated = _doubts.Count,
            Reason = _doubts.Count > 0 ? $"nothing says whether {_doubts.Count} entries are used: {string.Join("; ", _doubts.Values.Distinct().Take(3))}" : null,
        };
    }

    private static IEnumerable<(string List, string Name, string? Vendor, IReadOnlyList<string> Hosts)> Entries(RegisterSnapshot register) =>
        register.Vendors.Select(vendor => ("vendors", vendor.Name.Trim(), (string?)null, vendor.Hosts))
            .Concat(register.Models.Select(model => ("models", model.Id.Trim(), model.Vendor, (IReadOnlyList<string>)[])))
            .Concat(register.Tools.Select(tool => ("tools", tool.Name.Trim(), (string?)null, (IReadOnlyList<string>)[])));
}
