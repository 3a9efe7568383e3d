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

    // Members of a delegate that stand for the objects that it was given.
    private static readonly string[] GivenTo = ["(0)", "(1)", "(2)", "(3)"];

    [MethodImpl(HotPath.Optimized)]
    private Value EvalInvocation(IInvocationOperation invocation)
    {
        var method = Implementations.Exact(invocation.TargetMethod, invocation.Instance);
        var receiver = invocation.Instance is null ? Value.None : Eval(invocation.Instance);
        var values = Arguments(invocation);
        var facts = _engine.Facts.Of(method);
        NoteSinks(facts, method, invocation.Arguments, values, invocation, receiver);
        if (invocation.Instance is IPropertyReferenceOperation { Property: var collection } && method.Name is "Add" or "AddRange" or "Insert" or "Append")
            SinkAdded(collection, invocation, values);

        if (method.MethodKind == MethodKind.Constructor)
            return ConstructBase(method, receiver, values, invocation);

        var result = method.MethodKind == MethodKind.DelegateInvoke
            ? InvokeDelegate(receiver, values, invocation)
            : Result(method, facts, receiver, values, invocation, invocation.Arguments);
        return method.ReturnType.SpecialType == SpecialType.System_Boolean || IsSearch(method) ? Tested(invocation) : Indexable(facts, method, Destined(method, facts, result, invocation.Syntax), invocation.Syntax);
    }

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
        if (RowResult(facts, constructor, Value.None, values) is { } ruled)
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
        if (SourceOf(facts, "return", method, call.Syntax) is { } source)
        {
            WriteOutputs(method, facts, receiver, values, arguments, source);
            return source;
        }

        if (RowResult(facts, method, receiver, values) is { } ruled)
        {
            WriteOutputs(method, facts, receiver, values, arguments, ruled);
            return TypeFacts.IsClean(method.ReturnType) ? Value.None : AfterSinks(facts, ruled);
        }

        if (facts.IsSinkByAttribute)
            return Value.None;
        if (Callees(method, receiver, values, call.Syntax, arguments) is { } known)
            return known;
        return AfterSinks(facts, Unknown(method, facts, receiver, values, call, arguments));
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
    private Value? RowResult(MemberFacts facts, IMethodSymbol method, Value receiver, ImmutableArray<Value> values)
    {
        Value? result = null;
        foreach (var port in facts.CleanPorts)
        {
            if (Entering(port, method, receiver, values) is { } entering)
                result = (result ?? Value.None).Join(Cleaned(facts, port, Value.Of(Content(entering))));
        }

        // How collections of the framework hold what they are given, the engine knows better than a row can say.
        foreach (var row in IsCollection(method.ContainingType) ? [] : facts.Passes)
        {
            if (row.Port.Out == "return" && Entering(row.Port.In, method, receiver, values) is { } entering)
                result = (result ?? Value.None).Join(entering);
            else if (row.Port.Out == "this" && Entering(row.Port.In, method, receiver, values) is { } absorbed)
            {
                Absorb(receiver, null, absorbed);
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

    // Called with values that are known: what it does with them is told where it is called.
    private void Invoked(IMethodSymbol function)
    {
        _invoked.Add(function);
        _engine.Invoked.Add(function);
    }

    private Value InvokeDelegate(Value target, ImmutableArray<Value> values, IInvocationOperation call)
    {
        var result = Value.None;
        foreach (var callee in target.Targets)
        {
            Invoked(callee.Method);
            result = result.Join(Invoke(callee, values, call.Syntax));
        }

        SinkInvoked(target.Marks, values, call);
        foreach (var mark in target.Marks)
        {
            if (mark.Label.Kind != LabelKind.Port)
                continue;

            SinkInvoked(_engine.Fields.Reaching(mark.Label), values, call);

            // Whose code this is, the caller knows: it fills in what comes back, and what is written to the arguments.
            Lend(values, mark.Label);
            NoteCall(mark.Label, values, call.Syntax);
            if (!TypeFacts.IsClean(call.Type) && call.TargetMethod.ReturnType.SpecialType != SpecialType.System_Void)
                result = result.Join(Value.Of(new Mark(mark.Label.Member(DelegateResult), 0, false, null)));
            foreach (var callee in _engine.Targets(mark.Label, Around))
                result = result.Join(Invoke(callee, values, call.Syntax));
        }

        return result;
    }

    // What an object holds that unknown code was given, that code may have written.
    private void Lend(ImmutableArray<Value> values, Label function)
    {
        for (var i = 0; i < values.Length && i < GivenTo.Length; i++)
        {
            foreach (var at in values[i].Objects)
            {
                if (at.Port is not null)
                    continue;

                var also = Value.Of(new Mark(function.Member(GivenTo[i]), 0, false, null));
                if (_state.Members.TryGetValue(at, out var members))
                {
                    foreach (var member in members)
                    {
                        if (member.Key is ISymbol || Key.IsElement(member.Key) || ReferenceEquals(member.Key, Key.Element))
                            _state = _state.Set(at, member.Key, member.Value.Join(Derived(also, member.Key)));
                    }
                }

                _state = _state.Set(at, Key.Also, (_state.Member(at, Key.Also) ?? Value.None).Join(also));
            }
        }
    }

    // A place can call one function several times, with other values each time: in a loop, or through what it calls.
    private void NoteCall(Label function, ImmutableArray<Value> values, SyntaxNode at)
    {
        for (var i = 0; i < _delegateCalls.Count; i++)
        {
            var known = _delegateCalls[i];
            if (known.At != at || !known.Delegate.Equals(function) || known.Arguments.Length != values.Length)
                continue;

            var joined = known.Arguments;
            for (var j = 0; j < values.Length; j++)
                joined = ReferenceEquals(joined[j], values[j]) ? joined : joined.SetItem(j, joined[j].Join(values[j]));
            _delegateCalls[i] = known with { Arguments = joined };
            return;
        }

        if (_delegateCalls.Count < _engine.Options.CallsPerSummary)
            _delegateCalls.Add(new(function, values, at));
        else
            _engine.Widened(_owner, "it calls more delegates of its callers than the bound allows");
    }

    private void SinkInvoked(ImmutableArray<Mark> marks, ImmutableArray<Value> values, IInvocationOperation call)
    {
        foreach (var mark in marks)
        {
            if (mark.Label is not { Kind: LabelKind.Source, Root: string kind } || !kind.StartsWith(DelegateSink, StringComparison.Ordinal) || _engine.Facts.DelegateSink(kind.Substring(DelegateSink.Length)) is not { } row)
                continue;

            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length && argument.Value.Type is not { Name: "ILogger" })
                    Sink(row, row.Kind, call.TargetMethod, argument.Value.Syntax, values[parameter.Ordinal], argument.Value);
            }
        }
    }

    private Value Invoke(DelegateTarget target, ImmutableArray<Value> values, SyntaxNode at)
    {
        _invoked.Add(target.Method);
        if (_engine.SummaryOf(target.Method, this) is { } summary)
            return Apply(summary, target.Method, target.Receiver ?? This(), values, at, bound: target.Bound);

        var facts = _engine.Facts.Of(target.Method);
        foreach (var parameter in target.Method.Parameters)
        {
            foreach (var row in facts.Sinks)
            {
                if (row.Port.In == parameter.Name && parameter.Ordinal < values.Length)
                    Sink(row, row.Kind, target.Method, at, values[parameter.Ordinal], null);
            }
        }

        return SourceOf(facts, "return", target.Method, at)
            ?? RowResult(facts, target.Method, target.Receiver ?? Value.None, values)
            ?? (TypeFacts.IsClean(target.Method.ReturnType) ? Value.None : Value.Of(JoinContent(values)));
    }

    private ImmutableArray<Mark> JoinContent(ImmutableArray<Value> values)
    {
        var marks = ImmutableArray<Mark>.Empty;
        foreach (var value in values)
            marks = Value.Join(marks, Content(value));
        return marks;
    }

    // A delegate whose parameters are a source: the handler of a route, the method of a tool.
    private void NoteHandlers(MemberFacts facts, IMethodSymbol method, ImmutableArray<Value> values, SyntaxNode at)
    {
        foreach (var row in facts.Sources)
        {
            if (!row.Port.In.EndsWith(".parameters", StringComparison.Ordinal))
                continue;

            foreach (var parameter in method.Parameters)
            {
                if (parameter.Ordinal >= values.Length || parameter.Name.Length + ".parameters".Length != row.Port.In.Length || !row.Port.In.StartsWith(parameter.Name, StringComparison.Ordinal))
                    continue;
                foreach (var target in values[parameter.Ordinal].Targets)
                    Invoke(target, EntryArguments(target.Method, row.Kind), at);
            }
        }
    }

    // A service that the host hands in: no input, but what it gives can reach two sinks.
    private static Value Service(IParameterSymbol parameter, SyntaxNode? at) =>
        at is null || TypeFacts.IsClean(parameter.Type) ? Value.None : Value.Of(new Mark(Label.Origin(at), 0, false, new Step(null, at, $"'{parameter.Name}'"))).With(AbstractObject.Made(at));

    internal static ImmutableArray<Value> EntryArguments(IMethodSymbol method, string kind)
    {
        var values = ImmutableArray.CreateBuilder<Value>(method.Parameters.Length);
        foreach (var parameter in method.Parameters)
        {
            var at = parameter.DeclaringSyntaxReferences.IsEmpty ? null : parameter.DeclaringSyntaxReferences[0].GetSyntax();
            values.Add(at is not null && EntryParameter.IsBound(parameter)
                ? Value.Of(new Mark(Label.Source(kind), 0, false, new Step(null, at, $"{kind.Replace('-', ' ')} '{parameter.Name}'")))
                    .Join(Value.Of(new Mark(Label.Origin(at), 0, false, new Step(null, at, $"'{parameter.Name}'")))).With(AbstractObject.Made(at))
                : Service(parameter, at));
        }

        return values.MoveToImmutable();
    }
}
