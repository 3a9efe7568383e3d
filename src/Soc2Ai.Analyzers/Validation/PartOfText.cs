using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Validation;

/// <summary>Whether the character, range or part that is taken by its position is there: it always is, or the code asked before.</summary>
internal static class PartOfText
{
    /// <summary>Whether an indexing operation or a <c>Substring</c> is safe by what stands in the same code.</summary>
    public static bool IsThere(IOperation access)
    {
        var (of, positions) = Parts(access);
        if (of is null)
            return false;
        if ((of.Type?.SpecialType != SpecialType.System_String || IsPartOfSplit(of)) && positions.All(AlwaysThere))
            return true;
        if (access is not IInvocationOperation && positions.All(position => Walks(position, access)))
            return true;

        var asked = new HashSet<ISymbol>(positions.SelectMany(position => position.DescendantsAndSelf()).Select(Symbol).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        if (positions.Any(position => position.DescendantsAndSelf().Any(operation => IsLengthOf(operation, Symbol(of)))))
            return true;
        if (Symbol(of) is { } text)
            asked.Add(text);
        if (of is IInvocationOperation { TargetMethod: { Name: "Split", ContainingType.SpecialType: SpecialType.System_String }, Instance: { } split } && Symbol(split) is { } whole)
            asked.Add(whole);

        return asked.Count > 0 && Questions(access).Any(question => question.DescendantsAndSelf().Any(operation => Asks(operation, asked)));
    }

    /// <summary>What the part is taken of.</summary>
    public static IOperation? Of(IOperation access) => Parts(access).Of;

    // A position that the code moves along: a lexer's field, a loop's variable. One that a search gave is none.
    private static bool Walks(IOperation position, IOperation access) => position switch
    {
        IConversionOperation conversion => Walks(conversion.Operand, access),
        IRangeOperation { LeftOperand: { } start, RightOperand: { } end } => Walks(start, access) && Walks(end, access),
        IFieldReferenceOperation { Field: { IsConst: false, IsReadOnly: false, Type.SpecialType: SpecialType.System_Int32 } } => true,
        ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_Int32 } local } => IsMoved(local, access),
        IIncrementOrDecrementOperation moved => Walks(moved.Target, access),
        _ => false,
    };

    private static bool IsMoved(ILocalSymbol local, IOperation access)
    {
        var root = access;
        while (root.Parent is { } parent)
            root = parent;

        return Callers.Initializer(local, access) is IFieldReferenceOperation or IConversionOperation { Operand: IFieldReferenceOperation }
            || root.Descendants().Any(operation => (operation as IIncrementOrDecrementOperation)?.Target is ILocalReferenceOperation counted && SymbolEqualityComparer.Default.Equals(counted.Local, local)
                || (operation as ICompoundAssignmentOperation)?.Target is ILocalReferenceOperation moved && SymbolEqualityComparer.Default.Equals(moved.Local, local));
    }

    // `foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))`: none of them is empty.
    private static bool IsPartOfSplit(IOperation of)
    {
        if (of is not ILocalReferenceOperation { Local: var local })
            return false;

        var root = of;
        while (root.Parent is { } parent)
            root = parent;
        foreach (var loop in root.Descendants().OfType<IForEachLoopOperation>())
        {
            if (!loop.Locals.Contains(local, SymbolEqualityComparer.Default))
                continue;

            var collection = loop.Collection is IConversionOperation conversion ? conversion.Operand : loop.Collection;
            if (collection is ILocalReferenceOperation parts)
                collection = Callers.Initializer(parts.Local, of) ?? collection;
            return collection is IInvocationOperation { TargetMethod: { Name: "Split", ContainingType.SpecialType: SpecialType.System_String } } split
                && split.Arguments.Any(argument => argument.Value is { Type.Name: "StringSplitOptions", ConstantValue: { HasValue: true, Value: int options } } && (options & (int)StringSplitOptions.RemoveEmptyEntries) != 0);
        }

        return false;
    }

    private static (IOperation? Of, IReadOnlyList<IOperation> Positions) Parts(IOperation access) => access switch
    {
        IArrayElementReferenceOperation element => (element.ArrayReference, element.Indices),
        IImplicitIndexerReferenceOperation indexer => (indexer.Instance, [indexer.Argument]),
        IInvocationOperation { Instance: null, TargetMethod.Name: "ElementAt", Arguments: [{ Value: IConversionOperation { Operand: var parts } }, { Value: var position }] } => (parts, [position]),
        IPropertyReferenceOperation property => (property.Instance, [.. property.Arguments.Select(argument => argument.Value)]),
        IInvocationOperation call => (call.Instance, [.. call.Arguments.Select(argument => argument.Value)]),
        _ => (null, []),
    };

    // A split has a first and a last part whatever was split: [0], [^1], [1..], [..^1].
    private static bool AlwaysThere(IOperation position) => position switch
    {
        { ConstantValue: { HasValue: true, Value: 0 } } => true,
        IConversionOperation conversion => AlwaysThere(conversion.Operand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: 1 } } => true,
        IRangeOperation range => (range.LeftOperand is null || IsAtMostOne(range.LeftOperand)) && (range.RightOperand is null || AlwaysThere(range.RightOperand)),
        _ => false,
    };

    private static bool IsAtMostOne(IOperation start) =>
        start is IConversionOperation conversion ? IsAtMostOne(conversion.Operand) : start.ConstantValue is { HasValue: true, Value: 0 or 1 };

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { ConstantValue.HasValue: false } field => field.Field,
        IPropertyReferenceOperation { Property: { IsIndexer: false, Name: not ("Length" or "Count") } } property => property.Property,
        IConversionOperation conversion => Symbol(conversion.Operand),
        _ => null,
    };

    private static bool IsLengthOf(IOperation operation, ISymbol? of) =>
        of is not null && operation is IPropertyReferenceOperation { Property.Name: "Length" or "Count", Instance: { } instance } && SymbolEqualityComparer.Default.Equals(Symbol(instance), of);

    // What the code asks before the access: conditions that stand before or around it, flags, checks that throw.
    private static IEnumerable<IOperation> Questions(IOperation access)
    {
        var root = access;
        while (root.Parent is { } parent)
            root = parent;

        foreach (var operation in root.Descendants())
        {
            if (operation.Syntax.SpanStart >= access.Syntax.SpanStart)
                continue;

            var question = operation switch
            {
                IConditionalOperation choice => choice.Condition,
                IWhileLoopOperation loop => loop.Condition,
                IForLoopOperation loop => loop.Condition,
                ISwitchExpressionArmOperation arm => arm.Guard,
                ISwitchOperation or ISwitchExpressionOperation => operation,
                IIsPatternOperation pattern => pattern,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => both.LeftOperand,
                IVariableDeclaratorOperation { Symbol.Type.SpecialType: SpecialType.System_Boolean } flag => flag,
                IInvocationOperation { TargetMethod.Name: var name } call when name.StartsWith("ThrowIf", StringComparison.Ordinal) || name.Contains("Valid") => call,
                _ => null,
            };
            if (question is not null)
                yield return question;
        }
    }

    private static bool Asks(IOperation operation, HashSet<ISymbol> asked)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation { Property.Name: "Length" or "Count", Instance: { } instance }:
                return Knows(instance, asked);
            case IInvocationOperation { TargetMethod.Name: "StartsWith" or "EndsWith" or "Contains" or "IsMatch" or "Any" or "Count" or "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace" } call:
                return (call.Instance is { } receiver && Knows(receiver, asked)) || call.Arguments.Any(argument => Knows(argument.Value, asked));
            case IIsPatternOperation pattern:
                return Knows(pattern.Value, asked) && pattern.Pattern is not IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } };
            case ISwitchOperation choice:
                return Knows(choice.Value, asked);
            case ISwitchExpressionOperation choice:
                return Knows(choice.Value, asked);
            case IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } comparison:
                return IsNumber(comparison.LeftOperand, asked) || IsNumber(comparison.RightOperand, asked);
            default:
                return false;
        }
    }

    private static bool IsNumber(IOperation operand, HashSet<ISymbol> asked) => operand.Type?.SpecialType == SpecialType.System_Int32 && Knows(operand, asked);

    private static bool Knows(IOperation operation, HashSet<ISymbol> asked) => Symbol(operation) is { } symbol && asked.Contains(symbol);
}
