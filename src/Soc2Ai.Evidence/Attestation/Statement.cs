using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>
/// Writes the in-toto Statement (v1) about the files of a bundle: what was built, with which tool, rules and configuration it was tested, with
/// which result. Its subjects are the files by name and SHA-256; a report's annotations count what it holds.
/// </summary>
public static class Statement
{
    /// <summary>The statement's type.</summary>
    public const string Type = "https://in-toto.io/Statement/v1";

    /// <summary>The predicate's type.</summary>
    public const string PredicateType = "https://in-toto.io/attestation/test-result/v0.1";

    /// <summary>The names of descriptors in <c>predicate.configuration</c> that are no files.</summary>
    internal const string SourceName = "source";

    private const string ToolName = "tool";
    private const string RulesName = "rules";

    /// <summary>The bytes of <c>NAME.intoto.json</c>: the same for the same set and files.</summary>
    /// <param name="files">All files of the bundle but the statement itself.</param>
    public static byte[] Write(EvidenceSet set, IEnumerable<BundleFile> files) => JsonText.Write(writer =>
    {
        var subjects = files.Where(file => !BundleNames.IsStatement(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var isOnlyReport = subjects.Count(file => BundleNames.IsReport(file.Name)) == 1;
        writer.WriteStartObject();
        writer.WriteString("_type", Type);
        writer.WriteStartArray("subject");
        foreach (var file in subjects)
            WriteSubject(writer, file, set, isOnlyReport);
        writer.WriteEndArray();
        writer.WriteString("predicateType", PredicateType);
        writer.WritePropertyName("predicate");
        WritePredicate(writer, set);
        writer.WriteEndObject();
    });

    private static void WriteSubject(Utf8JsonWriter writer, BundleFile file, EvidenceSet set, bool isOnlyReport)
    {
        writer.WriteStartObject();
        writer.WriteString("name", file.Name);
        WriteDigest(writer, "sha256", file.Sha256);
        if (BundleNames.IsReport(file.Name))
        {
            writer.WriteStartObject("annotations");
            writer.WriteStartArray(BuildCounts.Annotation);
            foreach (var build in file.Builds ?? (isOnlyReport ? set.Builds : []))
                BuildCounts.Of(build).Write(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>What is stated of a set.</summary>
    internal static void WritePredicate(Utf8JsonWriter writer, EvidenceSet set)
    {
        var result = new TestResult(set);
        writer.WriteStartObject();
        writer.WriteString("result", result.Word);
        writer.WriteStartArray("configuration");
        WriteConfiguration(writer, set);
        writer.WriteEndArray();
        writer.Optional("url", set.Run?.BuildUri);
        writer.Texts("passedTests", result.Passed);
        writer.Texts("warnedTests", result.Warned);
        writer.Texts("failedTests", result.Failed);
        writer.WriteEndObject();
    }

    private static void WriteConfiguration(Utf8JsonWriter writer, EvidenceSet set)
    {
        foreach (var (source, change) in set.Builds.Where(build => build.Source is not null).Select(build => (build.Source!, build.Change)).Distinct())
            WriteSource(writer, source, change);
        foreach (var version in Distinct(set, build => build.ToolVersion))
            WriteDescriptor(writer, ToolName, $"pkg:nuget/{Tool.Name}@{Uri.EscapeDataString(version)}", null);
        foreach (var digest in Distinct(set, build => build.RulesDigest).Where(digest => digest.Length > 0))
            WriteDescriptor(writer, RulesName, null, digest);

        // A descriptor has to have a digest or an absolute address; a file that could not be read has no digest.
        var files = set.Builds.SelectMany(build => build.Configuration).Concat(set.Builds.Select(build => build.Register?.File).OfType<ReportedFile>())
            .Distinct().OrderBy(file => file.Uri, StringComparer.Ordinal).ThenBy(file => file.Sha256, StringComparer.Ordinal);
        foreach (var file in files)
            WriteDescriptor(writer, file.Uri, file.Sha256 is null ? $"urn:soc2ai:file:{file.Uri}" : null, file.Sha256);
    }

    // For a pull request the commit that was built may be the merge of it: base and head are told besides.
    private static void WriteSource(Utf8JsonWriter writer, SourceRevision source, ChangeContext? change)
    {
        writer.WriteStartObject();
        writer.WriteString("name", SourceName);
        writer.WriteString("uri", source.RepositoryUri);
        WriteDigest(writer, "gitCommit", source.RevisionId.ToLowerInvariant());
        if (source.Branch is not null || change is not null)
        {
            writer.WriteStartObject("annotations");
            writer.Optional("branch", source.Branch);
            writer.Optional("platform", change?.Platform);
            writer.Optional("pullRequest", change?.PullRequestUri ?? change?.PullRequest);
            writer.Optional("base", change?.Base);
            writer.Optional("head", change?.Head);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<T> Distinct<T>(EvidenceSet set, Func<BuildReport, T> value) => set.Builds.Select(value).Distinct();

    private static void WriteDescriptor(Utf8JsonWriter writer, string name, string? uri, string? sha256)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.Optional("uri", uri);
        if (sha256 is not null)
            WriteDigest(writer, "sha256", sha256);
        writer.WriteEndObject();
    }

    private static void WriteDigest(Utf8JsonWriter writer, string algorithm, string digest)
    {
        writer.WriteStartObject("digest");
        writer.WriteString(algorithm, digest);
        writer.WriteEndObject();
    }
}
