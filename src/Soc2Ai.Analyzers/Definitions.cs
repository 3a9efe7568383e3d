using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>What the variables of one body are set to, wherever in it; collected once per body.</summary>
internal sealed class Definitions
{
    private readonly Dictionary<ISymbol, List<IOperation>> _values = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _extended = new(SymbolEqualityComparer.Default);

    /// <summary>The definitions in a whole body.</summary>
    public Definitions(IOperation root)
    {
        foreach (var operation in root.Descendants())
            Collect(operation);
    }

    /// <summary>Every value that the body gives to a local, parameter or member, in source order.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol variable) => _values.TryGetValue(variable, out var values) ? values : [];

    /// <summary>Whether text is appended to the variable somewhere.</summary>
    public bool IsExtended(ISymbol variable) => _extended.Contains(variable);

    private void Collect(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator:
                var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
                if (initializer is not null)
                    Add(declarator.Symbol, initializer.Value);
                break;
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value);
                break;
            case ICoalesceAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value);
                break;
            case ICompoundAssignmentOperation assignment when Variable(assignment.Target) is { } variable:
                _extended.Add(variable);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value);
                break;
            case IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } local }, Value: var value }:
                Add(local, value);
                break;
            case IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: { } local }, Value: var value }:
                Add(local, value);
                break;
            case IForEachLoopOperation loop:
                Iterate(loop);
                break;
        }
    }

    private void Assign(IOperation target, IOperation value)
    {
        if (Variable(target) is { } variable)
            Add(variable, value);
    }

    private void Deconstruct(IOperation target, IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation names || value is not ITupleOperation values || names.Elements.Length != values.Elements.Length)
            return;

        for (var i = 0; i < names.Elements.Length; i++)
        {
            if (names.Elements[i] is ITupleOperation)
                Deconstruct(names.Elements[i], values.Elements[i]);
            else
                Assign(names.Elements[i], values.Elements[i]);
        }
    }

    private void Iterate(IForEachLoopOperation loop)
    {
        if (loop.LoopControlVariable is not IVariableDeclaratorOperation { Symbol: var item })
            return;

        var collection = loop.Collection;
        while (collection is IConversionOperation conversion)
            collection = conversion.Operand;
        var elements = collection switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation expression => expression.Elements,
            _ => [],
        };
        foreach (var element in elements)
            Add(item, element);
    }

    private void Add(ISymbol variable, IOperation value)
    {
        if (!_values.TryGetValue(variable, out var values))
            _values.Add(variable, values = []);
        values.Add(value);
    }

    private static ISymbol? Variable(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local } => local.Local,
        _ => null,
    };
}
