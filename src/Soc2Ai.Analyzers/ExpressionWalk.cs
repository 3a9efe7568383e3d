using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>One walk backwards from an expression to the expressions that make its value: what is no variable, conversion or choice.</summary>
internal sealed class ExpressionWalk(ConstantOrigins origins, CancellationToken stop)
{
    private const int Deepest = 16;

    private readonly ImmutableArray<IOperation>.Builder _found = ImmutableArray.CreateBuilder<IOperation>();
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The expressions that may make the value.</summary>
    public ImmutableArray<IOperation> Of(IOperation expression)
    {
        Follow(expression, 0);
        return _found.ToImmutable();
    }

    private void Follow(IOperation? value, int depth)
    {
        if (value is null || depth > Deepest)
            return;

        stop.ThrowIfCancellationRequested();
        IEnumerable<IOperation?> ways = value switch
        {
            IConversionOperation conversion => [conversion.Operand],
            IParenthesizedOperation inner => [inner.Operand],
            IAwaitOperation task => [task.Operation],
            ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
            IConditionalOperation { WhenFalse: { } otherwise } conditional => [conditional.WhenTrue, otherwise],
            ISwitchExpressionOperation choice => choice.Arms.Select(arm => arm.Value),
            ISimpleAssignmentOperation assignment => [assignment.Value],
            ICoalesceAssignmentOperation assignment => [assignment.Target, assignment.Value],
            ILocalReferenceOperation local => Once(local.Local, origins.Around(local).Of(local.Local)),
            IParameterReferenceOperation parameter => Once(parameter.Parameter, origins.Arguments(parameter.Parameter, stop).Concat(origins.Around(parameter).Of(parameter.Parameter))),
            IFieldReferenceOperation { Field: { DeclaringSyntaxReferences.IsEmpty: false } field } => Once(field, origins.Member(field.OriginalDefinition, stop)),
            IPropertyReferenceOperation { Property: { IsIndexer: false, DeclaringSyntaxReferences.IsEmpty: false } property } => Once(property, origins.Member(property.OriginalDefinition, stop)),
            IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } => Once(method, origins.Returned(method, stop)),
            _ => [],
        };
        var any = false;
        foreach (var way in ways)
        {
            any = true;
            Follow(way, depth + 1);
        }

        if (!any)
            _found.Add(value);
    }

    private IEnumerable<IOperation> Once(ISymbol symbol, IEnumerable<IOperation> values) => _seen.Add(symbol) ? values : [];
}
