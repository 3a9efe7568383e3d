using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Methods of the framework's collections: what they take in, give out and leave.</summary>
internal sealed partial class Walker
{
    private Value Container(IMethodSymbol method, Value receiver, ImmutableArray<Value> values, Value produced, IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        var name = method.Name;
        var type = method.ContainingType;
        switch (name)
        {
            case "GetEnumerator" or "GetAsyncEnumerator" or "AsSpan" or "AsMemory" or "AsReadOnly" or "ReadAllAsync" or "GetConsumingEnumerable"
                or "GetStringBuilder" or "GetBuffer" or "GetSpan" or "GetMemory" or "Open" or "CreateEntry" or "GetEntry":
                return receiver;
            case "Slice" when type.Name is "Span" or "Memory" or "ReadOnlySpan" or "ReadOnlyMemory":
                Shuffle(receiver);
                return receiver;
            case "GetRange" or "Slice":
                return SequenceOf(call.Syntax, Element(receiver, null));
            case "ToArray" or "ToList" or "ToImmutable" or "ToImmutableArray" or "Clone" or "MoveToImmutable" or "DrainToImmutable" or "ToBuilder" when method.Parameters.IsEmpty:
                return type.Name is "MemoryStream" or "BinaryData" ? receiver : CopyOf(receiver, call.Syntax);
            case "Contains" or "ContainsKey" or "Exists" or "Equals" or "TrueForAll":
                return Value.None;
            case "GetOrCreateValue":
                foreach (var at in receiver.Objects)
                {
                    if (_state.Member(at, Key.Element) is null or { IsNone: true })
                        AbsorbInto(at, Value.Of(AbstractObject.Made(call.Syntax)));
                }

                return Element(receiver, null);
            case "ToString":
                return Value.Of(Content(receiver));
        }

        if (IsImmutable(type) && SymbolEqualityComparer.Default.Equals(method.ReturnType, type))
        {
            receiver = CopyOf(receiver, call.Syntax);
            if (name == "Clear")
            {
                Clear(receiver);
                return receiver.WithMarks([]);
            }
        }

        var instance = call is IInvocationOperation { Instance: { } written } ? written : null;
        if (Empties(method, arguments))
        {
            Empty(receiver, instance);
            return SymbolEqualityComparer.Default.Equals(method.ReturnType, type) ? receiver.WithMarks([]) : Value.None;
        }

        var elements = IsMap(type)
            ? ChangeMap(method, receiver, values, produced, instance, arguments)
            : ChangeList(method, receiver, values, produced, instance, arguments);
        NotifyHandlers(receiver, values, call.Syntax);
        WriteOutputs(method, MemberFacts.None, receiver, values, arguments, elements);
        if (TypeFacts.IsClean(method.ReturnType))
            return Value.None;
        if (SymbolEqualityComparer.Default.Equals(method.ReturnType, type))
            return receiver.Join(produced);

        return name is "ConvertAll" or "FindAll" ? SequenceOf(call.Syntax, name == "ConvertAll" ? produced : FiltersClean(values) ? Value.None : Element(receiver, null)) : elements;
    }

    // What comes out.
    private Value ChangeMap(IMethodSymbol method, Value receiver, ImmutableArray<Value> values, Value produced, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var key = arguments.IsDefaultOrEmpty ? null : ElementKey(arguments[0].Value, method.ContainingType);
        var written = produced;
        for (var i = 1; i < values.Length; i++)
        {
            if ((values[i].Targets.IsEmpty || !IsCallback(method, i)) && !(method.Name == "TryUpdate" && i > 1))
                written = written.Join(values[i]);
        }

        switch (method.Name)
        {
            case "Add" or "SetItem" or "Set" when values.Length == 2:
                AbsorbKey(receiver, values[0]);
                StoreElement(receiver, instance, key, written);
                return Value.None;
            case "Add" or "TryAdd" or "GetOrAdd" or "AddOrUpdate" or "TryUpdate" or "GetValue" or "GetOrCreateValue" or "Insert" when values.Length >= 2:
                AbsorbKey(receiver, values[0]);
                var before = ElementAt(receiver, key, method.ContainingType, null);
                StoreElement(receiver, instance, key, key is null ? written : before.Join(written));
                return before.Join(written);
            case "Add" or "AddRange" or "SetItems" when values.Length > 0:
                AbsorbKey(receiver, Keys(values[0], null));
                StoreElement(receiver, instance, null, Element(values[0], null).Join(values[0].Objects.IsEmpty ? Value.Of(values[0].Marks) : Value.None));
                return Value.None;
            case "Remove" or "TryRemove" when values.Length > 0:
                var removed = ElementAt(receiver, key, method.ContainingType, null);
                if (key is not null)
                    StoreElement(receiver, instance, key, Value.None);
                return removed;
            case "TryGetValue" or "GetValueOrDefault" or "Get" or "GetValues" when values.Length > 0:
                return ElementAt(receiver, key, method.ContainingType, null).Join(values.Length > 1 && method.Name == "GetValueOrDefault" ? values[1] : Value.None);
            default:
                return Element(receiver, null).Join(receiver.Objects.IsEmpty ? Value.Of(receiver.Marks) : Value.None);
        }
    }

    private Value ChangeList(IMethodSymbol method, Value receiver, ImmutableArray<Value> values, Value produced, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var name = method.Name;
        switch (name)
        {
            case var _ when Reads(name):
                Fill(Element(receiver, null).Join(Value.Of(receiver.Marks)), values, arguments);
                break;
            case "Add" or "Enqueue" or "Push" or "AddLast" or "TryAdd" when values.Length > 0 && !receiver.Objects.IsEmpty:
                foreach (var at in receiver.Objects)
                    Append(at, values[0]);
                return Value.None;
            case "AddRange" or "InsertRange" or "PushRange" or "EnqueueRange" or "UnionWith" or "ExceptWith" or "IntersectWith" or "SymmetricExceptWith":
                ChangeMany(name, receiver, values, instance);
                return Value.None;
            case "Insert" when values.Length == 2 && !receiver.Objects.IsEmpty:
                foreach (var at in receiver.Objects)
                    InsertAt(at, Constant(arguments, 0), values[1]);
                return Value.None;
            case "RemoveAt" or "RemoveFirst" or "RemoveLast" or "RemoveRange":
                foreach (var at in receiver.Objects)
                    TakeOut(at, name == "RemoveAt" ? Constant(arguments, 0) : name == "RemoveFirst" ? 0 : name == "RemoveLast" ? PositionsOf(at) - 1 : null);
                return Element(receiver, null);
            case "Remove" when values.Length == 1:
                foreach (var at in receiver.Objects)
                    TakeOut(at, PositionOf(at, values[0]));
                return Value.None;
            case "RemoveAll":
                if (KeepsOnlyChecked(values))
                    Clear(receiver);
                else
                    Shuffle(receiver);
                return Value.None;
            case "Reverse" or "Sort":
                Shuffle(receiver);
                return Value.None;
            case "Dequeue" or "TryDequeue" or "Pop" or "TryPop" or "TryTake" or "Take" or "Peek" or "TryPeek":
                return TakeNext(receiver, method);
            case "Fill" when values.Length == 1:
                foreach (var at in receiver.Objects)
                    _state = _state.Only(at).Set(at, Key.Element, values[0]);
                return Value.None;
        }

        var looksUp = name.StartsWith("Remove", StringComparison.Ordinal) || name.StartsWith("TryGet", StringComparison.Ordinal) || name.StartsWith("Find", StringComparison.Ordinal)
            || name.StartsWith("IndexOf", StringComparison.Ordinal) || name is "get_Item" or "BinarySearch" or "ElementAt" or "ForEach" or "ConvertAll";
        for (var i = 0; i < values.Length && !looksUp && !Reads(name); i++)
        {
            if ((values[i].Targets.IsEmpty || !IsCallback(method, i)) && !(i > 0 && method.ContainingType.Name == "PriorityQueue"))
                Absorb(receiver, instance, values[i]);
        }

        var elements = Element(receiver, null).Join(produced);
        return receiver.Objects.IsEmpty ? elements.Join(Value.Of(receiver.Marks)) : elements;
    }

    private void ChangeMany(string name, Value receiver, ImmutableArray<Value> values, IOperation? instance)
    {
        var from = values.IsEmpty ? Value.None : values[values.Length - 1];
        if (name is "ExceptWith" or "IntersectWith")
        {
            // What is left stands in an allow-list too.
            if (name == "IntersectWith" && !HasSource(from))
                Clear(receiver);
            return;
        }

        foreach (var at in receiver.Objects)
        {
            if (name == "AddRange" && from is { Marks.IsEmpty: true, Objects: [{ } source] } && PositionsOf(source) is { } count && PositionsOf(at) is not null)
            {
                for (var i = 0; i < count; i++)
                    Append(at, _state.Member(source, Key.Position(i)!)!);
            }
            else
            {
                if (name != "AddRange")
                    _state = _state.Shuffle(at);
                AbsorbInto(at, Items(from).Join(Value.Of(from.Marks)));
            }
        }

        if (receiver.Objects.IsEmpty)
            Absorb(receiver, instance, Items(from).Join(Value.Of(from.Marks)));
    }

    private static int? Constant(ImmutableArray<IArgumentOperation> arguments, int index) =>
        !arguments.IsDefault && index < arguments.Length && arguments[index].Value.ConstantValue is { HasValue: true, Value: int value } ? value : null;

    private void Shuffle(Value container)
    {
        foreach (var at in container.Objects)
        {
            if (_state.Members.TryGetValue(at, out var members) && HasPositions(members))
                _state = _state.Shuffle(at);
        }
    }

    private static bool HasPositions(ImmutableDictionary<object, Value> members)
    {
        foreach (var member in members)
        {
            if (member.Key is int)
                return true;
        }

        return false;
    }

    private void InsertAt(AbstractObject at, int? index, Value value)
    {
        if (index is { } position && PositionsOf(at) is { } count && position <= count && Key.Position(count) is not null)
        {
            for (var i = count; i > position; i--)
                _state = _state.Set(at, Key.Position(i)!, _state.Member(at, Key.Position(i - 1)!)!);
            _state = _state.Set(at, Key.Position(position)!, value);
        }
        else
        {
            _state = _state.Shuffle(at);
            AbsorbInto(at, value);
        }
    }

    private int? PositionOf(AbstractObject at, Value value)
    {
        if (value.IsNone || PositionsOf(at) is not { } count)
            return null;

        for (var i = 0; i < count; i++)
        {
            if (_state.Member(at, Key.Position(i)!) is { } element && element.Says(value))
                return i;
        }

        return null;
    }

    private void TakeOut(AbstractObject at, int? index)
    {
        if (index is { } position && PositionsOf(at) is { } count && position >= 0 && position < count)
        {
            var members = _state.Members[at];
            for (var i = position; i < count - 1; i++)
                members = members.SetItem(Key.Position(i)!, members[Key.Position(i + 1)!]);
            _state = _state.Only(at, members.Remove(Key.Position(count - 1)!));
        }
        else
            Shuffle(Value.Of(at));
    }

    // A queue's next is its first, a stack's its last.
    private Value TakeNext(Value receiver, IMethodSymbol method)
    {
        if (receiver is { Marks.IsEmpty: true, Objects: [{ } at] } && PositionsOf(at) is > 0 and { } count && method.ContainingType.Name is "Queue" or "ConcurrentQueue" or "Stack" or "ConcurrentStack")
        {
            var next = method.ContainingType.Name.EndsWith("Queue", StringComparison.Ordinal) ? 0 : count - 1;
            var value = _state.Member(at, Key.Position(next)!)!;
            if (!method.Name.EndsWith("Peek", StringComparison.Ordinal))
                TakeOut(at, next);
            return value;
        }

        return Element(receiver, null).Join(receiver.Objects.IsEmpty ? Value.Of(receiver.Marks) : Value.None);
    }

    // `list.RemoveAll(x => !allowed.Contains(x))` leaves only what was found.
    private bool KeepsOnlyChecked(ImmutableArray<Value> values)
    {
        foreach (var value in values)
        {
            foreach (var target in value.Targets)
            {
                if (_engine.SummaryOf(target.Method, this) is { CleanWhenFalse.IsEmpty: false })
                    return true;
            }
        }

        return false;
    }

    private bool HasSource(Value value)
    {
        foreach (var mark in Content(value))
        {
            if (mark.Label.Kind == LabelKind.Source)
                return true;
        }

        return false;
    }

    // Handlers of an event of a library are told of what is done to their object.
    private void NotifyHandlers(Value receiver, ImmutableArray<Value> values, SyntaxNode at)
    {
        foreach (var of in receiver.Objects)
        {
            if (_state.Member(of, Key.Handlers) is not { } handlers)
                continue;

            var told = Value.Of(JoinContent(values));
            foreach (var handler in handlers.Targets)
            {
                var given = ImmutableArray.CreateBuilder<Value>(handler.Method.Parameters.Length);
                foreach (var parameter in handler.Method.Parameters)
                    given.Add(TypeFacts.IsClean(parameter.Type) ? Value.None : parameter.Ordinal == 0 && handler.Method.Parameters.Length == 2 ? receiver : told);
                Invoke(handler, given.MoveToImmutable(), at);
            }
        }
    }
}
