using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>Where an object that a body makes is kept, and every place that then uses it.</summary>
internal static class Uses
{
    /// <summary>The local, parameter, field or property that an expression refers to, or that it is put into where it is made.</summary>
    public static ISymbol? Holder(IOperation? value) => value switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => Target(value),
    };

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
                    return assignment.Target is IInstanceReferenceOperation ? null : Holder(assignment.Target);
                case IConversionOperation or IVariableInitializerOperation or ICoalesceOperation or IConditionalOperation or IParenthesizedOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The references to it: in the body, or in the whole type for a field or property of the source.</summary>
    public static IEnumerable<IOperation> Of(Body body, ISymbol holder)
    {
        if (holder is not (IFieldSymbol or IPropertySymbol))
        {
            return body.Operations.Where(operation => operation switch
            {
                ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, holder),
                IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, holder),
                _ => false,
            });
        }

        return from declaration in holder.ContainingType.DeclaringSyntaxReferences
               from name in declaration.GetSyntax(body.Stop).DescendantNodes().OfType<IdentifierNameSyntax>()
               where name.Identifier.ValueText == holder.Name
               let operation = Reference(body, name)
               where operation is not null && SymbolEqualityComparer.Default.Equals(operation.Member, holder)
               select (IOperation)operation;
    }

    private static IMemberReferenceOperation? Reference(Body body, IdentifierNameSyntax name) =>
        (body.Project.Constants.Operation(name, body.Stop) ?? (name.Parent is MemberAccessExpressionSyntax access ? body.Project.Constants.Operation(access, body.Stop) : null)) as IMemberReferenceOperation;
}
