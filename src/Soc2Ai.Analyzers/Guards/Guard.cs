using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Guards;

/// <summary>
/// Says whether an operation runs only where a condition held: in its branch, behind <c>&amp;&amp;</c>, or after an early exit. The condition is
/// told by its atoms: what <paramref name="means"/> says of <c>env.IsDevelopment()</c>.
/// </summary>
/// <param name="means">True: the expression's being true says that the condition holds; false: its being false does; null: it says nothing.</param>
internal sealed class Guard(Func<IOperation, bool?> means)
{
    private const int Deepest = 8;

    /// <summary>Whether the condition held whenever the operation runs.</summary>
    public bool Covers(IOperation operation)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent switch
            {
                IConditionalOperation choice => (child == choice.WhenTrue && Implies(choice.Condition, true, 0)) || (child == choice.WhenFalse && Implies(choice.Condition, false, 0)),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and => child == and.RightOperand && Implies(and.LeftOperand, true, 0),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or => child == or.RightOperand && Implies(or.LeftOperand, false, 0),
                IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } loop => child == loop.Body && Implies(condition, !loop.ConditionIsUntil, 0),
                IBlockOperation block => block.Operations.TakeWhile(statement => statement != child).Any(Exits),
                ISwitchExpressionArmOperation { Guard: { } guard } arm => child == arm.Value && Implies(guard, true, 0),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    // if (!env.IsDevelopment()) return;
    private bool Exits(IOperation statement) =>
        statement is IConditionalOperation choice
        && ((choice.WhenFalse is null && Leaves(choice.WhenTrue) && Implies(choice.Condition, false, 0))
            || (choice.WhenFalse is { } otherwise && Leaves(otherwise) && Implies(choice.Condition, true, 0)));

    private static bool Leaves(IOperation branch) => branch switch
    {
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        _ => false,
    };

    private bool Implies(IOperation condition, bool value, int depth)
    {
        if (depth > Deepest)
            return false;

        switch (condition)
        {
            case IParenthesizedOperation inner:
                return Implies(inner.Operand, value, depth + 1);
            case IConversionOperation conversion:
                return Implies(conversion.Operand, value, depth + 1);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Implies(not.Operand, !value, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } and:
                return Both(and, value, any: value, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } or:
                return Both(or, value, any: !value, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison when Plain(comparison.RightOperand).ConstantValue is { HasValue: true, Value: bool constant }:
                return Implies(comparison.LeftOperand, value == (constant == (comparison.OperatorKind == BinaryOperatorKind.Equals)), depth + 1);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool constant } } } pattern:
                return Implies(pattern.Value, value == constant, depth + 1);
            case ICoalesceOperation { WhenNull.ConstantValue: { HasValue: true, Value: bool constant } } coalesce:
                return constant != value && Implies(coalesce.Value, value, depth + 1);
            case IConditionalAccessOperation access:
                return Implies(access.WhenNotNull, value, depth + 1);
        }

        return means(condition) is { } meaning ? meaning == value : Definition(condition) is { } definition && Implies(definition, value, depth + 1);
    }

    // env?.IsDevelopment() == true compares with a converted constant.
    private static IOperation Plain(IOperation operand) => operand is IConversionOperation conversion ? conversion.Operand : operand;

    private bool Both(IBinaryOperation pair, bool value, bool any, int depth)
    {
        var left = Implies(pair.LeftOperand, value, depth + 1);
        return any ? left || Implies(pair.RightOperand, value, depth + 1) : left && Implies(pair.RightOperand, value, depth + 1);
    }

    // A flag that is set once: a local, a read-only field or a property with an expression for a body, declared in the same file.
    private static IOperation? Definition(IOperation condition)
    {
        ISymbol? flag = condition switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true } } field => field.Field,
            IPropertyReferenceOperation { Property.SetMethod: null } property => property.Property,
            _ => null,
        };
        if (flag?.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != condition.Syntax.SyntaxTree || condition.SemanticModel is not { } model)
            return null;

        var syntax = reference.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => flag is ILocalSymbol local && Reassigned(condition, local) ? null : value,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            _ => null,
        };
        return syntax is null ? null : model.GetOperation(syntax);
    }

    private static bool Reassigned(IOperation from, ILocalSymbol local)
    {
        while (from.Parent is { } parent)
            from = parent;
        return from.Descendants().Any(operation => operation is IAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, local));
    }
}
