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
        var type = method.ContainingType;
        if (IsLinq(type) && values.Length > 0)
            return Sequence(method, values, call.Syntax);

        var produced = Value.None;
        for (var i = 0; i < values.Length; i++)
        {
            // What a handler is given, its row has said.
            if (!values[i].Targets.IsEmpty && !facts.HasHandlers && IsCallback(method, i))
                produced = produced.Join(InvokeTargets(values[i], receiver, values, call.Syntax));
        }

        if (facts.IsModelCall)
            return Value.None;
        // A byte that was parsed is a number; one of a buffer is content.
        if (type is { SpecialType: SpecialType.System_Byte } or { Name: "Convert" } && (method.ReturnType.SpecialType == SpecialType.System_Byte || method.Name == "TryParse"))
            return Value.None;
        if (!method.IsStatic && !values.IsEmpty)
            Tell(method, receiver, values, call.Syntax);
        if (IsCell(type) && CellCall(method, receiver, values, call.Syntax, arguments) is { } cell)
            return cell;
        if (method.IsStatic && type?.ContainingNamespace is { } && Moved(method, values, call.Syntax, arguments) is { } moved)
            return moved;
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

    // An object of a library that was made of a handler hands on what it is told: `progress.Report(text)`, `thread.Start(text)`.
    private void Tell(IMethodSymbol method, Value receiver, ImmutableArray<Value> values, SyntaxNode at)
    {
        foreach (var target in receiver.Targets)
        {
            if (target.Method.Parameters.Length == values.Length)
                Invoke(target, values, at);
        }

        if (method is { Name: "Report", ContainingType.Name: "IProgress" })
            RunInput(receiver, at, values);
        if (!TypeFacts.IsContainer(method.ContainingType))
            NotifyHandlers(receiver, values, at);
    }

    private static ImmutableArray<Mark> Indirect(ImmutableArray<Mark> marks)
    {
        var indirect = ImmutableArray<Mark>.Empty;
        foreach (var mark in marks)
            indirect = Value.Add(indirect, mark.IsIndirect ? mark : mark with { IsIndirect = true });
        return indirect;
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
            {
                FillByRow(method, facts, receiver, values, argument);
                continue;
            }

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

    // A row whose way ends in a buffer or a stream that is handed in.
    private void FillByRow(IMethodSymbol method, MemberFacts facts, Value receiver, ImmutableArray<Value> values, IArgumentOperation argument)
    {
        if (argument.Parameter is { } filled && filled.Ordinal < values.Length && SourceOf(facts, filled.Name, method, argument.Syntax) is { } source)
            Absorb(values[filled.Ordinal], argument.Value, source);
        foreach (var row in facts.Passes)
        {
            if (argument.Parameter is { } parameter && row.Port.Out == parameter.Name && parameter.Ordinal < values.Length && Entering(row.Port.In, method, receiver, values) is { } entering)
                Absorb(values[parameter.Ordinal], argument.Value, Value.Of(Content(entering)));
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
