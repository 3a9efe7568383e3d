using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>What the analyzers say about the samples is what a reviewer marked in them: <c>// SAI4001</c> at the end of the line, several ids with spaces.</summary>
public sealed class SampleTests
{
    // What the web SDK imports by itself beyond what every test has.
    private const string WebUsings = """
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using System.Net.Http.Json;
        """;

    // The inventory is no finding; a rule without its page, or a page without its rule, is not there yet.
    private static readonly HashSet<string> Ids =
    [
        .. new AiComplianceAnalyzer().SupportedDiagnostics
            .Select(descriptor => descriptor.Id)
            .Where(id => id != "SAI0001" && RuleCatalog.Find(id) is not null),
    ];

    // The packages that these are about (ML.NET and ONNX Runtime, MCP over HTTP, the chat pipeline) are not on every package source.
    private static readonly string[] Elsewhere = ["SAI1010", "SAI1012", "SAI3005"];

    [Fact]
    public async Task Findings_in_the_support_desk_are_the_marked_lines()
    {
        var found = (await Analyze("SupportDesk")).Where(diagnostic => !diagnostic.IsSuppressed).Select(Describe).ToHashSet();
        var marked = Marks("SupportDesk").Where(mark => Ids.Contains(mark.Id)).Select(mark => mark.Text).ToHashSet();

        Assert.True(found.SetEquals(marked), string.Join(
            Environment.NewLine,
            [.. marked.Except(found).Order().Select(line => $"missing {line}"), .. found.Except(marked).Order().Select(line => $"extra   {line}")]));
    }

    [Fact]
    public void Support_desk_breaks_every_rule_at_least_once() =>
        Assert.Equal(Elsewhere, Ids.Except(Marks("SupportDesk").Select(mark => mark.Id)).Order());

    [Fact]
    public async Task Compliant_support_desk_has_no_finding_but_one_that_somebody_answers_for()
    {
        var findings = await Analyze("SupportDesk.Compliant");

        Assert.Empty(Marks("SupportDesk.Compliant"));
        Assert.Empty(findings.Where(diagnostic => !diagnostic.IsSuppressed).Select(Describe));
        var suppression = Assert.Single(Sources("SupportDesk.Compliant").SelectMany(file => Regex.Matches(file.Text, @"SuppressMessage\(""[^""]+"", ""(SAI\d{4})""[^\]]*\]")));
        Assert.Equal(Ids.Where(id => id == suppression.Groups[1].Value), findings.Where(diagnostic => diagnostic.IsSuppressed).Select(diagnostic => diagnostic.Id));
        Assert.Matches(@"Justification = ""[^;]+; owner=[^;]+; approved-by=[^;]+; expires=\d{4}-\d\d-\d\d; ticket=[^;]+""", suppression.Value);
    }

    private static async Task<IReadOnlyList<Diagnostic>> Analyze(string sample)
    {
        var verify = new Verify("SAI0001")
        {
            AdditionalFiles = [.. Directory.EnumerateFiles(Folder(sample), "*soc2ai.*").Where(path => path.EndsWith(".soc2ai.tsv", StringComparison.Ordinal) || Path.GetFileName(path) == "soc2ai.register.json").Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))],
            Suppressed = true,
            Tolerated = ["CS8795", "OPENAI001"],
        };
        var diagnostics = await verify.Analyze([.. Sources(sample), ("WebUsings.cs", WebUsings)]);
        return [.. diagnostics.Where(diagnostic => Ids.Contains(diagnostic.Id))];
    }

    private static List<(string Id, string Text)> Marks(string sample) =>
    [
        .. from file in Sources(sample)
           from line in file.Text.Split('\n').Select((text, i) => (Text: text, Number: i + 1))
           let mark = Regex.Match(line.Text, @"//((?: SAI\d{4})+)\s*$")
           where mark.Success
           from id in mark.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           select (id, Describe(id, file.Path, line.Number)),
    ];

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return Describe(diagnostic.Id, place.Path, place.StartLinePosition.Line + 1);
    }

    private static string Describe(string id, string path, int line) => string.Create(CultureInfo.InvariantCulture, $"{id} {path}:{line}");

    // The file with the top-level statements comes first.
    private static (string Path, string Text)[] Sources(string sample) =>
    [
        .. Directory.EnumerateFiles(Folder(sample), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(Folder(sample), path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .OrderBy(file => file.Path == "Program.cs" ? "" : file.Path, StringComparer.Ordinal),
    ];

    private static string Folder(string sample)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Soc2Ai.Analyzers.sln")))
            folder = folder.Parent;

        return Path.Combine(folder!.FullName, "samples", sample);
    }
}
