using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.ModelCalls;

/// <summary>The variables of a piece of code whose values come from some operations in it, such as model calls: by assignment, or because a branch that they decide sets them.</summary>
internal sealed class DerivedValues
{
    private const int Rounds = 6;

    private readonly HashSet<IOperation> _seeds;
    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);
    private readonly bool _byBranch;
    private readonly bool _byContent;

    /// <summary>Follows what the seeds bring through a piece of code.</summary>
    /// <param name="byBranch">Whether a constant that is set in a branch that they decide counts too.</param>
    /// <param name="byContent">Whether what their values are put into counts too: a builder, a list.</param>
    public DerivedValues(IEnumerable<IOperation> operations, IEnumerable<IOperation> seeds, bool byBranch, bool byContent)
    {
        _seeds = [.. seeds];
        _byBranch = byBranch;
        _byContent = byContent;
        var region = operations.Where(Matters).ToList();
        for (var (round, before) = (0, -1); round < Rounds && _variables.Count != before; round++)
        {
            before = _variables.Count;
            foreach (var operation in region)
                Follow(operation);
        }
    }

    /// <summary>Whether an expression has such a value in it.</summary>
    public bool Reach(IOperation? expression)
    {
        if (expression is null)
            return false;
        if (_seeds.Contains(expression) || Variable(expression) is { } variable && _variables.Contains(variable))
            return true;

        foreach (var child in expression.ChildOperations)
        {
            if ((_byBranch || !Decides(child, expression)) && Reach(child))
                return true;
        }

        return false;
    }

    // What a choice is made by is not in what is chosen.
    private static bool Decides(IOperation child, IOperation parent) => parent switch
    {
        IConditionalOperation choice => choice.Condition == child,
        ISwitchExpressionOperation choice => choice.Value == child,
        _ => false,
    };

    /// <summary>The variable or member of the current object that an expression is; null for any other.</summary>
    public static ISymbol? Variable(IOperation expression) => expression switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Field.IsConst: false, Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false, Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } property => property.Property,
        IDeclarationExpressionOperation declaration => Variable(declaration.Expression),
        _ => null,
    };

    private static bool Matters(IOperation operation) => operation is IVariableDeclaratorOperation or IAssignmentOperation or IIsPatternOperation or IForEachLoopOperation or IInvocationOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation;

    private void Follow(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator:
                if (Reach(declarator.GetVariableInitializer()?.Value))
                    _variables.Add(declarator.Symbol);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                if (Reach(deconstruction.Value))
                    AddAll(deconstruction.Target);
                break;
            case IAssignmentOperation assignment:
                if (Reach(assignment.Value) || (_byBranch && assignment.Value.ConstantValue.HasValue && IsDecided(assignment)))
                    Add(Root(assignment.Target));
                break;
            case IIsPatternOperation pattern:
                if (Reach(pattern.Value))
                    AddAll(pattern.Pattern);
                break;
            case ISwitchCaseOperation { Parent: ISwitchOperation choice } section:
                if (Reach(choice.Value))
                {
                    foreach (var clause in section.Clauses)
                        AddAll(clause);
                }

                break;
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm:
                if (Reach(choice.Value))
                    AddAll(arm.Pattern);
                break;
            case IForEachLoopOperation loop:
                if (Reach(loop.Collection))
                    AddAll(loop.LoopControlVariable);
                break;
            case IInvocationOperation call:
                Follow(call);
                break;
        }
    }

    private void Follow(IInvocationOperation call)
    {
        var reaches = false;
        foreach (var argument in call.Arguments)
            reaches |= argument.Parameter?.RefKind is not RefKind.Out && Reach(argument.Value);
        if (!reaches && !Reach(call.Instance))
            return;

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
                AddAll(argument.Value);
        }

        if (_byContent && reaches && call.Instance is { } instance && call.TargetMethod.Name is "Append" or "AppendLine" or "Add" or "AddRange" or "Write" or "WriteAsync" or "Insert" or "Push" or "Enqueue" or "TryAdd")
            Add(Root(call.Instance!));
    }

    private bool IsDecided(IOperation assignment)
    {
        for (var (child, at) = (assignment, assignment.Parent); at is not null; (child, at) = (at, at.Parent))
        {
            if (at is IConditionalOperation choice && choice.Condition != child && Reach(choice.Condition) || at is ISwitchOperation cases && Reach(cases.Value))
                return true;
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return false;
        }

        return false;
    }

    // What a member or an element that is set belongs to.
    private static IOperation Root(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Instance: { } instance } property when Variable(property) is null => Root(instance),
        IFieldReferenceOperation { Instance: { } instance } field when Variable(field) is null => Root(instance),
        IArrayElementReferenceOperation element => Root(element.ArrayReference),
        _ => target,
    };

    private void AddAll(IOperation target)
    {
        foreach (var part in target.DescendantsAndSelf())
        {
            Add(part);
            switch (part)
            {
                case IVariableDeclaratorOperation declarator:
                    _variables.Add(declarator.Symbol);
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                    _variables.Add(declared);
                    break;
                case IRecursivePatternOperation { DeclaredSymbol: { } declared }:
                    _variables.Add(declared);
                    break;
                case IListPatternOperation { DeclaredSymbol: { } declared }:
                    _variables.Add(declared);
                    break;
            }
        }
    }

    private void Add(IOperation expression)
    {
        if (Variable(expression) is { } variable)
            _variables.Add(variable);
    }
}
