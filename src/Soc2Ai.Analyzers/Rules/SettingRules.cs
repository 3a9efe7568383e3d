using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Settings;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Every rule whose page says <c>analysis: setting</c>: a property or an argument gets a value that its rows call dangerous.</summary>
internal sealed class SettingRules : IRule
{
    private const string GuardrailKind = "guardrail-off";

    private static readonly DiagnosticDescriptor Guardrail = Analyzers.Descriptors.For(id: "SAI1015");
    private static readonly DiagnosticDescriptor TimeLimit = Analyzers.Descriptors.For(id: "SAI2001");
    private static readonly DiagnosticDescriptor Retries = Analyzers.Descriptors.For(id: "SAI2002");
    private static readonly DiagnosticDescriptor ContentCapture = Analyzers.Descriptors.For(id: "SAI4006");
    private static readonly DiagnosticDescriptor StoredByProvider = Analyzers.Descriptors.For(id: "SAI4008");

    private static readonly ImmutableArray<DiagnosticDescriptor> All = [Guardrail, TimeLimit, Retries, ContentCapture, StoredByProvider];

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
            IOperation? reported = null;
            foreach (var use in SettingUse.In(body))
            {
                // Several rows can name one member, each with another dangerous value.
                if (ByKind.TryGetValue(use.Kind, out var rule) && use.Value != reported && _scope.Concerns(body, use) && !IsMadeOfOther(body, use) && Judge(body, use, rule))
                    reported = use.Value;
            }
        }

        private bool Judge(Body body, SettingUse use, DiagnosticDescriptor rule)
        {
            var site = _scope.Site(body, use, RuleCatalog.Get(rule.Id).Population);
            if (Guards.DevelopmentOnly.Covers(use.At) || (rule == Retries && RetryScope.IsElsewhere(body)))
                return false;

            if (use.IsOn is { } isOn)
            {
                if (isOn)
                    body.Report(rule, site, use.Value.Syntax.GetLocation(), [use.Name, "true"]);
                return isOn;
            }

            foreach (var origin in project.Constants.Of(use.Value, body.Stop))
            {
                if (origin.IsFallback || !SettingValue.Matches(origin, use.Condition) || Guards.DevelopmentOnly.Covers(origin.At))
                    continue;

                Report(body, use, rule, site, origin.At, SettingValue.Describe(origin));
                return true;
            }

            if (Made(body, use).FirstOrDefault(made => IsNamed(body, made, use.Condition)) is not { } named)
                return false;

            Report(body, use, rule, site, named, named.Type!.Name);
            return true;
        }

        // A value that is a type of its own, or is made of its name: new HostedMcpServerToolNeverRequireApprovalMode(), new GeminiSafetyThreshold("BLOCK_NONE").
        private bool IsNamed(Body body, IObjectCreationOperation made, ApiPort condition) => made.Type!.Name == condition.Operand
            || (made.Arguments is [var name] && project.Constants.Of(name.Value, body.Stop).Any(origin => origin.Text is not null && SettingValue.Matches(origin, condition)));

        private static void Report(Body body, SettingUse use, DiagnosticDescriptor rule, Site site, IOperation at, string? value)
        {
            var isHere = at.Syntax.SyntaxTree == use.Value.Syntax.SyntaxTree && use.Value.Syntax.Span.Contains(at.Syntax.Span);
            body.Report(rule, site, use.Value.Syntax.GetLocation(), [use.Name, value], related: isHere ? null : [at.Syntax.GetLocation()]);
        }

        // Where the value is an object that gets the setting itself, that is the place.
        private bool IsMadeOfOther(Body body, SettingUse use) => use.Kind == GuardrailKind
            && Made(body, use).Any(made => project.Api.Rows(made.Constructor!).Any(row => row.Role == ApiRole.Setting && row.Kind == use.Kind));

        private IEnumerable<IObjectCreationOperation> Made(Body body, SettingUse use) => use.Kind == GuardrailKind
            ? project.Constants.Expressions(use.Value, body.Stop).OfType<IObjectCreationOperation>().Where(made => made is { Type: not null, Constructor: not null })
            : [];
    }
}
