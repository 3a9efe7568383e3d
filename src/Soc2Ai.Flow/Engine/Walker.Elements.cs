using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Sinks that are no call: a part that is taken by its position out of a text (rows of an indexer with the port <c>this</c>) or out of what a call returned (port <c>return[]</c>).</summary>
internal sealed partial class Walker
{
    /// <summary>Remembers, by its object, what comes from a member with a <c>return[]</c> row.</summary>
    private Value Indexable(MemberFacts facts, ISymbol member, Value value, SyntaxNode at)
    {
        foreach (var row in facts.Sinks)
        {
            if (row.Port.In != "return[]")
                continue;

            _engine.ElementSinks[at] = (row, member);
            return value.With(AbstractObject.Made(at));
        }

        return value;
    }

    /// <summary>A sequence that is made of such a result, element by element, is one too.</summary>
    private void IndexableLike(Value source, SyntaxNode made)
    {
        foreach (var of in source.Objects)
        {
            if (of.MadeAt is { } place && _engine.ElementSinks.TryGetValue(place, out var sink))
                _engine.ElementSinks[made] = sink;
        }
    }

    private void SinkElement(Value of, IOperation access)
    {
        foreach (var made in of.Objects)
        {
            if (made.MadeAt is { } place && _engine.ElementSinks.TryGetValue(place, out var sink))
                Sink(sink.Row, sink.Row.Kind, sink.Member, access.Syntax, of, null);
        }
    }

    private void SinkIndexed(ISymbol indexer, Value of, IOperation access)
    {
        foreach (var row in _engine.Facts.Of(indexer).Sinks)
        {
            if (row.Port.In == "this")
                Sink(row, row.Kind, indexer, access.Syntax, of, null);
        }

        SinkElement(of, access);
    }

    private Value EvalArrayElement(IArrayElementReferenceOperation element)
    {
        var array = Eval(element.ArrayReference);
        foreach (var index in element.Indices)
            Eval(index);
        SinkElement(array, element);
        if (element.Indices.Length == 1 && Plain(element.Indices[0]).Type is { Name: "Range" })
            return SequenceOf(element.Syntax, Element(array, null)).Join(Value.Of(array.Marks));

        return ElementAt(array, ElementKeys(element.Indices, element.ArrayReference.Type), element.ArrayReference.Type, element.Type);
    }

    // `list[^1]` of a list whose elements are all known.
    private object? FromEnd(IOperation index, Value of) =>
        Plain(index) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: int back } } && of.Objects is [{ } at] && PositionsOf(at) is { } count ? Key.Position(count - back) : null;

    private Value EvalImplicitIndexer(IImplicitIndexerReferenceOperation indexer)
    {
        var instance = Eval(indexer.Instance);
        Eval(indexer.Argument);
        SinkIndexed(indexer.IndexerSymbol, instance, indexer);
        if (FromEnd(indexer.Argument, instance) is { } key)
            return ElementAt(instance, key, indexer.Instance.Type, indexer.Type);

        return Shortened(indexer, Part(instance, indexer.Instance.Type, indexer.Type));
    }
}
