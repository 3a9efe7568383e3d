using System.Globalization;
using Soc2Ai.Performance.Compiling;
using Soc2Ai.Performance.Loading;

namespace Soc2Ai.Performance.Editing;

/// <summary>One edit after another in a big project, for each set of analyzers in turn.</summary>
internal static class EditCommand
{
    private const double Budget = 1.2;

    /// <summary>What it takes.</summary>
    public static readonly IReadOnlyList<string> Known = ["lines", "share", "rsp", "variants", "edits", "files", "check"];

    /// <summary>Runs it; 0 unless <c>--check</c> finds an edit that costs more than it may.</summary>
    public static int Run(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("soc2ai-edit").FullName;
        try
        {
            var analyzers = Variants.Of(options.List("variants", Variants.Names), folder).Prepend(new Variant(Variant.None, [])).Select(LoadedAnalyzers.Of).ToList();
            var kept = true;
            foreach (var project in LoadedProject.Of(options, "40000", "few,all"))
            {
                foreach (var kind in Enum.GetValues<EditKind>())
                    kept &= Measure(project, kind, analyzers, options.Number("edits", 20), options.Number("files", 8));
            }

            return kept || !options.Has("check") ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Measure(LoadedProject project, EditKind kind, IReadOnlyList<LoadedAnalyzers> analyzers, int edits, int files)
    {
        var names = EditedFile.Of(project.Compilation, kind, files);
        var editors = analyzers.Select(one => new Editor(one, project.Compilation.Clone())).ToList();
        for (var number = 0; number <= edits; number++)
        {
            // Another one begins after each edit; the rubbish of one is not the next one's to clear.
            for (var turn = 0; turn < editors.Count; turn++)
            {
                GC.Collect();
                editors[(turn + number) % editors.Count].Edit(names[number % names.Count], kind, number);
            }

            Console.Error.WriteLine($"{project.Name}, {kind}, edit {number} of {edits}: {string.Join(", ", editors.Select(editor => string.Create(CultureInfo.InvariantCulture, $"{editor.Name} {(number == 0 ? editor.First : editor.Cpu[^1]):F0} ms")))}");
        }

        return Write(project, kind, editors) & FindsAll(project, editors, [.. Enumerable.Range(1, edits).Select(number => names[number % names.Count])]);
    }

    // Neither edit makes or mends a finding: an editor shows what a build says of the file.
    private static bool FindsAll(LoadedProject project, IReadOnlyList<Editor> editors, IReadOnlyList<string> edited)
    {
        if (editors.FirstOrDefault(editor => editor.Name == Variant.Ours) is not { } ours)
            return true;

        var built = AnalyzerRun.Of(project.Compilation.Clone(), concurrent: true).Findings.Where(Editor.IsShown).ToLookup(finding => finding.Location.SourceTree!.FilePath);
        var expected = edited.SelectMany(file => built[file]).CountBy(finding => finding.Id).ToDictionary();
        var ids = expected.Keys.Union(ours.Findings.Keys).Order(StringComparer.Ordinal);
        var different = ids.Where(id => expected.GetValueOrDefault(id) != ours.Findings.GetValueOrDefault(id)).Select(id => $"{id} {ours.Findings.GetValueOrDefault(id)} for {expected.GetValueOrDefault(id)}").ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nours shows {ours.Findings.Values.Sum()} findings in the edited files, a build {expected.Values.Sum()}: {(different.Count == 0 ? "the same" : $"**not the same**, {string.Join(", ", different)}")}"));
        return different.Count == 0;
    }

    // Who finds nothing is fast for nothing.
    private static string Findings(Editor editor) => string.Create(CultureInfo.InvariantCulture, $"{(double)editor.Findings.Values.Sum() / editor.Cpu.Count:F1}")
        + string.Concat(editor.Findings.OrderByDescending(id => id.Value).Take(3).Select(id => $" {id.Key}"));

    private static bool Write(LoadedProject project, EditKind kind, IReadOnlyList<Editor> editors)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n### {project.Name} ({project.Lines:N0} lines), edits of a {kind.ToString().ToLowerInvariant()}: CPU of one edit\n"));
        Console.WriteLine("| variant | edits | median ms | min–max ms | × empty | × graph | findings per edit | AD0001 | first ms |\n|---|---|---|---|---|---|---|---|---|");
        foreach (var editor in editors)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {editor.Name} | {editor.Cpu.Count} | {editor.Cpu.Median():F0} | {editor.Cpu.Min():F0}–{editor.Cpu.Max():F0} | {Ratio(editor, Variant.Empty):F2} | {Ratio(editor, Variant.Graph):F2} | {Findings(editor)} | {editor.Crashes} | {editor.First:F0} |"));

        var ours = editors.FirstOrDefault(editor => editor.Name == Variant.Ours);
        if (ours is null || Ratio(ours, Variant.Empty) is not { } ratio)
            return true;

        var kept = ratio <= Budget && ours.Crashes == 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nours × empty {ratio:F2}, at most {Budget:F2}: {(kept ? "kept" : "**missed**")}"));
        return kept;

        // Of the same edit each.
        double? Ratio(Editor editor, string against) =>
            editors.FirstOrDefault(other => other.Name == against) is { } other ? editor.Cpu.Zip(other.Cpu, (one, two) => one / two).Median() : null;
    }
}
