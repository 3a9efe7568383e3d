using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Analyzers.Tests;

using Project = Microsoft.CodeAnalysis.Project;

/// <summary>
/// Applies the code fix of one rule, one finding at a time and then with Fix All in document, project and solution, and compares the text.
/// The result compiles, has no finding of the rule left, and so offers no fix again.
/// </summary>
internal sealed class VerifyFix(string id)
{
    private static readonly ImmutableArray<CodeFixProvider> Fixes = [.. typeof(CodeFixes.Fix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type) && type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>Library or program.</summary>
    public OutputKind Output { get; init; } = OutputKind.ConsoleApplication;

    /// <summary>Whether findings may remain that the fix does not fit.</summary>
    public bool MayRemain { get; init; }

    /// <summary>A further file of each project that no one compiles, before and after.</summary>
    public (string Path, string Before, string After)? AdditionalFile { get; init; }

    private CodeFixProvider Provider => Assert.Single(Fixes, fix => fix.FixableDiagnosticIds.Contains(id));

    /// <summary>One file before and after.</summary>
    public Task Source(string before, string after) => Files([before], [after]);

    /// <summary>The files of a project before and after.</summary>
    public async Task Files(string[] before, string[] after)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Add(Add(workspace.CurrentSolution, "First", before), "Second", before);
        var first = solution.Projects.First();

        string[] changed = [.. AdditionalFile is { } file ? [file.After] : (string[])[], .. after];
        IEnumerable<string> unchanged = [.. AdditionalFile is { } kept ? [kept.Before] : (string[])[], .. before.Select(Plain)];
        Assert.Equal(changed, await Texts(await OneByOne(solution, first.Id), first.Id));
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            var all = await Everywhere(solution, first.Id, scope);
            foreach (var project in solution.ProjectIds)
                Assert.Equal(scope == FixAllScope.Solution || project == first.Id ? changed : unchanged, await Texts(all, project));
        }
    }

    /// <summary>No fix is offered.</summary>
    public async Task NoFix(string source)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Add(workspace.CurrentSolution, "First", [source]);
        var findings = await Findings(solution.Projects.Single());
        Assert.NotEmpty(findings);
        foreach (var finding in findings)
            Assert.Null(await Action(solution, finding));
    }

    private async Task<Solution> OneByOne(Solution solution, ProjectId project)
    {
        for (var round = 0; round < 100; round++)
        {
            CodeAction? action = null;
            foreach (var finding in await Findings(solution.GetProject(project)!))
                action ??= await Action(solution, finding);
            if (action is null)
                break;

            solution = await Applied(action);
        }

        if (!MayRemain)
            Assert.Empty(await Findings(solution.GetProject(project)!));
        return solution;
    }

    private async Task<Solution> Everywhere(Solution solution, ProjectId project, FixAllScope scope)
    {
        var documents = scope == FixAllScope.Document ? solution.GetProject(project)!.Documents.ToList() : [solution.GetProject(project)!.Documents.First()];
        foreach (var id in documents.Select(document => document.Id))
        {
            var document = solution.GetDocument(id)!;
            var context = new FixAllContext(document, Provider, scope, Provider.GetType().Name, Provider.FixableDiagnosticIds, new Diagnostics(this), TestContext.Current.CancellationToken);
            if (await Provider.GetFixAllProvider()!.GetFixAsync(context) is { } action)
                solution = await Applied(action);
        }

        return solution;
    }

    private async Task<CodeAction?> Action(Solution solution, Diagnostic finding)
    {
        CodeAction? found = null;
        var document = solution.GetDocument(finding.Location.SourceTree)!;
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => found ??= action, TestContext.Current.CancellationToken));
        if (found is not null)
            Assert.Equal(Provider.GetType().Name, found.EquivalenceKey);
        return found;
    }

    private static async Task<Solution> Applied(CodeAction action) =>
        Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken))).ChangedSolution;

    private async Task<ImmutableArray<Diagnostic>> Findings(Project project)
    {
        var stop = TestContext.Current.CancellationToken;
        var compilation = (await project.GetCompilationAsync(stop))!;
        Assert.Empty(compilation.GetDiagnostics(stop).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers([new AiComplianceAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(stop);
        return [.. found.Where(finding => finding.Id == id).OrderBy(finding => finding.Location.SourceTree!.FilePath).ThenBy(finding => finding.Location.SourceSpan.Start)];
    }

    private Solution Add(Solution solution, string name, string[] files)
    {
        var project = ProjectId.CreateNewId(name);
        solution = solution.AddProject(ProjectInfo.Create(project, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(Output, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: Verify.References));
        for (var i = 0; i < files.Length; i++)
            solution = solution.AddDocument(DocumentId.CreateNewId(project), $"File{i}.cs", SourceText.From(Plain(files[i])), filePath: $"/{name}/File{i}.cs");
        if (AdditionalFile is { } file)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project), Path.GetFileName(file.Path), SourceText.From(file.Before), filePath: $"/{name}/{file.Path}");
        return solution.AddDocument(DocumentId.CreateNewId(project), "GlobalUsings.cs", SourceText.From(Verify.Usings), filePath: $"/{name}/GlobalUsings.cs");
    }

    private async Task<IEnumerable<string>> Texts(Solution solution, ProjectId project)
    {
        var texts = new List<string>();
        if (AdditionalFile is not null)
            texts.Add((await solution.GetProject(project)!.AdditionalDocuments.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        foreach (var document in solution.GetProject(project)!.Documents.Where(document => document.Name != "GlobalUsings.cs").OrderBy(document => document.Name))
            texts.Add((await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        return texts;
    }

    private string Plain(string markup) => Markup.Parse(markup, id).Source;

    private sealed class Diagnostics(VerifyFix verify) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await verify.Findings(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await verify.Findings(document.Project)).Where(finding => finding.Location.SourceTree!.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
