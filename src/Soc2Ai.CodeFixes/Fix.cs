using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Soc2Ai.CodeFixes;

/// <summary>
/// A fix of one rule that edits syntax, one place or many: a place is edited once however many findings point at it, and Fix All edits
/// every document in one go.
/// </summary>
public abstract class Fix : CodeFixProvider
{
    /// <summary>The rule whose findings are fixed.</summary>
    protected abstract string Id { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [Id];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FixAll(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var finding in context.Diagnostics)
        {
            // Only an edit that changes something is offered.
            if (await Apply(solution, [finding], context.CancellationToken).ConfigureAwait(false) != solution)
                context.RegisterCodeFix(CodeAction.Create(Title(finding), stop => Apply(solution, [finding], stop), equivalenceKey: GetType().Name), finding);
        }
    }

    /// <summary>What the light bulb says.</summary>
    protected internal abstract string Title(Diagnostic finding);

    /// <summary>Where the edit happens: at the finding, or at the constant's declaration that it names.</summary>
    protected virtual Location Place(Diagnostic finding) => finding.Location;

    /// <summary>Edits the innermost node at the finding's place; does nothing where the fix does not fit.</summary>
    protected abstract void Edit(DocumentEditor editor, SyntaxNode node, Diagnostic finding);

    /// <summary>The solution with the findings fixed; the same instance when none could be.</summary>
    internal async Task<Solution> Apply(Solution solution, IEnumerable<Diagnostic> findings, CancellationToken stop)
    {
        var changed = solution;
        var places = findings.Select(finding => (Place: Place(finding), Finding: finding)).Where(at => at.Place.IsInSource).GroupBy(at => at.Place.SourceTree!);
        foreach (var file in places)
        {
            if (solution.GetDocument(file.Key) is not { } document)
                continue;

            var editor = await DocumentEditor.CreateAsync(document, stop).ConfigureAwait(false);
            foreach (var (place, finding) in file.GroupBy(at => at.Place.SourceSpan).Select(same => same.First()).OrderBy(at => at.Place.SourceSpan.Start))
                Edit(editor, editor.OriginalRoot.FindNode(place.SourceSpan, getInnermostNodeForTie: true), finding);

            var root = editor.GetChangedRoot();
            if (root != editor.OriginalRoot)
                changed = changed.WithDocumentSyntaxRoot(document.Id, root);
        }

        return changed;
    }
}
