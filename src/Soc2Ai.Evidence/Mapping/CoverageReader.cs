using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence.Configuration;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Mapping;

/// <summary>Finds out which rules were not evaluated, and why: log broken or stale, analyzers off, analyzer crashed, rule switched off.</summary>
internal sealed class CoverageReader(EvidenceRequest request, CompilerLog log, IReadOnlyList<Rule> rules, IReadOnlyList<ConfigFile> configuration, SourceTree sources)
{
    private const string Inventory = FindingReader.Inventory;
    private const string Crash = "AD0001";

    private static readonly string[] Quiet = ["none", "silent", "refactoring"];

    /// <summary>The gaps of the run.</summary>
    /// <param name="ofBuild">Why rules that the evidence itself evaluates were not.</param>
    public Coverage Read(IEnumerable<Gap> ofBuild)
    {
        var analyzed = rules.Where(rule => rule.Analysis != RuleAnalysis.Build).ToList();
        var gaps = new List<Gap>();
        if (Failure() is { } failure)
        {
            gaps.AddRange(analyzed.Select(rule => failure with { RuleId = rule.Id }));
            gaps.AddRange(rules.Where(rule => rule.Id == BuildRules.Suppression).Select(rule => failure with { RuleId = rule.Id }));
        }
        else
        {
            gaps.AddRange(analyzed.SelectMany(SwitchedOff));
            gaps.AddRange(Uncounted(analyzed, gaps));
            gaps.AddRange(Untold(analyzed, gaps));
            gaps.AddRange(WithoutRegister(analyzed, gaps));
        }

        gaps.AddRange(ofBuild);
        gaps.AddRange(rules
            .Where(rule => rule.Analysis == RuleAnalysis.Build && !BuildRules.Evaluated.Contains(rule.Id))
            .Select(rule => new Gap(rule.Id, "this version has no check for it")));
        return new Coverage([.. gaps.OrderBy(gap => gap.RuleId, StringComparer.Ordinal)]);
    }

    /// <summary>Whether the log says what the code uses. Silence of one that does not is no answer.</summary>
    public bool KnowsUses() => Failure() is null && log.Rules.TryGetValue(BuildRules.Use, out var use) && !use.IsSwitchedOff;

    /// <summary>What the compiler says of an analyzer that crashed or was not loaded.</summary>
    public static bool IsAnalyzerFailure(string id) => id is Crash or "CS8032" or "CS8033" or "CS8034" or "CS9057";

    /// <summary>Whether such a message is about our analyzer. Its type and its file carry the name in every language.</summary>
    public static bool IsOurs(LogResult result) => result.Message.IndexOf("Soc2Ai", StringComparison.OrdinalIgnoreCase) >= 0;

    private Gap? Failure()
    {
        if (!request.AnalyzersRan)
            return new Gap("", "RunAnalyzers=false switched all analyzers off in this build", EvidenceCodes.AnalyzersOff, request.ProjectFile);
        if (log.Problem is { } problem)
            return new Gap("", problem.Text, problem.Code, request.LogFile, problem.Line);
        if (NewerSource() is { } newer)
            return new Gap("", $"the error log is older than {Path.GetFileName(newer)}", EvidenceCodes.LogStale, newer);
        if (log.CompileError is { } error)
            return new Gap("", $"the code does not compile ({error})", EvidenceCodes.NotCompiled, request.ProjectFile);
        if (log.Results.FirstOrDefault(result => IsAnalyzerFailure(result.RuleId) && IsOurs(result)) is { } failed)
            return new Gap("", $"{(failed.RuleId == Crash ? "its analyzer crashed" : "its analyzer was not loaded")} ({failed.RuleId})", EvidenceCodes.AnalyzerFailed, request.ProjectFile);
        if (!log.Rules.Keys.Any(id => id.StartsWith("SAI", StringComparison.Ordinal)))
            return new Gap("", log.Rules.Count == 0 ? "no analyzer ran: the error log lists no rules" : "its analyzer did not run: the error log lists none of its rules", EvidenceCodes.AnalyzersOff, request.ProjectFile);
        return null;
    }

    // A file dated in the future says nothing: the compiler runs in every build then.
    private string? NewerSource()
    {
        var written = File.GetLastWriteTimeUtc(request.LogFile);
        var now = DateTime.UtcNow;
        return request.Sources.FirstOrDefault(source => File.Exists(source) && File.GetLastWriteTimeUtc(source) is var changed && changed > written && changed <= now);
    }

    private IEnumerable<Gap> SwitchedOff(Rule rule)
    {
        if (!log.Rules.TryGetValue(rule.Id, out var logged))
        {
            yield return new Gap(rule.Id, "its analyzer is not in this build", null, request.ProjectFile);
            yield break;
        }

        if (!logged.IsSwitchedOff)
            yield break;

        // Files with different severities give a rule several overrides.
        var lines = Lines(rule).ToList();
        var isPartial = log.Overrides.Count(item => item.RuleId == rule.Id) > 1;
        if (request.NoWarn.Contains(rule.Id, StringComparer.OrdinalIgnoreCase))
            yield return new Gap(rule.Id, "NoWarn switches it off", null, request.ProjectFile);
        else if (lines.Count == 0)
            yield return new Gap(rule.Id, rule.Id == Inventory ? "no configuration raises it to a note" : $"configuration switches it off{(isPartial ? " in some files" : "")}", null, request.ProjectFile);
        else
            foreach (var line in lines)
                yield return Off(rule, line, isPartial);
    }

    private Gap Off(Rule rule, ConfigEntry line, bool isPartial) => new(
        rule.Id,
        $"{sources.PlaceOfPath(line.File.Path).Uri} switches it off ({line.Key} = {line.Value}{(line.Section is null ? "" : $", [{line.Section}]")})",
        null,
        line.File.Path,
        line.Line,
        isPartial && line.Section is not null ? line.Covers : null);

    // The lines that can be meant; which of several wins is the compiler's business, and the log says that one did.
    private IEnumerable<ConfigEntry> Lines(Rule rule)
    {
        var own = $"dotnet_diagnostic.{rule.Id}.severity".ToLowerInvariant();
        var category = $"dotnet_analyzer_diagnostic.category-{rule.Category}.severity".ToLowerInvariant();
        var lines = configuration.SelectMany(file => file.Entries).Where(entry => Quiet.Contains(entry.Value)).ToList();
        return new[] { own, category, "dotnet_analyzer_diagnostic.severity" }
            .Select(key => lines.Where(entry => entry.Key == key))
            .FirstOrDefault(found => found.Any()) ?? [];
    }

    // Without the inventory nobody knows how many places a rule looked at, and zero findings of an unknown number is no result.
    private static IReadOnlyList<Gap> Uncounted(IEnumerable<Rule> analyzed, List<Gap> gaps) =>
        gaps.FirstOrDefault(gap => gap.RuleId == Inventory) is { } inventory
            ? Others(analyzed, gaps, inventory with { Reason = $"its population is unknown without the inventory {Inventory}: {inventory.Reason}" })
            : [];

    // A crash that NoWarn hides leaves no trace in the log. An analyzer that was not loaded does: its rules are not listed.
    private IReadOnlyList<Gap> Untold(IEnumerable<Rule> analyzed, List<Gap> gaps) =>
        request.NoWarn.Contains(Crash, StringComparer.OrdinalIgnoreCase)
            ? Others(analyzed, gaps, new Gap("", $"NoWarn hides {Crash}, so that a crash of its analyzer leaves no trace", null, request.ProjectFile))
            : [];

    // What code uses is undeclared only where there is something to declare it in.
    private IReadOnlyList<Gap> WithoutRegister(IEnumerable<Rule> analyzed, List<Gap> gaps)
    {
        var compared = analyzed.Where(rule => BuildRules.OfRegister.Contains(rule.Id));
        if (log.Results.FirstOrDefault(result => result.RuleId == BuildRules.RegisterUnreadable) is { } broken)
            return Others(compared, gaps, new Gap("", "the AI register cannot be read", null, broken.Location is { } at ? sources.LocalPath(at.Uri) : request.ProjectFile, broken.Location?.StartLine ?? 0));
        return log.Results.Any(result => result.RuleId == BuildRules.RegisterMissing)
            ? Others(compared, gaps, new Gap("", BuildRules.NoRegister, null, request.ProjectFile) { HasNothingToCompare = true })
            : [];
    }

    private static IReadOnlyList<Gap> Others(IEnumerable<Rule> analyzed, List<Gap> gaps, Gap gap)
    {
        var off = new HashSet<string>(gaps.Where(other => other.Covers is null).Select(other => other.RuleId));
        return [.. analyzed.Where(rule => !off.Contains(rule.Id)).Select(rule => gap with { RuleId = rule.Id })];
    }
}
