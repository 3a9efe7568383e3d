using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>Where an object that a body makes is kept, and every place that then uses it.</summary>
internal static class Uses
{
    /// <summary>The local, parameter, field or property that an expression refers to, or that it is put into where it is made.</summary>
    public static ISymbol? Holder(IOperation? value) => Named(value) ?? Target(value);

    /// <summary>The local, parameter, field or property that an expression's value is put into.</summary>
    public static ISymbol? Target(IOperation? value)
    {
        for (var at = value?.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IVariableDeclaratorOperation declarator:
                    return declarator.Symbol;
                case IFieldInitializerOperation field:
                    return field.InitializedFields.FirstOrDefault();
                case IPropertyInitializerOperation property:
                    return property.InitializedProperties.FirstOrDefault();
                case IAssignmentOperation assignment:
                    return Named(assignment.Target);
                case IConversionOperation or IVariableInitializerOperation or ICoalesceOperation or IConditionalOperation or IParenthesizedOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The references to it: in the body, or in the whole type for a field or property of the source.</summary>
    public static IEnumerable<IOperation> Of(Body body, ISymbol holder) => holder is IFieldSymbol or IPropertySymbol
        ? InType(body.Project, holder, body.Stop)
        : body.Operations.Where(operation => Refers(operation, holder));

    /// <summary>The references to it: in the body around an operation, or in the whole type for a field or property of the source.</summary>
    public static IEnumerable<IOperation> Of(Project project, IOperation from, ISymbol holder, CancellationToken stop)
    {
        if (holder is IFieldSymbol or IPropertySymbol)
            return InType(project, holder, stop);

        while (from.Parent is { } parent)
            from = parent;
        return from.DescendantsAndSelf().Where(operation => Refers(operation, holder));
    }

    // An element of an array or a discard has no name: what is put there is kept nowhere that its uses could be found by.
    private static ISymbol? Named(IOperation? value) => value switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    private static bool Refers(IOperation operation, ISymbol holder) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, holder),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, holder),
        _ => false,
    };

    private static IEnumerable<IOperation> InType(Project project, ISymbol holder, CancellationToken stop)
    {
        foreach (var declaration in holder.ContainingType.DeclaringSyntaxReferences)
        {
            if (project.Index.File(declaration.SyntaxTree, stop) is not { } file)
                continue;

            foreach (var place in file.PlacesOf(holder.Name))
            {
                if (declaration.Span.Contains(place) && file.Root.FindToken(place).Parent is IdentifierNameSyntax name
                    && Reference(project, name, stop) is { } operation && SymbolEqualityComparer.Default.Equals(operation.Member, holder))
                {
                    yield return operation;
                }
            }
        }
    }

    private static IMemberReferenceOperation? Reference(Project project, IdentifierNameSyntax name, CancellationToken stop) =>
        (project.Constants.Operation(name, stop) ?? (name.Parent is MemberAccessExpressionSyntax access ? project.Constants.Operation(access, stop) : null)) as IMemberReferenceOperation;
}
