using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>A sink as a place of a population, and the findings that stand there.</summary>
internal readonly struct FlowSite(SourceFile file, SinkSite sink)
{
    /// <summary>Adds the place to a population. A log write is one place, however many arguments it has; an embedding and a vector write are the inventory's, which is the call.</summary>
    public Site Site(string population)
    {
        var at = sink.Kind is "log" or "console" or "embedding" or "vector-write" && sink.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call ? call : sink.At;
        return Body().Site(population, at.GetLocation(), member: Name(sink.Member));
    }

    /// <summary>Reports a finding with its way from the source.</summary>
    public void Report(FlowVerdict verdict, Site site, FlowFinding finding, List<Step> steps)
    {
        var source = steps.Count > 0 ? steps[0].Subject : finding.Mark.Label.Root is ISymbol symbol ? symbol.Name : "a value";
        var other = finding.Other is { } related ? Name(related.Member) : null;
        var path = steps.Select(step => step.Message).Append($"into '{Name(sink.Member)}'");
        Body().Report(verdict.Descriptor, site, sink.At.GetLocation(), finding.Rule.Arguments(Name(sink.Member), source, other), verdict.Severity,
            [.. steps.Select(step => step.At.GetLocation()), sink.At.GetLocation()],
            new Dictionary<string, string?>
            {
                ["source"] = source,
                ["sink"] = Name(sink.Member),
                ["path"] = string.Join("\n", path),
            });
    }

    /// <summary>A member as messages name it.</summary>
    public static string Name(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Conversion } ? member.ContainingType.Name : $"{Type(member.ContainingType)}.{member.Name}".TrimStart('.');

    // `int.Parse`, as the code has it.
    private static string? Type(INamedTypeSymbol? type) => type is { SpecialType: not SpecialType.None } ? type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) : type?.Name;

    private Body Body()
    {
        var declaration = sink.At.FirstAncestorOrSelf<SyntaxNode>(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax and not BaseNamespaceDeclarationSyntax and not BaseTypeDeclarationSyntax or CompilationUnitSyntax)!;
        return file.Body(sink.Owner, null!, declaration);
    }
}
