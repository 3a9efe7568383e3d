using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Soc2Ai.Tool.Cli;

/// <summary>The help of a command: what System.CommandLine writes, examples under it, and at the root the exit codes.</summary>
internal sealed class Help(HelpAction inner, Shell shell) : SynchronousCommandLineAction
{
    private static readonly ConditionalWeakTable<Command, IReadOnlyList<Example>> Shown = [];

    /// <summary>The examples of a command; a test runs each of them.</summary>
    public static IReadOnlyList<Example> Examples(Command command) => Shown.TryGetValue(command, out var examples) ? examples : [];

    /// <summary>Gives a command its examples.</summary>
    public static void Show(Command command, params (string Line, string Means)[] examples) =>
        Shown.Add(command, [.. examples.Select(example => new Example(example.Line, example.Means))]);

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        var text = new StringWriter { NewLine = "\n" };
        inner.MaxWidth = Math.Max(shell.Width, 40);
        var kept = parseResult.InvocationConfiguration.Output;
        parseResult.InvocationConfiguration.Output = text;
        inner.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = kept;

        foreach (var line in text.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd()).Append("").Concat(Own(command)))
            output.WriteLine(line);
        return ExitCode.Done;
    }

    private static IEnumerable<string> Own(Command command)
    {
        var examples = Examples(command);
        if (examples.Count > 0)
            yield return examples.Count == 1 ? "Example:" : "Examples:";
        foreach (var example in examples)
        {
            yield return $"  # {example.Means}";
            yield return $"  {example.Line}";
        }

        if (command.Parents.Any())
            yield break;

        yield return "";
        yield return "Exit codes:";
        foreach (var (code, meaning) in ExitCode.All)
            yield return $"  {code,3}  {meaning}";
    }
}

/// <summary>A line that works as it stands.</summary>
/// <param name="Means">What it is for.</param>
internal sealed record Example(string Line, string Means);
