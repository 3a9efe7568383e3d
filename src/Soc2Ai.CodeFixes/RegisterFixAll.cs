using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Soc2Ai.CodeFixes;

/// <summary>Fix All of <see cref="RegisterEntryFix"/>, in document, project and solution.</summary>
internal sealed class RegisterFixAll : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var wanted = new List<(ProjectId, RegisterEntry)>();
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
            Take(context.Project.Id, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
        else
        {
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
                Take(project.Id, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return wanted.Count == 0
            ? null
            : CodeAction.Create("Add everything that is undeclared to the AI register", stop => RegisterEntryFix.Add(context.Solution, wanted, stop), context.CodeActionEquivalenceKey);

        void Take(ProjectId project, IEnumerable<Diagnostic> findings) =>
            wanted.AddRange(findings.OrderBy(finding => finding.Location.SourceTree?.FilePath, System.StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start)
                .Select(RegisterEntry.Of).OfType<RegisterEntry>().Select(entry => (project, entry)));
    }
}
