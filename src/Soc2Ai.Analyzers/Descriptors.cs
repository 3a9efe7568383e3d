using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>Diagnostic descriptors, each made from its rule's page.</summary>
internal static class Descriptors
{
    /// <summary>The descriptor of a rule; with <paramref name="variant"/>, the one with the page's <c>message-variant</c>.</summary>
    public static DiagnosticDescriptor For(string id, string? variant = null)
    {
        var rule = RuleCatalog.Get(id);
        return new DiagnosticDescriptor(
            rule.Id,
            rule.Title,
            variant is null ? rule.Message : rule.Variants[variant],
            rule.Category,
            rule.Severity switch
            {
                RuleSeverity.Warning => DiagnosticSeverity.Warning,
                RuleSeverity.Info => DiagnosticSeverity.Info,
                _ => DiagnosticSeverity.Hidden,
            },
            isEnabledByDefault: true,
            rule.Description,
            helpLinkUri: null,
            [.. rule.Criteria.Select(criterion => $"soc2/{criterion}"), .. rule.IsNotConfigurable ? [WellKnownDiagnosticTags.NotConfigurable] : Enumerable.Empty<string>()]);
    }
}
