using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow.Calls;

/// <summary>
/// The handlers of messages that a mediator or bus is given: who says <c>Send(new Ask(…))</c> calls what handles an <c>Ask</c>, whatever carries
/// it there. A handler is told by its interface (<c>IRequestHandler&lt;Ask, …&gt;</c>, <c>IConsumer&lt;Ask&gt;</c>) or by its own name and its method's.
/// </summary>
internal sealed class Dispatch(SourceIndex index)
{
    // Past this many nobody could say which one runs.
    private const int Most = 6;

    private static readonly HashSet<string> Senders = new(StringComparer.Ordinal)
    {
        "Send", "Publish", "Dispatch", "Execute", "Invoke", "Query", "Ask", "Request", "Raise", "Handle", "CreateStream", "GetResponse", "Call", "Command", "Notify",
    };

    private static readonly HashSet<string> Receivers = new(StringComparer.Ordinal) { "Handle", "Handles", "Consume", "Consumes", "Execute", "On", "Process", "Receive" };

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ISymbol>> _known = new(SymbolEqualityComparer.Default);
    private Dictionary<ISymbol, List<ISymbol>>? _handlers;

    /// <summary>Whether a method of this name may receive a message.</summary>
    public static bool Receives(string method) => Receivers.Contains(Plain(method));

    /// <summary>Whether a type of this name, or one below an interface of this name, may have such a method.</summary>
    public static bool IsHandler(string type) => type.IndexOf("Handler", StringComparison.Ordinal) > 0 || type.IndexOf("Consumer", StringComparison.Ordinal) > 0;

    /// <summary>Adds the handlers of what a call sends.</summary>
    public void Add(IInvocationOperation call, List<ISymbol> found)
    {
        if (call.Arguments.IsEmpty || !Senders.Contains(Plain(call.TargetMethod.Name)))
            return;

        foreach (var argument in call.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation { IsImplicit: true } conversion)
                value = conversion.Operand;
            if (value.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false } message)
                found.AddRange(_known.TryGetValue(message, out var handlers) ? handlers : _known.GetOrAdd(message, Of(message)));
        }
    }

    private ImmutableArray<ISymbol> Of(INamedTypeSymbol message) =>
        (_handlers ??= Handlers()).TryGetValue(message.OriginalDefinition, out var handlers) && handlers.Count <= Most ? [.. handlers] : [];

    private Dictionary<ISymbol, List<ISymbol>> Handlers()
    {
        var found = new Dictionary<ISymbol, List<ISymbol>>(SymbolEqualityComparer.Default);
        foreach (var file in index.All(default))
        {
            if (!file.BaseNames.Any(IsHandler) && !file.TypeNames.Any(IsHandler))
                continue;

            foreach (var declaration in file.Root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
            {
                if (!IsHandler(declaration.Identifier.ValueText) && declaration.BaseList?.Types.Any(type => IsHandler(type.Type.ToString())) != true)
                    continue;
                if (index.Model(file.Tree).GetDeclaredSymbol(declaration) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
                    continue;

                foreach (var member in declaration.Members.OfType<MethodDeclarationSyntax>())
                {
                    if (Receives(member.Identifier.ValueText) && index.Model(file.Tree).GetDeclaredSymbol(member) is IMethodSymbol { Parameters: [var first, ..] } method && Message(first.Type) is { } message)
                        Add(found, message, method);
                }
            }
        }

        return found;
    }

    private static void Add(Dictionary<ISymbol, List<ISymbol>> found, ISymbol message, ISymbol method)
    {
        if (!found.TryGetValue(message, out var handlers))
            found.Add(message, handlers = []);
        handlers.Add(method);
    }

    // The message itself, or the one in its context: ConsumeContext<Ask>.
    private static ISymbol? Message(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } own => own.OriginalDefinition,
        INamedTypeSymbol { TypeArguments: [INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } own] } => own.OriginalDefinition,
        _ => null,
    };

    private static string Plain(string name) => name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;
}
