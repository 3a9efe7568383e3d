using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>Where a stream or a writer writes to: a file, memory, or through encryption. Marks say it, so that a writer over a stream says the same.</summary>
internal sealed partial class Walker
{
    private const string ToFile = "to-file";
    private const string ToMemory = "to-memory";
    private const string Encrypted = "encrypted";

    // What the sinks of the call that is looked at write to.
    private string? _destination;

    private static Value Destined(IMethodSymbol method, MemberFacts facts, Value value, SyntaxNode at)
    {
        if (DestinationOf(method, facts) is not { } destination)
            return value;

        return value.WithMarks(Value.Add(value.Marks, new Mark(Label.Source(destination), 0, false, new Step(null, at, Name(method)))));
    }

    private static string? DestinationOf(IMethodSymbol method, MemberFacts facts)
    {
        foreach (var row in facts.Cleans)
        {
            if (row is { Kind: "training", Port: { In: "stream", Out: "return" } })
                return Encrypted;
        }

        if (method.ContainingNamespace is not { Name: "IO", ContainingNamespace.Name: "System" })
            return null;
        if (method.ContainingType.Name is "MemoryStream" or "StringWriter" && method.MethodKind == MethodKind.Constructor)
            return ToMemory;

        var opens = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name is "FileStream" or "StreamWriter"
            : method.ContainingType.Name is "File" or "FileInfo" && method.Name is "Create" or "CreateText" or "AppendText" or "Open" or "OpenWrite";
        if (!opens)
            return null;

        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == "stream")
                return null;
        }

        return ToFile;
    }

    // Marks that say where something lies or goes are no content.
    private static bool IsPlace(Mark mark) => mark.Label is { Kind: LabelKind.Source, Root: ToFile or ToMemory or Encrypted or AppDirectory or OtherDirectory };

    // A write to what is given: the file's own API, the receiver, or the stream that is an argument.
    private string? Destination(MemberFacts facts, IMethodSymbol method, Value receiver, ImmutableArray<Value> values)
    {
        foreach (var row in facts.Sinks)
        {
            if (row.Kind != "training-write")
                continue;
            if (method.ContainingType is { Name: "File", ContainingNamespace.Name: "IO" })
                return ToFile;

            var to = row.Port.In == "this" ? [] : Content(receiver);
            foreach (var parameter in method.Parameters)
            {
                if (parameter.Name is "destination" or "utf8Json" or "stream" && parameter.Ordinal < values.Length)
                    to = Value.Join(to, Content(values[parameter.Ordinal]));
            }

            return Holds(to, Encrypted) ? Encrypted : Holds(to, ToFile) ? ToFile : Holds(to, ToMemory) ? ToMemory
                : method.ContainingNamespace?.Name == "IO" || method.Name.StartsWith("Serialize", System.StringComparison.Ordinal) ? "elsewhere" : ToFile;
        }

        return null;
    }
}
