using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>
/// Which members the engine walks: those that mention a row's member, their callers, and what all of them call. Names decide first, then
/// symbols; a member that is in none of the three is never bound for the engine.
/// </summary>
internal sealed class FlowScope(Compilation compilation, Codes codes, Implementations implementations, FlowOptions options, CancellationToken stop)
{
    // Names that so many members have that following them would follow everything.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "", "ToString", "Equals", "GetHashCode", "Dispose", "DisposeAsync", "Add", "Remove", "Get", "Set", "Name", "Id", "Value", "Count", "Length", "Text", "Key", "Item", "Main", "<Main>$",
    };

    private readonly Dictionary<ISymbol, Member> _members = new(SymbolEqualityComparer.Default);

    // Where walked members put values away in their own object: who reads these is walked too.
    private readonly HashSet<ISymbol> _kept = new(SymbolEqualityComparer.Default);

    /// <summary>Members looked at by name, and the rest of the counters that the benchmarks print.</summary>
    public int Declarations { get; private set; }

    /// <summary>The members to walk, with their bodies and what they call.</summary>
    public IReadOnlyDictionary<ISymbol, Member> Members => _members;

    public void Find(IReadOnlyList<FileIndex> files, HashSet<string> seeds)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var left = new List<FileIndex.Declaration>();
        foreach (var file in files)
        {
            Declarations += file.Declarations.Count;
            foreach (var declaration in file.Declarations)
            {
                if (declaration.Identifiers.Overlaps(seeds))
                    Take(declaration, names);
                else
                    left.Add(declaration);
            }
        }

        left = TakeOwnState(left, names);
        for (var round = 0; round < options.CallerDepth && names.Count > 0; round++)
            left = TakeCallers(left, ref names);
        FollowCallees();
    }

    // Methods of the same type that share a field or property with one that is walked: what one puts away the other finds.
    private List<FileIndex.Declaration> TakeOwnState(List<FileIndex.Declaration> candidates, HashSet<string> names)
    {
        var state = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var member in _members.Values)
            AddState(member, state);
        if (state.Count == 0)
            return candidates;

        var stateNames = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var symbol in state)
        {
            stateNames.Add(symbol.Name);
            types.Add(symbol.ContainingType.Name);
        }

        var left = new List<FileIndex.Declaration>();
        foreach (var declaration in candidates)
        {
            stop.ThrowIfCancellationRequested();
            if (declaration.Node.Parent is TypeDeclarationSyntax { Identifier.ValueText: var type } && types.Contains(type) && declaration.Identifiers.Overlaps(stateNames)
                && Bind(declaration.Node) is { } member && Touches(member, state))
            {
                Keep(declaration, member, names);
            }
            else
                left.Add(declaration);
        }

        return left;
    }

    private static void AddState(Member member, HashSet<ISymbol> state)
    {
        foreach (var operation in member.Body.Descendants())
        {
            if (operation is IMemberReferenceOperation { Member: IFieldSymbol { IsConst: false } or IPropertySymbol { SetMethod: not null }, Member: var used }
                && SymbolEqualityComparer.Default.Equals(used.ContainingType, member.Symbol.ContainingType) && !TypeFacts.IsClean(operation.Type))
            {
                state.Add(used.OriginalDefinition);
            }
        }
    }

    private static bool Touches(Member member, HashSet<ISymbol> state)
    {
        foreach (var operation in member.Body.Descendants())
        {
            if (operation is IMemberReferenceOperation { Member: var used } && state.Contains(used.OriginalDefinition))
                return true;
        }

        return false;
    }

    private List<FileIndex.Declaration> TakeCallers(List<FileIndex.Declaration> candidates, ref HashSet<string> names)
    {
        var left = new List<FileIndex.Declaration>();
        var more = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declaration in candidates)
        {
            stop.ThrowIfCancellationRequested();
            if (declaration.Identifiers.Overlaps(names) && Bind(declaration.Node) is { } member && CallsKnown(member))
                Keep(declaration, member, more);
            else
                left.Add(declaration);
        }

        names = more;
        return left;
    }

    private void Take(FileIndex.Declaration declaration, HashSet<string> names)
    {
        stop.ThrowIfCancellationRequested();
        if (Bind(declaration.Node) is { } member)
            Keep(declaration, member, names);
    }

    private void Keep(FileIndex.Declaration declaration, Member member, HashSet<string> names)
    {
        _members[member.Symbol] = member;
        if (!Common.Contains(declaration.Name))
            names.Add(declaration.Name);
        foreach (var written in member.Kept)
        {
            if (_kept.Add(written) && !Common.Contains(written.Name))
                names.Add(written.Name);
        }
    }

    private Member? Bind(SyntaxNode node)
    {
#pragma warning disable RS1030 // The driver's own models are cached by tree.
        var model = compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
        ISymbol? symbol = node switch
        {
            CompilationUnitSyntax unit => model.GetDeclaredSymbol(unit, stop),
            PropertyDeclarationSyntax { ExpressionBody: not null } property => (model.GetDeclaredSymbol(property, stop) as IPropertySymbol)?.GetMethod,
            IndexerDeclarationSyntax indexer => (model.GetDeclaredSymbol(indexer, stop) as IPropertySymbol)?.GetMethod,
            _ => model.GetDeclaredSymbol(node, stop),
        };
        return symbol is null || symbol is IFieldSymbol { IsConst: true } ? null : Bind(symbol);
    }

    private Member? Bind(ISymbol symbol)
    {
        if (_members.TryGetValue(symbol, out var known))
            return known;
        if (codes.Operation(symbol, stop) is not { } body)
            return null;

        var callees = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var kept = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var read = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in body.Descendants())
        {
            AddCallees(operation, callees);
            if (OwnMember(operation) is { } member)
                (IsWritten(operation) ? kept : read).Add(member);
        }

        return new Member(symbol, body, callees, kept, read);
    }

    // A field or property of the object itself, or a static one, that can hold text.
    private static ISymbol? OwnMember(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field: { IsConst: false } field } when TypeFacts.IsOwn(field.ContainingType) && !TypeFacts.IsClean(field.Type) => field.OriginalDefinition,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, Property: var property } when TypeFacts.IsOwn(property.ContainingType) && !TypeFacts.IsClean(property.Type) => property.OriginalDefinition,
        _ => null,
    };

    private static bool IsWritten(IOperation member) => member.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == member,
        IInvocationOperation call => call.Instance == member && call.TargetMethod.Name.StartsWith("Add", StringComparison.Ordinal),
        _ => false,
    };

    private void AddCallees(IOperation operation, HashSet<ISymbol> callees)
    {
        switch (operation)
        {
            case IInvocationOperation invocation:
                AddMethod(invocation.TargetMethod, callees);
                break;
            case IMethodReferenceOperation reference:
                AddMethod(reference.Method, callees);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } when TypeFacts.IsOwn(constructor.ContainingType):
                callees.Add(constructor.OriginalDefinition);
                foreach (var member in constructor.ContainingType.OriginalDefinition.GetMembers())
                {
                    if (member is IFieldSymbol { IsConst: false, IsStatic: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false })
                        callees.Add(member);
                }

                break;
            case IPropertyReferenceOperation { Property: var property } when TypeFacts.IsOwn(property.ContainingType):
                if (property.GetMethod is { } getter)
                    AddMethod(getter, callees);
                if (property.SetMethod is { } setter)
                    AddMethod(setter, callees);
                break;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } when TypeFacts.IsOwn(field.ContainingType):
                callees.Add(field.OriginalDefinition);
                break;
            case IBinaryOperation { OperatorMethod: { } method }:
                AddMethod(method, callees);
                break;
            case IConversionOperation { OperatorMethod: { } method }:
                AddMethod(method, callees);
                break;
        }
    }

    private void AddMethod(IMethodSymbol method, HashSet<ISymbol> callees)
    {
        if (!TypeFacts.IsOwn(method.ContainingType) || method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction)
            return;

        var definition = Engine.Definition(method);
        if (definition.ContainingType.TypeKind == TypeKind.Interface || definition.IsAbstract || definition.IsVirtual || definition.IsOverride)
        {
            foreach (var implementation in implementations.Of(definition, options.Implementations))
                callees.Add(implementation);
        }
        else
            callees.Add(definition);
    }

    private bool CallsKnown(Member member)
    {
        foreach (var callee in member.Callees)
        {
            if (_members.ContainsKey(callee))
                return true;
        }

        return member.Read.Overlaps(_kept);
    }

    private void FollowCallees()
    {
        var layer = new List<Member>(_members.Values);
        for (var depth = 0; depth < options.CalleeDepth && layer.Count > 0; depth++)
        {
            var next = new List<Member>();
            foreach (var member in layer)
            {
                stop.ThrowIfCancellationRequested();
                foreach (var callee in member.Callees)
                {
                    if (!_members.ContainsKey(callee) && Bind(callee) is { } bound)
                    {
                        _members.Add(callee, bound);
                        next.Add(bound);
                    }
                }
            }

            layer = next;
        }
    }

    /// <summary>A member to walk, with what it calls and the members of its own object that it writes and reads.</summary>
    internal sealed record Member(ISymbol Symbol, IOperation Body, HashSet<ISymbol> Callees, HashSet<ISymbol> Kept, HashSet<ISymbol> Read);
}
