using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Checks of where a path or an address leads: below a folder, to a host. What was made of the same text is clean then too.</summary>
internal sealed partial class Walker
{
    private void RefinePlace(IInvocationOperation call, bool outcome)
    {
        if (call.Arguments.Length == 0)
            return;

        var argument = call.Arguments[0].Value;
        switch (call.TargetMethod.Name)
        {
            case "StartsWith" when call.Instance is { Type.SpecialType: SpecialType.System_String } text:
                if (outcome && (IsFullPath(text) ? IsList(argument) : IsAddressOfHost(argument)))
                    CheckPlace(text);
                else if (!outcome && argument.ConstantValue is { HasValue: true, Value: ".." } && Source(text) is IInvocationOperation { TargetMethod.Name: "GetRelativePath" } relative)
                    CheckPlace(relative.Arguments[relative.Arguments.Length - 1].Value);
                break;
            case "EndsWith" when outcome && call.Instance is { Type.SpecialType: SpecialType.System_String } text && IsHost(text) && IsList(argument):
                Check(text);
                break;
            case "Contains" when !outcome && call.Instance is { Type.SpecialType: SpecialType.System_String } text && argument.ConstantValue is { HasValue: true, Value: ".." }:
                CheckPlace(text);
                break;
            case "IsBaseOf" when outcome && call.Instance is { Type.Name: "Uri" }:
                CheckPlace(argument);
                break;
        }
    }

    // `https://api.example.com/`, with the slash that ends the host.
    private static bool IsAddressOfHost(IOperation text) => text.ConstantValue is { HasValue: true, Value: string prefix } && prefix.IndexOf("://", StringComparison.Ordinal) > 0 && Next(TextPlace.Beginning, prefix) == TextPlace.BehindHost;

    private bool IsHost(IOperation text) => Source(text) is IPropertyReferenceOperation { Property: { Name: "Host" or "Authority" or "DnsSafeHost" or "IdnHost", ContainingType.Name: "Uri" } };

    // Where a path went through GetFullPath, what begins like a folder lies in it; otherwise `..` leads out again.
    private bool IsFullPath(IOperation path) => Source(path) switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetFullPath" or "ResolveLinkTarget" or "TrimEnd" or "Replace" or "ToLowerInvariant" or "ToUpperInvariant" } method } call =>
            method.ContainingType.Name is "Path" || (call.Instance is { } inner && IsFullPath(inner)),
        IPropertyReferenceOperation { Property: { Name: "FullName", ContainingType.Name: "FileInfo" or "DirectoryInfo" or "FileSystemInfo" } } => true,
        IPropertyReferenceOperation { Property: { Name: "LocalPath" or "AbsolutePath", ContainingType.Name: "Uri" } } => true,
        ILocalReferenceOperation local => IsAssignedFullPath(local.Local),
        IParameterReferenceOperation parameter => SaysFull(parameter.Parameter.Name),
        _ => false,
    };

    private static bool SaysFull(string name) => name.StartsWith("full", StringComparison.OrdinalIgnoreCase) || name.StartsWith("canonical", StringComparison.OrdinalIgnoreCase) || name.StartsWith("normalized", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("resolved", StringComparison.OrdinalIgnoreCase) || name.StartsWith("absolute", StringComparison.OrdinalIgnoreCase);

    // Assigned more than once, or behind a conversion: one assignment that says it is enough.
    private bool IsAssignedFullPath(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences.IsEmpty || local.DeclaringSyntaxReferences[0].GetSyntax(_stop) is not { } declaration)
            return false;
        if (declaration is VariableDeclaratorSyntax { Initializer.Value: var initializer } && MakesFull(initializer))
            return true;
        if (declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
            return false;

        foreach (var node in member.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment && name == local.Name && MakesFull(assignment.Right))
                return true;
        }

        return false;
    }

    private static bool MakesFull(ExpressionSyntax expression)
    {
        foreach (var token in expression.DescendantTokens())
        {
            if (token.ValueText is "GetFullPath" or "FullName" or "ResolveLinkTarget")
                return true;
        }

        return false;
    }

    // What an expression was captured from.
    private IOperation Source(IOperation operation)
    {
        for (var depth = 0; depth < MostNested; depth++)
        {
            operation = Plain(operation);
            if (operation is Microsoft.CodeAnalysis.FlowAnalysis.IFlowCaptureReferenceOperation reference && _captured.TryGetValue(reference.Id, out var captured))
                operation = captured;
            else
                break;
        }

        return operation;
    }

    /// <summary>Whether a property of an address says where it leads, so that checking it is checking the address.</summary>
    private static bool IsHostOf(IPropertySymbol property) => property is { Name: "Host" or "Authority" or "DnsSafeHost" or "IdnHost", ContainingType: { Name: "Uri", ContainingNamespace.Name: "System" } };

    /// <summary>Checks a path or an address, and whatever else holds what it was made of.</summary>
    private void CheckPlace(IOperation operand)
    {
        var value = Eval(operand);
        Check(operand);
        switch (Source(operand))
        {
            case IInvocationOperation { TargetMethod.Name: "GetFullPath", Arguments: [{ Value: var path }, ..] }:
                Check(path);
                break;
            case IObjectCreationOperation { Arguments: [{ Value: var text }, ..] }:
                Check(text);
                break;
        }

        foreach (var mark in value.Marks)
        {
            if (mark.Label is { Kind: LabelKind.Port, Root: IParameterSymbol parameter, Path.IsEmpty: true } && !IsPrimary(parameter))
                _state = _state.Set(parameter, Value.Checked);
        }

        foreach (var variable in _state.Variables)
        {
            if (variable.Key is ISymbol && !variable.Value.Marks.IsEmpty && IsOf(variable.Value, value))
                _state = _state.Set(variable.Key, Value.Checked);
        }
    }

    // Whether a value comes from nothing but what another one comes from.
    private static bool IsOf(Value value, Value other)
    {
        foreach (var mark in value.Marks)
        {
            if (mark.Label.Kind == LabelKind.Origin)
                continue;

            var isOf = false;
            foreach (var known in other.Marks)
                isOf |= mark.Label.Equals(known.Label) && (mark.Label.Kind != LabelKind.Source || mark.Way?.First.At == known.Way?.First.At);
            if (!isOf)
                return false;
        }

        return true;
    }
}
