extern alias check;

using System.Collections.Immutable;
using System.Text;
using check::Soc2Ai.Catalog.Check;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>The analyzer that runs over the catalogue in its own build.</summary>
public sealed class CatalogCheckTests
{
    [Fact]
    public async Task Malformed_row_is_an_error_at_its_file_and_line()
    {
        var found = Assert.Single(await Run("rules/apis/Acme.tsv", "# comment\nsink\tlog\n"));

        Assert.Equal("rules/apis/Acme.tsv(2,1): error CAT0001: expected five or six cells between tabs (role, kind, type, member, port, note), found 2", found.ToString());
    }

    [Fact]
    public async Task Page_without_a_criterion_is_an_error()
    {
        var found = Assert.Single(await Run("rules/SAI1001.md", "---\nid: SAI1001\ncategory: Security\nanalysis: code\npopulation: credential argument\n---\nWhy.\n"));

        Assert.StartsWith("rules/SAI1001.md(6,1): error CAT0001: a rule bears on at least one criterion", found.ToString());
    }

    [Fact]
    public async Task Good_row_and_generated_index_are_silent()
    {
        Assert.Empty(await Run("rules/apis/Acme.tsv", "sink\tlog\tAcme.Log\tWrite\t*\n"));
        Assert.Empty(await Run("rules/README.md", "# Rules\n"));
    }

    private static async Task<ImmutableArray<Diagnostic>> Run(string path, string content) =>
        await CSharpCompilation.Create("Catalogue")
            .WithAnalyzers([new CatalogCheck()], new AnalyzerOptions([new TextFile(path, content)]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private sealed class TextFile(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content, Encoding.UTF8);
    }
}
