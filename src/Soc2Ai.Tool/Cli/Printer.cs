using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Soc2Ai.Tool.Cli;

/// <summary>Prints an answer as who asked for it reads it: coloured, plain, or as one JSON object.</summary>
internal sealed class Printer(Shell shell)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints the answer of a command.</summary>
    public void Print(string command, Answer answer, bool asJson)
    {
        Warn(answer.Warnings);
        if (asJson)
            shell.Out.WriteLine(Say.Json(Envelope(command, answer).ToJsonString(Indented)));
        else
            Lines(shell.Out, answer.Lines, shell.IsRich);
        shell.Out.Flush();
    }

    /// <summary>Tells what has to be put right.</summary>
    public void Print(string command, UserError error, bool asJson)
    {
        Fail(error.Message, error.Remedy);
        if (!asJson)
            return;

        var answer = new Answer { ExitCode = ExitCode.Unusable };
        answer.Json["error"] = new JsonObject { ["message"] = error.Message, ["remedy"] = error.Remedy };
        shell.Out.WriteLine(Say.Json(Envelope(command, answer).ToJsonString(Indented)));
        shell.Out.Flush();
    }

    /// <summary>An error on stderr: what, and under it what to do.</summary>
    public void Fail(string what, string? remedy)
    {
        var lines = new List<string> { $"[red]error[/]: {Say.Text(what)}" };
        if (remedy is not null)
            lines.Add($"  {Say.Text(remedy)}");
        Lines(shell.Error, lines, shell.IsRich && shell.HasLiveError);
    }

    private void Warn(IEnumerable<string> warnings)
    {
        var lines = new List<string>();
        foreach (var warning in warnings)
            lines.Add($"[yellow]warning[/]: {Say.Text(warning)}");
        Lines(shell.Error, lines, shell.IsRich && shell.HasLiveError);
    }

    private static JsonObject Envelope(string command, Answer answer)
    {
        var json = new JsonObject { ["tool"] = "soc2ai", ["version"] = Product.Version, ["command"] = command, ["exitCode"] = answer.ExitCode };
        if (answer.Warnings.Count > 0)
            json["warnings"] = new JsonArray([.. answer.Warnings]);
        foreach (var (name, value) in answer.Json)
            json[name] = value?.DeepClone();
        return json;
    }

    // The terminal wraps lines itself; Spectre would break paths in the middle.
    private static void Lines(TextWriter writer, IReadOnlyList<string> lines, bool isRich)
    {
        if (lines.Count == 0)
            return;

        var console = isRich
            ? AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Out = new AnsiConsoleOutput(writer), Interactive = InteractionSupport.No })
            : null;
        if (console is not null)
            console.Profile.Width = 100_000;
        foreach (var line in lines)
        {
            if (console is null)
                writer.WriteLine(Say.Line(Markup.Remove(line)));
            else
                console.MarkupLine(line);
        }

        writer.Flush();
    }
}
