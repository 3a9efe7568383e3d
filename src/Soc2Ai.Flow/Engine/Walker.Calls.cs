using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

internal sealed partial class Walker
{
    // Kinds that the engine itself joins: an address of a model, what a model answered, a delegate that is a sink.
    private const string ModelAddress = "model-address";
    private const string ModelOutput = "model-output";
    private const string DelegateSink = "calls-";

    [MethodImpl(HotPath.Optimized)]
    private Value EvalInvocation(IInvocationOperation invocation)
    {
        var method = Implementations.Exact(invocation.TargetMethod, invocation.Instance);
        var receiver = invocation.Instance is null ? Value.None : Eval(invocation.Instance);
        var values = Arguments(invocation);
        var facts = _engine.Facts.Of(method);
        if (facts.IsConversion)
            values = WithoutMarkup(values, invocation);
        if (values.Length == 3 && _engine.Codes.ComponentParameterOf(invocation, _stop) is { } parameter)
            Deposit(parameter, values[2]);
        NoteSinks(facts, method, invocation.Arguments, values, invocation, receiver);
        if (invocation.Instance is IPropertyReferenceOperation { Property: var collection } && method.Name is "Add" or "AddRange" or "Insert" or "Append")
            SinkAdded(collection, invocation, values);

        if (method.MethodKind == MethodKind.Constructor)
            return ConstructBase(method, receiver, values, invocation);

        var result = method.MethodKind == MethodKind.DelegateInvoke
            ? InvokeDelegate(receiver, values, invocation)
            : Result(method, facts, receiver, values, invocation, invocation.Arguments);
        if (method is { Name: "Substring", ContainingType.SpecialType: SpecialType.System_String })
            result = Shortened(invocation, result);
        if (values.Length == 2 && method is { Name: "ElementAt", IsExtensionMethod: true } && IsLinq(method.ContainingType) && invocation.Arguments[1].Value.ConstantValue is not { HasValue: true, Value: 0 })
            SinkElement(values[0], invocation);
        return method.ReturnType.SpecialType == SpecialType.System_Boolean || IsSearch(method) ? Tested(invocation) : Indexable(facts, method, Destined(method, facts, result, invocation.Syntax), invocation.Syntax);
    }

    // Adding to the collection that a property holds is setting the property.
    private void SinkAdded(IPropertySymbol collection, IInvocationOperation add, ImmutableArray<Value> values)
    {
        var facts = _engine.Facts.Of(collection);
        if (facts.Sinks.IsEmpty)
            return;

        foreach (var argument in add.Arguments)
        {
            if (argument.Parameter is { } parameter)
                SinkAt(facts, collection, "value", argument.Value, values[parameter.Ordinal]);
        }
    }

    private ImmutableArray<Value> Arguments(IInvocationOperation invocation) => Arguments(invocation.Arguments, invocation.TargetMethod);

    // By the parameter's position; arguments stand in the order in which they are written.
    private ImmutableArray<Value> Arguments(ImmutableArray<IArgumentOperation> arguments, IMethodSymbol? method)
    {
        if (arguments.IsEmpty)
            return [];

        var values = new Value[method?.Parameters.Length ?? arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Value.None;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
                values[parameter.Ordinal] = parameter.RefKind == RefKind.Out ? Value.None
                    : parameter.RefKind == RefKind.None ? Copied(argument.Value, Eval(argument.Value), argument.Syntax)
                    : Eval(argument.Value);
        }

        return ImmutableArray.Create(values);
    }

    private void NoteSinks(MemberFacts facts, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<Value> values, IOperation call, Value receiver)
    {
        if (facts.Sinks.IsEmpty)
            return;

        _destination = Destination(facts, method, receiver, values);
        var isModelCall = SpeaksToModel(facts, receiver, values);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= values.Length || (method.IsExtensionMethod && parameter.Ordinal == 0 && argument.Value.Type is { Name: "ILogger" }))
                continue;

            if (isModelCall && argument.ArgumentKind != ArgumentKind.DefaultValue)
                SinkBody(facts, method, argument, values[parameter.Ordinal]);

            // Each argument of a `params` array is a place of its own.
            if (parameter.IsParams && argument.ArgumentKind == ArgumentKind.ParamArray && argument.Value is IArrayCreationOperation { Initializer.ElementValues: var elements })
            {
                foreach (var element in elements)
                    SinkAt(facts, method, parameter.Name, element, Eval(element), call);
            }
            else if (argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                SinkAt(facts, method, parameter.Name, argument.Value, values[parameter.Ordinal], call);
            }
        }

        foreach (var row in facts.Sinks)
        {
            if (row.Port.In == "this")
                Sink(row, row.Kind, method, call.Syntax, receiver, null);
        }
    }

    // A request to a model's address is a model call: what it carries is a prompt.
    private bool SpeaksToModel(MemberFacts facts, Value receiver, ImmutableArray<Value> values)
    {
        foreach (var row in facts.Sinks)
        {
            if (row.Kind == "http-body")
                return Holds(Value.Join(Content(receiver), JoinContent(values)), ModelAddress);
        }

        return false;
    }

    private void SinkBody(MemberFacts facts, IMethodSymbol method, IArgumentOperation argument, Value value)
    {
        foreach (var row in facts.Sinks)
        {
            if (row.Kind == "http-body" && row.Port.In == argument.Parameter!.Name)
                Sink(row, "prompt", method, argument.Value.Syntax, value, argument.Value);
        }
    }

    private bool Holds(ImmutableArray<Mark> marks, string kind)
    {
        foreach (var mark in marks)
        {
            if (mark.Label.Kind == LabelKind.Source ? (string)mark.Label.Root == kind : !_engine.Fields.Reaching(mark.Label).IsEmpty && Holds(_engine.Fields.Reaching(mark.Label), kind))
                return true;
        }

        return false;
    }

    [MethodImpl(HotPath.Optimized)]
    private Value Result(IMethodSymbol method, MemberFacts facts, Value receiver, ImmutableArray<Value> values, IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        NoteHandlers(facts, method, values, call.Syntax);
        if (SpeaksToModel(facts, receiver, values) || (IsRetrieved(facts) && Holds(Value.Join(Content(receiver), JoinContent(values)), ModelOutput)))
            return SourceValue(ModelOutput, call.Syntax, method);
        if (FileRead(facts, method, receiver, values, call.Syntax) is { } file)
            return file;
        if (SourceOf(facts, "return", method, call.Syntax, call) is { } source)
        {
            WriteOutputs(method, facts, receiver, values, arguments, source);
            return source;
        }

        if (RowResult(facts, method, receiver, values, call.Syntax) is { } ruled)
        {
            WriteOutputs(method, facts, receiver, values, arguments, ruled);
            return TypeFacts.IsClean(method.ReturnType) ? Value.None : AfterSinks(facts, ruled);
        }

        if (facts.IsSinkByAttribute)
            return Value.None;
        if (Callees(method, receiver, values, call.Syntax, arguments) is { } known)
            return known;
        return AfterSinks(facts, Formatted(method, arguments, Unknown(method, facts, receiver, values, call, arguments)));
    }

    private static bool IsRetrieved(MemberFacts facts)
    {
        foreach (var row in facts.Sources)
        {
            if (row is { Kind: "retrieved", Port.In: "return" })
                return true;
        }

        return false;
    }

    // The rows' own word on where values go; null when no clean or pass row is about this member.
    private Value? RowResult(MemberFacts facts, IMethodSymbol method, Value receiver, ImmutableArray<Value> values, SyntaxNode at)
    {
        Value? result = null;
        foreach (var port in facts.CleanPorts)
        {
            if (Entering(port, method, receiver, values) is { } entering)
                result = (result ?? Value.None).Join(Cleaned(facts, port, Value.Of(Content(entering)), at));
        }

        // How collections of the framework hold what they are given, the engine knows better than a row can say.
        foreach (var row in IsCollection(method.ContainingType) ? [] : facts.Passes)
        {
            if (row.Port.Out == "return" && Entering(row.Port.In, method, receiver, values) is { } entering)
                result = (result ?? Value.None).Join(entering);
            else if (row.Port.Out == "this" && Entering(row.Port.In, method, receiver, values) is { } absorbed)
            {
                Absorb(receiver, null, AfterSinks(facts, absorbed));
                result = (result ?? Value.None).Join(receiver);
            }
            else
            {
                result ??= Value.None;
                PassTo(row.Port, method, receiver, values);
            }
        }

        return result;
    }

    // `from.CopyTo(to)`: into what another argument refers to.
    private void PassTo(ApiPort port, IMethodSymbol method, Value receiver, ImmutableArray<Value> values)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == port.Out && parameter.RefKind == RefKind.None && parameter.Ordinal < values.Length && Entering(port.In, method, receiver, values) is { } entering)
                StoreElement(values[parameter.Ordinal], null, null, Value.Of(Content(entering)));
        }
    }

    private static bool IsCollection(ITypeSymbol type) => type.SpecialType == SpecialType.System_Array
        || (type.ContainingNamespace is { } space && (space.Name is "Generic" or "Concurrent" or "Immutable" or "ObjectModel" or "Specialized" or "Collections" or "Channels" or "Frozen") && !TypeFacts.IsOwn(type) && TypeFacts.IsContainer(type) && type.Name != "CollectionExtensions");

    private static Value? Entering(string port, IMethodSymbol method, Value receiver, ImmutableArray<Value> values)
    {
        if (port == "this")
            return receiver;

        var entering = port == "*" ? receiver : null;
        foreach (var parameter in method.Parameters)
        {
            if ((port == "*" || parameter.Name == port) && parameter.Ordinal < values.Length)
                entering = (entering ?? Value.None).Join(values[parameter.Ordinal]);
        }

        return entering;
    }

    /// <summary>The summaries of what a call may run in the compilation, joined; null when nothing there is known.</summary>
    private Value? Callees(IMethodSymbol method, Value receiver, ImmutableArray<Value> values, SyntaxNode at, ImmutableArray<IArgumentOperation> arguments)
    {
        Value? result = null;
        foreach (var callee in Dispatched(_engine.Callees(method), receiver))
        {
            if (callee.MethodKind == MethodKind.LocalFunction)
                Invoked(callee);
            if (_engine.SummaryOf(callee, this) is { } summary)
                result = (result ?? Value.None).Join(Masked(callee, Apply(summary, callee, receiver, values, at, arguments)));
        }

        return result;
    }

    // Of an object that was seen being made its own implementation runs, and no other.
    private static ImmutableArray<IMethodSymbol> Dispatched(ImmutableArray<IMethodSymbol> callees, Value receiver)
    {
        if (callees.Length < 2 || !receiver.Marks.IsEmpty || receiver.Objects.IsEmpty)
            return callees;

        var dispatched = ImmutableArray<IMethodSymbol>.Empty;
        foreach (var made in receiver.Objects)
        {
            IMethodSymbol? own = null;
            for (var type = made.Type; type is not null && own is null; type = type.BaseType)
            {
                foreach (var callee in callees)
                {
                    if (SymbolEqualityComparer.Default.Equals(callee.ContainingType.OriginalDefinition, type.OriginalDefinition))
                        own = callee;
                }
            }

            if (own is null)
                return callees;
            if (!dispatched.Contains(own))
                dispatched = dispatched.Add(own);
        }

        return dispatched;
    }

    private ImmutableArray<Mark> JoinContent(ImmutableArray<Value> values)
    {
        var marks = ImmutableArray<Mark>.Empty;
        foreach (var value in values)
            marks = Value.Join(marks, Content(value));
        return marks;
    }
}
