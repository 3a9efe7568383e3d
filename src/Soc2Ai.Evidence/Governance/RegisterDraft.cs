using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Catalog;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Governance;

/// <summary>
/// A first AI register, made of what code uses: its vendors, models, tools and data sets, with <c>TODO</c> where a person has to say something.
/// With it SAI6001 to SAI6003 are silent, and SAI6004 asks for what is left.
/// </summary>
public static class RegisterDraft
{
    /// <summary>The name under which <see cref="Schema"/> stands beside a register, so that editors complete it without a network.</summary>
    public const string SchemaFileName = "soc2ai.register.schema.json";

    private const string Blank = "TODO";

    private static readonly Dictionary<string, string> Stores = new(StringComparer.Ordinal)
    {
        ["training-data write"] = "training data",
        ["embedding or vector write"] = "embeddings",
    };

    /// <summary>The JSON schema of a register.</summary>
    public static byte[] Schema => System.Text.Encoding.UTF8.GetBytes(AiRegister.Schema);

    /// <summary>The register's bytes: the same for the same set.</summary>
    /// <param name="set">Reports of all projects that the register is to serve.</param>
    /// <param name="schema">Where editors find the schema, relative to the register: <see cref="SchemaFileName"/>; null for no such member.</param>
    public static byte[] Write(EvidenceSet set, string? schema = null) => JsonText.Write(writer =>
    {
        var uses = set.Builds.SelectMany(build => build.Uses).ToList();
        var vendors = uses.Where(use => use.List == "vendors").Select(use => use.Name).OfType<string>().Distinct().ToList();
        writer.WriteStartObject();
        writer.Optional("$schema", schema);
        WriteVendors(writer, vendors);
        WriteModels(writer, Models(uses, vendors));
        WriteList(writer, "tools", Tools(uses), "sideEffects", "approval");
        WriteList(writer, "dataSets", DataSets(set), "classification", "retention");
        writer.WriteEndObject();
    });

    /// <summary>Writes a file that is not there yet: whole or not at all.</summary>
    /// <exception cref="IOException">There is one, which is left as it is; or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public static void Create(string path, byte[] content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        Refuse(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content, 0, content.Length);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path);
        }
        catch (IOException)
        {
            Refuse(path);
            throw;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Refuse(string path)
    {
        if (File.Exists(path) || Directory.Exists(path))
            throw new IOException($"'{path}' is there already, and is left as it is.");
    }

    private static void WriteVendors(Utf8JsonWriter writer, List<string> vendors)
    {
        writer.WriteStartArray("vendors");
        foreach (var id in vendors.OrderBy(id => Vendor.Find(id).Name, StringComparer.OrdinalIgnoreCase))
        {
            writer.WriteStartObject();
            writer.WriteString("name", Vendor.Find(id).Name);
            writer.Texts("hosts", DataFiles.ProviderHosts.Where(host => host.Vendor == id).Select(host => host.Host));
            Blanks(writer, "soc2ReportDate", "dataUse", "owner", "reviewDate");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteModels(Utf8JsonWriter writer, IEnumerable<(string? Vendor, string Id)> models)
    {
        writer.WriteStartArray("models");
        foreach (var (vendor, id) in models)
        {
            writer.WriteStartObject();
            writer.WriteString("vendor", vendor is null ? Blank : Vendor.Find(vendor).Name);
            writer.WriteString("id", id);
            Blanks(writer, "purpose", "owner", "approvedBy", "ticket");
            writer.WriteStartArray("evaluations");
            foreach (var kind in EvaluationReview.Required)
            {
                writer.WriteStartObject();
                writer.WriteString("kind", kind);
                Blanks(writer, "file", "sha256", "date");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter writer, string list, IEnumerable<string> names, params string[] blanks)
    {
        writer.WriteStartArray(list);
        foreach (var name in names)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            Blanks(writer, blanks);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Blanks(Utf8JsonWriter writer, params string[] members)
    {
        foreach (var member in members)
            writer.WriteString(member, Blank);
    }

    // One model under several spellings is one entry, under the one that its provider writes. A client of a vendor's SDK may speak to somebody else.
    private static IEnumerable<(string? Vendor, string Id)> Models(List<ReportedUse> uses, List<string> vendors)
    {
        var kept = new List<(string? Vendor, string Id, AiRegister Entry)>();
        foreach (var (vendor, id) in uses.Where(use => use is { List: "models", Name: not null }).Select(use => (Vendor: vendors.Contains(use.Vendor ?? "") ? use.Vendor : null, Id: use.Name!)).Distinct()
            .OrderByDescending(model => model.Id.IndexOf('-') >= 0).ThenBy(model => model.Id, StringComparer.Ordinal).ThenBy(model => model.Vendor, StringComparer.Ordinal))
        {
            if (!kept.Exists(model => model.Vendor == vendor && model.Entry.HasModel(id)))
                kept.Add((vendor, id, AiRegister.Of("models", id, [])));
        }

        return kept.Select(model => (model.Vendor, model.Id)).OrderBy(model => model.Vendor, StringComparer.Ordinal).ThenBy(model => model.Id, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Tools(List<ReportedUse> uses) =>
        uses.Where(use => use is { List: "tools", Name: not null }).Select(use => use.Name!).OrderBy(name => name, StringComparer.Ordinal).Distinct(StringComparer.OrdinalIgnoreCase);

    // No place in code names a data set: the type that writes it is what a person knows it by.
    private static IEnumerable<string> DataSets(EvidenceSet set) =>
        set.Builds.SelectMany(build => build.Sites).Where(site => Stores.ContainsKey(site.Kind)).Select(site => $"{TypeOf(site.Id)}: {Stores[site.Kind]}").Distinct().OrderBy(name => name, StringComparer.Ordinal);

    // M:SupportDesk.Training.FineTuningExport.RunAsync(System.Threading.CancellationToken)@5:44
    private static string TypeOf(string site)
    {
        var member = site.Split('@')[0].Split('(')[0];
        var parts = member.Substring(member.IndexOf(':') + 1).Split('.');
        return parts.Length > 1 && !member.StartsWith("T:", StringComparison.Ordinal) ? parts[parts.Length - 2] : parts[parts.Length - 1];
    }
}
