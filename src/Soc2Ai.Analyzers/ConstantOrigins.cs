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

namespace Soc2Ai.Analyzers;

/// <summary>
/// Says, on demand, which constants of the source may reach an expression: backwards through conversions, locals, constants, fields,
/// properties, methods that return them, default arguments and calls in the same file, composition of text, and fallbacks.
/// </summary>
internal sealed class ConstantOrigins(Compilation compilation)
{
    // A longer member is no mere holder of a constant, and reading it costs more than it finds.
    private const int LongestMember = 4000;

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
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

            foreach (var node in reference.SyntaxTree.GetRoot(stop).DescendantNodes())
            {
                if (Calls(node, method) && Operation(node, stop) is { } call && Argument(call, method, parameter.Ordinal) is { } value)
                    yield return value;
            }
        }
    }

    /// <summary>The operation of a piece of source; null for source of a referenced project.</summary>
    public IOperation? Operation(SyntaxNode node, CancellationToken stop) => !compilation.ContainsSyntaxTree(node.SyntaxTree) ? null :
#pragma warning disable RS1030 // The constant is declared in another file than the one that is analyzed; one model per file is kept.
        _models.GetOrAdd(node.SyntaxTree, tree => compilation.GetSemanticModel(tree)).GetOperation(node, stop);
#pragma warning restore RS1030

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
            foreach (var node in reference.GetSyntax(stop).DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax assignment && Names(assignment.Left, member.Name)
                    && Operation(node, stop) is IAssignmentOperation { Target: IMemberReferenceOperation target } set
                    && SymbolEqualityComparer.Default.Equals(target.Member, member))
                {
                    yield return set.Value;
                }
            }
        }
    }

    private static bool Names(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        _ => false,
    };

    private static bool Calls(SyntaxNode node, IMethodSymbol method) => method.MethodKind is MethodKind.Constructor
        ? node switch
        {
            ObjectCreationExpressionSyntax creation => creation.Type is SimpleNameSyntax or QualifiedNameSyntax && creation.Type.ToString().Contains(method.ContainingType.Name),
            ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax => true,
            _ => false,
        }
        : node is InvocationExpressionSyntax call && call.Expression switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText == method.Name,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == method.Name,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText == method.Name,
            _ => false,
        };

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
