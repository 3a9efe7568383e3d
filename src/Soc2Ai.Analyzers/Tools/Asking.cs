using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>Code that asks a person before it goes on, and code that may stop a call.</summary>
internal static class Asking
{
    private static readonly Regex Words = new("Approv|Confirm|Consent|AskUser|AskHuman|AskPermission|RequestPermission|PromptUser|HumanIn", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Consoles = ["ReadLine", "ReadKey", "Confirm", "ConfirmAsync", "Prompt", "PromptAsync", "Ask", "AskAsync"];

    /// <summary>Whether an operation asks a person and the answer decides.</summary>
    public static bool Asks(IOperation operation) => operation is IInvocationOperation { TargetMethod: var method }
        && (method.Name is "ElicitAsync"
            || (method.ContainingType.Name is "Console" or "AnsiConsole" && Consoles.Contains(method.Name))
            || (Words.IsMatch(method.Name) && !method.ReturnsVoid && Decides(operation)));

    /// <summary>Whether a filter's or middleware's code may leave out the call that it stands around.</summary>
    public static bool Gates(IOperation body)
    {
        var calls = body.Descendants().OfType<IInvocationOperation>().Where(IsNext).ToList();
        return calls.Count == 0 || calls.TrueForAll(IsConditional) || body.Descendants().Any(Asks);
    }

    /// <summary>The same of a type without or with source: what has none is taken at its word.</summary>
    public static bool Gates(Project project, INamedTypeSymbol type, CancellationToken stop)
    {
        var own = type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary && method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Delegate || parameter.Type.Name.EndsWith("Context", System.StringComparison.Ordinal)))
            .SelectMany(method => method.DeclaringSyntaxReferences).Select(reference => project.Constants.Operation(reference.GetSyntax(stop), stop)).OfType<IOperation>().ToList();
        return own.Count == 0 || own.Exists(Gates);
    }

    // next(context), base.InvokeFunctionAsync(…), context.Function.InvokeAsync(…)
    private static bool IsNext(IInvocationOperation call) =>
        call.TargetMethod.MethodKind == MethodKind.DelegateInvoke || call.TargetMethod.Name is "InvokeAsync" or "InvokeFunctionAsync" or "InvokeCoreAsync";

    private static bool IsConditional(IInvocationOperation call)
    {
        IOperation child = call;
        for (var at = call.Parent; at is not null; child = at, at = at.Parent)
        {
            if ((at is IConditionalOperation choice && child != choice.Condition) || at is ISwitchCaseOperation or ISwitchExpressionArmOperation
                || (at is IBlockOperation block && block.Operations.TakeWhile(statement => statement != child).Any(Leaves)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Leaves(IOperation statement) =>
        statement is IConditionalOperation choice && (Ends(choice.WhenTrue) || (choice.WhenFalse is { } otherwise && Ends(otherwise)));

    private static bool Ends(IOperation branch) => branch switch
    {
        IReturnOperation or IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation { Operations: [.., var last] } => Ends(last),
        _ => false,
    };

    // if (!await approvals.ConfirmAsync(…)), or the same through a variable
    private static bool Decides(IOperation ask)
    {
        IOperation child = ask;
        for (var at = ask.Parent; at is not null; child = at, at = at.Parent)
        {
            switch (at)
            {
                case IConditionalOperation choice:
                    return choice.Condition == child;
                case ISwitchOperation or ISwitchExpressionOperation:
                    return true;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }:
                    return true;
                case IVariableDeclaratorOperation { Symbol: var local }:
                    return IsTested(at, local);
                case IAnonymousFunctionOperation or IBlockOperation:
                    return false;
            }
        }

        return false;
    }

    private static bool IsTested(IOperation from, ILocalSymbol local)
    {
        while (from.Parent is { } parent)
            from = parent;
        return from.Descendants().Any(operation => operation switch
        {
            IConditionalOperation choice => Names(choice.Condition, local),
            ISwitchOperation choice => Names(choice.Value, local),
            ISwitchExpressionOperation choice => Names(choice.Value, local),
            _ => false,
        });
    }

    private static bool Names(IOperation operation, ILocalSymbol local) =>
        operation.DescendantsAndSelf().Any(use => use is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));
}
