using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Report;

namespace Soc2Ai.Evidence;

/// <summary>
/// What the evidence of a build is made from, kept beside the compiler's log before the compiler runs: after a failed compile no task runs any more, and
/// the tool still makes the same evidence of the log as the build would have.
/// </summary>
public static class RequestFile
{
    /// <summary>The file's name, in the project's intermediate folder.</summary>
    public const string FileName = "soc2ai.request.json";

    private const string Format = "soc2ai-request";
    private const int Version = 1;
    private const long MaximumBytes = 1L << 28;

    /// <summary>Writes a request; a file that says the same already is left as it is.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, EvidenceRequest request)
    {
        var content = Content(request);
        if (!System.IO.File.Exists(path) || !System.IO.File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            AtomicFile.Write(path, content);
    }

    /// <summary>Reads a request.</summary>
    /// <returns>Null and what is wrong for a file that is none of ours.</returns>
    public static (EvidenceRequest? Request, string? Problem) Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(WholeFile.Read(path, MaximumBytes));
            var root = document.RootElement;
            if (root.Text("format") is not Format || root.Number("version") != Version)
                return (null, $"it is no request of this version of {Tool.Name}");
            return root.Text("projectFile") is { Length: > 0 } && root.Text("logFile") is { Length: > 0 } ? (Request(root), null) : (null, "it names no project or no log");
        }
        catch (JsonException error)
        {
            return (null, $"it is no whole JSON text (line {(error.LineNumber ?? 0) + 1})");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return (null, error.Message);
        }
    }

    private static byte[] Content(EvidenceRequest request) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteNumber("version", Version);
        writer.WriteString("projectName", request.ProjectName);
        writer.WriteString("projectFile", request.ProjectFile);
        writer.WriteString("targetFramework", request.TargetFramework);
        writer.WriteString("logFile", request.LogFile);
        writer.WriteString("reportFile", request.ReportFile);
        writer.Optional("baselineFile", request.BaselineFile);
        writer.Optional("repositoryRoot", request.RepositoryRoot);
        writer.WriteString("profile", request.Profile);
        writer.WriteString("gate", request.Gate);
        writer.WriteString("gateSeverity", request.GateSeverity);
        writer.Texts("gateCriteria", request.GateCriteria);
        writer.WriteBoolean("analyzersRan", request.AnalyzersRan);
        writer.Optional("registerFile", request.RegisterFile);
        writer.WriteBoolean("isOneOfSeveral", request.IsOneOfSeveral);
        writer.WriteBoolean("referencesProjects", request.ReferencesProjects);
        writer.Optional("lockFile", request.LockFile);
        writer.Optional("assetsFile", request.AssetsFile);
        writer.WriteStartArray("packages");
        foreach (var package in request.Packages)
        {
            writer.WriteStartObject();
            writer.WriteString("id", package.Id);
            writer.WriteString("requestedVersion", package.RequestedVersion);
            writer.Optional("version", package.Version);
            writer.WriteString("file", package.File);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("reviewMonths", request.ReviewMonths);
        writer.WriteString("evaluationDate", request.EvaluationDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        ChangeSection.Write(writer, request.Change);
        writer.Texts("noWarn", request.NoWarn);
        writer.Texts("analyzerConfigFiles", request.AnalyzerConfigFiles);
        writer.Texts("sources", request.Sources);
        writer.WriteEndObject();
    });

    private static EvidenceRequest Request(JsonElement root) => new()
    {
        ProjectName = root.Text("projectName") ?? "",
        ProjectFile = File(root.Text("projectFile"))!,
        TargetFramework = root.Text("targetFramework") ?? "",
        LogFile = File(root.Text("logFile"))!,
        ReportFile = File(root.Text("reportFile")) ?? "",
        BaselineFile = File(root.Text("baselineFile")),
        RepositoryRoot = File(root.Text("repositoryRoot")),
        Profile = root.Text("profile") ?? "",
        Gate = root.Text("gate") ?? "",
        GateSeverity = root.Text("gateSeverity") ?? "",
        GateCriteria = [.. root.Texts("gateCriteria")],
        AnalyzersRan = root.Member("analyzersRan") is not { ValueKind: JsonValueKind.False },
        RegisterFile = File(root.Text("registerFile")),
        IsOneOfSeveral = root.Member("isOneOfSeveral") is { ValueKind: JsonValueKind.True },
        ReferencesProjects = root.Member("referencesProjects") is { ValueKind: JsonValueKind.True },
        LockFile = File(root.Text("lockFile")),
        AssetsFile = File(root.Text("assetsFile")),
        Packages = [.. root.Items("packages").Where(item => item.Text("id") is not null && item.Text("file") is { Length: > 0 })
            .Select(item => new RequestedPackage(item.Text("id")!, item.Text("requestedVersion") ?? "", item.Text("version"), File(item.Text("file"))!))],
        ReviewMonths = root.Number("reviewMonths") is > 0 and <= 36 and var months ? months : 12,
        EvaluationDate = Day(root.Text("evaluationDate")),
        Change = ChangeSection.Read(root),
        NoWarn = [.. root.Texts("noWarn")],
        AnalyzerConfigFiles = [.. root.Texts("analyzerConfigFiles").Select(File).OfType<string>()],
        Sources = [.. root.Texts("sources").Select(File).OfType<string>()],
    };

    // A build writes whole paths. Anything else would be looked for in the folder that the tool happens to run in, or is no path at all.
    private static string? File(string? path) =>
        path is null or "" ? null
        : !path.Any(char.IsControl) && Path.IsPathRooted(path) ? path
        : throw new InvalidOperationException($"it names '{(path.Length > 80 ? path.Substring(0, 80) + "…" : path)}', which is no whole path");

    private static DateTime Day(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? day : DateTime.UtcNow.Date;
}
