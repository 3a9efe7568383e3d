using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Guards;

/// <summary>Expressions that know only some characters: <c>Path.GetInvalidFileNameChars()</c>, <c>char.IsLetterOrDigit</c>, <c>Regex.Replace(name, "[^a-z0-9]", "")</c>.</summary>
internal sealed class CharacterLimits(Project project, CancellationToken stop)
{
    private const int Deepest = 2;

    /// <summary>Whether an expression limits the characters of a value that is made of the name.</summary>
    public bool In(IOperation made, string? subject, HashSet<ISymbol> names) => made.DescendantsAndSelf().Any(part => Limits(part, 0) && (subject is null || IsOf(made, part, subject, names)));

    /// <summary>Whether a condition asks for characters that are refused, or that all have to be.</summary>
    public bool Refuses(IOperation condition) => condition.DescendantsAndSelf().Any(part => part is IInvocationOperation { TargetMethod.Name: "IndexOfAny" or "ContainsAny" or "ContainsAnyExcept" or "IndexOfAnyExcept" or "Any" or "All" or "IsMatch" });

    // Which value is limited: the one that the call on the way out to the whole expression is about.
    private static bool IsOf(IOperation made, IOperation part, string subject, HashSet<ISymbol> names)
    {
        for (var at = part; at is not null; at = at.Parent)
        {
            foreach (var inner in at.DescendantsAndSelf())
            {
                if (inner is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter && names.Contains(parameter.Parameter))
                    return parameter.Parameter.Name == subject;
                if (inner is ILocalReferenceOperation { Local: var local } && names.Contains(local) && local.Type is not IArrayTypeSymbol)
                    return true;
            }

            if (at == made)
                break;
        }

        return true;
    }

    private bool Limits(IOperation part, int depth)
    {
        switch (part)
        {
            case IInvocationOperation { TargetMethod: { Name: "GetInvalidFileNameChars", ContainingType.Name: "Path" } }:
                return true;
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_Char, Name: var asked } }:
                return IsLetter(asked);
            case IMethodReferenceOperation { Method: { ContainingType.SpecialType: SpecialType.System_Char, Name: var named } }:
                return IsLetter(named);
            case IInvocationOperation { TargetMethod: { Name: "Replace", ContainingType.Name: "Regex" } } replace:
                return Pattern(replace) is { } removed && Removes(removed);
            case IInvocationOperation { TargetMethod: { Name: "IsMatch", ContainingType.Name: "Regex" } } match:
                return Pattern(match) is { } kept && (Removes(kept) || IsWhole(kept));
            case IInvocationOperation { TargetMethod: { Name: "Replace", ContainingType.SpecialType: SpecialType.System_String } } swap:
                return Swapped(swap) is var (slash, back) && slash && back;
            case IInvocationOperation { TargetMethod: var own } when depth < Deepest && !own.DeclaringSyntaxReferences.IsEmpty && own.ReturnType.SpecialType == SpecialType.System_String:
                return own.DeclaringSyntaxReferences.Any(reference => project.Constants.Operation(reference.GetSyntax(stop), stop) is { } body && body.Descendants().Any(inner => Limits(inner, depth + 1)));
            case ILocalReferenceOperation { Local: { Type: not { SpecialType: SpecialType.System_String } } local }:
                return IsSetTo(local.DeclaringSyntaxReferences);
            case IFieldReferenceOperation { Field: { Type: not { SpecialType: SpecialType.System_String } } field }:
                return IsSetTo(field.DeclaringSyntaxReferences);
            default:
                return false;
        }
    }

    private static bool IsLetter(string name) => name is "IsLetterOrDigit" or "IsAsciiLetterOrDigit" or "IsLetter" or "IsDigit" or "IsAsciiLetter" or "IsAsciiDigit" or "IsAsciiHexDigit" or "IsAsciiLetterLower" or "IsAsciiLetterUpper" or "IsNumber";

    private bool IsSetTo(ImmutableArray<SyntaxReference> declared) =>
        declared.Any(reference => reference.GetSyntax(stop) is VariableDeclaratorSyntax { Initializer.Value: { } value } && value.DescendantTokens().Any(token => token.ValueText == "GetInvalidFileNameChars"));

    // `name.Replace('/', '_').Replace('\\', '_')`, in either order.
    private static (bool Slash, bool Back) Swapped(IInvocationOperation? replace)
    {
        var (slash, back) = (false, false);
        for (; replace is { TargetMethod.Name: "Replace" }; replace = replace.Instance as IInvocationOperation)
        {
            slash |= replace.Arguments[0].Value.ConstantValue is { HasValue: true, Value: "/" or '/' };
            back |= replace.Arguments[0].Value.ConstantValue is { HasValue: true, Value: "\\" or '\\' };
        }

        return (slash, back);
    }

    private string? Pattern(IInvocationOperation call)
    {
        if (call.Instance is null)
            return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "pattern") is { } pattern ? project.Constants.Of(pattern.Value, stop).Select(origin => origin.Text).FirstOrDefault(text => text is not null) : null;

        foreach (var made in project.Constants.Expressions(call.Instance, stop))
        {
            if (made is IObjectCreationOperation { Arguments: [{ Value: var text }, ..] } && project.Constants.Of(text, stop).Select(origin => origin.Text).FirstOrDefault(known => known is not null) is { } known)
                return known;
        }

        ISymbol? member = call.Instance switch
        {
            IInvocationOperation own => own.TargetMethod,
            IMemberReferenceOperation reference => reference.Member,
            _ => null,
        };
        return member?.GetAttributes().Where(mark => mark.AttributeClass?.Name == "GeneratedRegexAttribute").Select(mark => mark.ConstructorArguments.FirstOrDefault().Value as string).FirstOrDefault();
    }

    // All but a few characters, or the separators themselves.
    private static bool Removes(string pattern)
    {
        pattern = pattern.TrimEnd('+', '*');
        if (pattern is "\\W")
            return true;
        if (pattern.Length < 3 || pattern[0] != '[' || pattern[pattern.Length - 1] != ']' || pattern.IndexOf(']', 2) != pattern.Length - 1)
            return false;

        return pattern[1] == '^' ? !HasSeparator(pattern, '/') && pattern.IndexOf("\\\\", StringComparison.Ordinal) < 0 && pattern.IndexOf("\\S", StringComparison.Ordinal) < 0
            : HasSeparator(pattern, '/') && pattern.IndexOf("\\\\", StringComparison.Ordinal) >= 0;
    }

    private static bool HasSeparator(string pattern, char separator) => pattern.IndexOf(separator) >= 0;

    // `^[a-z0-9-]{1,40}$`
    private static bool IsWhole(string pattern) => pattern.Length > 3 && pattern[0] == '^' && pattern[pattern.Length - 1] == '$' && pattern.IndexOf(".*", StringComparison.Ordinal) < 0 && pattern.IndexOf(".+", StringComparison.Ordinal) < 0;
}
