using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>
/// The shapes of code that a rule is tried on: blocks of <c>Rules/Shapes/SAInnnn.cs</c> behind <c>//// name</c>, with the expected findings
/// marked in them. A line <c>//// file</c> begins another file of the same project; what stands before the first block are usings of every shape.
/// </summary>
internal static class RuleShapes
{
    /// <summary>The names of a rule's shapes.</summary>
    public static IEnumerable<TheoryDataRow<string>> Names(string id) => Blocks(id).Keys.Select(name => new TheoryDataRow<string>(name));

    /// <summary>Compares what the rule finds in a shape with what is marked there. A shape without a <c>Main</c> or statements of its own is a library.</summary>
    public static Task Check(string id, string name)
    {
        var files = Files(id, name);
        return new Verify(id) { Tolerated = ["OPENAI001"], Output = files.Any(file => IsProgram(Markup.Parse(file, id).Source)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary }.Source(files);
    }

    private static bool IsProgram(string file) =>
        file.Contains(" Main(", StringComparison.Ordinal) || CSharpSyntaxTree.ParseText(file).GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);

    private static string[] Files(string id, string name)
    {
        var files = Regex.Split(Blocks(id)[name], @"^//// file\s*$", RegexOptions.Multiline);
        return [.. files, Usings(id)];
    }

    private static string Usings(string id) => Regex.Split(Text(id), "^//// ", RegexOptions.Multiline)[0];

    private static Dictionary<string, string> Blocks(string id) => Regex
        .Split(Text(id), @"^//// (?!file\s*$)", RegexOptions.Multiline)
        .Skip(1)
        .ToDictionary(static block => block[..block.IndexOf('\n')].Trim(), static block => block[(block.IndexOf('\n') + 1)..]);

    private static string Text(string id) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rules", "Shapes", id + ".cs"));
}
