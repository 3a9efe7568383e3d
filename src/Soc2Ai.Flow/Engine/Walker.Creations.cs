using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>Objects that the walked code makes: constructors of the compilation's own, and what a library's object is made of.</summary>
internal sealed partial class Walker
{
    // `: base(text)`, `: this(text)`; a library's class keeps what it is given under the parameter's name.
    private Value ConstructBase(IMethodSymbol constructor, Value made, ImmutableArray<Value> values, IInvocationOperation call)
    {
        if (_engine.Codes.IsHere(constructor.ContainingType))
        {
            _engine.Construct(constructor, made, values, call.Syntax, this);
            return Value.None;
        }

        foreach (var parameter in constructor.Parameters)
        {
            if (parameter.Ordinal >= values.Length || values[parameter.Ordinal].IsNone)
                continue;
            for (INamedTypeSymbol? type = constructor.ContainingType; type is not null; type = type.BaseType)
            {
                foreach (var member in type.GetMembers())
                {
                    if (member is IPropertySymbol { IsStatic: false } && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
                        StoreMember(made, member, values[parameter.Ordinal]);
                }
            }
        }

        return Value.None;
    }

    private Value EvalCreation(IObjectCreationOperation creation)
    {
        var value = Create(creation);
        return creation.Constructor is { } constructor ? Destined(constructor, _engine.Facts.Of(constructor), value, creation.Syntax) : value;
    }

    private Value Create(IObjectCreationOperation creation)
    {
        var values = Arguments(creation.Arguments, creation.Constructor);
        if (creation.Constructor is not { } constructor)
            return EvalChildren(creation);

        var facts = _engine.Facts.Of(constructor);
        NoteSinks(facts, constructor, creation.Arguments, values, creation, Value.None);
        var isHere = _engine.Codes.IsHere(constructor.ContainingType);
        var made = AbstractObject.Made(creation.Syntax, isHere ? constructor.ContainingType : null);
        var value = Value.Of(made);
        if (isHere)
        {
            _engine.Construct(constructor, value, values, creation.Syntax, this);
            return value;
        }

        if (FileRead(facts, constructor, Value.None, values, creation.Syntax) is { } file)
            return file.With(made);
        if (SourceOf(facts, "return", constructor, creation.Syntax) is { } source)
            return source;
        if (RowResult(facts, constructor, Value.None, values, creation.Syntax) is { } ruled)
            return AfterSinks(facts, ruled.With(made));
        if (TypeFacts.IsClean(creation.Type))
            return Value.None;

        if (IsOver(creation.Type))
            return AfterSinks(facts, Over(values, creation.Arguments) ?? OfArguments(value, values, creation));

        return AfterSinks(facts, OfArguments(value, values, creation));
    }

    private Value OfArguments(Value value, ImmutableArray<Value> values, IObjectCreationOperation creation)
    {
        // An object of a library wraps what it is made of; a collection holds the elements of the one that it copies.
        if (IsCell(creation.Type))
            return MakeCell(creation.Syntax, creation.Type!, values);
        if (IsPair(creation.Type) && values.Length == 2)
            return Pair(value, values[0], values[1]);
        if (creation.Type is { Name: "Tuple", ContainingNamespace.Name: "System" })
            return TupleObject(creation.Syntax, creation.Type, values);

        var isContainer = TypeFacts.IsContainer(creation.Type) && creation.Type?.SpecialType != SpecialType.System_String;
        if (isContainer)
            value = CollectionOf(creation, values);
        foreach (var argument in values)
        {
            if (!argument.Targets.IsEmpty)
                value = value.Join(InvokeTargets(argument, Value.None, values, creation.Syntax)).WithTargets(argument.Targets);
            else if (isContainer && IsData(creation.Type))
                Absorb(value, null, argument.Objects.IsEmpty ? Value.Of(argument.Marks) : Value.None);
            else if (isContainer && !argument.Objects.IsEmpty)
                Absorb(value, null, Element(argument, null).Join(Value.Of(argument.Marks)));
            else
                value = value.Join(Value.Of(Content(argument)));
        }

        return value;
    }

    // Streams and readers are told by what they read from; collections and builders of text hold what they are given.
    private static bool IsData(ITypeSymbol? type) => type is not null && type.ContainingNamespace?.Name is not "IO";

    private Value CollectionOf(IObjectCreationOperation creation, ImmutableArray<Value> values)
    {
        if (!IsData(creation.Type))
            return Value.Of(AbstractObject.Made(creation.Syntax));

        foreach (var argument in values)
        {
            if (argument.Targets.IsEmpty && !argument.Objects.IsEmpty)
            {
                var copy = CopyOf(argument, creation.Syntax);
                foreach (var at in copy.Objects)
                {
                    if (IsMap(creation.Type) && _state.Member(at, Key.Keys) is null)
                        _state = _state.Set(at, Key.Keys, Value.None);
                }

                return copy;
            }
        }

        return Collection(creation.Syntax, creation.Type);
    }
}
