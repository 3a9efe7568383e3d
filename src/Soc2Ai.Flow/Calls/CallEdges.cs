using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow.Calls;

/// <summary>What one body may call: members of the source, and the first target in it. Lambdas and method groups in a body count as called by it.</summary>
internal sealed record CallEdges(CallStep? Target, ImmutableArray<(ISymbol Callee, Location At)> Callees)
{
    public static CallEdges None { get; } = new(null, []);

    /// <summary>The edges of a piece of source.</summary>
    public static CallEdges Of(IEnumerable<IOperation> operations, TargetCall target, Implementations implementations)
    {
        var callees = ImmutableArray.CreateBuilder<(ISymbol, Location)>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in operations)
        {
            if (target(operation) is { } name)
                return new CallEdges(new CallStep(name, operation.Syntax.GetLocation()), []);

            foreach (var (member, isVirtual, receiver) in Members(operation))
            {
                foreach (var callee in implementations.Of(member, isVirtual, receiver))
                {
                    if (seen.Add(callee))
                        callees.Add((callee, operation.Syntax.GetLocation()));
                }
            }
        }

        return new CallEdges(null, callees.ToImmutable());
    }

    private static IEnumerable<(ISymbol Member, bool IsVirtual, ITypeSymbol? Receiver)> Members(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                yield return (call.TargetMethod.ReducedFrom ?? call.TargetMethod, call.IsVirtual, call.Instance?.Type);
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                yield return (constructor, false, null);
                break;
            case IMethodReferenceOperation method:
                yield return (method.Method.ReducedFrom ?? method.Method, method.IsVirtual, method.Instance?.Type);
                break;
            case IPropertyReferenceOperation property:
                if (property.Property.GetMethod is { } getter && property.Parent is not ISimpleAssignmentOperation)
                    yield return (getter, property.Instance?.Type is { TypeKind: TypeKind.Interface } || getter.IsVirtual || getter.IsAbstract, property.Instance?.Type);
                if (property.Property.SetMethod is { } setter && property.Parent is IAssignmentOperation assignment && assignment.Target == property)
                    yield return (setter, property.Instance?.Type is { TypeKind: TypeKind.Interface } || setter.IsVirtual || setter.IsAbstract, property.Instance?.Type);
                if (IsDelegate(property.Property.Type))
                    yield return (property.Property, false, null);
                break;
            case IFieldReferenceOperation field when IsDelegate(field.Field.Type):
                yield return (field.Field, false, null);
                break;
            case ILocalReferenceOperation local when IsDelegate(local.Local.Type):
                yield return (local.Local, false, null);
                break;
            case IForEachLoopOperation { Collection.Type: INamedTypeSymbol type }:
                foreach (var name in Enumerators)
                {
                    if (type.GetMembers(name).FirstOrDefault() is IMethodSymbol enumerator)
                        yield return (enumerator, false, type);
                }

                break;
            case IBinaryOperation { OperatorMethod: { } method }:
                yield return (method, false, null);
                break;
            case IConversionOperation { OperatorMethod: { } method }:
                yield return (method, false, null);
                break;
        }
    }

    private static readonly string[] Enumerators = ["GetEnumerator", "GetAsyncEnumerator"];

    private static bool IsDelegate(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Delegate || (type is INamedTypeSymbol { Name: "Lazy", TypeArguments.Length: 1 });
}
