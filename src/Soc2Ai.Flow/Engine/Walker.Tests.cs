using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Conditions that were kept in a variable, and conditions that are known before the program runs.</summary>
internal sealed partial class Walker
{
    private Dictionary<ISymbol, bool>? _writtenInside;

    // What held when the kept condition was evaluated, while it is looked at again: what was changed since is not what was checked.
    private State? _testedAt;

    private Value Tested(IOperation expression) => Value.Of(new Test(expression, _state));

    /// <summary>A branch on a kept condition. Where it may have come by several ways, what all of them found clean is clean.</summary>
    private void RefineBy(Test test, bool outcome, int depth)
    {
        Test? only = null;
        var count = 0;
        for (var one = test; one is not null; one = one.Or)
        {
            if (one.Constant is not bool known || known == outcome)
            {
                only = one;
                count++;
            }
        }

        if (count == 0)
            return;
        if (count == 1 && test.Or is null)
        {
            var outer = _testedAt;
            _testedAt = only!.At;
            Refine(only.Expression, outcome, depth + 1);
            _testedAt = outer;
            return;
        }

        var now = _state;
        var ways = new List<State>(count);
        for (var one = test; one is not null; one = one.Or)
        {
            if (one.Constant is bool known && known != outcome)
                continue;

            _state = one.At;
            if (one.Constant is null)
                Refine(one.Expression, outcome, depth + 1);
            ways.Add(_state);
        }

        _state = now;
        foreach (var variable in ways[0].Variables)
        {
            if (ReferenceEquals(variable.Value, Value.Checked) && IsCleanOn(ways, variable.Key) && IsAsTested(test, variable.Key))
                CheckVariable(variable.Key);
        }
    }

    private bool IsCleanOn(List<State> ways, object variable)
    {
        foreach (var way in ways)
        {
            if (!way.Variables.TryGetValue(variable, out var value) || !value.IsNone)
                return false;
        }

        return true;
    }

    private bool IsAsTested(Test test, object variable)
    {
        var tested = Value.None;
        for (var one = test; one is not null; one = one.Or)
            tested = tested.Join(one.At.Variables.TryGetValue(variable, out var value) ? value : ((IInitialValues)this).Variable(variable));
        return IsSame(tested, Variable(variable));
    }

    private static bool IsSame(Value a, Value b) => a.IsNone ? b.IsNone : a.Says(b);

    /// <summary>What a condition always is; null for nearly all of them.</summary>
    private bool? Known(IOperation condition, int depth = 0)
    {
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
            return constant;
        if (depth > MostNested)
            return null;

        return condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !Known(not.Operand, depth + 1),
            IConversionOperation conversion => Known(conversion.Operand, depth + 1),
            IBinaryOperation { OperatorMethod: null } binary => Known(binary),
            IInvocationOperation { TargetMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } method } => KnownResult(method),
            IPropertyReferenceOperation { Property: { Type.SpecialType: SpecialType.System_Boolean, GetMethod: { } getter } } => KnownResult(getter),
            _ => Constant(condition) as bool?,
        };
    }

    private bool? Known(IBinaryOperation binary)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual)
            || Constant(binary.LeftOperand) is not { } left || Constant(binary.RightOperand) is not { } right)
        {
            return null;
        }

        if (left is int number && right is int other)
            return Holds(binary.OperatorKind, number, other);

        var isEqual = left.Equals(right);
        return left.GetType() != right.GetType() ? null
            : binary.OperatorKind == BinaryOperatorKind.Equals ? isEqual
            : binary.OperatorKind == BinaryOperatorKind.NotEquals ? !isEqual
            : null;
    }

    private static bool? Holds(BinaryOperatorKind kind, int left, int right) => kind switch
    {
        BinaryOperatorKind.Equals => left == right,
        BinaryOperatorKind.NotEquals => left != right,
        BinaryOperatorKind.LessThan => left < right,
        BinaryOperatorKind.LessThanOrEqual => left <= right,
        BinaryOperatorKind.GreaterThan => left > right,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right,
        _ => null,
    };

    // `static bool Verbose => false`
    private bool? KnownResult(IMethodSymbol method)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || !TypeFacts.IsOwn(method.ContainingType) || _engine.SummaryOf(method, this) is not { Returns: { IsNone: true, Test: { Or: null, Constant: bool known } } })
            return null;

        return known;
    }

    // A constant, a local that holds one on every way to here, or a static field that never holds anything else.
    private object? Constant(IOperation operation)
    {
        operation = Plain(operation);
        if (operation.ConstantValue is { HasValue: true, Value: { } value })
            return value;

        switch (operation)
        {
            case ILocalReferenceOperation { Local: { IsRef: false } local } when Variable(local) is { IsNone: true, Test: { } test } && !IsWrittenInside(local):
                return Constant(test);
            case IFlowCaptureReferenceOperation reference when Variable(reference.Id) is { IsNone: true, Test: { } test }:
                return Constant(test);
            case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true, Type.SpecialType: SpecialType.System_Boolean } field } when !field.DeclaringSyntaxReferences.IsEmpty:
                return field.DeclaringSyntaxReferences[0].GetSyntax(_stop) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: bool literal } } ? literal : null;
            default:
                return null;
        }
    }

    private static object? Constant(Test test)
    {
        var constant = test.Constant;
        for (var one = test.Or; one is not null; one = one.Or)
        {
            if (!Equals(constant, one.Constant))
                return null;
        }

        return constant;
    }

    // A local that a lambda or local function assigns may change while nobody looks.
    private bool IsWrittenInside(ILocalSymbol local)
    {
        _writtenInside ??= new(SymbolEqualityComparer.Default);
        if (!_writtenInside.TryGetValue(local, out var isWritten))
            _writtenInside.Add(local, isWritten = LooksWrittenInside(local));
        return isWritten;
    }

    private bool LooksWrittenInside(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences.IsEmpty || local.DeclaringSyntaxReferences[0].GetSyntax(_stop).FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
            return true;

        foreach (var node in member.DescendantNodes())
        {
            if (node is IdentifierNameSyntax { Identifier.ValueText: var name } && name == local.Name && IsWritten(node)
                && (node.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not null || node.FirstAncestorOrSelf<LocalFunctionStatementSyntax>() is not null || node.Parent is ArgumentSyntax { Parent: not TupleExpressionSyntax } or RefExpressionSyntax || node.Parent.IsKind(SyntaxKind.AddressOfExpression)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWritten(SyntaxNode name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax => name.Parent.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        RefExpressionSyntax => true,
        _ => false,
    };
}
