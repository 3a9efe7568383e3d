using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Validation;

/// <summary>Who calls a helper, and what a helper does: looked up in the source only where a finding depends on it.</summary>
internal sealed class Callers(Project project, CancellationToken stop)
{
    /// <summary>Whether an operation stands in a helper that only hands its value back, and every call of that helper in the source satisfies a condition.</summary>
    public bool AllHandle(IOperation returned, Func<IOperation, bool> handles)
    {
        if (Helper(returned) is not { } helper)
            return false;

        var calls = Of(helper).Take(20).ToList();
        return calls.Count > 0 && calls.All(handles);
    }

    /// <summary>The body of a method of the source; null for any other.</summary>
    public (IOperation Root, Func<IParameterSymbol, IParameterSymbol> Parameters)? Body(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        if (definition.DeclaringSyntaxReferences is not [var reference, ..] || project.Constants.Operation(reference.GetSyntax(stop), stop) is not { } body)
            return null;

        var shift = method.ReducedFrom is null ? 0 : 1;
        return (body, parameter => definition.Parameters[Math.Min(parameter.Ordinal + shift, definition.Parameters.Length - 1)]);
    }

    private IMethodSymbol? Helper(IOperation returned)
    {
        for (var at = returned.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation)
                return null;
            if (at is ILocalFunctionOperation function)
                return function.Symbol;
        }

        return returned.SemanticModel?.GetEnclosingSymbol(returned.Syntax.SpanStart, stop) is IMethodSymbol { MethodKind: MethodKind.Ordinary } method ? method.OriginalDefinition : null;
    }

    /// <summary>Whether a text is the caller's: a parameter, or made of one without asking anybody else.</summary>
    public static bool IsFromParameter(IOperation text, int depth = 0) => depth < 8 && text switch
    {
        IParameterReferenceOperation => true,
        IConversionOperation conversion => IsFromParameter(conversion.Operand, depth + 1),
        ILocalReferenceOperation { Local: var local } => Initializer(local, text) is { } value && IsFromParameter(value, depth + 1),
        IPropertyReferenceOperation { Instance: { } instance } => IsFromParameter(instance, depth + 1),
        IInvocationOperation { Instance: { } instance } call when call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String || call.TargetMethod.Name == "ToString" => IsFromParameter(instance, depth + 1),
        IInvocationOperation { Instance: null } call => call.Arguments.Any(argument => argument.Value.Type?.SpecialType == SpecialType.System_String && IsFromParameter(argument.Value, depth + 1)),
        IImplicitIndexerReferenceOperation { Instance: { } instance } => IsFromParameter(instance, depth + 1),
        _ => false,
    };

    /// <summary>The value that a local begins with; null when it has none.</summary>
    public static IOperation? Initializer(ILocalSymbol local, IOperation from)
    {
        var root = from;
        while (root.Parent is { } parent)
            root = parent;
        return root.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))?.GetVariableInitializer()?.Value;
    }

    private IEnumerable<IOperation> Of(IMethodSymbol helper)
    {
        foreach (var call in project.Index.CallsOf(helper, stop))
        {
            if (project.Constants.Operation(call, stop) is IInvocationOperation { TargetMethod: var target } operation && IsCallOf(target, helper))
            {
                yield return operation;
            }
        }
    }

    private static bool IsCallOf(IMethodSymbol target, IMethodSymbol helper)
    {
        var definition = (target.ReducedFrom ?? target).OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(definition, helper)
            || (definition.ContainingType?.TypeKind == TypeKind.Interface && SymbolEqualityComparer.Default.Equals(helper.ContainingType.FindImplementationForInterfaceMember(definition), helper));
    }
}
