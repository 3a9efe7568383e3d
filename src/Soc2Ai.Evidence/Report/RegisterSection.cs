using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Governance;

namespace Soc2Ai.Evidence.Report;

/// <summary><c>run.properties.soc2ai.register</c>: what the AI register said when the report was made, with the hash of its file.</summary>
internal static class RegisterSection
{
    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["vendors"] = ["name", "hosts", "soc2ReportDate", "dataUse", "owner", "reviewDate"],
        ["models"] = ["vendor", "id", "purpose", "owner", "approvedBy", "ticket", "evaluations"],
        ["evaluations"] = ["kind", "file", "sha256", "date"],
        ["tools"] = ["name", "sideEffects", "approval"],
        ["dataSets"] = ["name", "classification", "retention"],
    };

    public static void Write(Utf8JsonWriter writer, ReportContent evidence)
    {
        if (evidence.Register is not { Problem: null } register)
            return;

        writer.WriteStartObject("register");
        writer.WriteStartObject("file");
        writer.WriteString("uri", evidence.Sources.PlaceOfPath(register.Path).Uri);
        writer.WriteString("sha256", register.Sha256);
        writer.WriteEndObject();
        writer.WriteNumber("reviewMonths", evidence.Request.ReviewMonths);
        foreach (var (list, _) in RegisterEntry.Lists)
            writer.Lines(list, register.Entries.Where(entry => entry.List == list), (line, entry) => Write(line, list, entry.Value));
        writer.WriteEndObject();
    }

    // Only what an entry of a register has: a register can hold anything beside.
    private static void Write(Utf8JsonWriter writer, string list, JsonValue entry)
    {
        writer.WriteStartObject();
        foreach (var name in Members[list])
        {
            switch (entry[name])
            {
                case { Kind: JsonKind.String, Text: { } text }:
                    writer.WriteString(name, text);
                    break;
                case { Kind: JsonKind.Array } array when name is "hosts" or "evaluations":
                    writer.WriteStartArray(name);
                    foreach (var item in array.Items.Where(item => name == "hosts" ? item.Text is not null : item.Kind == JsonKind.Object))
                    {
                        if (name == "hosts")
                            writer.WriteStringValue(item.Text);
                        else
                            Write(writer, name, item);
                    }

                    writer.WriteEndArray();
                    break;
            }
        }

        writer.WriteEndObject();
    }
}
