using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Evidence.Inventory;
using Soc2Ai.Evidence.Page;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>The files of an evidence set: report, views, and the statement that holds them together.</summary>
public static class EvidenceBundle
{
    /// <summary>The views, in the order in which they are written.</summary>
    public static IReadOnlyList<EvidenceFormat> Formats { get; } =
    [
        new("upload", ".upload.sarif", "code scanning of GitHub, Azure DevOps and GitLab", UploadWriter.Write),
        new("html", ".soc2.html", "a person: one page that needs no network", EvidencePage.Write),
        new("inventory", ".inventory.cdx.json", "who keeps the AI inventory: CycloneDX 1.6", InventoryDocument.Write),
        new("markdown", ".summary.md", "a pull request or a job summary", MarkdownSummary.Write),
        new("findings", ".findings.csv", "workpapers: every finding", FindingsTable.Write),
        new("criteria", ".criteria.csv", "workpapers: every criterion", CriteriaTable.Write),
        new("population", ".population.csv", "workpapers: every test of every place, to draw samples from", PopulationTable.Write),
        new("junit", ".junit.xml", "build servers that read JUnit", JUnitReport.Write),
    ];

    /// <summary>The views that a build writes; the others are for pipelines, which have the tool.</summary>
    public static IReadOnlyList<EvidenceFormat> OfBuild { get; } = [.. Formats.Where(format => format.Name is "upload" or "html" or "inventory")];

    /// <summary>Writes the files of a report that stands in memory.</summary>
    internal static (IReadOnlyList<string> Files, IReadOnlyList<EvidenceMessage> Failures) Write(
        string folder, string name, EvidenceSet set, ReadOnlyMemory<byte> report, IEnumerable<EvidenceFormat> formats) => Write(folder, name, set, stream => Copy(report, stream), formats);

    /// <summary>
    /// Writes <c>NAME.soc2.sarif</c>, the views and <c>NAME.intoto.json</c>. Other evidence of that name in the folder is of an earlier set, and is
    /// deleted: it would belong to no statement. A file that cannot be written is told, and the others are written.
    /// </summary>
    /// <param name="folder">Where they go; made when it is not there.</param>
    /// <param name="name">The bundle's name, without folder.</param>
    /// <param name="report">Writes the report's bytes.</param>
    public static (IReadOnlyList<string> Files, IReadOnlyList<EvidenceMessage> Failures) Write(
        string folder, string name, EvidenceSet set, Action<Stream> report, IEnumerable<EvidenceFormat> formats)
    {
        var views = formats.Select(format => (format.Suffix, Write: new Action<Stream>(stream => Copy(format.Write(set), stream)))).Prepend((Suffix: BundleNames.Report, Write: report)).ToList();
        var outcomes = new EvidenceMessage?[views.Count];

        // Each takes its own memory while it is made: two at a time are as fast as more.
        Parallel.For(0, views.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => outcomes[i] = Keep(Path.Combine(folder, name + views[i].Suffix), views[i].Write));
        var files = views.Where((_, i) => outcomes[i] is null).Select(view => Path.Combine(folder, name + view.Suffix)).ToList();
        var failures = outcomes.OfType<EvidenceMessage>().ToList();
        foreach (var suffix in BundleNames.Suffixes.Where(suffix => !files.Contains(Path.Combine(folder, name + suffix))))
            Delete(Path.Combine(folder, name + suffix));
        if (failures.Count > 0)
            return (files, failures);

        var statement = Path.Combine(folder, name + BundleNames.Statement);
        var failure = Keep(statement, stream => Copy(Statement.Write(set, [.. files.Select(file => Subject(file, set))]), stream));
        return failure is null ? ([.. files, statement], []) : (files, [failure]);
    }

    private static EvidenceMessage? Keep(string path, Action<Stream> write)
    {
        try
        {
            AtomicFile.Write(path, write);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new EvidenceMessage(EvidenceSeverity.Error, EvidenceCodes.NotWritten, path, 0, 0, $"The evidence cannot be written: {error.Message}");
        }
    }

    private static void Copy(ReadOnlyMemory<byte> content, Stream stream)
    {
        MemoryMarshal.TryGetArray(content, out var bytes);
        stream.Write(bytes.Array!, bytes.Offset, bytes.Count);
    }

    private static BundleFile Subject(string file, EvidenceSet set)
    {
        var subject = BundleFile.Read(Path.GetFileName(file), file);
        return BundleNames.IsReport(file) ? subject with { Builds = set.Builds } : subject;
    }

    private static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever verifies the bundle is told that the file is none of it.
        }
    }
}
