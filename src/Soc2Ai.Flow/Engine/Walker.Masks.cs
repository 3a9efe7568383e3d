using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Methods of the compilation's own that say by their name that they take the person out of a value, and that do something with it.</summary>
internal sealed partial class Walker
{
    private const string Personal = "personal";

    private static readonly string[] MaskWords = ["Mask", "Redact", "Anonymi", "Pseudonym", "Obfuscat", "Scrub", "Deidentif", "DeIdentif", "Tokeniz", "Hash", "Encrypt", "RemovePii", "StripPii", "RemovePersonal"];

    private Value Masked(IMethodSymbol callee, Value value)
    {
        if (value.IsNone || !SaysMask(callee.Name) || HandsBack(callee))
            return value;

        return Value.Of(Marked(Content(value), _engine.Facts.Bit(Personal) | _engine.Facts.Bit("secret"))).WithObjects(value.Objects);
    }

    // The last four digits, the first four letters: what people show of a secret or a number so that its owner knows it again.
    private Value Shortened(IOperation cut, Value value) =>
        !value.IsNone && IsStub(cut) ? Value.Of(Marked(Content(value), _engine.Facts.Bit(Personal) | _engine.Facts.Bit("secret"))) : value;

    private static bool IsStub(IOperation cut) => cut switch
    {
        IInvocationOperation { TargetMethod.Name: "Substring", Arguments: [_, { Value: var length }] } => IsShort(length),
        IInvocationOperation { TargetMethod.Name: "Substring", Arguments: [{ Value: IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand: var length } }] } => IsShort(length),
        IImplicitIndexerReferenceOperation { Argument: IRangeOperation { LeftOperand: null, RightOperand: { } end } } => IsShort(end),
        IImplicitIndexerReferenceOperation { Argument: IRangeOperation { LeftOperand: IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: var length }, RightOperand: null } } => IsShort(length),
        _ => false,
    };

    private static bool IsShort(IOperation length)
    {
        while (length is IConversionOperation conversion)
            length = conversion.Operand;
        return length.ConstantValue is { HasValue: true, Value: int and >= 0 and <= 4 };
    }

    private static bool SaysMask(string name)
    {
        foreach (var word in MaskWords)
        {
            if (name.IndexOf(word, StringComparison.Ordinal) >= 0 && !name.StartsWith("Un", StringComparison.Ordinal) && name.IndexOf("Is" + word, StringComparison.Ordinal) < 0)
                return true;
        }

        return false;
    }

    // `Mask(value) => value` masks nothing.
    private bool HandsBack(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty)
            return true;

        foreach (var node in method.DeclaringSyntaxReferences[0].GetSyntax(_stop).DescendantNodes())
        {
            var handed = node switch
            {
                ReturnStatementSyntax { Expression: { } returned } => returned,
                ArrowExpressionClauseSyntax { Expression: { } arrow } => arrow,
                _ => null,
            };
            if (handed is IdentifierNameSyntax { Identifier.ValueText: var name } && !IsReassigned(method, name) && System.Linq.Enumerable.Any(method.Parameters, parameter => parameter.Name == name))
                return true;
        }

        return false;
    }

    private bool IsReassigned(IMethodSymbol method, string name)
    {
        foreach (var node in method.DeclaringSyntaxReferences[0].GetSyntax(_stop).DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var assigned } } && assigned == name
                || node is IfStatementSyntax or ConditionalExpressionSyntax)
            {
                return true;
            }
        }

        return false;
    }

    // A member that was given a constant, or what a mask gave, says nothing of a person by its name alone.
    private bool IsOverwritten(Value of, ISymbol member, ITypeSymbol type)
    {
        if (of.Objects.IsEmpty || TypeFacts.IsClean(type))
            return false;

        var bit = _engine.Facts.Bit(Personal);
        foreach (var at in of.Objects)
        {
            if (_state.Member(at, member) is not { } written)
                return false;
            foreach (var mark in Content(written))
            {
                if ((mark.Cleaned & bit) == 0)
                    return false;
            }
        }

        return true;
    }
}
