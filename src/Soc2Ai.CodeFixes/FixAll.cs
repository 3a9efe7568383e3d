using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Soc2Ai.CodeFixes;

/// <summary>Fix All of a <see cref="Fix"/>, in document, project and solution.</summary>
internal sealed class FixAll(Fix fix) : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var findings = new List<Diagnostic>();
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
            findings.AddRange(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
        else
        {
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
                findings.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return findings.Count == 0
            ? null
            : CodeAction.Create(fix.Title(findings.First()), stop => fix.Apply(context.Solution, findings, stop), context.CodeActionEquivalenceKey);
    }
}
