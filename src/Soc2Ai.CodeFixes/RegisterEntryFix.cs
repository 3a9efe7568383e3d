using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Soc2Ai.Catalog.Register;

namespace Soc2Ai.CodeFixes;

/// <summary>SAI6001, SAI6002, SAI6003: the register gets the entry, with TODO for what only a person can say. Fix All adds every entry once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RegisterEntryFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SAI6001", "SAI6002", "SAI6003"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new RegisterFixAll();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var finding in context.Diagnostics)
        {
            if (RegisterEntry.Of(finding) is { } entry && await Add(project.Solution, [(project.Id, entry)], context.CancellationToken).ConfigureAwait(false) is var changed && changed != project.Solution)
                context.RegisterCodeFix(CodeAction.Create(Title(entry.Name), stop => Add(project.Solution, [(project.Id, entry)], stop), nameof(RegisterEntryFix)), finding);
        }
    }

    /// <summary>What the light bulb says.</summary>
    internal static string Title(string name) => $"Add '{name}' to the AI register";

    /// <summary>The solution with the entries in the registers of the projects that asked for them; the same instance when no register can take one.</summary>
    internal static async Task<Solution> Add(Solution solution, IEnumerable<(ProjectId Project, RegisterEntry Entry)> wanted, CancellationToken stop)
    {
        var changed = solution;
        var registers = wanted.Select(one => (Register: Find(solution.GetProject(one.Project)), one.Entry)).Where(one => one.Register is not null)
            .GroupBy(one => one.Register!.FilePath ?? one.Register.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var register in registers)
        {
            var text = await register.First().Register!.GetTextAsync(stop).ConfigureAwait(false);
            var entries = register.Select(one => one.Entry).GroupBy(entry => (entry.List, entry.Name)).Select(same => same.First());
            var added = RegisterText.Add(text.ToString(), entries);
            if (added == text.ToString())
                continue;

            // Projects share a register; each has a document of its own for it.
            foreach (var project in solution.Projects)
            {
                if (Find(project) is { } document && string.Equals(document.FilePath ?? document.Name, register.Key, StringComparison.OrdinalIgnoreCase))
                    changed = changed.WithAdditionalDocumentText(document.Id, SourceText.From(added, text.Encoding));
            }
        }

        return changed;
    }

    private static TextDocument? Find(Project? project) =>
        project?.AdditionalDocuments.FirstOrDefault(document => string.Equals(Path.GetFileName(document.FilePath ?? document.Name), AiRegister.FileName, StringComparison.OrdinalIgnoreCase));
}
