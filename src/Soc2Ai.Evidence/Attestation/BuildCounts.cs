using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>How much a report holds of a build, so that a statement can say later what is gone.</summary>
/// <param name="Build">Project and target framework.</param>
/// <param name="Revision">The commit; null outside version control.</param>
/// <param name="Findings">By rule.</param>
/// <param name="Sites">By kind.</param>
internal sealed record BuildCounts(string Build, string? Revision, IReadOnlyDictionary<string, int> Findings, IReadOnlyDictionary<string, int> Sites)
{
    /// <summary>The name of the annotation that holds them.</summary>
    public const string Annotation = "soc2aiBuilds";

    /// <summary>The counts of a build.</summary>
    public static BuildCounts Of(BuildReport build) => new(
        build.Name, build.Source?.RevisionId, Count(build.Findings, finding => finding.RuleId), Count(build.Sites, site => site.Kind));

    /// <summary>The counts in a subject's annotations; none when it has none.</summary>
    public static IReadOnlyList<BuildCounts> Read(JsonElement subject) =>
        [.. (subject.Member("annotations") ?? default).Items(Annotation).Where(item => item.Text("build") is not null)
            .Select(item => new BuildCounts(item.Text("build")!, item.Text("revision"), Numbers(item, "findings"), Numbers(item, "sites")))];

    /// <summary>Writes one element of the annotation.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("build", Build);
        if (Revision is not null)
            writer.WriteString("revision", Revision);
        Write(writer, "findings", Findings);
        Write(writer, "sites", Sites);
        writer.WriteEndObject();
    }

    private static SortedDictionary<string, int> Count<T>(IEnumerable<T> items, Func<T, string> key)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
            counts[key(item)] = counts.TryGetValue(key(item), out var count) ? count + 1 : 1;
        return counts;
    }

    private static Dictionary<string, int> Numbers(JsonElement item, string name)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        if (item.Member(name) is { ValueKind: JsonValueKind.Object } values)
        {
            foreach (var value in values.EnumerateObject())
                numbers[value.Name] = values.Number(value.Name);
        }

        return numbers;
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, int> counts)
    {
        writer.WriteStartObject(name);
        foreach (var count in counts)
            writer.WriteNumber(count.Key, count.Value);
        writer.WriteEndObject();
    }
}
