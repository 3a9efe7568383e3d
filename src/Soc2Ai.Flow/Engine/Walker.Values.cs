using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

internal sealed partial class Walker
{
    /// <summary>What a variable holds now.</summary>
    private Value Variable(object variable) => _state.Variables.TryGetValue(variable, out var value) ? value : ((IInitialValues)this).Variable(variable);

    Value IInitialValues.Variable(object variable) => variable switch
    {
        CaptureId => Value.None,
        ILocalSymbol local when Owns(local) => Value.None,
        ILocalSymbol local => Input(Label.Port(local), local.Type),
        IParameterSymbol parameter => Sourced(parameter, null, Input(Label.Port(parameter), parameter.Type)),
        IFieldSymbol { IsReadOnly: true, IsStatic: true } field when TypeFacts.IsClean(field.Type) => Value.None,
        IFieldSymbol field => Input(Label.Port(field), field.Type),
        IPropertySymbol property => Input(Label.Port(property), property.Type),
        IEventSymbol @event => Input(Label.Port(@event), @event.Type),
        _ => Value.None,
    };

    Value IInitialValues.Member(AbstractObject of, object member)
    {
        if (of.Port is null && _state.Member(of, Key.Also) is { } also && !ReferenceEquals(member, Key.Grows))
            return Derived(also, member);
        if (of.Port is not { } port || port.Path.Length >= Label.Depth)
            return of.Port is { } whole ? Value.Of(new Mark(whole, 0, false, null)) : Value.None;

        return Input(port.Member(member), member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        });
    }

    private Value This()
    {
        var port = Label.Port(Key.This);
        return Value.Of(new Mark(port, 0, false, null)).With(AbstractObject.Of(port));
    }

    // An input: its mark, and the object that it refers to.
    private static Value Input(Label port, ITypeSymbol? type)
    {
        if (TypeFacts.IsClean(type))
            return Value.None;

        var value = Value.Of(new Mark(port, 0, false, null));
        return port.Path.Length < Label.Depth && (type is null || TypeFacts.IsReference(type)) ? value.With(AbstractObject.Of(port)) : value;
    }

    /// <summary>What a member of an object holds now; members that nobody wrote are what the object's marks say.</summary>
    private Value Member(Value of, object member, ITypeSymbol? type)
    {
        var value = Value.None;
        var isWritten = !of.Objects.IsEmpty;
        foreach (var at in of.Objects)
        {
            if (_state.Member(at, member) is { } written)
                value = value.Join(written);
            else
            {
                value = value.Join(((IInitialValues)this).Member(at, member));
                isWritten = false;
            }
        }

        if (TypeFacts.IsClean(type))
            return value.IsNone || isWritten ? value : Value.None;
        if (!isWritten && value.Objects.IsEmpty && member is IPropertySymbol { SetMethod: null } property && of.Objects is [{ Port: null } owner] && !TypeFacts.IsOwn(property.ContainingType) && TypeFacts.IsContainer(type) && type!.SpecialType != SpecialType.System_String)
        {
            // A collection that an object of a library brings is the same one each time.
            var brought = value.Join(Derived(of, member)).With(owner.Part(property));
            _state = _state.Set(owner, member, brought);
            return brought;
        }

        return isWritten ? value : value.Join(Derived(of, member));
    }

    // What the marks of an opaque value say of a member of it. Marks of inputs whose object is at hand were asked already.
    private static Value Derived(Value of, object member)
    {
        var marks = ImmutableArray<Mark>.Empty;
        foreach (var mark in of.Marks)
        {
            if (mark.Label.Kind == LabelKind.Port && of.Objects.Contains(AbstractObject.Of(mark.Label)))
                continue;
            marks = Value.Add(marks, mark.Label.Kind == LabelKind.Source ? mark : mark with { Label = mark.Label.Member(member) });
        }

        return Value.Of(marks);
    }

    /// <summary>Any element of a container.</summary>
    private Value Element(Value of, ITypeSymbol? type)
    {
        if (TypeFacts.IsClean(type))
            return Value.None;

        var value = Value.None;
        foreach (var at in of.Objects)
        {
            Refresh(at);
            if (_state.Member(at, Key.Element) is { } element)
                value = value.Join(element);
            else
                value = value.Join(((IInitialValues)this).Member(at, Key.Element));

            if (_state.Members.TryGetValue(at, out var members))
            {
                foreach (var member in members)
                {
                    if (Key.IsElement(member.Key))
                        value = value.Join(member.Value);
                }
            }
        }

        return value.Join(Derived(of, Key.Element));
    }

    // A character or a slice of text is the text; an element or a slice of a container is its content.
    private Value Part(Value of, ITypeSymbol? container, ITypeSymbol? type) =>
        container?.SpecialType == SpecialType.System_String ? Value.Of(of.Marks)
        : type is IArrayTypeSymbol || SymbolEqualityComparer.Default.Equals(container, type) ? Shuffled(of)
        : Element(of, type);

    // A slice begins where nobody knows.
    private Value Shuffled(Value of)
    {
        Shuffle(of);
        return of;
    }

    private Value Part(Value of, string tupleKey, ITypeSymbol? type)
    {
        var value = Value.None;
        foreach (var at in of.Objects)
        {
            if (_state.Member(at, tupleKey) is { } item)
                value = value.Join(item);
            else if (at.Port is not null)
                value = value.Join(((IInitialValues)this).Member(at, tupleKey));
            else if (_state.Member(at, Key.Element) is { } any)
                value = value.Join(any);
        }

        return TypeFacts.IsClean(type) ? Value.None : value.Join(Derived(of, tupleKey));
    }

    /// <summary>Every mark on a value and on what it holds: what arrives where the whole is read, written or sent.</summary>
    private ImmutableArray<Mark> Content(Value value)
    {
        var marks = value.Marks;
        if (!value.Objects.IsEmpty)
        {
            List<AbstractObject>? seen = null;
            Content(value, ref marks, ref seen);
        }

        return marks;
    }

    private void Content(Value value, ref ImmutableArray<Mark> marks, ref List<AbstractObject>? seen)
    {
        foreach (var at in value.Objects)
        {
            if (seen is not null && (seen.Count > 64 || seen.Contains(at)))
                continue;

            Refresh(at);
            if (!_state.Members.TryGetValue(at, out var members))
                continue;

            (seen ??= []).Add(at);
            foreach (var member in members)
            {
                marks = Value.Join(marks, member.Value.Marks);
                Content(member.Value, ref marks, ref seen);
            }
        }
    }

    private bool IsPrimary(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !SymbolEqualityComparer.Default.Equals(constructor, _owner)
        && HasParameterList(constructor);

    private static string TupleKey(int index) => "Item" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string TupleKey(IFieldSymbol field) => (field.CorrespondingTupleField ?? field).Name;

    // Properties that are their object's content under another name.
    private static bool IsIdentity(IPropertySymbol property) => property.Name switch
    {
        "Result" => property.ContainingType.Name is "Task" or "ValueTask" or "TaskAwaiter",
        "Value" => property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || property.ContainingType.Name is "Utf8JsonReader",
        "Reader" or "Writer" => property.ContainingType.Name is "Channel" or "Pipe",
        "Span" or "Memory" or "WrittenSpan" or "WrittenMemory" or "BaseStream" => true,
        "First" or "Last" or "Next" or "Previous" or "List" => property.ContainingType.Name is "LinkedList" or "LinkedListNode",
        "UnorderedItems" => property.ContainingType.Name == "PriorityQueue",
        _ => false,
    };
}
