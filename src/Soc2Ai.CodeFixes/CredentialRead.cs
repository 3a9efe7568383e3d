using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.CodeFixes;

/// <summary>The expression that reads a credential at run time and throws where there is none.</summary>
internal static class CredentialRead
{
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>Whether a read can stand for a constant: a text that is the credential and nothing else, or a scheme and the credential.</summary>
    public static bool Fits(ExpressionSyntax constant) => constant switch
    {
        LiteralExpressionSyntax { Token.ValueText: var text } literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && Credential(text).IndexOfAny([' ', '/', '=', ';', ':', '"', '\n']) < 0 && text.Length > 0,
        InterpolatedStringExpressionSyntax text => text.Contents.All(part => part is InterpolatedStringTextSyntax),
        BinaryExpressionSyntax sum => sum.DescendantNodes().All(node => node is LiteralExpressionSyntax or BinaryExpressionSyntax),
        _ => false,
    };

    /// <summary>The read of the credential of a vendor in the place of a constant.</summary>
    public static ExpressionSyntax Of(SemanticModel model, ExpressionSyntax constant, string? vendor)
    {
        var setting = Setting(model, constant, vendor, out var name);
        var exception = IsInScope(model, constant.SpanStart, "InvalidOperationException") ? "InvalidOperationException" : "System.InvalidOperationException";
        var failure = $"throw new {exception}(\"{name} is not set\")";
        if (constant.Parent is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Right == constant)
            return SyntaxFactory.ParseExpression(failure);

        var scheme = Scheme(constant);
        var read = $"{setting} ?? {failure}";
        return SyntaxFactory.ParseExpression(scheme.Length > 0 ? $"\"{scheme}\" + ({read})" : NeedsParentheses(constant) ? $"({read})" : read);
    }

    private static string Setting(SemanticModel model, ExpressionSyntax constant, string? vendor, out string name)
    {
        if (InScope(model, constant) is { } configuration)
        {
            name = $"{Section(vendor)}:ApiKey";
            return $"{configuration}[\"{name}\"]";
        }

        name = vendor is null or "unknown" ? "AI_API_KEY" : $"{vendor.Replace('-', '_').ToUpperInvariant()}_API_KEY";
        return $"{(IsInScope(model, constant.SpanStart, "Environment") ? "Environment" : "System.Environment")}.GetEnvironmentVariable(\"{name}\")";
    }

    private static string Section(string? vendor) => vendor switch
    {
        null or "unknown" => "AI",
        "openai" => "OpenAI",
        "azure-openai" => "AzureOpenAI",
        _ => string.Concat(vendor.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))),
    };

    // A local, parameter or field that is a configuration, or has one: builder.Configuration.
    private static string? InScope(SemanticModel model, ExpressionSyntax constant)
    {
        if (model.Compilation.GetTypeByMetadataName(Configuration) is not { } type)
            return null;

        var position = constant.SpanStart;
        var isStatic = constant.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() is BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }
            || model.GetEnclosingSymbol(position) is { IsStatic: true };
        foreach (var symbol in model.LookupSymbols(position).OrderBy(symbol => symbol.Kind != SymbolKind.Local).ThenBy(symbol => symbol.Kind != SymbolKind.Parameter).ThenBy(symbol => symbol.Name, StringComparer.Ordinal))
        {
            var (kind, isReachable) = symbol switch
            {
                ILocalSymbol local => (local.Type, IsVisible(model, local, position) && local.DeclaringSyntaxReferences.All(reference => reference.Span.End < position)),
                IParameterSymbol parameter => (parameter.Type, IsVisible(model, parameter, position)),
                IFieldSymbol field => (field.Type, field.IsStatic || !isStatic),
                IPropertySymbol property => (property.Type, property.IsStatic || !isStatic),
                _ => ((ITypeSymbol?)null, false),
            };
            if (!isReachable || kind is null)
                continue;
            if (Is(kind, type))
                return symbol.Name;
            if (kind.GetMembers("Configuration").OfType<IPropertySymbol>().Any(property => Is(property.Type, type)))
                return $"{symbol.Name}.Configuration";
        }

        return null;
    }

    // The look-up finds the locals of the top-level program everywhere, and those around a static function in it.
    private static bool IsVisible(SemanticModel model, ISymbol variable, int position)
    {
        for (var at = model.GetEnclosingSymbol(position); at is IMethodSymbol or IFieldSymbol or IPropertySymbol; at = at.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(at, variable.ContainingSymbol))
                return true;
            if (at is IMethodSymbol { IsStatic: true })
                return false;
        }

        return variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol configuration) =>
        SymbolEqualityComparer.Default.Equals(type, configuration) || type.AllInterfaces.Contains(configuration, SymbolEqualityComparer.Default);

    private static bool IsInScope(SemanticModel model, int position, string name) => model.LookupNamespacesAndTypes(position, name: name).Any(symbol => symbol.ContainingNamespace?.Name == "System");

    private static string Scheme(ExpressionSyntax constant) => constant is LiteralExpressionSyntax { Token.ValueText: var text } ? text.Substring(0, text.Length - Credential(text).Length) : "";

    private static string Credential(string text) => text.StartsWith("Bearer ", StringComparison.Ordinal) ? text.Substring("Bearer ".Length) : text;

    private static bool NeedsParentheses(ExpressionSyntax constant) => constant.Parent is BinaryExpressionSyntax or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or CastExpressionSyntax or InterpolationSyntax or PostfixUnaryExpressionSyntax;
}
