using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>Where a compilation calls a method, or says a name of the framework that decides about authorization. The syntax is read once.</summary>
internal sealed class Callers(Project project)
{
    private static readonly HashSet<string> Spoken = ["FallbackPolicy", "Filters", "Interceptors"];

    private Dictionary<string, List<SimpleNameSyntax>>? _names;

    /// <summary>The calls, by name, that bind to a method of this name.</summary>
    public IEnumerable<IInvocationOperation> Named(string name, CancellationToken stop) =>
        Mentions(name, stop).Select(mention => mention.FirstAncestorOrSelf<InvocationExpressionSyntax>()).OfType<InvocationExpressionSyntax>()
            .Select(call => project.Constants.Operation(call, stop)).OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == name);

    /// <summary>The calls of a method of the source, also through an interface that it implements.</summary>
    public IEnumerable<IInvocationOperation> Of(IMethodSymbol method, CancellationToken stop) => Named(method.Name, stop).Where(call => Calls(call, method.OriginalDefinition));

    /// <summary>Where one of the framework's names stands.</summary>
    public IEnumerable<SimpleNameSyntax> Mentions(string name, CancellationToken stop) =>
        (_names ??= Read(stop)).TryGetValue(name, out var found) ? found : [];

    private static bool Calls(IInvocationOperation call, IMethodSymbol method)
    {
        var target = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(target, method)
            || (target.ContainingType is { TypeKind: TypeKind.Interface } && SymbolEqualityComparer.Default.Equals(method.ContainingType?.FindImplementationForInterfaceMember(target)?.OriginalDefinition, method))
            || SymbolEqualityComparer.Default.Equals(method.OverriddenMethod?.OriginalDefinition, target);
    }

    private Dictionary<string, List<SimpleNameSyntax>> Read(CancellationToken stop)
    {
        var names = new Dictionary<string, List<SimpleNameSyntax>>(StringComparer.Ordinal);
        foreach (var tree in project.Compilation.SyntaxTrees)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var node in tree.GetRoot(stop).DescendantNodes())
            {
                var name = node switch
                {
                    InvocationExpressionSyntax { Expression: SimpleNameSyntax plain } => plain,
                    InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
                    InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
                    IdentifierNameSyntax identifier when Spoken.Contains(identifier.Identifier.ValueText) => identifier,
                    _ => null,
                };
                if (name is null)
                    continue;
                if (!names.TryGetValue(name.Identifier.ValueText, out var found))
                    names.Add(name.Identifier.ValueText, found = []);
                found.Add(name);
            }
        }

        return names;
    }
}
