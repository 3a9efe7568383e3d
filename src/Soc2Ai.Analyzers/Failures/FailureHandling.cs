using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Failures;

/// <summary>Whether a handler lets anybody know of the failure that it caught: it throws, tells, gives back an error value or hands the exception on.</summary>
internal sealed class FailureHandling(Project project, CancellationToken stop)
{
    private readonly ErrorValue _values = new(project, stop);

    /// <summary>Whether it does.</summary>
    public bool Handles(ICatchClauseOperation handler)
    {
        if (handler.Filter is { } filter && (filter.DescendantsAndSelf().Any(operation => operation is IInvocationOperation call && Tells(call, inHandler: false)) || IsLastTurn(handler, filter)))
            return true;

        var caught = (handler.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;
        return handler.Handler.Descendants().Any(operation => operation switch
        {
            IThrowOperation => !IsOnlyCancellation(operation, handler),
            IInvocationOperation call => Tells(call, inHandler: true) || project.ModelCall(call) is not null,
            ILocalReferenceOperation local => caught is not null && SymbolEqualityComparer.Default.Equals(local.Local, caught) && IsHandedOn(local),
            IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldReturn, ReturnedValue: { } value } => Returns(value),
            IAssignmentOperation assignment => Notes(assignment),
            IIncrementOrDecrementOperation { Target: var counter } => SaysFailure(counter),
            IObjectCreationOperation { Type.Name: var type } => type.EndsWith("Exception", StringComparison.Ordinal),
            IDynamicInvocationOperation => true,
            // A call that does not bind may be the one that tells.
            IInvalidOperation { Syntax: InvocationExpressionSyntax } => true,
            _ => false,
        }) || (handler.Handler.Descendants().FirstOrDefault(operation => operation is IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } call && project.Calls.Through(call, stop) is not null) is not null)
            || AfterTry.Fails(handler, _values, call => Tells(call, inHandler: true));
    }

    // Logging and the like, by row or by name; a method of the source that does so.
    private bool Tells(IInvocationOperation call, bool inHandler, int depth = 0)
    {
        var method = call.TargetMethod;
        if (method.Name is "Delay" or "Sleep" or "Dispose" or "DisposeAsync" or "RetryAfter" or "ConfigureAwait" or "ToString" or "WriteTo" or "Warning" && method.ContainingType.Name is "Task" or "Thread")
            return false;
        if (project.Api.Rows(method).Any(row => row is { Role: ApiRole.Sink, Kind: "log" or "console" }) || FailureWords.SaysTelling(method.Name) && !IsText(method))
            return inHandler || method.Name.StartsWith("Log", StringComparison.OrdinalIgnoreCase) || method.DeclaringSyntaxReferences.IsEmpty;
        if (call.Arguments.Any(argument => argument.Value.Type is { Name: var type } && IsLog(type)) || call.Instance?.Type is { Name: var receiver } && (IsLog(receiver) || receiver is "Counter" or "UpDownCounter" or "Histogram"))
            return true;

        return depth < 2 && Body(method) is { } body
            && body.Descendants().Any(operation => operation is IThrowOperation || operation is IInvocationOperation inner && !SymbolEqualityComparer.Default.Equals(inner.TargetMethod, method) && Tells(inner, inHandler: true, depth + 1));
    }

    private static bool IsLog(string type) => type.EndsWith("Logger", StringComparison.Ordinal) || type.EndsWith("Log", StringComparison.Ordinal) || type == "ILogger" || type.EndsWith("Metrics", StringComparison.Ordinal);

    // What text, collections and builders do to themselves tells nobody.
    private static bool IsText(IMethodSymbol method) => method.ContainingType.SpecialType == SpecialType.System_String || method.ContainingType.Name is "StringBuilder" or "Math" or "Regex" or "Enumerable" or "Convert" or "List" or "Dictionary";

    private IOperation? Body(IMethodSymbol method) =>
        method.OriginalDefinition.DeclaringSyntaxReferences is [var reference, ..] && reference.Span.Length < 6000 ? project.Constants.Operation(reference.GetSyntax(stop), stop) : null;

    private bool Returns(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value.ConstantValue is { HasValue: true, Value: false })
            return new TestedResult(project, stop).IsTested(value);
        if (value.ConstantValue is { HasValue: true, Value: int code } && code != 0 && value.SemanticModel?.GetEnclosingSymbol(value.Syntax.SpanStart, stop) is IMethodSymbol { Name: "Main" or "<Main>$" })
            return true;

        return _values.Is(value);
    }

    // _failed = true; errors.Add(…) says so by its name; Response.StatusCode = 503; result = Result.Failure(…)
    private bool Notes(IAssignmentOperation assignment)
    {
        var name = assignment.Target switch
        {
            IMemberReferenceOperation { Member: IPropertySymbol { IsIndexer: true } } and IPropertyReferenceOperation { Arguments: [var key] } => key.Value.ConstantValue.Value as string ?? "",
            IMemberReferenceOperation member => member.Member.Name == "Text" && member.Instance is IMemberReferenceOperation owner ? owner.Member.Name : member.Member.Name,
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            _ => null,
        };
        return name is not null && (assignment is ICompoundAssignmentOperation ? FailureWords.SaysFailure(name) : _values.Under(name, assignment.Value));
    }

    private static bool SaysFailure(IOperation counter) => counter switch
    {
        ILocalReferenceOperation local => FailureWords.SaysFailure(local.Local.Name),
        IMemberReferenceOperation member => FailureWords.SaysFailure(member.Member.Name),
        _ => false,
    };

    // if (e is OperationCanceledException) throw; keeps every other failure.
    private static bool IsOnlyCancellation(IOperation thrown, ICatchClauseOperation handler)
    {
        for (var at = thrown.Parent; at is not null && at != handler; at = at.Parent)
        {
            if (at is IConditionalOperation choice && !choice.Condition.Syntax.Span.Contains(thrown.Syntax.Span)
                && choice.Condition.DescendantsAndSelf().Any(operation => operation is IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" }
                    or ITypePatternOperation { MatchedType.Name: "OperationCanceledException" or "TaskCanceledException" } or IDeclarationPatternOperation { MatchedType.Name: "OperationCanceledException" or "TaskCanceledException" }
                    or IIsTypeOperation { TypeOperand.Name: "OperationCanceledException" or "TaskCanceledException" }))
            {
                return true;
            }
        }

        return false;
    }

    // when (attempt < 3): the last failure is not caught here.
    private static bool IsLastTurn(ICatchClauseOperation handler, IOperation filter)
    {
        var isInLoop = false;
        for (var at = handler.Parent; at is not null && !isInLoop; at = at.Parent)
            isInLoop = at is ILoopOperation;
        return isInLoop && filter.DescendantsAndSelf().Any(operation => operation is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.NotEquals,
            LeftOperand.Type.SpecialType: SpecialType.System_Int32,
        });
    }

    // Its message, or itself, goes into a call, a value or a variable; a question about it does not hand it on.
    private static bool IsHandedOn(IOperation reference)
    {
        var child = reference;
        for (var at = reference.Parent; at is not null; (child, at) = (at, at.Parent))
        {
            switch (at)
            {
                case IArgumentOperation { Parent: IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean, TargetMethod.Name: var name } }:
                    return FailureWords.SaysTelling(name) || name.StartsWith("Try", StringComparison.Ordinal);
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } }:
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation or IObjectCreationOperation }:
                    return true;
                case IAssignmentOperation assignment:
                    return assignment.Value == child && assignment.Target is not IDiscardOperation;
                case IVariableInitializerOperation or IReturnOperation or IThrowOperation or ITupleOperation:
                    return true;
                case IConditionalOperation choice when choice.Condition == child:
                case IIsPatternOperation or IIsTypeOperation or ISwitchOperation or ISwitchExpressionOperation:
                case IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean }:
                case IExpressionStatementOperation:
                    return false;
            }
        }

        return false;
    }
}
