using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.ModelCalls;

namespace Soc2Ai.Analyzers.Loops;

/// <summary>A <c>while</c>, <c>for</c> or <c>do</c> around model calls, and whether only the model ends it.</summary>
internal sealed class ModelLoop(Project project, CancellationToken stop)
{
    private readonly LoopBounds _bounds = new(project, stop);

    /// <summary>The first model call that a turn of the loop makes; null when it makes none.</summary>
    public string? Target(ILoopOperation loop) => loop is IForEachLoopOperation ? null : new ReachingCalls(project, stop).In(loop).Where(call => call.At != loop).Select(call => call.Target).FirstOrDefault();

    /// <summary>Whether nothing ends the loop but what the model says.</summary>
    public bool IsUnbounded(ILoopOperation loop)
    {
        var operations = loop.Descendants().ToList();
        var calls = new ReachingCalls(project, stop).In(loop).Where(call => call.At != loop).Select(call => call.At).ToList();
        if (_bounds.Any(operations))
            return false;

        var turns = new Turns(loop);
        var said = new DerivedValues(operations, calls, byBranch: true, byContent: true);
        var exits = LoopExits.Of(loop);
        if (exits.Questions.Any(question => LoopBounds.IsBounding(question, said, turns)))
            return false;

        // A turn that only a failure repeats: some handler goes on for ever.
        if (exits.IsLeftAtOnce)
            return !exits.AfterFailure.Any(question => LoopBounds.IsBounding(question, said, turns)) && operations.OfType<ICatchClauseOperation>().Any(handler => GoesOn(handler, loop));

        return exits.HasExit || !operations.Any(IsPause);
    }

    private static bool GoesOn(ICatchClauseOperation handler, ILoopOperation loop) =>
        handler.Handler.Operations.LastOrDefault() switch
        {
            IReturnOperation or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => false,
            IBranchOperation leave => !SymbolEqualityComparer.Default.Equals(leave.Target, loop.ExitLabel),
            _ => true,
        };

    // A service that looks for work from time to time and never ends is no loop of the model's.
    private static bool IsPause(IOperation operation) => operation is IInvocationOperation { TargetMethod: { Name: "Delay" or "Sleep", ContainingType.Name: "Task" or "Thread" } };
}
