using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Performance.Editing;

/// <summary>A file that someone types in.</summary>
internal static class EditedFile
{
    /// <summary>Files of a usual size that have a method for such an edit; the same ones each time.</summary>
    public static IReadOnlyList<string> Of(CSharpCompilation compilation, EditKind kind, int count)
    {
        var files = compilation.SyntaxTrees
            .Where(tree => tree.GetText().Lines.Count is > 100 and < 1_500 && Method(tree.GetRoot(), kind) is not null)
            .Select(tree => tree.FilePath)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0)
            throw new ArgumentException("the project has no file of 100 to 1,500 lines with a method to edit");
        return [.. Enumerable.Range(0, count).Select(index => files[index * files.Count / count]).Distinct()];
    }

    /// <summary>The tree after one more statement at the head of a method, or after a parameter came or went.</summary>
    public static SyntaxTree After(SyntaxTree tree, EditKind kind, int number)
    {
        var method = Method(tree.GetRoot(), kind)!;
        return tree.WithChangedText(tree.GetText().WithChanges(kind == EditKind.Body ? Statement(method, number) : Parameter(method)));
    }

    private static MethodDeclarationSyntax? Method(SyntaxNode root, EditKind kind) => root.DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(method =>
        kind == EditKind.Body ? method.Body?.Statements.Count > 2 : IsFree(method));

    // No base and no interface says what parameters it has.
    private static bool IsFree(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.StaticKeyword) && !method.Modifiers.Any(SyntaxKind.PartialKeyword) && !method.Modifiers.Any(SyntaxKind.ExternKeyword)
        && method.Identifier.ValueText != "Main" && !method.ParameterList.Parameters.Any(parameter => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword));

    private static TextChange Statement(MethodDeclarationSyntax method, int number) => new(
        new TextSpan(method.Body!.Statements[0].FullSpan.Start, 0), string.Create(CultureInfo.InvariantCulture, $"        var edited{number} = {number};\n        _ = edited{number};\n"));

    private static TextChange Parameter(MethodDeclarationSyntax method)
    {
        var parameters = method.ParameterList.Parameters;
        if (parameters.LastOrDefault()?.Identifier.ValueText != "edited")
            return new TextChange(new TextSpan(method.ParameterList.CloseParenToken.SpanStart, 0), parameters.Count == 0 ? "int edited = 0" : ", int edited = 0");

        var start = parameters.Count == 1 ? parameters[0].SpanStart : parameters[^2].Span.End;
        return new TextChange(TextSpan.FromBounds(start, method.ParameterList.CloseParenToken.SpanStart), "");
    }
}
