using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Flow.Calls;

/// <summary>
/// Finds, on demand, a path of calls from a member or a lambda to a target: through calls, method groups, lambdas, delegates in variables
/// and fields, properties, constructors, and what implements interfaces and virtual members in the compilation. Each body is bound at most
/// once, and only one that mentions a name that may lead to a target.
/// </summary>
/// <param name="index">The compilation.</param>
/// <param name="target">What is looked for.</param>
/// <param name="names">The names of target members.</param>
/// <param name="literals">Text in whose presence a target may stand too: an address.</param>
public sealed class CallGraph(SourceIndex index, TargetCall target, IEnumerable<string> names, Func<string, bool> literals)
{
    // Past this many bodies a path is none that a reader could follow, and the search gives up.
    private const int MostBodies = 2000;

    private readonly ConcurrentDictionary<ISymbol, CallEdges> _edges = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _deadEnds = new(SymbolEqualityComparer.Default);
    private readonly Implementations _implementations = new(index.TypesBelow);
    private readonly Dispatch _dispatch = new(index);
    private LeadingNames? _leading;

    /// <summary>The shortest path from a method, property, field or local function to a target; null when there is none.</summary>
    public CallPath? From(ISymbol member, CancellationToken stop) => Search([(member.OriginalDefinition, Location.None)], stop);

    /// <summary>The shortest path from what an operation, such as a lambda, does; null when there is none.</summary>
    public CallPath? From(IOperation body, CancellationToken stop)
    {
        if (!Leads(body.Syntax, stop))
            return null;

        return From(body.DescendantsAndSelf(), stop);
    }

    /// <summary>The shortest path from what these operations do; null when there is none.</summary>
    public CallPath? From(IEnumerable<IOperation> operations, CancellationToken stop)
    {
        var edges = CallEdges.Of(operations, target, _implementations, _dispatch);
        return edges.Target is { } found ? new CallPath(found.Member, [found]) : Search(edges.Callees, stop);
    }

    /// <summary>The shortest path from what one operation itself calls, without the operations in it; null when there is none.</summary>
    public CallPath? Through(IOperation operation, CancellationToken stop)
    {
        var edges = CallEdges.Of([operation], target, _implementations, _dispatch);
        return edges.Target is { } found ? new CallPath(found.Member, [found]) : edges.Callees.IsEmpty ? null : Search(edges.Callees, stop);
    }

    /// <summary>Whether a method of a type of the source reaches a target.</summary>
    public bool ReachesFromMembersOf(INamedTypeSymbol type, CancellationToken stop) =>
        type.GetMembers().Any(member => member is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false } && From(member, stop) is not null);

    /// <summary>The classes of the source that derive from a type or implement it.</summary>
    public IReadOnlyList<INamedTypeSymbol> Below(INamedTypeSymbol type) => _implementations.Below(type);

    /// <summary>
    /// All code that runs from some places and may lead to a target: the operations of the places themselves and of the bodies that they call,
    /// each once. Past a bound the rest is left out.
    /// </summary>
    public IReadOnlyList<IOperation> Run(IEnumerable<IOperation> places, IEnumerable<ISymbol> members, CancellationToken stop, int most = MostBodies)
    {
        var bodies = new List<IOperation>();
        var open = new Queue<ISymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var place in places)
        {
            if (!Leads(place.Syntax, stop))
                continue;

            bodies.Add(place);
            foreach (var (callee, _) in CallEdges.Of(place.DescendantsAndSelf(), target, _implementations, _dispatch).Callees)
                Open(callee);
        }

        foreach (var member in members)
            Open(member.OriginalDefinition);

        while (open.Count > 0 && bodies.Count < most)
        {
            stop.ThrowIfCancellationRequested();
            var member = open.Dequeue();
            foreach (var body in Bodies(member, stop))
                bodies.Add(body);
            foreach (var (callee, _) in Known(member, stop).Callees)
                Open(callee);
        }

        return bodies;

        void Open(ISymbol member)
        {
            if (seen.Add(member))
                open.Enqueue(member);
        }
    }

    private CallPath? Search(IEnumerable<(ISymbol Callee, Location At)> starts, CancellationToken stop)
    {
        var open = new Queue<Node>(starts.Select(start => new Node(start.Callee, start.At, null)));
        var seen = new HashSet<ISymbol>(open.Select(node => node.Member), SymbolEqualityComparer.Default);
        while (open.Count > 0 && seen.Count < MostBodies)
        {
            stop.ThrowIfCancellationRequested();
            var node = open.Dequeue();
            if (_deadEnds.ContainsKey(node.Member))
                continue;

            var edges = Known(node.Member, stop);
            if (edges.Target is { } found)
                return new CallPath(found.Member, [.. node.Steps(), found]);

            foreach (var (callee, at) in edges.Callees)
            {
                if (seen.Add(callee))
                    open.Enqueue(new Node(callee, at, node));
            }
        }

        if (open.Count == 0)
        {
            foreach (var member in seen)
                _deadEnds.TryAdd(member, true);
        }

        return null;
    }

    private CallEdges Known(ISymbol member, CancellationToken stop) => _edges.TryGetValue(member, out var known) ? known : _edges.GetOrAdd(member, Edges(member, stop));

    private IEnumerable<IOperation> Bodies(ISymbol member, CancellationToken stop)
    {
        foreach (var node in Sources(member, stop))
        {
            if (Leads(node, stop) && Operation(node, stop) is { } operation)
                yield return operation;
        }
    }

    private CallEdges Edges(ISymbol member, CancellationToken stop)
    {
        var operations = new List<IOperation>();
        foreach (var body in Bodies(member, stop))
            operations.AddRange(body.DescendantsAndSelf());
        return operations.Count == 0 ? CallEdges.None : CallEdges.Of(operations, target, _implementations, _dispatch);
    }

    // A delegate's field or property runs what it is set to, in the whole type; a variable, what it is set to around its declaration.
    private static IEnumerable<SyntaxNode> Sources(ISymbol member, CancellationToken stop)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(stop);
            yield return node is TypeDeclarationSyntax { BaseList: { } bases } ? bases : node;
            if (member is ILocalSymbol && node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } around)
            {
                foreach (var assignment in Assignments(around is GlobalStatementSyntax ? around.Parent! : around, member.Name))
                    yield return assignment;
            }
        }

        if (member is IFieldSymbol or IPropertySymbol)
        {
            foreach (var type in member.ContainingType.DeclaringSyntaxReferences)
            {
                foreach (var assignment in Assignments(type.GetSyntax(stop), member.Name))
                    yield return assignment;
            }
        }
        else if (member is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } && member.DeclaringSyntaxReferences.IsEmpty)
        {
            foreach (var reference in property.DeclaringSyntaxReferences)
                yield return reference.GetSyntax(stop);
        }
    }

    private static IEnumerable<SyntaxNode> Assignments(SyntaxNode scope, string name) =>
        scope.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment => assignment.Left switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
            _ => false,
        });

    /// <summary>Whether a piece of source mentions a name that may lead to a target.</summary>
    public bool Leads(FileIndex file, TextSpan span, CancellationToken stop) => Leading(stop).In(file, span);

    private bool Leads(SyntaxNode node, CancellationToken stop) => index.File(node.SyntaxTree, stop) is { } file && Leading(stop).In(file, node.Span);

    private LeadingNames Leading(CancellationToken stop) => _leading ??= new LeadingNames(index, names, literals, stop);

    private IOperation? Operation(SyntaxNode node, CancellationToken stop)
    {
        var model = index.Model(node.SyntaxTree);
        var body = node switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
            IndexerDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            VariableDeclaratorSyntax { Initializer: { } initializer, Parent.Parent: BaseFieldDeclarationSyntax } => initializer,
            BaseListSyntax bases => bases.Types.First(),
            _ => node,
        };
        return model.GetOperation(body, stop);
    }

    private sealed record Node(ISymbol Member, Location At, Node? From)
    {
        public IEnumerable<CallStep> Steps() => (From?.Steps() ?? []).Concat(At.IsInSource ? [new CallStep(Name, At)] : []);

        private string Name => Member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? Member.ContainingType.Name
            : Member is IMethodSymbol { AssociatedSymbol: { } property } ? property.Name
            : Member.Name;
    }
}
