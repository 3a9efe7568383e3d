using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Calls that are bound when the program runs: each method that they may mean is asked for its sinks and its summary.</summary>
internal sealed partial class Walker
{
    private Value EvalLate(IDynamicInvocationOperation late)
    {
        var receiver = late.Operation is IDynamicMemberReferenceOperation { Instance: { } instance } ? Eval(instance) : Value.None;
        return Value.Of(Content(receiver)).Join(EvalLate(late, late.Arguments));
    }

    private Value EvalLate(IOperation late, ImmutableArray<IOperation> arguments)
    {
        var values = new Value[arguments.Length];
        var result = Value.None;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Eval(arguments[i]);
            result = result.Join(Value.Of(Content(values[i])));
        }

        foreach (var candidate in _engine.Codes.Candidates(late.Syntax, _stop))
        {
            if (candidate.Parameters.Length < values.Length)
                continue;

            var facts = _engine.Facts.Of(candidate);
            for (var i = 0; i < values.Length; i++)
                SinkAt(facts, candidate, candidate.Parameters[i].Name, arguments[i], values[i]);
            if (_engine.SummaryOf(candidate, this) is { } summary)
                result = result.Join(Apply(summary, candidate, Value.None, ImmutableArray.Create(values), late.Syntax));
        }

        return result;
    }
}
