using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Governance;
using Soc2Ai.Evidence.Sets;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary><c>soc2ai init</c>: a first AI register of what the code uses.</summary>
internal sealed class InitCommand
{
    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string> _output = new("--output", "-o") { Description = "The file to write; one that is there is left as it is", HelpName = "FILE", DefaultValueFactory = _ => AiRegister.FileName };

    /// <summary>Adds the command.</summary>
    public void AddTo(CommandTree tree) => tree.Add(
        new Command("init", "Write a first AI register (soc2ai.register.json) of the vendors, models, tools and data sets that the code uses, with TODO where a person has to say something, and its JSON schema beside it. Nothing is ever overwritten.") { _paths, _output },
        Run,
        ("soc2ai init", "a register of everything that is built below this folder"),
        ("soc2ai init bin/Debug --output governance/soc2ai.register.json", "of some reports, in another folder"));

    private Answer Run(ParseResult parse, Shell shell, CancellationToken cancel)
    {
        var file = shell.Full(parse.GetValue(_output)!);
        if (File.Exists(file) || Directory.Exists(file))
            throw new UserError($"{shell.Short(file)} is there already, and is left as it is", "Complete it by hand (the fixes of SAI6001 to SAI6003 add what is missing), or name another file with --output.");

        var input = new InputReader(shell, cancel).Read(parse.GetValue(_paths)!);
        var set = input.Set("register");
        var answer = new Answer();
        answer.Warnings.AddRange(input.Warnings);
        if (set.Builds.Select(build => build.Register?.File.Uri).OfType<string>().FirstOrDefault() is { } kept)
            answer.Warnings.Add($"the builds found a register already, {kept}; of two the nearer one counts");

        var content = RegisterDraft.Write(set, RegisterDraft.SchemaFileName);
        var schema = Path.Combine(Path.GetDirectoryName(file)!, RegisterDraft.SchemaFileName);
        cancel.ThrowIfCancellationRequested();
        RegisterDraft.Create(file, content);
        if (!File.Exists(schema))
            RegisterDraft.Create(schema, RegisterDraft.Schema);
        Tell(answer, shell, set, file, content);
        return answer;
    }

    private static void Tell(Answer answer, Shell shell, EvidenceSet set, string file, byte[] content)
    {
        using var document = JsonDocument.Parse(content);
        var counts = new JsonObject();
        foreach (var list in (string[])["vendors", "models", "tools", "dataSets"])
            counts[list] = document.RootElement.GetProperty(list).GetArrayLength();
        var todo = System.Text.Encoding.UTF8.GetString(content).Split("\"TODO\"").Length - 1;
        answer.Line($"{Say.Text(shell.Short(file))}: {Say.Count((int)counts["vendors"]!, "vendor")}, {Say.Count((int)counts["models"]!, "model")}, {Say.Count((int)counts["tools"]!, "tool")}, {Say.Count((int)counts["dataSets"]!, "data set")} of {Say.Count(set.Builds.Count, "build")}; {Say.Count(todo, "blank")} marked TODO");
        answer.Line("Next: fill in the blanks, commit it, and build again: SAI6004 says what is left");
        answer.Json["file"] = file;
        answer.Json["entries"] = counts;
        answer.Json["blanks"] = todo;
    }
}
