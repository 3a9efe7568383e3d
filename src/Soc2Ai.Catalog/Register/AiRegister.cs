using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Catalog.Register;

/// <summary>
/// The register of AI that a team keeps, <c>soc2ai.register.json</c>: the vendors, models, tools and data sets that somebody answers for.
/// <c>rules/register.schema.json</c> says what an entry has.
/// </summary>
public sealed class AiRegister
{
    /// <summary>The file's name.</summary>
    public const string FileName = "soc2ai.register.json";

    /// <summary>The JSON schema of a register.</summary>
    public static string Schema => Resources.Text("rules/register.schema.json");

    private static readonly string[] Lists = ["vendors", "models", "tools", "dataSets"];

    private readonly JsonValue _root;
    private readonly HashSet<string> _vendors;
    private readonly HashSet<string> _models;
    private readonly HashSet<string> _tools;

    private AiRegister(string list, string name, IEnumerable<string> hosts)
    {
        _root = new JsonValue(JsonKind.Object, 0, 0);
        _vendors = new HashSet<string>(list == "vendors" ? hosts.Select(host => host.Trim().ToLowerInvariant()).Append(Bare(name)) : [], StringComparer.Ordinal);
        _models = new HashSet<string>(list == "models" ? [Model(name)] : [], StringComparer.Ordinal);
        _tools = new HashSet<string>(list == "tools" ? [name] : [], StringComparer.OrdinalIgnoreCase);
    }

    private AiRegister(JsonValue root)
    {
        _root = root;
        _vendors = new HashSet<string>(Texts("vendors", "name").Select(Bare).Concat(Hosts(root)), StringComparer.Ordinal);
        _models = new HashSet<string>(Texts("models", "id").Select(Model), StringComparer.Ordinal);
        _tools = new HashSet<string>(Texts("tools", "name"), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What is wrong with the text, and where; null when it is a register.</summary>
    public (string Text, int Start, int End)? Problem { get; private init; }

    /// <summary>Reads a register. One that cannot be read has a <see cref="Problem"/> and no entries.</summary>
    public static AiRegister Parse(string text)
    {
        try
        {
            var root = JsonText.Read(text);
            return Wrong(root) is { } problem ? new AiRegister(new JsonValue(JsonKind.Object, 0, 0)) { Problem = problem } : new AiRegister(root);
        }
        catch (JsonException exception)
        {
            return new AiRegister(new JsonValue(JsonKind.Object, 0, 0)) { Problem = (exception.Message, exception.At, exception.At) };
        }
    }

    /// <summary>A register of one entry, to ask whether it is the one that code needs.</summary>
    /// <param name="list">The entry's list: <c>vendors</c>, <c>models</c> or <c>tools</c>.</param>
    /// <param name="hosts">A vendor's hosts.</param>
    public static AiRegister Of(string list, string name, IEnumerable<string> hosts) => new(list, name.Trim(), hosts);

    /// <summary>The text as it is written.</summary>
    public JsonValue Root => _root;

    /// <summary>Whether it has the vendor: under one of its names, or with one of its hosts.</summary>
    public bool HasVendor(string id) => Vendor.Find(id).Names.Any(name => _vendors.Contains(Bare(name))) || DataFiles.ProviderHosts.Any(host => host.Vendor == id && _vendors.Contains(host.Host))
        || _vendors.Any(host => host.IndexOf('.') > 0 && DataFiles.ProviderHosts.Any(row => row.Vendor == id && row.Host[0] == '*' && host.EndsWith(row.Host.Substring(1), StringComparison.Ordinal)));

    /// <summary>Whether it has the model or deployment, however its SDK spells the id: <c>models/gemini-2.0-flash-001</c>, <c>ClaudeHaiku4_5_20251001</c>, <c>llama3:latest</c>.</summary>
    public bool HasModel(string id) => _models.Contains(Model(id)) || _models.Contains(Model(id.Substring(id.LastIndexOf('/') + 1)));

    /// <summary>Whether it has the tool under the name that the model sees, alone or behind its plugin's.</summary>
    public bool HasTool(string name)
    {
        if (_tools.Contains(name))
            return true;

        foreach (var tool in _tools)
        {
            if (tool.Length > name.Length + 1 && tool.EndsWith(name, StringComparison.OrdinalIgnoreCase) && tool[tool.Length - name.Length - 1] is '-' or '.')
                return true;
        }

        return false;
    }

    /// <summary>What ids of one model have in common, however they are spelled.</summary>
    public static string Model(string id) => Bare(id.EndsWith(":latest", StringComparison.OrdinalIgnoreCase) ? id.Substring(0, id.Length - 7) : id);

    /// <summary>What spellings of one name have in common: case and punctuation do not matter.</summary>
    public static string Bare(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static (string, int, int)? Wrong(JsonValue root)
    {
        if (root.Kind != JsonKind.Object)
            return ("a register is an object: { \"vendors\": [], \"models\": [], \"tools\": [], \"dataSets\": [] }", root.Start, root.End);

        foreach (var member in root.Members)
        {
            if (!Lists.Contains(member.Name))
            {
                if (member.Name.Length > 0 && member.Name[0] == '$')
                    continue;
                return ($"'{member.Name}' is no list of a register; expected one of: {string.Join(", ", Lists)}", member.Start, member.Start + member.Name.Length + 2);
            }

            if (member.Value.Kind != JsonKind.Array)
                return ($"'{member.Name}' is a list of entries between brackets", member.Value.Start, member.Value.End);

            var name = member.Name == "models" ? "id" : "name";
            foreach (var entry in member.Value.Items)
            {
                if (entry[name] is not { Kind: JsonKind.String, Text.Length: > 0 })
                    return ($"an entry of '{member.Name}' is an object with a text \"{name}\"", entry.Start, entry.End);
                if (entry["hosts"] is { } hosts && (hosts.Kind != JsonKind.Array || hosts.Items.Any(host => host.Kind != JsonKind.String)))
                    return ("the hosts of a vendor are a list of texts", hosts.Start, hosts.End);
            }
        }

        return null;
    }

    private static IEnumerable<string> Hosts(JsonValue root) =>
        (root["vendors"]?.Items ?? []).SelectMany(vendor => vendor["hosts"]?.Items ?? []).Select(host => host.Text!.Trim().ToLowerInvariant());

    private IEnumerable<string> Texts(string list, string name) => (_root[list]?.Items ?? []).Select(entry => entry[name]!.Text!.Trim());
}
