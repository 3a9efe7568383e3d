using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Whether a file write is one of training data, and why: where it is written to, what is written, or where it goes on to.</summary>
internal static class TrainingData
{
    private static readonly string[] DataFileEnds = [".jsonl", ".csv", ".parquet", ".json", ".ndjson", ".tsv"];

    /// <summary>Why a write counts as one of training data; null when it does not.</summary>
    public static string? Of(SinkSite site, FlowAnalysis analysis, SourceIndex index)
    {
        var words = Words(site.At, index);
        if (words.Any(FlowWords.SaysTraining))
            return "what it is called";
        if (GoesOn(site, analysis, index))
            return "a fine-tuning upload of the same file";
        if (words.Any(word => DataFileEnds.Any(end => word.EndsWith(end, StringComparison.OrdinalIgnoreCase))) && HoldsConversation(site, analysis))
            return "conversations in a data file";

        return null;
    }

    /// <summary>Whether what arrives is content: anything that came from somewhere, but not the logger, the clock or the name of the file.</summary>
    public static bool IsContent(Hit hit) => hit.Mark.Label.Kind != LabelKind.Source || hit.Mark.Label.Root is string kind && ApiKinds.Sources.Contains(kind) && !kind.EndsWith("-directory", StringComparison.Ordinal);

    // Names and texts that stand at the write: the path, the writer and what it was made of, the content, the method.
    private static List<string> Words(SyntaxNode at, SourceIndex index)
    {
        var words = new List<string>();
        var call = at.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        var member = at.FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax);
        if (member is MethodDeclarationSyntax method)
            words.Add(method.Identifier.ValueText);
        else if (member is LocalFunctionStatementSyntax function)
            words.Add(function.Identifier.ValueText);
        if (call is null)
            return words;

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in call.DescendantNodesAndSelf())
            Add(name, member, words, seen, 3, index);
        return words;
    }

    // A local or a field of the type stands for what it was made of.
    private static void Add(SyntaxNode node, SyntaxNode? member, List<string> words, HashSet<string> seen, int depth, SourceIndex index)
    {
        if (node is LiteralExpressionSyntax { Token.Value: string text })
            words.Add(text);
        else if (node is InterpolatedStringTextSyntax part)
            words.Add(part.TextToken.ValueText);
        else if (node is IdentifierNameSyntax { Identifier.ValueText: var name } && seen.Add(name))
        {
            words.Add(name);
            if (depth == 0 || member is null)
                return;

            foreach (var initializer in Initializers(name, member, index))
            {
                foreach (var inner in initializer.DescendantNodes())
                    Add(inner, member, words, seen, depth - 1, index);
            }
        }
    }

    private static IEnumerable<EqualsValueClauseSyntax> Initializers(string name, SyntaxNode member, SourceIndex index)
    {
        if (index.File(member.SyntaxTree, default) is not { } file)
            yield break;

        var type = member.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        foreach (var place in file.PlacesOf(name))
        {
            if (file.Root.FindToken(place).Parent is VariableDeclaratorSyntax { Initializer: { } initializer } declarator
                && (member.Span.Contains(place) || (declarator.Parent?.Parent is FieldDeclarationSyntax { Parent: { } declaring } && declaring == type)))
            {
                yield return initializer;
            }
        }
    }

    // The path of the write, as the same variable or the same text, is what an upload for fine-tuning takes.
    private static bool GoesOn(SinkSite site, FlowAnalysis analysis, SourceIndex index)
    {
        var uploads = analysis.Sinks.Where(sink => sink.Kind == "training-upload").ToList();
        if (uploads.Count == 0)
            return false;

        var words = new HashSet<string>(Words(site.At, index).Where(word => word.Length > 0), StringComparer.Ordinal);
        foreach (var upload in uploads)
        {
            if (SymbolEqualityComparer.Default.Equals(upload.Owner, site.Owner) && Variables(upload.At).Any(words.Contains))
                return true;
        }

        return Shares(site, analysis, "training-upload");
    }

    // The variables of an expression, and those of what a local in it was opened on.
    private static IEnumerable<string> Variables(SyntaxNode at)
    {
        var member = at.FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax);
        foreach (var name in Names(at))
        {
            yield return name;
            foreach (var declarator in member?.DescendantNodes().OfType<VariableDeclaratorSyntax>() ?? [])
            {
                if (declarator.Identifier.ValueText != name || declarator.Initializer is null)
                    continue;
                foreach (var inner in Names(declarator.Initializer))
                    yield return inner;
            }
        }
    }

    private static IEnumerable<string> Names(SyntaxNode at)
    {
        foreach (var node in at.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax { Parent: not MemberAccessExpressionSyntax and not InvocationExpressionSyntax, Identifier.ValueText: var variable })
                yield return variable;
            else if (node is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access, Identifier.ValueText: var receiver } && access.Name != node && char.IsLower(receiver[0]))
                yield return receiver;
            else if (node is LiteralExpressionSyntax { Token.Value: string text } && text.IndexOf('.') > 0)
                yield return text;
        }
    }

    private static bool HoldsConversation(SinkSite site, FlowAnalysis analysis) =>
        analysis.Hits.Any(hit => hit.Sink == site && hit.Mark.Label.Root is "model-output") || Shares(site, analysis, "prompt");

    private static bool Shares(SinkSite site, FlowAnalysis analysis, string kind)
    {
        foreach (var mine in analysis.Shared)
        {
            if (mine.Sink != site || !SharedContent.Counts(mine.Mark, 0))
                continue;
            foreach (var other in analysis.Shared)
            {
                if (other.Sink.Kind == kind && SharedContent.Counts(other.Mark, 0) && SharedContent.Relates(mine.Mark.Label, other.Mark.Label))
                    return true;
            }
        }

        return false;
    }
}
