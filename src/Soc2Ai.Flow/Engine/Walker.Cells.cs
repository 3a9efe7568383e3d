using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Objects of the framework that hold one value for whoever asks: <c>Lazy</c>, <c>AsyncLocal</c>, <c>TaskCompletionSource</c>, <c>WeakReference</c>; and methods that move values between places.</summary>
internal sealed partial class Walker
{
    private static bool IsCell(ITypeSymbol? type) => type is { Name: "Lazy" or "AsyncLocal" or "ThreadLocal" or "StrongBox" or "WeakReference" or "TaskCompletionSource", ContainingNamespace.Name: "System" or "Threading" or "Tasks" or "CompilerServices" };

    private Value MakeCell(SyntaxNode at, ITypeSymbol type, ImmutableArray<Value> values)
    {
        var made = AbstractObject.Made(at);
        _state = _state.Only(made);
        var held = Value.None;
        var targets = ImmutableArray<DelegateTarget>.Empty;
        foreach (var value in values)
        {
            held = held.Join(value.Targets.IsEmpty ? value : RunAll([value], at, Value.None, 0));
            targets = targets.AddRange(value.Targets);
        }

        _state = _state.Set(made, Key.Held, held);
        return type.Name is "Lazy" ? Value.Of(made).WithTargets(targets) : Value.Of(made);
    }

    /// <summary>What a cell holds. What a <c>Lazy</c> makes, it makes when it is asked.</summary>
    private Value Held(Value cell, SyntaxNode at, ITypeSymbol? type)
    {
        if (TypeFacts.IsClean(type))
            return Value.None;
        if (!cell.Targets.IsEmpty)
            return RunAll([cell], at, Value.None, 0);

        return Member(cell, Key.Held, type).Join(cell.Objects.IsEmpty ? Value.Of(cell.Marks) : Value.None);
    }

    private void SetHeld(Value cell, Value value) => StoreMember(cell, Key.Held, value);

    private Value? CellCall(IMethodSymbol method, Value receiver, ImmutableArray<Value> values, SyntaxNode at, ImmutableArray<IArgumentOperation> arguments)
    {
        switch (method.Name)
        {
            case "SetResult" or "TrySetResult" or "SetTarget" or "SetException" or "TrySetException" when values.Length > 0:
                foreach (var of in receiver.Objects)
                    StoreMember(Value.Of(of), Key.Held, (_state.Member(of, Key.Held) is { } held && method.Name != "SetTarget" ? held : Value.None).Join(values[0]));
                return Value.None;
            case "TryGetTarget":
                WriteOutputs(method, MemberFacts.None, receiver, values, arguments, Held(receiver, at, null));
                return Value.None;
            default:
                return null;
        }
    }

    /// <summary>What an awaited value gives: the result that a completion source was given by then.</summary>
    private Value Awaited(Value task)
    {
        foreach (var at in task.Objects)
        {
            if (_state.Member(at, Key.Held) is { } held)
                task = task.WithObjects(task.Objects.Remove(at)).Join(held);
        }

        return task;
    }

    /// <summary>Static methods of the framework that write to what they are given; null for any other.</summary>
    private Value? Moved(IMethodSymbol method, ImmutableArray<Value> values, SyntaxNode at, ImmutableArray<IArgumentOperation> arguments)
    {
        if (values.IsEmpty || method.ContainingType?.ContainingNamespace is not { } space)
            return null;

        switch ((method.ContainingType.Name, method.Name))
        {
            case ("Array", "Copy" or "ConstrainedCopy") or ("Buffer", "BlockCopy"):
                foreach (var parameter in method.Parameters)
                {
                    if (parameter.Name is "destinationArray" or "dst")
                        StoreElement(values[parameter.Ordinal], null, null, Element(values[0], null).Join(Value.Of(values[0].Marks)));
                }

                return Value.None;
            case ("Array", "Fill"):
                StoreElement(values[0], null, null, values[1]);
                return Value.None;
            case ("Array", "Clear"):
                if (values.Length == 1)
                    Clear(values[0]);
                return Value.None;
            case ("Array", "Reverse" or "Sort"):
                Shuffle(values[0]);
                return Value.None;
            case ("Array", "Resize"):
                return Value.None;
            case ("Array", "ConvertAll") when values.Length == 2:
                return SequenceOf(at, Run(values[1], at, Element(values[0], null)));
            case ("Array", "FindAll") when values.Length == 2:
                Run(values[1], at, Element(values[0], null));
                return SequenceOf(at, FiltersClean(values) ? Value.None : Element(values[0], null));
            case ("Array", "Find" or "FindLast") when values.Length == 2:
                Run(values[1], at, Element(values[0], null));
                return FiltersClean(values) ? Value.None : Element(values[0], null);
            case ("CollectionExtensions", "GetValueOrDefault") when values.Length > 1:
                return ElementAt(values[0], ElementKey(arguments[1].Value, arguments[0].Parameter?.Type), null, null).Join(values.Length > 2 ? values[2] : Value.None);
            case ("MemoryExtensions" or "CollectionsMarshal" or "MemoryMarshal", "AsSpan" or "AsMemory" or "CreateSpan"):
                return values[0];
            case ("MemoryExtensions", "CopyTo") when values.Length == 2:
                StoreElement(values[1], null, null, Element(values[0], null).Join(Value.Of(values[0].Marks)));
                return Value.None;
            case ("Interlocked", "Exchange") when space.Name == "Threading":
                Assign(arguments[0].Value, values[1]);
                return values[0];
            case ("Interlocked", "CompareExchange") when space.Name == "Threading":
                Assign(arguments[0].Value, values[0].Join(values[1]));
                return values[0];
            case ("Volatile", "Write"):
                Assign(arguments[0].Value, values[1]);
                return Value.None;
            case ("Volatile", "Read"):
                return values[0];
            case ("KeyValuePair", "Create"):
                return Pair(Value.Of(AbstractObject.Made(at)), values[0], values[1]);
            case ("ValueTuple", "Create"):
                var made = AbstractObject.Made(at);
                for (var i = 0; i < values.Length; i++)
                    _state = _state.Set(made, TupleKey(i), values[i]);
                return Value.Of(made);
            case ("Tuple", "Create"):
                return TupleObject(at, method.ReturnType, values);
            default:
                return null;
        }
    }

    private Value TupleObject(SyntaxNode at, ITypeSymbol type, ImmutableArray<Value> values)
    {
        var made = AbstractObject.Made(at);
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var member in type.GetMembers(TupleKey(i)))
                _state = _state.Set(made, member, values[i]);
        }

        return Value.Of(made);
    }
}
