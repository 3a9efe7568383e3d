using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Soc2Ai.Analyzers;

/// <summary>Tells whether the raw HTTP requests of a body go to a model: by the addresses that reach them, else by those that its type writes down.</summary>
internal static class AiRequest
{
    /// <summary>Whether a file's text mentions an address of a model: a provider's host or a path that model servers answer at.</summary>
    public static bool IsMentionedIn(SyntaxTree tree)
    {
        var text = tree.GetText();
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            text.CopyTo(0, buffer, 0, text.Length);
            return IsMentionedIn(buffer.AsSpan(0, text.Length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static bool IsMentionedIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("://".AsSpan()); at >= 0;)
        {
            var start = at;
            while (start > 0 && char.IsLetter(text[start - 1]))
                start--;
            var end = at + 3;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\\' or '<' or '>' or ')' or ','))
                end++;
            if (WebAddress.Of(text.Slice(start, end - start).ToString()) is { } address && IsModel(address))
                return true;

            var next = text.Slice(end).IndexOf("://".AsSpan());
            at = next < 0 ? next : end + next;
        }

        return false;
    }

    /// <summary>The vendor that the body's requests go to, <c>unknown</c> for a model server of no known vendor; null when they go to no model.</summary>
    public static string? Vendor(Body body)
    {
        var addresses = Addresses(body).ToList();
        if (addresses.FirstOrDefault(IsModel) is { Scheme: not null } model)
            return ProviderHosts.Vendor(model.Host) ?? "unknown";
        if (addresses.Count > 0)
            return null;

        var type = body.Declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? body.Declaration.SyntaxTree.GetRoot(body.Stop);
        return Texts(type).Where(IsModel).Select(address => ProviderHosts.Vendor(address.Host) ?? "unknown").FirstOrDefault();
    }

    /// <summary>Whether an address is one of a model.</summary>
    public static bool IsModel(WebAddress address) => ProviderHosts.Vendor(address.Host) is not null || (address.IsModelPath && !address.IsLocal);

    private static IEnumerable<WebAddress> Addresses(Body body) =>
        body.Passed.Where(passed => passed.Row.Kind == "http-address").SelectMany(passed => body.Project.Constants.Of(passed.Value, body.Stop))
            .Select(origin => origin.Text is { } text ? WebAddress.Of(text) : null).Where(address => address is not null).Select(address => address!.Value)
            .Concat(Texts(body.Declaration));

    private static IEnumerable<WebAddress> Texts(SyntaxNode node) =>
        node.DescendantTokens().Where(KeyMatcher.IsText).Select(token => WebAddress.Of(token.ValueText)).Where(address => address is not null).Select(address => address!.Value);
}
