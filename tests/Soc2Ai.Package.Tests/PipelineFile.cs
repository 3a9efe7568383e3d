using System.Text.RegularExpressions;

namespace Soc2Ai.Package.Tests;

/// <summary>The shell commands of a pipeline of samples/ci.</summary>
internal static partial class PipelineFile
{
    public static string Path(string name) => System.IO.Path.Combine(Build.Repository, "samples", "ci", name);

    /// <summary>The scripts of a file in their order: <c>run</c> of GitHub, <c>bash</c> of Azure Pipelines, the items under <c>script</c> of GitLab.</summary>
    public static IReadOnlyList<string> Scripts(string name)
    {
        var lines = File.ReadAllLines(Path(name));
        var scripts = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (Step().Match(lines[i]) is { Success: true } step)
                scripts.Add(Script(lines, i, step.Groups["key"].Index, step.Groups["text"].Value));
            else if (lines[i].Trim() == "script:")
                scripts.Add(string.Join('\n', Items(lines, i + 1)));
        }

        return scripts;
    }

    private static IEnumerable<string> Items(string[] lines, int start)
    {
        for (var i = start; i < lines.Length && (lines[i].StartsWith("    -", StringComparison.Ordinal) || lines[i].StartsWith("    #", StringComparison.Ordinal) || lines[i].StartsWith("      ", StringComparison.Ordinal)); i++)
        {
            if (lines[i].StartsWith("    - ", StringComparison.Ordinal))
                yield return Script(lines, i, 4, lines[i][6..]);
        }
    }

    private static string Script(string[] lines, int at, int indent, string text)
    {
        if (text == "|")
            return string.Join('\n', lines.Skip(at + 1).TakeWhile(line => line.Length == 0 || line.TakeWhile(letter => letter == ' ').Count() > indent));
        return text.Length > 1 && text[0] == '\'' && text[^1] == '\'' ? text[1..^1].Replace("''", "'", StringComparison.Ordinal) : text;
    }

    [GeneratedRegex(@"^ *(?:- )?(?<key>run|bash): (?<text>.+)$")]
    private static partial Regex Step();
}
