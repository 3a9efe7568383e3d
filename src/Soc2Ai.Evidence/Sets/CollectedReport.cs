using System;
using System.IO;

namespace Soc2Ai.Evidence.Sets;

/// <summary>A run of a report that was found, or made of a compiler's log that no build made one of.</summary>
/// <param name="Path">The report's file; of one that was made, the log's.</param>
/// <param name="Run">The run's index in the report.</param>
/// <param name="Runs">How many runs the report has.</param>
/// <param name="Build">What it says.</param>
/// <param name="Made">The report's bytes when it stands in no file.</param>
public sealed record CollectedReport(string Path, int Run, int Runs, BuildReport Build, ReadOnlyMemory<byte>? Made)
{
    /// <summary>The whole report in UTF-8.</summary>
    /// <exception cref="IOException">The file is gone.</exception>
    public ReadOnlyMemory<byte> Content() => Made ?? ReportReader.Utf8(File.ReadAllBytes(Path));
}
