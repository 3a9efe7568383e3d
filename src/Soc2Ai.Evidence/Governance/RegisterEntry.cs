using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Governance;

/// <summary>An entry of the AI register: a member of the population of SAI6004 and SAI6005.</summary>
/// <param name="List">The register's list: <c>vendors</c>, <c>models</c>, <c>tools</c> or <c>dataSets</c>.</param>
/// <param name="Name">The name, a model's id.</param>
/// <param name="Site">Its identity, which stays when entries move: <c>models/gpt-4o</c>.</param>
/// <param name="Value">The entry as it is written.</param>
/// <param name="Location">Where its name stands.</param>
/// <param name="IsRepeated">Whether an entry before it has the same name.</param>
internal sealed record RegisterEntry(string List, string Name, string Site, JsonValue Value, LogLocation Location, bool IsRepeated)
{
    /// <summary>The lists of a register, each with what one of its entries is called.</summary>
    public static (string List, string Noun)[] Lists { get; } = [("vendors", "vendor"), ("models", "model"), ("tools", "tool"), ("dataSets", "data set")];

    /// <summary>What it is called: <c>model</c>.</summary>
    public string Noun => NounOf(List);

    /// <summary>The vendor that a model's entry names.</summary>
    public string? Vendor => List == "models" ? Text("vendor") : List == "vendors" ? Name : null;

    /// <summary>What an entry of a list is called.</summary>
    public static string NounOf(string list) => System.Array.Find(Lists, one => one.List == list).Noun;

    /// <summary>The identity of an entry. One id can be a model of two vendors. An at sign ends a place's stable part in fingerprints: <c>@cf/meta/llama-3</c>.</summary>
    public static string SiteOf(string list, string name, string? vendor) =>
        (list == "models" && vendor?.Trim() is { Length: > 0 } seller ? $"{list}/{seller}/{name.Trim()}" : $"{list}/{name.Trim()}").Replace("@", "%40");

    /// <summary>What a member says; null where it says nothing.</summary>
    public string? Text(string member) => Value[member]?.Text;
}
