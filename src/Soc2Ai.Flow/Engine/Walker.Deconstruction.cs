using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Values that are taken apart: tuples, records, and whatever has a `Deconstruct`.</summary>
internal sealed partial class Walker
{
    private Value Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Eval(deconstruction.Value);
        var type = deconstruction.Value.Type;
        if (type is { IsTupleType: true } or null || value.IsNone)
            return Assign(deconstruction.Target, value, type);

        if (_engine.Codes.Deconstruction(deconstruction.Syntax) is { } info)
            Deconstruct(deconstruction.Target, info, value, type, deconstruction.Syntax);
        else
            Assign(deconstruction.Target, value, type);
        return value;
    }

    private void Deconstruct(IOperation target, DeconstructionInfo info, Value value, ITypeSymbol? type, SyntaxNode at)
    {
        while (target is IDeclarationExpressionOperation or IConversionOperation)
            target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : ((IConversionOperation)target).Operand;
        if (target is not ITupleOperation tuple || info.Nested.IsDefault)
        {
            Assign(target, value, type);
            return;
        }

        var outputs = Outputs(info.Method, value, at);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var part = outputs is not null && i < outputs.Length ? outputs[i] : Deconstructed(value, i, type);
            if (i < info.Nested.Length && (info.Nested[i].Method is not null || !info.Nested[i].Nested.IsDefaultOrEmpty))
                Deconstruct(tuple.Elements[i], info.Nested[i], part, tuple.Elements[i].Type, at);
            else
                Assign(tuple.Elements[i], part);
        }
    }

    /// <summary>What the `out` parameters of a `Deconstruct` are given; null where it is the compiler's own.</summary>
    private Value[]? Outputs(IMethodSymbol? method, Value value, SyntaxNode at)
    {
        if (method is null || method.IsImplicitlyDeclared || IsPair(method.ContainingType))
            return null;

        var isExtension = method.IsStatic;
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var first = isExtension && method.ReducedFrom is null ? 1 : 0;
        var shift = isExtension ? 1 : 0;
        var outputs = new Value[method.Parameters.Length - first];
        for (var i = 0; i < outputs.Length; i++)
            outputs[i] = TypeFacts.IsClean(method.Parameters[i + first].Type) ? Value.None : Value.Of(Content(value));

        if (_engine.SummaryOf(method, this) is not { } summary)
            return outputs;

        for (var i = 0; i < outputs.Length; i++)
            outputs[i] = Value.None;
        System.Collections.Immutable.ImmutableArray<Value> arguments = isExtension ? [value] : [];
        Apply(summary, definition, isExtension ? Value.None : value, arguments, at);
        var call = new Filling(this, definition, isExtension ? Value.None : value, arguments, default, at);
        foreach (var write in summary.Writes)
        {
            if (write is { Member: null, Target.Root: IParameterSymbol { Ordinal: var ordinal } } && ordinal - shift >= 0 && ordinal - shift < outputs.Length)
                outputs[ordinal - shift] = call.Fill(write.Value);
        }

        return outputs;
    }
}
