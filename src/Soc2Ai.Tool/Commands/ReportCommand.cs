using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Soc2Ai.Evidence;
using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary><c>soc2ai report</c>: one evidence set of many builds.</summary>
internal sealed class ReportCommand
{
    private const string All = "all";
    private const string Csv = "csv";

    private static readonly string[] Tables = ["findings", "criteria", "population"];

    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string> _output = new("--output", "-o") { Description = "The folder to write into", HelpName = "FOLDER", DefaultValueFactory = _ => InputReader.DefaultOutput };
    private readonly Option<string?> _name = new("--name") { Description = "What the files are called (the solution's, project's or folder's name)", HelpName = "NAME" };
    private readonly Option<string[]> _formats = new("--format")
    {
        Description = $"What to write beside the report and its statement: {string.Join(", ", Formats())} ({All})",
        HelpName = "FORMATS",
        DefaultValueFactory = _ => [All],
    };
    private readonly Option<string[]> _base = CommonOptions.Base();

    /// <summary>Adds the command.</summary>
    public void AddTo(CommandTree tree) => tree.Add(
        new Command("report", "Put the reports of many builds into one evidence set for a solution or a repository: the merged report, the page, inventory, workpapers and the statement that holds them together. A build that did not compile is in it, as not evaluated.")
        {
            _paths, _output, _name, _formats, _base,
        },
        Run,
        ("soc2ai report", "everything that is built below this folder, into soc2-evidence"),
        ("soc2ai report --name Shop --output evidence --format html,markdown,upload", "some of the files, under another name"),
        ("soc2ai report \"**/bin/Debug/**/*.soc2.sarif\"", "the Debug builds only"));

    private Answer Run(ParseResult parse, Shell shell, CancellationToken cancel)
    {
        var formats = Chosen(CommonOptions.Words(parse.GetValue(_formats)));
        var folder = Path.TrimEndingDirectorySeparator(shell.Full(parse.GetValue(_output)!));
        if (File.Exists(folder))
            throw new UserError($"{shell.Short(folder)} is a file", "Name a folder with --output.");

        var reader = new InputReader(shell, cancel);
        var bases = parse.GetValue(_base)!;
        var input = reader.Read(parse.GetValue(_paths)!, [folder, .. bases]);
        if (bases.Length > 0)
            input = input.Against(reader.Read(bases));
        var name = Name(parse.GetValue(_name), input, shell);
        var set = input.Set(name, RunContext.Read(shell.Variable));
        cancel.ThrowIfCancellationRequested();
        var (files, failures) = new Progress(shell).Run("Writing evidence", () => EvidenceBundle.Write(folder, name, set, stream => ReportMerger.Write(stream, input.Reports), formats), CancellationToken.None);
        if (failures.Count > 0)
            throw new UserError($"{shell.Short(failures[0].File!)}: {failures[0].Text.TrimEnd('.')}{(failures.Count > 1 ? $"; so for {Say.Count(failures.Count - 1, "more file")}" : "")}", "Make the folder writable and see that there is room, or name another with --output.");

        return new ReportText(shell, input, set, bases.Length > 0).Answer(folder, files);
    }

    private static IEnumerable<string> Formats() => EvidenceBundle.Formats.Select(format => format.Name).Except(Tables).Append(Csv);

    private static IReadOnlyList<EvidenceFormat> Chosen(IReadOnlyList<string> words)
    {
        var known = EvidenceBundle.Formats.Select(format => format.Name).Append(Csv).Append(All).ToList();
        if (words.FirstOrDefault(word => !known.Contains(word, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new UserError($"--format '{unknown}' does not exist", $"{Arguments.Meant(unknown, known)}One or more of: {string.Join(", ", known)}; the report and its statement are always written.");

        bool Is(string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
        return [.. EvidenceBundle.Formats.Where(format => Is(All) || Is(format.Name) || (Is(Csv) && Tables.Contains(format.Name)))];
    }

    private static string Name(string? given, EvidenceInput input, Shell shell)
    {
        if (given is not null)
        {
            if (given.Length is 0 or > 100 || given.AsSpan().ContainsAny("/\\:*?\"<>|") || given.Any(letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format) || given.Trim('.', ' ').Length != given.Length)
                throw new UserError($"--name '{given}' is no name for files", "Use letters, digits, dots and dashes, at most 100.");
            return given;
        }

        var projects = input.Builds.Select(build => build.Project).Distinct().ToList();
        var solutions = Directory.EnumerateFiles(shell.Folder).Where(file => Path.GetExtension(file) is ".sln" or ".slnx").Select(Path.GetFileNameWithoutExtension).Distinct().ToList();
        var name = solutions.Count == 1 ? solutions[0]! : projects.Count == 1 ? projects[0] : Path.GetFileName(shell.Folder);
        var clean = string.Concat(name.Select(letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format || "/\\:*?\"<>|".Contains(letter) ? '-' : letter)).Trim('.', ' ');
        return clean.Length == 0 ? "evidence" : clean.Length > 100 ? clean[..100] : clean;
    }
}
