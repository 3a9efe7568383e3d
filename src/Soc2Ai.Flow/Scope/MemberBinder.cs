using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Binds a member and reads off what it calls and which members of its own object it writes and reads.</summary>
internal sealed class MemberBinder(SourceIndex index, Codes codes, Implementations implementations, FlowFacts flows, FlowOptions options, CancellationToken stop)
{
    public Member? Bind(SyntaxNode node)
    {
        var model = index.Model(node.SyntaxTree);
        ISymbol? symbol = node switch
        {
            CompilationUnitSyntax unit => model.GetDeclaredSymbol(unit, stop),
            PropertyDeclarationSyntax { ExpressionBody: not null } property => (model.GetDeclaredSymbol(property, stop) as IPropertySymbol)?.GetMethod,
            IndexerDeclarationSyntax indexer => (model.GetDeclaredSymbol(indexer, stop) as IPropertySymbol)?.GetMethod,
            _ => model.GetDeclaredSymbol(node, stop),
        };
        return symbol is null || symbol is IFieldSymbol { IsConst: true } ? null : Bind(symbol);
    }

    public Member? Bind(ISymbol symbol)
    {
        if (codes.Operation(symbol, stop) is not { } body)
            return null;

        var callees = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var kept = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var read = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        HashSet<ISymbol>? put = null;
        HashSet<ISymbol>? taken = null;
        var (touchesSeed, touchesRow) = (flows.IsEntry(symbol), false);
        foreach (var operation in body.Descendants())
        {
            if (!Matters(operation.Kind))
                continue;

            AddCallees(operation, callees);
            AddShared(operation, ref put, ref taken);
            if (Used(operation) is { } used && flows.Of(used) is { } facts && facts != MemberFacts.None)
            {
                touchesRow = true;
                touchesSeed |= facts.IsSeed;
            }

            if (OwnMember(operation) is { } member)
                (IsWritten(operation) ? kept : read).Add(member);
            if (OwnDelegate(operation) is { } handler)
            {
                kept.Add(handler);
                read.Add(handler);
            }
        }

        return new Member(symbol, body, callees, kept, read, touchesSeed, touchesRow || touchesSeed) { Put = put, Taken = taken };
    }

    private void AddShared(IOperation operation, ref HashSet<ISymbol>? put, ref HashSet<ISymbol>? taken)
    {
        if (operation is IObjectCreationOperation { Constructor: { Parameters.IsEmpty: false, ContainingType: { IsRecord: true } type } constructor } && TypeFacts.IsOwn(type))
        {
            foreach (var positional in constructor.Parameters)
            {
                foreach (var member in type.GetMembers(positional.Name))
                {
                    if (member is IPropertySymbol { Type: var held } && !TypeFacts.IsClean(held))
                        (put ??= new(SymbolEqualityComparer.Default)).Add(member.OriginalDefinition);
                }
            }
        }

        if (operation is IInvocationOperation call && ComponentParameter.Of(call, index, stop) is { } parameter)
            (put ??= new(SymbolEqualityComparer.Default)).Add(parameter.OriginalDefinition);
        if (operation is not IMemberReferenceOperation { Member: IFieldSymbol { IsConst: false } or IPropertySymbol, Member: var used } || !TypeFacts.IsOwn(used.ContainingType) || TypeFacts.IsClean(operation.Type))
            return;

        var isContainer = TypeFacts.IsContainer(operation.Type) && operation.Type!.SpecialType != SpecialType.System_String;
        var isTarget = operation.Parent is IAssignmentOperation assignment && assignment.Target == operation;
        if (isTarget || isContainer)
            (put ??= new(SymbolEqualityComparer.Default)).Add(used.OriginalDefinition);
        if (!isTarget || isContainer)
            (taken ??= new(SymbolEqualityComparer.Default)).Add(used.OriginalDefinition);
    }

    // The commonest operations say nothing here, and a test of a number is cheaper than those of a dozen interfaces.
    private static bool Matters(OperationKind kind) => kind is not (OperationKind.LocalReference or OperationKind.Literal or OperationKind.Argument or OperationKind.InstanceReference or OperationKind.ExpressionStatement
        or OperationKind.Block or OperationKind.VariableDeclarator or OperationKind.VariableDeclaration or OperationKind.VariableDeclarationGroup or OperationKind.VariableInitializer or OperationKind.SimpleAssignment
        or OperationKind.Return or OperationKind.Conditional or OperationKind.InterpolatedString or OperationKind.InterpolatedStringText or OperationKind.Interpolation or OperationKind.Await);

    private static ISymbol? Used(IOperation operation) => operation.Kind switch
    {
        OperationKind.Invocation => ((IInvocationOperation)operation).TargetMethod,
        OperationKind.ObjectCreation => ((IObjectCreationOperation)operation).Constructor,
        OperationKind.PropertyReference or OperationKind.FieldReference or OperationKind.MethodReference or OperationKind.EventReference => ((IMemberReferenceOperation)operation).Member,
        OperationKind.Conversion => ((IConversionOperation)operation).OperatorMethod,
        _ => null,
    };

    // A field or property of the object itself, or a static one, that can hold text.
    private static ISymbol? OwnMember(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field: { IsConst: false } field } when TypeFacts.IsOwn(field.ContainingType) && !TypeFacts.IsClean(field.Type) => field.OriginalDefinition,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, Property: var property } when TypeFacts.IsOwn(property.ContainingType) && !TypeFacts.IsClean(property.Type) => property.OriginalDefinition,
        _ => null,
    };

    // Who runs a delegate that a member holds and who put it there belong together, whoever's object it is.
    private static ISymbol? OwnDelegate(IOperation operation) => operation switch
    {
        IEventReferenceOperation { Event: var @event } when TypeFacts.IsOwn(@event.ContainingType) => @event.OriginalDefinition,
        IFieldReferenceOperation { Field: { IsConst: false } field } when HoldsDelegates(field.Type) && TypeFacts.IsOwn(field.ContainingType) => field.OriginalDefinition,
        IPropertyReferenceOperation { Property: var property } when HoldsDelegates(property.Type) && TypeFacts.IsOwn(property.ContainingType) => property.OriginalDefinition,
        _ => null,
    };

    private static bool HoldsDelegates(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate || type is IArrayTypeSymbol { ElementType.TypeKind: TypeKind.Delegate })
            return true;

        foreach (var argument in type is INamedTypeSymbol { IsGenericType: true, TypeKind: not TypeKind.Delegate } named ? named.TypeArguments : [])
        {
            if (argument.TypeKind == TypeKind.Delegate)
                return true;
        }

        return false;
    }

    private static bool IsWritten(IOperation member) => member.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == member,
        IInvocationOperation call => call.Instance == member && call.TargetMethod.Name.StartsWith("Add", StringComparison.Ordinal),
        _ => false,
    };

    private void AddCallees(IOperation operation, HashSet<ISymbol> callees)
    {
        switch (operation)
        {
            case IInvocationOperation invocation:
                AddMethod(Implementations.Exact(invocation.TargetMethod, invocation.Instance), callees);
                break;
            case IUsingDeclarationOperation { DeclarationGroup: var group }:
                foreach (var declaration in group.Declarations)
                {
                    foreach (var declarator in declaration.Declarators)
                        AddMethods(declarator.Symbol.Type, IsDisposal, callees);
                }

                break;
            case IUsingOperation { Resources: var resources }:
                if (resources is IVariableDeclarationGroupOperation variables)
                {
                    foreach (var declaration in variables.Declarations)
                    {
                        foreach (var declarator in declaration.Declarators)
                            AddMethods(declarator.Symbol.Type, IsDisposal, callees);
                    }
                }
                else
                    AddMethods(resources.Type, IsDisposal, callees);
                break;
            case IForEachLoopOperation loop:
                var collection = loop.Collection;
                while (collection is IConversionOperation conversion)
                    collection = conversion.Operand;
                AddMethods(collection.Type, IsEnumeration, callees);
                if (loop.LoopControlVariable is IDeclarationExpressionOperation && codes.Deconstruction(loop.Syntax) is { } each)
                    AddDeconstruction(each, callees);
                break;
            case IMethodReferenceOperation reference:
                AddMethod(reference.Method, callees);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } when TypeFacts.IsOwn(constructor.ContainingType):
                callees.Add(constructor.OriginalDefinition);
                foreach (var member in constructor.ContainingType.OriginalDefinition.GetMembers())
                {
                    if (member is IFieldSymbol { IsConst: false, IsStatic: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false })
                        callees.Add(member);
                }

                break;
            case IPropertyReferenceOperation { Property: var property } when TypeFacts.IsOwn(property.ContainingType):
                if (property.GetMethod is { } getter)
                    AddMethod(getter, callees);
                if (property.SetMethod is { } setter)
                    AddMethod(setter, callees);
                break;
            case IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event.AddMethod: { IsImplicitlyDeclared: false } add } }:
                AddMethod(add, callees);
                break;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } when TypeFacts.IsOwn(field.ContainingType):
                callees.Add(field.OriginalDefinition);
                break;
            case IBinaryOperation { OperatorMethod: { } method }:
                AddMethod(method, callees);
                break;
            case IUnaryOperation { OperatorMethod: { } method }:
                AddMethod(method, callees);
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                AddMethod(method, callees);
                break;
            case ICompoundAssignmentOperation { OperatorMethod: { } method }:
                AddMethod(method, callees);
                break;
            case IConversionOperation { OperatorMethod: { } method }:
                AddMethod(method, callees);
                break;
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method }:
                AddMethod(method, callees);
                break;
            case IDeconstructionAssignmentOperation { Value.Type.IsTupleType: false }:
                if (codes.Deconstruction(operation.Syntax) is { } deconstruction)
                    AddDeconstruction(deconstruction, callees);
                break;
        }
    }

    private void AddDeconstruction(Microsoft.CodeAnalysis.CSharp.DeconstructionInfo deconstruction, HashSet<ISymbol> callees)
    {
        if (deconstruction.Method is { } method)
            AddMethod(method, callees);
        foreach (var nested in deconstruction.Nested.IsDefault ? [] : deconstruction.Nested)
            AddDeconstruction(nested, callees);
    }

    private static bool IsDisposal(string name) => name is "Dispose" or "DisposeAsync";

    private static bool IsEnumeration(string name) => name is "GetEnumerator" or "GetAsyncEnumerator" or "MoveNext" or "MoveNextAsync" or "get_Current";

    // Methods that a statement calls without naming them.
    private void AddMethods(ITypeSymbol? type, Func<string, bool> isCalled, HashSet<ISymbol> callees)
    {
        if (!TypeFacts.IsOwn(type))
            return;

        foreach (var member in type!.GetMembers())
        {
            if (member is not IMethodSymbol { Parameters.IsEmpty: true } method || !isCalled(method.Name))
                continue;
            AddMethod(method, callees);
            if (method.ReturnType is INamedTypeSymbol enumerator && !SymbolEqualityComparer.Default.Equals(enumerator, type))
                AddMethods(enumerator, isCalled, callees);
        }
    }

    private void AddMethod(IMethodSymbol method, HashSet<ISymbol> callees)
    {
        if (!Implementations.IsFollowed(method.ContainingType) || method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction)
            return;

        var definition = Engine.Definition(method);
        if (definition.ContainingType.TypeKind == TypeKind.Interface || definition.IsAbstract || definition.IsVirtual || definition.IsOverride)
        {
            foreach (var implementation in implementations.Of(definition, options.Implementations))
                callees.Add(implementation);
        }
        else
            callees.Add(definition);
    }
}
