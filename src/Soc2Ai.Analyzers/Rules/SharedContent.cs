using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>When two sinks have the same content: not just the same object somewhere, and not an id that both need.</summary>
internal static class SharedContent
{
    // What a part of a whole is called when it is the part that people write in.
    private static readonly string[] ContentNames =
        ["text", "body", "content", "message", "description", "question", "answer", "subject", "title", "prompt", "query", "input", "note", "notes", "comment", "comments", "transcript", "summary", "history", "conversation", "document", "html", "details", "instructions", "utterance", "feedback", "request", "email", "address", "messages"];

    // What names a thing without saying what is in it.
    private static readonly string[] IdentifyingEnds =
        ["id", "ids", "key", "hash", "count", "length", "size", "version", "guid", "uuid", "number", "index", "model", "modelid", "deployment", "deploymentname", "endpoint", "correlationid", "traceid", "status", "state", "kind", "type", "language", "locale", "culture", "role", "token", "tokens", "logger", "log", "client", "options", "settings", "configuration", "config", "name", "url", "uri"];

    // What the team itself sets: its texts are as public as its source.
    private static readonly string[] SettingEnds = ["options", "settings", "configuration", "config"];

    /// <summary>Compares roots of labels: symbols as symbols.</summary>
    public static readonly IEqualityComparer<object> RootComparer = new Roots();

    /// <summary>Whether a mark can make two sinks related: content itself, not something that unknown code made of it, and no id.</summary>
    public static bool Counts(Mark mark, ulong clean) =>
        !mark.IsIndirect && (mark.Cleaned & clean) == 0 && !(mark.Label.Root is Key && mark.Label.Path.IsEmpty) && !Ends(Name(mark.Label), IdentifyingEnds) && !IsSetting(mark.Label);

    /// <summary>Whether what one sink gets is in what the other gets: the same, the whole of it, or the part of it that people write.</summary>
    public static bool Relates(Label log, Label prompt)
    {
        if (!log.Overlaps(prompt))
            return false;
        if (log.Path.Length <= prompt.Path.Length)
            return !prompt.ReadsFile(log.Path.Length);

        var name = Name(log);
        foreach (var content in ContentNames)
        {
            if (name.EndsWith(content, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return log.Path[log.Path.Length - 1] is Key;
    }

    /// <summary>Whether an expression is called an id, a key, a place or a state: what unknown code gave back for content, and not the content.</summary>
    public static bool IsReceipt(SyntaxNode expression)
    {
        var name = "";
        foreach (var token in expression.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
                name = token.ValueText;
        }

        return Ends(name, IdentifyingEnds) || name.EndsWith("url", StringComparison.OrdinalIgnoreCase) || name.EndsWith("uri", StringComparison.OrdinalIgnoreCase) || name.EndsWith("etag", StringComparison.OrdinalIgnoreCase) || name.EndsWith("path", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSetting(Label label)
    {
        if (label.Root is ISymbol root && Ends(root.Name.TrimStart('_'), SettingEnds))
            return true;

        foreach (var key in label.Path)
        {
            if (key is ISymbol symbol && Ends(symbol.Name.TrimStart('_'), SettingEnds))
                return true;
        }

        return false;
    }

    // By whole words: `ticketId` ends in one, `paid` does not.
    private static bool Ends(string name, string[] ends)
    {
        foreach (var end in ends)
        {
            if (name.Equals(end, StringComparison.OrdinalIgnoreCase))
                return true;
            if (name.Length > end.Length && name.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (char.IsUpper(name[name.Length - end.Length]) || name[name.Length - end.Length - 1] == '_'))
                return true;
        }

        return false;
    }

    // The innermost member's name, or the name of the variable or the call.
    private static string Name(Label label)
    {
        for (var i = label.Path.Length - 1; i >= 0; i--)
        {
            if (label.Path[i] is ISymbol symbol)
                return symbol.Name.TrimStart('_');
            if (label.Path[i] is string key)
                return key;
        }

        return label.Root is ISymbol root ? root.Name.TrimStart('_') : "";
    }

    private sealed class Roots : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y) || (x is ISymbol symbol ? SymbolEqualityComparer.Default.Equals(symbol, y as ISymbol) : Equals(x, y));

        int IEqualityComparer<object>.GetHashCode(object root) => root is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : root.GetHashCode();
    }
}
