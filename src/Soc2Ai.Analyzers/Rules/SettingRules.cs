using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Settings;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Every rule whose page says <c>analysis: setting</c>: a property or an argument gets a value that its rows call dangerous.</summary>
internal sealed class SettingRules : IRule
{
    private static readonly DiagnosticDescriptor TimeLimit = Analyzers.Descriptors.For(id: "SAI2001");
    private static readonly DiagnosticDescriptor ContentCapture = Analyzers.Descriptors.For(id: "SAI4006");
    private static readonly DiagnosticDescriptor StoredByProvider = Analyzers.Descriptors.For(id: "SAI4008");

    private static readonly ImmutableArray<DiagnosticDescriptor> All = [TimeLimit, ContentCapture, StoredByProvider];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ByKind = All
        .SelectMany(rule => RuleCatalog.Get(rule.Id).Settings.Select(kind => (kind, rule)))
        .ToImmutableDictionary(pair => pair.kind, pair => pair.rule);

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => All;

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiRows.All
        .Where(row => row.Role == ApiRole.Setting && ByKind.ContainsKey(row.Kind))
        .Select(row => row.Member == ".ctor" ? row.Type.Substring(row.Type.LastIndexOf('.') + 1) : row.Member)
        .Concat(StoredOutput.Names)
        .Distinct()];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new Check(project) : null;

    private sealed class Check(Project project) : IBodyCheck
    {
        private readonly SettingScope _scope = new(project);

        void IBodyCheck.Check(Body body)
        {
            foreach (var use in SettingUse.In(body))
            {
                if (ByKind.TryGetValue(use.Kind, out var rule) && _scope.Concerns(body, use))
                    Judge(body, use, rule);
            }
        }

        private void Judge(Body body, SettingUse use, DiagnosticDescriptor rule)
        {
            var site = _scope.Site(body, use, RuleCatalog.Get(rule.Id).Population);
            if (Guards.DevelopmentOnly.Covers(use.At))
                return;

            if (use.IsOn is { } isOn)
            {
                if (isOn)
                    body.Report(rule, site, use.Value.Syntax.GetLocation(), [use.Name, "true"]);
                return;
            }

            foreach (var origin in project.Constants.Of(use.Value, body.Stop))
            {
                if (origin.IsFallback || !SettingValue.Matches(origin, use.Condition) || Guards.DevelopmentOnly.Covers(origin.At))
                    continue;

                var related = origin.At.Syntax.SyntaxTree == use.Value.Syntax.SyntaxTree && use.Value.Syntax.Span.Contains(origin.At.Syntax.Span) ? null : new[] { origin.Location };
                body.Report(rule, site, use.Value.Syntax.GetLocation(), [use.Name, SettingValue.Describe(origin)], related: related);
                return;
            }
        }
    }
}
