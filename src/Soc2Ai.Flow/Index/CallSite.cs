using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Flow;

/// <summary>What the syntax around a name says of a call.</summary>
internal static class CallSite
{
    /// <summary>The call that a name is the callee of; null when it is none.</summary>
    public static InvocationExpressionSyntax? Of(SyntaxToken name) => name.Parent is not SimpleNameSyntax called ? null : called.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression == called ? call : null,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access => access.Name == called && call.Expression == access ? call : null,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
        _ => null,
    };

    /// <summary>Whether a name can mean a member: a private member is used in the files of its type; a static one that is no extension, where its type is named, inherited or imported.</summary>
    /// <param name="importsStatics">Whether the compilation imports static members for every file.</param>
    public static bool CanCall(FileIndex file, int place, ISymbol member, bool importsStatics)
    {
        if (member is { DeclaredAccessibility: Accessibility.Private } and not IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: false })
            return IsDeclaredIn(file, member.ContainingType);

        return !member.IsStatic || member is IMethodSymbol { IsExtensionMethod: true } || importsStatics || file.ImportsStatics
            || (file.HasBases && !member.ContainingType.IsStatic) || IsDeclaredIn(file, member.ContainingType) || IsOn(file.Root.FindToken(place), member.ContainingType.Name);
    }

    private static bool IsOn(SyntaxToken name, string type) => name.Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: var on } } && on switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText == type,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var right } => right == type,
        AliasQualifiedNameSyntax { Name.Identifier.ValueText: var right } => right == type,
        _ => false,
    };

    private static bool IsDeclaredIn(FileIndex file, INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == file.Tree)
                return true;
        }

        return false;
    }
}
