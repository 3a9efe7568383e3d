using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow.Calls;

/// <summary>What one body may call: members of the source, and the first target in it. Lambdas and method groups in a body count as called by it.</summary>
internal sealed record CallEdges(CallStep? Target, ImmutableArray<(ISymbol Callee, Location At)> Callees)
{
    public static CallEdges None { get; } = new(null, []);

    /// <summary>The edges of a piece of source.</summary>
    public static CallEdges Of(IEnumerable<IOperation> operations, TargetCall target, Implementations implementations, Dispatch dispatch)
    {
        var callees = ImmutableArray.CreateBuilder<(ISymbol, Location)>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var found = new List<ISymbol>();
        CallStep? first = null;
        foreach (var operation in operations)
        {
            if (!Matters(operation.Kind))
                continue;
            if (first is null && target(operation) is { } name)
                first = new CallStep(name, operation.Syntax.GetLocation());

            found.Clear();
            Add(operation, implementations, found);
            if (operation is IInvocationOperation call)
                dispatch.Add(call, found);
            foreach (var callee in found)
            {
                if (seen.Add(callee))
                    callees.Add((callee, operation.Syntax.GetLocation()));
            }
        }

        return new CallEdges(first, callees.ToImmutable());
    }

    // A test of a number is cheaper than those of ten interfaces.
    private static bool Matters(OperationKind kind) => kind is OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.MethodReference or OperationKind.PropertyReference or OperationKind.FieldReference
        or OperationKind.LocalReference or OperationKind.Loop or OperationKind.Binary or OperationKind.Conversion;

    private static void Add(IOperation operation, Implementations implementations, List<ISymbol> found)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                implementations.Add(call.TargetMethod.ReducedFrom ?? call.TargetMethod, call.IsVirtual, call.Instance?.Type, found);
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                implementations.Add(constructor, false, null, found);
                break;
            case IMethodReferenceOperation method:
                implementations.Add(method.Method.ReducedFrom ?? method.Method, method.IsVirtual, method.Instance?.Type, found);
                break;
            case IPropertyReferenceOperation property:
                AddAccessors(property, implementations, found);
                break;
            case IFieldReferenceOperation field when IsDelegate(field.Field.Type):
                implementations.Add(field.Field, false, null, found);
                break;
            case ILocalReferenceOperation local when IsDelegate(local.Local.Type):
                implementations.Add(local.Local, false, null, found);
                break;
            case IForEachLoopOperation { Collection.Type: INamedTypeSymbol type }:
                foreach (var name in Enumerators)
                {
                    if (type.GetMembers(name) is [IMethodSymbol enumerator, ..])
                        implementations.Add(enumerator, false, type, found);
                }

                break;
            case IBinaryOperation { OperatorMethod: { } method }:
                implementations.Add(method, false, null, found);
                break;
            case IConversionOperation { OperatorMethod: { } method }:
                implementations.Add(method, false, null, found);
                break;
        }
    }

    private static void AddAccessors(IPropertyReferenceOperation property, Implementations implementations, List<ISymbol> found)
    {
        var receiver = property.Instance?.Type;
        if (property.Property.GetMethod is { } getter && property.Parent is not ISimpleAssignmentOperation)
            implementations.Add(getter, receiver is { TypeKind: TypeKind.Interface } || getter.IsVirtual || getter.IsAbstract, receiver, found);
        if (property.Property.SetMethod is { } setter && property.Parent is IAssignmentOperation assignment && assignment.Target == property)
            implementations.Add(setter, receiver is { TypeKind: TypeKind.Interface } || setter.IsVirtual || setter.IsAbstract, receiver, found);
        if (IsDelegate(property.Property.Type))
            implementations.Add(property.Property, false, null, found);
    }

    private static readonly string[] Enumerators = ["GetEnumerator", "GetAsyncEnumerator"];

    private static bool IsDelegate(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Delegate || (type is INamedTypeSymbol { Name: "Lazy", TypeArguments.Length: 1 });
}
