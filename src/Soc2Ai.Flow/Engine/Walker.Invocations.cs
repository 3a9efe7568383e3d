using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>Delegates that are run, here or by whoever is handed one, and methods that the outside calls.</summary>
internal sealed partial class Walker
{
    // Members of a delegate that stand for the objects that it was given.
    private static readonly string[] GivenTo = ["(0)", "(1)", "(2)", "(3)"];

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
        {
            if (_delegateDepth >= _engine.Options.DelegateDepth)
            {
                _engine.Widened(_owner, "its delegates run what they are given deeper than the bound allows");
                return Value.Of(JoinContent(values));
            }

            _delegateDepth++;
            var result = Apply(summary, target.Method, target.Receiver ?? This(), values, at, bound: target.Bound);
            _delegateDepth--;
            return result;
        }

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
            ?? RowResult(facts, target.Method, target.Receiver ?? Value.None, values, at)
            ?? (TypeFacts.IsClean(target.Method.ReturnType) ? Value.None : Value.Of(JoinContent(values)));
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
