using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>
/// What a file that is read says depends on where it lies: under the application's own directory it is the team's own text. The path tells;
/// where a caller gives it, the caller decides.
/// </summary>
internal sealed partial class Walker
{
    private const string AppDirectory = "app-directory";
    private const string OtherDirectory = "other-directory";
    private const string Retrieved = "retrieved";

    /// <summary>The member of a path that stands for the content of its file.</summary>
    internal const string FileContent = "file()";

    private static readonly string[] OtherRoots = ["/var/", "/tmp/", "/mnt/", "/data/", "/home/", "/srv/", "/media/", "/uploads/", "/shared/", "/volumes/", "~/"];

    // Absolute, and not where programs are installed.
    private static bool IsOtherDirectory(string text)
    {
        if (text.Length > 2 && text[1] == ':' && text[2] is '\\' or '/' && char.IsLetter(text[0]))
            return true;
        if (text.Length < 4 || text[0] is not ('/' or '~' or '\\'))
            return false;
        if (text.StartsWith(@"\\", StringComparison.Ordinal))
            return true;

        foreach (var root in OtherRoots)
        {
            if (text.StartsWith(root, StringComparison.OrdinalIgnoreCase) || text.Length == root.Length - 1 && root.StartsWith(text, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // What a read of a file gives; null when the member reads no file by its path.
    private Value? FileRead(MemberFacts facts, IMethodSymbol method, Value receiver, ImmutableArray<Value> values, SyntaxNode at)
    {
        if (!IsRetrieved(facts) || method.ContainingNamespace is not { Name: "IO", ContainingNamespace.Name: "System" })
            return null;

        var path = method.ContainingType.Name == "FileInfo" ? receiver : (Value?)null;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name is "path" or "fileName" && parameter.Ordinal < values.Length)
                path = values[parameter.Ordinal];
        }

        // A reader over a stream reads what the stream reads.
        return path is { } known ? ContentOf(known, at, Name(method)) : RowResult(facts, method, receiver, values, at) ?? (values.IsEmpty ? receiver : values[0]);
    }

    private Value ContentOf(Value path, SyntaxNode at, string reader)
    {
        var marks = Content(path);
        var step = new Step(null, at, $"retrieved from '{reader}'");
        var content = ImmutableArray<Mark>.Empty;
        foreach (var mark in Holds(marks, AppDirectory) ? [] : marks)
        {
            if (mark.Label.Kind == LabelKind.Port)
                content = Value.Add(content, new Mark(mark.Label.Member(FileContent), 0, false, step));
            else if (mark.Label is { Kind: LabelKind.Source, Root: not ModelAddress })
                content = Value.Add(content, new Mark(Label.Source(Retrieved), 0, false, step));
        }

        // Whoever wrote it, it is content that two sinks can share.
        return Value.Of(Value.Add(content, new Mark(Label.Origin(at), 0, false, step))).With(AbstractObject.Made(at));
    }
}
