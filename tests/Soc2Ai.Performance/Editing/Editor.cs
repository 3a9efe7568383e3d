using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Soc2Ai.Performance.Loading;

namespace Soc2Ai.Performance.Editing;

/// <summary>One editor with one set of analyzers: it holds its own state of the code and asks again after each edit.</summary>
internal sealed class Editor(LoadedAnalyzers analyzers, CSharpCompilation compilation)
{
    private CSharpCompilation _compilation = analyzers.Configured(compilation);

    public string Name => analyzers.Name;

    /// <summary>Milliseconds of CPU that each edit took.</summary>
    public List<double> Cpu { get; } = [];

    /// <summary>By id, the findings of all edits in the file that was edited.</summary>
    public Dictionary<string, int> Findings { get; } = new(StringComparer.Ordinal);

    /// <summary>Exceptions of analyzers.</summary>
    public int Crashes { get; private set; }

    /// <summary>What the first question of all cost, when nothing was known yet.</summary>
    public double First { get; private set; }

    /// <summary>Whether a person sees it; the inventory is for the log alone.</summary>
    public static bool IsShown(Diagnostic finding) => finding.Location.IsInSource && finding.Severity != DiagnosticSeverity.Hidden;

    /// <summary>Types in a file and asks what the editor shows for it.</summary>
    public void Edit(string file, EditKind kind, int number)
    {
        var tree = _compilation.SyntaxTrees.First(tree => tree.FilePath == file);
        var edited = EditedFile.After(tree, kind, number);
        _compilation = _compilation.ReplaceSyntaxTree(tree, edited);

        var before = Environment.CpuUsage.TotalTime;
        var found = Ask(edited);
        var milliseconds = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        if (number == 0)
        {
            First = milliseconds;
            return;
        }

        Cpu.Add(milliseconds);
        foreach (var finding in found.Where(IsShown))
            Findings[finding.Id] = Findings.GetValueOrDefault(finding.Id) + 1;
    }

    private ImmutableArray<Diagnostic> Ask(SyntaxTree tree)
    {
        var model = _compilation.GetSemanticModel(tree);
        if (analyzers.Analyzers.IsEmpty)
        {
            _ = model.GetDiagnostics();
            return [];
        }

        var driver = analyzers.Driver(_compilation, concurrent: true, _ => Crashes++);
        var syntax = driver.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None).GetAwaiter().GetResult();
        var semantic = driver.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
        return syntax.AddRange(semantic);
    }
}
