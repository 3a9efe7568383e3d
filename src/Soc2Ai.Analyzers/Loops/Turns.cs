using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.ModelCalls;

namespace Soc2Ai.Analyzers.Loops;

/// <summary>What changes with every turn of a loop: counters that are raised or lowered in it, and lists from outside that grow.</summary>
internal sealed class Turns
{
    private readonly HashSet<ISymbol> _counters = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _own = new(SymbolEqualityComparer.Default);
    private readonly IOperation _scope;

    /// <summary>The turns of a loop, or what the calls of a method have in common.</summary>
    public Turns(IOperation scope)
    {
        _scope = scope;
        foreach (var operation in scope.Descendants())
        {
            switch (operation)
            {
                case IIncrementOrDecrementOperation { Target: var target }:
                    Count(target);
                    break;
                case ICompoundAssignmentOperation { Target: var target, OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } when IsNumber(target.Type):
                    Count(target);
                    break;
                case ISimpleAssignmentOperation { Target: var target, Value: IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum } when IsNumber(target.Type) && DerivedValues.Variable(target) is { } variable && sum.Descendants().Any(part => DerivedValues.Variable(part) is { } same && SymbolEqualityComparer.Default.Equals(same, variable)):
                    Count(target);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Increment" or "Decrement" or "Add", ContainingType.Name: "Interlocked" }, Arguments: [var counter, ..] }:
                    Count(counter.Value);
                    break;
                case IVariableDeclaratorOperation declarator when !IsForInitializer(declarator):
                    _own.Add(declarator.Symbol);
                    break;
            }
        }

        foreach (var own in _own)
            _counters.Remove(own);
    }

    /// <summary>Whether a counter that outlives a call is compared with anything.</summary>
    public bool HasLimit => _counters.Count > 0 && _scope.Descendants().Any(operation => operation is IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } && operation.Descendants().Any(part => part is IMemberReferenceOperation && Counts(part)));

    /// <summary>Whether an expression is a counter.</summary>
    public bool Counts(IOperation expression) => Symbol(expression) is { } counter && _counters.Contains(counter);

    /// <summary>Whether an expression is the size of something from outside of the turn.</summary>
    public bool Grows(IOperation expression) => expression switch
    {
        IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } whole } => IsOutside(whole),
        IInvocationOperation { TargetMethod: { Name: "Count" or "LongCount", IsExtensionMethod: true }, Arguments: [var whole, ..] } => IsOutside(whole.Value),
        _ => false,
    };

    private bool IsOutside(IOperation whole)
    {
        while (whole is IConversionOperation conversion)
            whole = conversion.Operand;
        return DerivedValues.Variable(whole) is { } variable && !_own.Contains(variable)
            && !_scope.Descendants().Any(operation => operation is ISimpleAssignmentOperation { Target: var target } && DerivedValues.Variable(target) is { } set && SymbolEqualityComparer.Default.Equals(set, variable));
    }

    private void Count(IOperation target)
    {
        if (Symbol(target) is { } counter)
            _counters.Add(counter);
    }

    // Any member counts: state.Steps++.
    private static ISymbol? Symbol(IOperation expression) => expression is IMemberReferenceOperation { Member: var member } and not IMethodReferenceOperation ? member : DerivedValues.Variable(expression);

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double || type is { Name: "TimeSpan" };

    private static bool IsForInitializer(IOperation declarator)
    {
        for (var (child, at) = (declarator, declarator.Parent); at is not null; (child, at) = (at, at.Parent))
        {
            if (at is IForLoopOperation loop)
                return loop.Before.Contains(child);
        }

        return false;
    }
}
