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
    /// Writes <c>NAME.soc2.sarif</c>, the views and <c>NAME.intoto.json</c>. Nothing is touched before all of them stand whole on disk: where one
    /// cannot be written, that is told and the earlier set stands. Other evidence of that name in the folder is of an earlier set, and is deleted:
    /// it would belong to no statement.
    /// </summary>
    /// <param name="folder">Where they go; made when it is not there.</param>
    /// <param name="name">The bundle's name, without folder.</param>
    /// <param name="report">Writes the report's bytes.</param>
    public static (IReadOnlyList<string> Files, IReadOnlyList<EvidenceMessage> Failures) Write(
        string folder, string name, EvidenceSet set, Action<Stream> report, IEnumerable<EvidenceFormat> formats)
    {
        var views = formats.Select(format => (format.Suffix, Write: new Action<Stream>(stream => Copy(format.Write(set), stream)))).Prepend((Suffix: BundleNames.Report, Write: report)).ToList();
        var staged = new StagedFile?[views.Count + 1];
        var failures = new EvidenceMessage?[views.Count + 1];
        try
        {
            // Each takes its own memory while it is made: two at a time are as fast as more.
            Parallel.For(0, views.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => Stage(i, views[i].Suffix, views[i].Write));
            if (Array.TrueForAll(failures, failure => failure is null))
                Stage(views.Count, BundleNames.Statement, stream => Copy(Statement.Write(set, [.. staged.OfType<StagedFile>().Select(Subject)]), stream));
            return Array.TrueForAll(failures, failure => failure is null)
                ? Commit(Path.GetFullPath(Path.Combine(folder, name)), [.. staged.OfType<StagedFile>()])
                : ([], [.. failures.OfType<EvidenceMessage>()]);
        }
        finally
        {
            foreach (var file in staged)
                file?.Dispose();
        }

        void Stage(int index, string suffix, Action<Stream> write)
        {
            var path = Path.Combine(folder, name + suffix);
            try
            {
                staged[index] = StagedFile.Write(Path.GetFullPath(path), write);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                failures[index] = Failure(path, error);
            }
        }

        BundleFile Subject(StagedFile file) => BundleNames.IsReport(file.Path) ? file.Subject() with { Builds = set.Builds } : file.Subject();
    }

    // The statement comes last, and an earlier one goes first: whoever is killed between the two leaves files that nothing is stated of.
    private static (IReadOnlyList<string> Files, IReadOnlyList<EvidenceMessage> Failures) Commit(string bundle, IReadOnlyList<StagedFile> staged)
    {
        using var alone = WriterLock.Take(bundle);
        foreach (var file in BundleNames.Suffixes.Select(suffix => bundle + suffix).Where(file => BundleNames.IsStatement(file) || !staged.Any(other => other.Path == file)))
            AtomicFile.TryDelete(file);

        var files = new List<string>();
        var failures = new List<EvidenceMessage>();
        foreach (var file in staged.Where(file => failures.Count == 0 || !BundleNames.IsStatement(file.Path)))
        {
            try
            {
                file.Commit();
                files.Add(file.Path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures.Add(Failure(file.Path, error));
            }
        }

        return (files, failures);
    }

    private static EvidenceMessage Failure(string path, Exception error) => new(EvidenceSeverity.Error, EvidenceCodes.NotWritten, path, 0, 0, $"The evidence cannot be written: {error.Message}");

    private static void Copy(ReadOnlyMemory<byte> content, Stream stream)
    {
        MemoryMarshal.TryGetArray(content, out var bytes);
        stream.Write(bytes.Array!, bytes.Offset, bytes.Count);
    }
}
