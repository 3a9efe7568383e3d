using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Calls out of the compilation, by what is known of the framework's containers and by the rule that an unknown callee hands on what it gets.</summary>
internal sealed partial class Walker
{
    /// <summary>The member of a delegate that stands for what it returns.</summary>
    private static readonly string DelegateResult = "()";

    private Value Unknown(IMethodSymbol method, MemberFacts facts, Value receiver, ImmutableArray<Value> values, IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        var produced = Value.None;
        foreach (var value in values)
        {
            // What a handler is given, its row has said.
            if (!value.Targets.IsEmpty && !facts.HasHandlers)
                produced = produced.Join(InvokeTargets(value, receiver, values, call.Syntax));
        }

        if (facts.IsModelCall)
            return Value.None;

        var type = method.ContainingType;
        // A byte that was parsed is a number; one of a buffer is content.
        if (type is { SpecialType: SpecialType.System_Byte } or { Name: "Convert" } && (method.ReturnType.SpecialType == SpecialType.System_Byte || method.Name == "TryParse"))
            return Value.None;
        if (type is { Name: "Enumerable" or "Queryable" or "AsyncEnumerable" or "ParallelEnumerable", ContainingNamespace.Name: "Linq" } && values.Length > 0)
            return Sequence(method, values, produced, call.Syntax);
        if (type?.ContainingNamespace is { Name: "Tasks" } or { Name: "CompilerServices" } && TaskResult(method, receiver, values, produced) is { } task)
            return task;

        if (IsView(method) && values.Length > 0 && !values[0].Objects.IsEmpty)
            return values[0];

        var isTransform = TypeFacts.IsTransform(type);
        if (method is { IsStatic: false } && TypeFacts.IsContainer(type) && type!.SpecialType != SpecialType.System_String)
            return Container(method, receiver, values, produced, call, arguments);

        var marks = JoinContent(values);
        marks = Value.Join(marks, Content(receiver));
        marks = Value.Join(marks, Content(produced));
        if (method.Name.StartsWith("Serialize", StringComparison.Ordinal) || method.Name == "ToString")
            marks = Value.Join(marks, PersonalMembers(call, arguments));
        if (!isTransform)
            marks = Indirect(marks);

        if (!TypeFacts.IsOwn(type))
        {
            FillTargets(method, receiver, values, arguments);
            if (Takes(method) && !receiver.Objects.IsEmpty)
                Absorb(receiver, null, Value.Of(JoinContent(values)));
        }


        var result = Value.Of(marks);
        WriteOutputs(method, facts, receiver, values, arguments, result);
        if (IsOver(method.ReturnType) && Over(values, arguments) is { } over)
            return result.Join(over);
        if (TypeFacts.IsClean(method.ReturnType))
            return Value.None;
        if (isTransform)
        {
            result = produced.Objects.IsEmpty ? result : result.WithObjects(produced.Objects);
            return TypeFacts.IsReference(method.ReturnType) ? result.With(AbstractObject.Made(call.Syntax)) : result;
        }

        return result
            .WithMarks(Value.Add(marks, new Mark(Label.Origin(call.Syntax), 0, false, new Step(null, call.Syntax, $"'{Name(method)}'"))))
            .With(AbstractObject.Made(call.Syntax));
    }

    // `document.LoadXml(text)`: a document of the framework is what it was loaded with.
    private static bool Takes(IMethodSymbol method) => !method.IsStatic && TypeFacts.IsTransform(method.ContainingType)
        && (method.Name.StartsWith("Load", StringComparison.Ordinal) || method.Name.StartsWith("Append", StringComparison.Ordinal) || method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("Set", StringComparison.Ordinal));

    private static ImmutableArray<Mark> Indirect(ImmutableArray<Mark> marks)
    {
        var indirect = ImmutableArray<Mark>.Empty;
        foreach (var mark in marks)
            indirect = Value.Add(indirect, mark.IsIndirect ? mark : mark with { IsIndirect = true });
        return indirect;
    }

    private Value Sequence(IMethodSymbol method, ImmutableArray<Value> values, Value produced, SyntaxNode at)
    {
        var elements = Value.None;
        if (method.Name is "Select" or "Zip" or "Join" or "GroupJoin")
            elements = produced;
        else if (method.Name is "SelectMany")
            elements = Element(produced, null).Join(Value.Of(produced.Marks));
        else
        {
            foreach (var value in values)
            {
                if (value.Targets.IsEmpty)
                    elements = elements.Join(Element(value, null));
            }

            if (method.Name is "Aggregate" or "ToDictionary" or "ToLookup" or "GroupBy")
                elements = elements.Join(produced);
            if (IsFilter(method.Name) && FiltersClean(values))
                elements = Value.None;
        }

        if (TypeFacts.IsClean(method.ReturnType))
            return Value.None;
        if (method.ReturnType is ITypeParameterSymbol || method.OriginalDefinition.ReturnType is ITypeParameterSymbol)
            return elements;

        IndexableLike(values[0], at);
        var made = AbstractObject.Made(at);
        _state = _state.Set(made, Key.Element, elements);
        return Value.Of(made);
    }

    private static bool IsFilter(string name) => name is "Where" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "TakeWhile" or "Intersect";

    // `values.Where(allowed.Contains)` lets only checked values through.
    private bool FiltersClean(ImmutableArray<Value> values)
    {
        foreach (var value in values)
        {
            foreach (var target in value.Targets)
            {
                if (_engine.SummaryOf(target.Method, this) is { CleanWhenTrue.IsEmpty: false } || (target is { Method.Name: "Contains" or "ContainsKey", Receiver: { } list } && !HoldsSource(list)))
                    return true;
            }
        }

        return false;
    }

    private bool HoldsSource(Value list)
    {
        foreach (var mark in Content(list))
        {
            if (mark.Label.Kind == LabelKind.Source)
                return true;
        }

        return list.IsNone;
    }

    // The same memory under another type.
    private static bool IsView(IMethodSymbol method) => method.IsStatic && method.Name is "AsSpan" or "AsMemory" or "AsBytes" or "Cast" or "CreateSpan" && method.ContainingType.Name is "MemoryExtensions" or "MemoryMarshal" or "CollectionsMarshal";

    private Value? TaskResult(IMethodSymbol method, Value receiver, ImmutableArray<Value> values, Value produced) => method.Name switch
    {
        "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" or "WaitAsync" or "Preserve" => receiver.Join(values.Length > 0 && method.IsExtensionMethod ? values[0] : Value.None),
        "FromResult" or "WhenAll" or "WithCancellation" => values[0],
        "WhenAny" => Element(values[0], null),
        "Run" or "StartNew" or "ContinueWith" => produced,
        _ => null,
    };

    private Value Container(IMethodSymbol method, Value receiver, ImmutableArray<Value> values, Value produced, IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        var name = method.Name;
        if (name is "GetEnumerator" or "GetAsyncEnumerator" or "AsSpan" or "AsMemory" or "ToArray" or "ToList" or "ToImmutableArray" or "AsReadOnly" or "ReadAllAsync" or "GetRange" or "Slice" or "GetConsumingEnumerable"
            or "GetStringBuilder" or "GetBuffer" or "GetSpan" or "GetMemory" or "Open" or "CreateEntry" or "GetEntry")
        {
            return receiver;
        }

        if (Empties(method, arguments))
            Empty(receiver, call is IInvocationOperation { Instance: { } emptied } ? emptied : null);

        if (name is "Contains" or "ContainsKey" or "Exists" or "Equals" or "TrueForAll")
            return Value.None;

        var looksUp = name.StartsWith("Remove", StringComparison.Ordinal) || name.StartsWith("TryGet", StringComparison.Ordinal) || name.StartsWith("Find", StringComparison.Ordinal)
            || name.StartsWith("TryRemove", StringComparison.Ordinal) || name.StartsWith("IndexOf", StringComparison.Ordinal) || name is "get_Item" or "GetValueOrDefault";
        if (Reads(name))
        {
            Fill(Element(receiver, null).Join(Value.Of(receiver.Marks)), values, arguments);
        }
        else if (!looksUp)
        {
            var isRange = name.EndsWith("Range", StringComparison.Ordinal) || name is "UnionWith";
            foreach (var value in values)
            {
                if (value.Targets.IsEmpty)
                    Absorb(receiver, call is IInvocationOperation { Instance: { } instance } ? instance : null, isRange ? Element(value, null).Join(Value.Of(value.Marks)) : value);
            }
        }

        var elements = Element(receiver, null).Join(produced);
        if (receiver.Objects.IsEmpty)
            elements = elements.Join(Value.Of(receiver.Marks));
        WriteOutputs(method, MemberFacts.None, receiver, values, arguments, elements);
        if (TypeFacts.IsClean(method.ReturnType))
            return Value.None;

        return SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType) ? receiver.Join(produced) : name == "ToString" ? Value.Of(Content(receiver)) : elements;
    }

    // What a lambda is given by code that nobody knows: the elements of the receiver and of the other arguments.
    private Value InvokeTargets(Value argument, Value receiver, ImmutableArray<Value> values, SyntaxNode at)
    {
        var given = Element(receiver, null).Join(Value.Of(receiver.Marks));
        foreach (var value in values)
        {
            if (value.Targets.IsEmpty)
                given = given.Join(Element(value, null)).Join(value.Objects.IsEmpty ? Value.Of(value.Marks) : Value.None).Join(OwnObjects(value));
        }

        var result = Value.None;
        foreach (var target in argument.Targets)
        {
            var before = _state;
            var arguments = ImmutableArray.CreateBuilder<Value>(target.Method.Parameters.Length);
            foreach (var parameter in target.Method.Parameters)
                arguments.Add(TypeFacts.IsClean(parameter.Type) ? Value.None : given);
            result = result.Join(Invoke(target, arguments.MoveToImmutable(), at));
            _state = before.Join(_state, this);
        }

        return result;
    }

    // An argument that is no container is handed on as it is: the state that a callback gets.
    private Value OwnObjects(Value value)
    {
        foreach (var at in value.Objects)
        {
            if (_state.Member(at, Key.Element) is not null)
                return Value.None;
        }

        return value.Objects.IsEmpty ? Value.None : Value.None.WithObjects(value.Objects);
    }

    private void WriteOutputs(IMethodSymbol method, MemberFacts facts, Value receiver, ImmutableArray<Value> values, ImmutableArray<IArgumentOperation> arguments, Value otherwise)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.Out or RefKind.Ref } parameter)
                continue;

            var value = TypeFacts.IsClean(parameter.Type) ? Value.None : otherwise;
            foreach (var row in facts.Passes)
            {
                if (row.Port.Out == parameter.Name && Entering(row.Port.In, method, receiver, values) is { } entering)
                    value = row.Port.In == "this" ? Element(entering, null) : entering;
            }

            if (SourceOf(facts, parameter.Name, method, argument.Syntax) is { } source)
                value = source;
            Assign(argument.Value, parameter.RefKind == RefKind.Ref ? value.Join(values[parameter.Ordinal]) : value);
        }
    }

    /// <summary>Marks of all operands of a concatenation or a format: text, without the objects it was made of.</summary>
    private Value Text(ImmutableArray<Value> values) => Value.Of(JoinContent(values));

    private Value Text(IOperation expression)
    {
        var value = Eval(expression);
        if (PrintsNothing(expression))
            return Value.None;

        return Value.Of(Value.Join(Content(value), expression.Type is { IsRecord: true } ? PersonalMembers(expression) : []));
    }

    private ImmutableArray<Mark> PersonalMembers(IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        var marks = call is IInvocationOperation { Instance: { Type.IsRecord: true } instance } ? PersonalMembers(instance) : [];
        foreach (var argument in arguments)
            marks = Value.Join(marks, PersonalMembers(argument.Value));
        return marks;
    }

    // A whole object that is written out takes its personal members along.
    private ImmutableArray<Mark> PersonalMembers(IOperation expression)
    {
        while (expression is IConversionOperation conversion)
            expression = conversion.Operand;

        var marks = ImmutableArray<Mark>.Empty;
        AddPersonal(expression.Type, expression.Syntax, 2, ref marks);
        return marks;
    }

    private static bool IsLeftOut(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "JsonIgnoreAttribute" or "IgnoreDataMemberAttribute")
                return true;
        }

        return false;
    }

    private void AddPersonal(ITypeSymbol? type, SyntaxNode at, int depth, ref ImmutableArray<Mark> marks)
    {
        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } sequence && !TypeFacts.IsOwn(type))
            type = sequence.TypeArguments[0];
        else if (type is IArrayTypeSymbol array)
            type = array.ElementType;
        if (!TypeFacts.IsOwn(type) || type!.TypeKind == TypeKind.Enum)
            return;

        foreach (var member in type.GetMembers())
        {
            if (member is not IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false } property || IsLeftOut(property))
                continue;
            if (_engine.Facts.SourceOf(property) is { } kind)
                marks = Value.Add(marks, new Mark(Label.Source(kind), 0, false, new Step(null, at, $"{kind.Replace('-', ' ')} from '{property.Name}'")));
            else if (depth > 1)
                AddPersonal(property.Type, at, depth - 1, ref marks);
        }
    }
}
