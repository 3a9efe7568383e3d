using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Soc2Ai.Tool.Cli;

/// <summary>What a command found: lines for people, an object for machines, and the exit code. One of the two is printed.</summary>
internal sealed class Answer
{
    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; set; } = Cli.ExitCode.Done;

    /// <summary>Lines in Spectre's markup; text of others goes through <see cref="Say.Text"/>.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>What is worth a warning and stops nothing; goes to stderr.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>The members of the JSON object behind those that every command has.</summary>
    public JsonObject Json { get; } = [];

    /// <summary>Adds a line.</summary>
    public void Line(string markup = "") => Lines.Add(markup);
}
