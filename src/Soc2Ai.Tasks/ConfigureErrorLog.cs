using System.IO;
using System.Linq;
using Microsoft.Build.Framework;

namespace Soc2Ai.Tasks;

/// <summary>
/// Writes the analyzer configuration of an evidence build. With a log the compiler also runs the rules of other analyzers that only suggest, which a
/// command-line build otherwise skips, at a quarter to half of its own time; this configuration leaves them out again. See <see cref="SuggestionRules"/>.
/// </summary>
public sealed class ConfigureErrorLog : BuildTask
{
    /// <summary>The analyzers of the compilation.</summary>
    public ITaskItem[] Analyzers { get; set; } = [];

    /// <summary>The analyzer configuration of the compilation.</summary>
    public ITaskItem[] AnalyzerConfigFiles { get; set; } = [];

    /// <summary>The project's <c>WarningsAsErrors</c>.</summary>
    public string WarningsAsErrors { get; set; } = "";

    /// <summary>The project's rule set file; empty for none.</summary>
    public string RuleSet { get; set; } = "";

    /// <summary>The file to write. It is left untouched when it says the same already, so that nothing compiles again because of it.</summary>
    [Required]
    public string OutputFile { get; set; } = "";

    /// <inheritdoc/>
    protected override bool Run()
    {
        // A rule set can include others and raise any rule: leave all as it is.
        var ids = RuleSet.Length > 0
            ? []
            : SuggestionRules.NobodyAskedFor([.. Analyzers.Select(item => item.ItemSpec)], [.. AnalyzerConfigFiles.Select(item => item.ItemSpec)], WarningsAsErrors);
        var text = SuggestionRules.Configuration(ids);
        if (!File.Exists(OutputFile) || File.ReadAllText(OutputFile) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(OutputFile))!);
            File.WriteAllText(OutputFile, text);
        }

        return true;
    }
}
