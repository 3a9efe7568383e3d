using System;
using System.Collections.Generic;

namespace Soc2Ai.Catalog;

/// <summary>
/// A fact about an API member: one line <c>role, kind, type, member, port, note</c> of <c>rules/apis/*.tsv</c> or of a user's
/// <c>*.soc2ai.tsv</c>. CONTRIBUTING.md explains each cell.
/// </summary>
public sealed class ApiRow
{
    private ApiRow(TableLine line, ApiRole role)
    {
        Line = line;
        Role = role;
        Port = ApiPort.Parse(line[4]);
    }

    /// <summary>What the row says of the member.</summary>
    public ApiRole Role { get; }

    /// <summary>The kind of value, sink, site or setting.</summary>
    public string Kind => Line[1];

    /// <summary>The type's full metadata name, without an assembly: <c>Microsoft.Extensions.AI.IEmbeddingGenerator`2</c>.</summary>
    public string Type => Line[2];

    /// <summary>
    /// A member's name, <c>.ctor</c>, <c>*</c> (every member), or in brackets what a type stands for:
    /// <c>[method]</c>, <c>[parameter]</c>, <c>[member]</c>, <c>[type]</c> (the type is an attribute on that) and <c>[derived]</c> (the type is a base type or interface of the declaring type).
    /// </summary>
    public string Member => Line[3];

    /// <summary>Where the value enters or leaves.</summary>
    public ApiPort Port { get; }

    /// <summary>Free text; for a vendor row its host.</summary>
    public string Note => Line[5];

    /// <summary>Where the row stands.</summary>
    public TableLine Line { get; }

    /// <summary>Reads rows.</summary>
    /// <exception cref="CatalogException">A line is not a row.</exception>
    public static IEnumerable<ApiRow> Parse(string file, string text)
    {
        foreach (var line in Table.Lines(file, text))
            yield return Parse(line);
    }

    /// <summary>Reads one row.</summary>
    /// <exception cref="CatalogException">The line is not a row.</exception>
    public static ApiRow Parse(TableLine line)
    {
        if (line.Count is < 5 or > 6)
            throw line.Error($"expected five or six cells between tabs (role, kind, type, member, port, note), found {line.Count}");
        if (!Enum.TryParse<ApiRole>(line[0], ignoreCase: true, out var role) || char.IsDigit(line[0][0]))
            throw line.Error($"'{line[0]}' is no role; expected one of: {string.Join(", ", Enum.GetNames(typeof(ApiRole))).ToLowerInvariant()}");
        if (line[1].Length == 0 || line[2].Length == 0 || line[3].Length == 0)
            throw line.Error("kind, type and member must not be empty ('*' as the kind of a clean row means every kind)");
        if (line[2].IndexOf(' ') >= 0 || (line[2].IndexOf('.') < 0 && line[2].IndexOf('`') < 0 && line[2] != "*"))
            throw line.Error($"'{line[2]}' is no full type name; expected namespace and type, for example 'OpenAI.Chat.ChatClient'");

        var row = new ApiRow(line, role);
        if (row.Expected() is { } expected)
            throw line.Error($"'{line[4]}' is no port of a {line[0]} row; expected {expected}");

        return row;
    }

    private string? Expected() => Role switch
    {
        _ when Port.Text.Contains(" when ") && (Port.WhenParameter is null || Port.WhenValue is "") => "behind 'when' a parameter and its value, for example 'content when role=System'",
        ApiRole.Clean or ApiRole.Pass when Port.Out is null => "'parameter->return', 'this->return' or '*->return'",
        ApiRole.Guard or ApiRole.Setting when Port.Operator is null => "'parameter=value', for example 'value=true'",
        ApiRole.Source or ApiRole.Sink or ApiRole.Call when Port.In.Length == 0 || Port.Out is not null || Port.Operator is not null =>
            "a parameter's name, 'return', 'this', 'value' or '*'",
        _ => null,
    };
}
