using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

#pragma warning disable RSEXPERIMENTAL001 // Looked for before it is called.
#pragma warning disable RS1030 // Who asks is in another file than the one under analysis.

namespace Soc2Ai.Flow;

/// <summary>Semantic models for who asks from another file than the one under analysis.</summary>
internal static class Models
{
    // The overload is experimental: a compiler that does not have it any more gives the usual models.
    private static readonly Func<Compilation, SyntaxTree, SemanticModel> Make =
        typeof(Compilation).GetMethod(nameof(Compilation.GetSemanticModel), [typeof(SyntaxTree), typeof(SemanticModelOptions)]) is null ? Bound : WithoutNullability;

    /// <summary>
    /// A model that leaves out the analysis of nullable references: nothing here asks for annotations. It is a good part of what binding a
    /// body costs.
    /// </summary>
    public static SemanticModel Of(Compilation compilation, SyntaxTree tree) => Make(compilation, tree);

    /// <summary>The driver's own model, in which the compiler leaves the bodies that it has bound.</summary>
    public static SemanticModel Bound(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SemanticModel WithoutNullability(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
}
