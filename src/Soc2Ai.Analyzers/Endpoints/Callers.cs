using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>Where a compilation calls a method, or says a name of the framework that decides about authorization.</summary>
internal sealed class Callers(Project project)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<IInvocationOperation>> _named = new(StringComparer.Ordinal);

    /// <summary>The calls, by name, that bind to a method of this name.</summary>
    public IReadOnlyList<IInvocationOperation> Named(string name, CancellationToken stop) => _named.TryGetValue(name, out var calls) ? calls : _named.GetOrAdd(name,
        [.. project.Index.CallsOf(name, stop).Select(call => project.Constants.Operation(call, stop))
            .OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == name)]);

    /// <summary>The calls of a method of the source, also through an interface that it implements.</summary>
    public IEnumerable<IInvocationOperation> Of(IMethodSymbol method, CancellationToken stop) =>
        project.Index.CallsOf(method, stop).Select(call => project.Constants.Operation(call, stop)).OfType<IInvocationOperation>().Where(call => Calls(call, method.OriginalDefinition));

    /// <summary>Where one of the framework's names stands.</summary>
    public IEnumerable<SimpleNameSyntax> Mentions(string name, CancellationToken stop) =>
        project.Index.Tokens(name, stop).Select(static token => token.Parent).OfType<SimpleNameSyntax>();

    private static bool Calls(IInvocationOperation call, IMethodSymbol method)
    {
        var target = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(target, method)
            || (target.ContainingType is { TypeKind: TypeKind.Interface } && SymbolEqualityComparer.Default.Equals(method.ContainingType?.FindImplementationForInterfaceMember(target)?.OriginalDefinition, method))
            || SymbolEqualityComparer.Default.Equals(method.OverriddenMethod?.OriginalDefinition, target);
    }

}
