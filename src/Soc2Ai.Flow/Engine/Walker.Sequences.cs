using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>LINQ: what each lambda is given, what the sequence holds that comes back, and that it is made when it is read.</summary>
internal sealed partial class Walker
{
    // Sequences that were made here but not read yet, by the call that made them.
    private readonly Dictionary<SyntaxNode, Deferred> _deferred = [];

    private static bool IsLinq(ITypeSymbol? type) => type is { Name: "Enumerable" or "Queryable" or "AsyncEnumerable" or "ParallelEnumerable" or "ImmutableArrayExtensions", ContainingNamespace.Name: "Linq" };

    private Value Sequence(IMethodSymbol method, ImmutableArray<Value> values, SyntaxNode at)
    {
        var item = Items(values[0]).Join(values[0].Objects.IsEmpty ? Value.Of(values[0].Marks) : Value.None);
        var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - 5) : method.Name;
        Value elements;
        switch (name)
        {
            case "Select":
                elements = Run(values[1], at, item);
                break;
            case "SelectMany":
                var inner = Items(Run(values[1], at, item));
                elements = values.Length > 2 ? Run(values[2], at, item, inner) : inner;
                break;
            case "Zip":
                var second = Items(values[1]);
                elements = values.Length > 2 && !values[2].Targets.IsEmpty ? Run(values[2], at, item, second) : Tuple(at, values.Length > 2 ? [item, second, Items(values[2])] : [item, second]);
                break;
            case "Join" or "LeftJoin" or "RightJoin" or "GroupJoin" when values.Length > 4:
                var other = Items(values[1]);
                Run(values[2], at, item);
                Run(values[3], at, other);
                elements = Run(values[4], at, item, name == "GroupJoin" ? SequenceOf(at, other) : other);
                break;
            case "Aggregate":
                return Aggregate(values, at, item);
            case "GroupBy" or "ToLookup":
                elements = Group(values, at, item, name);
                break;
            case "ToDictionary":
                return Dictionary(values, at, item);
            case "CountBy" or "AggregateBy":
                elements = Pair(Inner(at), Run(values[1], at, item), name == "CountBy" ? Value.None : RunAll(values, at, item, 2));
                break;
            case "Index":
                elements = Tuple(at, [Value.None, item]);
                break;
            case "Chunk":
                elements = Inner(at);
                _state = _state.Only(elements.Objects[0]).Set(elements.Objects[0], Key.Element, item);
                break;
            case "Append" or "Prepend":
                elements = item.Join(values[1]);
                break;
            case "DefaultIfEmpty" or "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault" or "ElementAtOrDefault":
                RunAll(values, at, item);
                elements = FiltersClean(values) ? Value.None : item;
                if (values.Length > 1 && values[values.Length - 1].Targets.IsEmpty)
                    elements = elements.Join(values[values.Length - 1]);
                break;
            case "Concat" or "Union" or "UnionBy":
                RunAll(values, at, item);
                elements = item.Join(Items(values[1])).Join(values[1].Objects.IsEmpty ? Value.Of(values[1].Marks) : Value.None);
                break;
            case "Intersect" or "IntersectBy":
                elements = HasSource(values[0]) && HasSource(values[1]) ? item : Value.None;
                break;
            case "Min" or "Max" or "Average" or "Sum" when values.Length > 1:
                elements = Run(values[1], at, item);
                break;
            case "Repeat":
                elements = values[0];
                break;
            case "Cast" or "OfType" when method.TypeArguments.Length == 1:
                elements = TypeFacts.IsClean(method.TypeArguments[0]) ? Value.None : item;
                break;
            case "First" or "Last" or "ElementAt" when values.Length == 1:
                elements = name == "ElementAt" ? item : AtEnd(values[0], name == "First") ?? item;
                break;
            default:
                RunAll(values, at, item);
                elements = IsFilter(name) && FiltersClean(values) ? Value.None : item;
                break;
        }

        if (TypeFacts.IsClean(method.ReturnType))
            return Value.None;
        if (method.ReturnType is ITypeParameterSymbol || method.OriginalDefinition.ReturnType is ITypeParameterSymbol || (name != method.Name && method.ReturnType is INamedTypeSymbol { Name: "ValueTask" or "Task", TypeArguments: [not IArrayTypeSymbol] }))
            return elements;
        if (name is "AsEnumerable" or "AsQueryable" or "AsAsyncEnumerable" or "AsParallel")
            return values[0];

        IndexableLike(values[0], at);
        if (name is "ToList" or "ToArray" && values.Length <= 2)
            return CopyOf(values[0], at);

        var sequence = SequenceOf(at, elements);
        if (IsDeferred(method.ReturnType))
            Defer(method, values, at);
        return sequence;
    }

    private Value Run(Value function, SyntaxNode at, Value first, Value? second = null)
    {
        var result = Value.None;
        foreach (var target in function.Targets)
        {
            var before = _state;
            var parameters = target.Method.Parameters;
            var given = ImmutableArray.CreateBuilder<Value>(parameters.Length);
            foreach (var parameter in parameters)
                given.Add(TypeFacts.IsClean(parameter.Type) ? Value.None : parameter.Ordinal == 0 ? first : second ?? Value.None);
            result = result.Join(Invoke(target, given.MoveToImmutable(), at));
            _state = before.Join(_state, this);
        }

        if (function.Targets.IsEmpty)
            result = RunInput(function, at, second is null ? [first] : [first, second]);
        return result;
    }

    // A function that is an input: the caller knows it.
    private Value RunInput(Value function, SyntaxNode at, ImmutableArray<Value> given)
    {
        var result = Value.None;
        foreach (var mark in function.Marks)
        {
            if (mark.Label.Kind != LabelKind.Port)
                continue;

            NoteCall(mark.Label, given, at);
            result = result.Join(Value.Of(new Mark(mark.Label.Member(DelegateResult), 0, false, null)));
            foreach (var callee in _engine.Targets(mark.Label, Around))
                result = result.Join(Invoke(callee, given, at));
        }

        return result;
    }

    private Value RunAll(ImmutableArray<Value> values, SyntaxNode at, Value item, int first = 1)
    {
        var result = Value.None;
        for (var i = first; i < values.Length; i++)
        {
            if (!values[i].Targets.IsEmpty)
                result = result.Join(Run(values[i], at, item));
        }

        return result;
    }

    private Value Aggregate(ImmutableArray<Value> values, SyntaxNode at, Value item)
    {
        var seeded = values.Length > 2;
        var function = values[seeded ? 2 : 1];
        var sum = seeded ? values[1] : item;
        sum = sum.Join(Run(function, at, sum, item));
        sum = sum.Join(Run(function, at, sum, item));
        return values.Length > 3 ? Run(values[3], at, sum) : sum;
    }

    private Value Group(ImmutableArray<Value> values, SyntaxNode at, Value item, string name)
    {
        var key = Run(values[1], at, item);
        var element = item;
        Value? result = null;
        for (var i = 2; i < values.Length; i++)
        {
            if (values[i].Targets.IsEmpty)
                continue;
            if (values[i].Targets[0].Method.Parameters.Length == 1)
                element = Run(values[i], at, item);
            else
                result = values[i];
        }

        var made = Inner(at).Objects[0];
        _state = _state.Only(made).Set(made, Key.Element, element).Set(made, Key.GroupKey, key);
        return result is { } select && name == "GroupBy" ? Run(select, at, key, Value.Of(made)) : Value.Of(made);
    }

    private Value Dictionary(ImmutableArray<Value> values, SyntaxNode at, Value item)
    {
        if (values.Length == 1 || values[1].Targets.IsEmpty)
            return CopyOf(values[0], at);

        var key = Run(values[1], at, item);
        var element = values.Length > 2 && !values[2].Targets.IsEmpty ? Run(values[2], at, item) : item;
        return Pair(Value.Of(AbstractObject.Made(at)), key, element);
    }

    // A dictionary, and an entry of one.
    private Value Pair(Value made, Value key, Value value)
    {
        var at = made.Objects[0];
        _state = _state.Only(at).Set(at, Key.Keys, key).Set(at, Key.Element, value);
        return made;
    }

    private Value Tuple(SyntaxNode at, ImmutableArray<Value> items)
    {
        var made = Inner(at).Objects[0];
        _state = _state.Only(made);
        for (var i = 0; i < items.Length; i++)
            _state = _state.Set(made, TupleKey(i), items[i]);
        return Value.Of(made);
    }

    // What a sequence is made of, where the sequence itself is the object of the call.
    private static Value Inner(SyntaxNode at) => Value.Of(AbstractObject.Made(at).At(at));

    private Value? AtEnd(Value of, bool first) =>
        of is { Marks.IsEmpty: true, Objects: [{ } at] } && PositionsOf(at) is > 0 and { } count ? _state.Member(at, Key.Position(first ? 0 : count - 1)!) : null;

    private static bool IsFilter(string name) => name is "Where" or "First" or "Single" or "Last" or "TakeWhile";

    // `values.Where(allowed.Contains)` lets only checked values through.
    private bool FiltersClean(ImmutableArray<Value> values)
    {
        foreach (var value in values)
        {
            foreach (var target in value.Targets)
            {
                if (ChecksWhenTrue(target))
                    return true;
            }
        }

        return false;
    }

    private bool ChecksWhenTrue(DelegateTarget target) =>
        _engine.SummaryOf(target.Method, this) is { } summary ? !summary.CleanWhenTrue.IsEmpty
        : target.Method.Name is "Contains" or "ContainsKey" && (target.Receiver is { } list ? TypeFacts.IsContainer(target.Method.ContainingType) && target.Method.ContainingType.SpecialType != SpecialType.System_String && !HasSource(list) : target.Method is { IsExtensionMethod: true });

    private static bool IsDeferred(ITypeSymbol type) => type is { Name: "IEnumerable" or "IOrderedEnumerable" or "IQueryable" or "IOrderedQueryable" or "IAsyncEnumerable" or "ParallelQuery" or "OrderedParallelQuery" };

    private void Defer(IMethodSymbol method, ImmutableArray<Value> values, SyntaxNode at)
    {
        var captured = ImmutableArray.CreateBuilder<(object, Value)>();
        foreach (var value in values)
        {
            foreach (var target in value.Targets)
            {
                if (target.Bound.IsDefaultOrEmpty && _engine.SummaryOf(target.Method, this) is { } summary)
                {
                    foreach (var mark in summary.Returns.Marks)
                        Add(mark.Label);
                    foreach (var hit in summary.Hits)
                        Add(hit.Mark.Label);
                }
            }
        }

        _deferred[at] = new Deferred(method, values, captured.ToImmutable(), _state);

        void Add(Label label)
        {
            if (label is { Kind: LabelKind.Port, Root: ILocalSymbol or IParameterSymbol } && Owns((ISymbol)label.Root))
                captured.Add((label.Root, Variable(label.Root)));
        }
    }

    /// <summary>A sequence is made when it is read: with what its source and the captured variables hold by then.</summary>
    private void Refresh(AbstractObject at)
    {
        if (_deferred.Count == 0 || at.MadeAt is not { } place || !_deferred.TryGetValue(place, out var deferred) || !at.Equals(AbstractObject.Sequence(place)))
            return;

        _deferred.Remove(place);
        if (HasChanged(deferred))
            Sequence(deferred.Method, deferred.Values, place);
        if (!_deferred.ContainsKey(place))
            _deferred.Add(place, deferred);
    }

    private bool HasChanged(Deferred deferred)
    {
        foreach (var (variable, then) in deferred.Captured)
        {
            if (!ReferenceEquals(Variable(variable), then))
                return true;
        }

        foreach (var value in deferred.Values)
        {
            foreach (var source in value.Objects)
            {
                Refresh(source);
                _state.Members.TryGetValue(source, out var now);
                deferred.When.Members.TryGetValue(source, out var then);
                if (!ReferenceEquals(now, then))
                    return true;
            }
        }

        return false;
    }

    private sealed record Deferred(IMethodSymbol Method, ImmutableArray<Value> Values, ImmutableArray<(object Variable, Value Value)> Captured, State When);
}
