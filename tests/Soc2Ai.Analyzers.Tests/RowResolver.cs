using Microsoft.CodeAnalysis.CSharp;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>Resolves rows against the real packages and the stand-ins.</summary>
internal static class RowResolver
{
    private static readonly CSharpCompilation Packages = CSharpCompilation.Create("Rows", references: Verify.References);
    private static readonly CSharpCompilation Others = CSharpCompilation.Create("Others", references: Verify.References.Where(reference => Path.GetFileName(reference.Display) != "OpenAI.dll").Append(Verify.Others));

    /// <summary>What is wrong with the row, with its place; null when everything that it names exists.</summary>
    public static string? Problem(ApiRow row) => RowTarget.Problem(row, Packages) is { } problem && RowTarget.Problem(row, Others) is not null ? row.Line.Error(problem).Message : null;
}
