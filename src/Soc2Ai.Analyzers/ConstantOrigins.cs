using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers;

/// <summary>
/// Says, on demand, which constants of the source may reach an expression: backwards through conversions, locals, constants, fields,
/// properties, methods that return them, default arguments and calls in the same file, composition of text, and fallbacks.
/// </summary>
internal sealed class ConstantOrigins(SourceIndex index)
{
    // A longer member is no mere holder of a constant, and reading it costs more than it finds.
    private const int LongestMember = 4000;

    private readonly ConditionalWeakTable<IOperation, Definitions> _definitions = new();
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _members = new(SymbolEqualityComparer.Default);

    /// <summary>The constants that may reach an expression; empty when none does, or only ones that stand outside the source's reach.</summary>
    public ImmutableArray<ConstantOrigin> Of(IOperation expression, CancellationToken stop = default) => new ConstantWalk(this, stop).Origins(expression);

    /// <summary>The expressions, locals and fields followed, that may give an expression its value: what is no variable, no conversion and no choice.</summary>
    public ImmutableArray<IOperation> Expressions(IOperation expression, CancellationToken stop = default) => new ExpressionWalk(this, stop).Of(expression);

    /// <summary>What the body around an operation sets its variables to.</summary>
    public Definitions Around(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return _definitions.GetValue(operation, root => new Definitions(root));
    }

    /// <summary>What the declaring type gives a field or property: its initializer, its getter's results, and assignments in the type.</summary>
    public ImmutableArray<IOperation> Member(ISymbol member, CancellationToken stop) =>
        _members.TryGetValue(member, out var values) ? values : _members.GetOrAdd(member, Values(member, stop));

    /// <summary>What a method of the source returns.</summary>
    public IEnumerable<IOperation> Returned(IMethodSymbol method, CancellationToken stop)
    {
        foreach (var reference in method.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (reference.Span.Length > LongestMember || Operation(reference.GetSyntax(stop), stop) is not { } body)
                continue;

            foreach (var value in Returned(body))
                yield return value;
        }
    }

    /// <summary>The values that calls in the file of a method's declaration pass for one of its parameters; else its default value.</summary>
    public IEnumerable<IOperation> Arguments(IParameterSymbol parameter, CancellationToken stop)
    {
        foreach (var reference in parameter.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(stop);
            if (syntax is ParameterSyntax { Default: { } standard } && Operation(standard, stop) is IParameterInitializerOperation initializer)
                yield return initializer.Value;
            if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: not (MethodKind.LambdaMethod or MethodKind.AnonymousFunction) } method)
                continue;

            if (index.File(reference.SyntaxTree, stop) is not { } file)
                continue;

            foreach (var call in Calls(file, method))
            {
                if (Operation(call, stop) is { } operation && Argument(operation, method, parameter.Ordinal) is { } value)
                    yield return value;
            }
        }
    }

    /// <summary>The operation of a piece of source; null for source of a referenced project.</summary>
    public IOperation? Operation(SyntaxNode node, CancellationToken stop) =>
        index.Compilation.ContainsSyntaxTree(node.SyntaxTree) ? index.Model(node.SyntaxTree).GetOperation(node, stop) : null;

    private static IEnumerable<IOperation> Returned(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child is IReturnOperation { ReturnedValue: { } value })
                yield return value;
            else if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var inner in Returned(child))
                    yield return inner;
            }
        }
    }

    private ImmutableArray<IOperation> Values(ISymbol member, CancellationToken stop)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var operation = reference.GetSyntax(stop) switch
            {
                VariableDeclaratorSyntax { Initializer: { } initializer } => Operation(initializer, stop),
                PropertyDeclarationSyntax { Initializer: { } initializer } => Operation(initializer, stop),
                PropertyDeclarationSyntax { ExpressionBody: { } arrow } => Operation(arrow, stop),
                PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } when accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) is { } getter => Operation(getter, stop),
                ParameterSyntax { Default: { } standard } => Operation(standard, stop),
                _ => null,
            };
            if (operation is ISymbolInitializerOperation initial)
                values.Add(initial.Value);
            else if (operation is IBlockOperation or IMethodBodyBaseOperation && operation.Syntax.Span.Length <= LongestMember)
                values.AddRange(Returned(operation));
        }

        values.AddRange(Assigned(member, stop));
        return values.ToImmutable();
    }

    private IEnumerable<IOperation> Assigned(ISymbol member, CancellationToken stop)
    {
        foreach (var reference in member.ContainingType?.DeclaringSyntaxReferences ?? [])
        {
            if (index.File(reference.SyntaxTree, stop) is not { } file)
                continue;

            foreach (var place in file.PlacesOf(member.Name))
            {
                if (reference.Span.Contains(place) && Assignment(file.Root.FindToken(place)) is { } assignment
                    && Operation(assignment, stop) is IAssignmentOperation { Target: IMemberReferenceOperation target } set
                    && SymbolEqualityComparer.Default.Equals(target.Member, member))
                {
                    yield return set.Value;
                }
            }
        }
    }

    // The assignment that a name is the target of, by itself or as a member.
    private static AssignmentExpressionSyntax? Assignment(SyntaxToken name) => name.Parent switch
    {
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax assignment } target when assignment.Left == target => assignment,
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access } target when access.Name == target && assignment.Left == access => assignment,
        _ => null,
    };

    // What may call a method in a file, by its name; a constructor is also called by what names no type.
    private static IEnumerable<SyntaxNode> Calls(FileIndex file, IMethodSymbol method)
    {
        if (method.MethodKind is not MethodKind.Constructor)
        {
            foreach (var call in file.CallsOf(method.Name))
                yield return call;

            yield break;
        }

        foreach (var place in file.PlacesOf(method.ContainingType.Name))
        {
            if (file.Root.FindToken(place).Parent?.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { Type: SimpleNameSyntax or QualifiedNameSyntax } creation && creation.Type.Span.Contains(place))
                yield return creation;
        }

        foreach (var place in file.PlacesOf(FlowWords.New))
        {
            if (file.Root.FindToken(place).Parent is { } made)
                yield return made;
        }

        foreach (var declaration in file.Declarations)
        {
            if (declaration.Node is ConstructorDeclarationSyntax { Initializer: { } initializer })
                yield return initializer;
        }
    }

    private static IOperation? Argument(IOperation call, IMethodSymbol method, int ordinal)
    {
        var (target, arguments) = call switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
            _ => (null, []),
        };
        return SymbolEqualityComparer.Default.Equals(target?.OriginalDefinition, method.OriginalDefinition)
            ? arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal && argument.ArgumentKind == ArgumentKind.Explicit)?.Value
            : null;
    }
}
