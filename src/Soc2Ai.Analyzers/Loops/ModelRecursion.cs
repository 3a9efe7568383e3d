using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.ModelCalls;

namespace Soc2Ai.Analyzers.Loops;

/// <summary>A method or local function around a model call that calls itself, and whether only the model ends that.</summary>
internal sealed class ModelRecursion(Project project, CancellationToken stop)
{
    private readonly LoopBounds _bounds = new(project, stop);

    /// <summary>The model call that a function makes before it calls itself; null when it makes none or does not call itself.</summary>
    public string? Target(IMethodSymbol function, IOperation body, out IReadOnlyList<IInvocationOperation> again)
    {
        again = [.. body.Descendants().OfType<IInvocationOperation>().Where(call => IsAgain(call, function))];
        if (again.Count == 0)
            return null;

        var own = again;
        return new ReachingCalls(project, stop).In(body).Where(call => !own.Contains(call.At) && project.ModelCall(call.At) is not null || !own.Contains(call.At) && !Calls(call.At, function)).Select(call => call.Target).FirstOrDefault();
    }

    /// <summary>Whether nothing ends the recursion but what the model says.</summary>
    public bool IsUnbounded(IMethodSymbol function, IOperation body, IReadOnlyList<IInvocationOperation> again)
    {
        var operations = body.Descendants().ToList();
        if (_bounds.Any(operations.Where(operation => operation is not IInvocationOperation call || !again.Contains(call))))
            return false;

        var seeds = new ReachingCalls(project, stop).In(body).Select(call => call.At).ToList();
        var said = new DerivedValues(operations, seeds, byBranch: true, byContent: false);
        var turns = new Turns(body);
        return !HasDepth(operations, function) && again.Any(call => !IsOfData(call, said) && !Questions(call, body).Any(question => LoopBounds.IsBounding(question, said, turns)));
    }

    private static bool IsAgain(IInvocationOperation call, IMethodSymbol function) =>
        SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, function.OriginalDefinition)
        && call.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } && call.Syntax.ToString().StartsWith("base.", System.StringComparison.Ordinal) is false;

    private bool Calls(IOperation at, IMethodSymbol function) =>
        at is IInvocationOperation { TargetMethod.OriginalDefinition.DeclaringSyntaxReferences: [var reference, ..] } && project.Constants.Operation(reference.GetSyntax(stop), stop) is { } callee
        && callee.Descendants().Any(operation => operation is IInvocationOperation call && IsAgain(call, function)) && !callee.Descendants().Any(operation => project.ModelCall(operation) is not null);

    // The parts of what the caller gave come to an end.
    private static bool IsOfData(IInvocationOperation call, DerivedValues said)
    {
        for (var at = call.Parent; at is not null; at = at.Parent)
        {
            if (at is IForEachLoopOperation loop && !said.Reach(loop.Collection))
                return true;
        }

        return call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && !said.Reach(argument.Value) && IsPart(argument.Value));
    }

    private static bool IsPart(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is IPropertyReferenceOperation { Instance: IParameterReferenceOperation } or IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract or BinaryOperatorKind.Divide or BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_Int32 }
            || value is IInvocationOperation { Instance: IParameterReferenceOperation, TargetMethod.Name: "Substring" or "Slice" or "Skip" or "Take" or "GetRange" } or IImplicitIndexerReferenceOperation or IArrayElementReferenceOperation;
    }

    // depth > 5 somewhere in a function that takes the depth
    private static bool HasDepth(List<IOperation> operations, IMethodSymbol function) => operations.Any(operation =>
        operation is IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } or IIsPatternOperation
        && operation.Descendants().Any(part => part is IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_Byte } parameter } && function.Parameters.Contains(parameter, SymbolEqualityComparer.Default)));

    // What decides about the call: the branches around it, and the ways out before it.
    private static List<IOperation> Questions(IOperation call, IOperation body)
    {
        var questions = new List<IOperation>();
        LoopExits.Guards(call, body, questions);
        for (var (child, at) = (call, call.Parent); at is not null && child != body; (child, at) = (at, at.Parent))
        {
            if (at is not IBlockOperation block)
                continue;

            foreach (var statement in block.Operations.TakeWhile(statement => statement != child))
            {
                foreach (var exit in statement.DescendantsAndSelf().Where(operation => operation is IReturnOperation or IThrowOperation))
                    LoopExits.Guards(exit, block, questions);
            }
        }

        return questions;
    }
}
