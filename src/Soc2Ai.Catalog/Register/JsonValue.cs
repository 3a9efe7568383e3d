using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Catalog.Register;

/// <summary>A value of a JSON text and where it stands there, from its first character to behind its last.</summary>
public sealed record JsonValue(JsonKind Kind, int Start, int End)
{
    /// <summary>What a string says; null for every other kind.</summary>
    public string? Text { get; init; }

    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<JsonValue> Items { get; init; } = [];

    /// <summary>The members of an object, as they are written.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>The value of the member with this name; null when there is none.</summary>
    public JsonValue? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;
}

/// <summary>A member of an object: its name, where the name stands, and its value.</summary>
public sealed record JsonMember(string Name, int Start, JsonValue Value);

/// <summary>The kinds of JSON values that a reader of a register tells apart.</summary>
public enum JsonKind
{
    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Literal,

    /// <summary>A text between quotes.</summary>
    String,

    /// <summary>A list between brackets.</summary>
    Array,

    /// <summary>Members between braces.</summary>
    Object,
}
