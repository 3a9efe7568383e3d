using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Soc2Ai.Evidence.Log;

/// <summary>What has been read of a log so far.</summary>
internal sealed class LogContent(Func<string, bool> keeps)
{
    private readonly List<LogResult> _results = [];
    private readonly Dictionary<string, LogRule> _rules = new(StringComparer.Ordinal);
    private readonly List<LogOverride> _overrides = [];
    private readonly StringPool _pool = new();
    private string? _compileError;

    public CompilerLog ToLog(LogProblem? problem) => new() { Results = _results, Rules = _rules, Overrides = _overrides, CompileError = _compileError, Problem = problem };

    /// <summary>An element of <c>run.results</c>.</summary>
    public void AddResult(JsonElement result)
    {
        if (result.Text("ruleId") is not { } id)
            return;
        if (_compileError is null && id.StartsWith("CS", StringComparison.Ordinal) && !Mapping.CoverageReader.IsAnalyzerFailure(id) && result.Text("level") == "error")
            _compileError = id;
        if (!keeps(id))
            return;

        _results.Add(new LogResult(
            _pool.Share(id)!,
            _pool.Share(result.Text("level")) ?? "warning",
            result.Member("message")?.Text("text") ?? "",
            result.Items("locations").Select(Location).FirstOrDefault(),
            [.. result.Items("relatedLocations").Select(Location).OfType<LogLocation>()],
            [.. result.Items("suppressions").Select(item => new LogSuppression(item.Text("kind") ?? "inSource", item.Text("justification"), item.Member("properties")?.Text("suppressionType")))],
            Properties(result)));
    }

    /// <summary>The value of <c>run.tool</c>.</summary>
    public void AddRules(JsonElement tool)
    {
        if (tool.Member("driver") is not { } driver)
            return;

        foreach (var rule in driver.Items("rules"))
        {
            if (rule.Text("id") is not { } id)
                continue;

            var isSwitchedOff = rule.Member("properties") is { } properties
                && properties.Items("suppressionKinds").Any(kind => kind.ValueKind == JsonValueKind.String && kind.GetString() == "external");
            _rules[id] = new LogRule(
                id,
                rule.Member("shortDescription")?.Text("text"),
                rule.Member("fullDescription")?.Text("text"),
                rule.Text("helpUri"),
                rule.Member("defaultConfiguration")?.Text("level") ?? "warning",
                isSwitchedOff);
        }
    }

    /// <summary>The value of <c>run.invocations</c>.</summary>
    public void AddOverrides(JsonElement invocations)
    {
        if (invocations.ValueKind != JsonValueKind.Array)
            return;

        foreach (var item in invocations.EnumerateArray().SelectMany(invocation => invocation.Items("ruleConfigurationOverrides")))
        {
            if (item.Member("descriptor")?.Text("id") is { } id && item.Member("configuration") is { } configuration)
                _overrides.Add(new LogOverride(id, configuration.Member("enabled") is not { ValueKind: JsonValueKind.False }, configuration.Text("level")));
        }
    }

    private LogLocation? Location(JsonElement location)
    {
        if (location.Member("physicalLocation") is not { } place || place.Member("artifactLocation")?.Text("uri") is not { } uri)
            return null;

        var region = place.Member("region") ?? default;
        var line = Math.Max(1, region.Number("startLine"));
        var column = Math.Max(1, region.Number("startColumn"));
        var endLine = Math.Max(line, region.Number("endLine"));
        var endColumn = region.Number("endColumn");
        return new LogLocation(_pool.Share(uri)!, line, column, endLine, endColumn > 0 ? endColumn : column);
    }

    private Dictionary<string, string> Properties(JsonElement result)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        if (result.Member("properties")?.Member("customProperties") is { ValueKind: JsonValueKind.Object } custom)
        {
            foreach (var property in custom.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String))
                properties[_pool.Share(property.Name)!] = _pool.Share(property.Value.GetString())!;
        }

        return properties;
    }
}
