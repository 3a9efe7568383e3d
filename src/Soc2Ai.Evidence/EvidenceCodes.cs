using System.Collections.Generic;

namespace Soc2Ai.Evidence;

/// <summary>Codes of the messages that are no rule's: bad input and the gate. The table in README.md here is this one.</summary>
public static class EvidenceCodes
{
    /// <summary>The compiler left no error log.</summary>
    public const string LogMissing = "SAI9001";

    /// <summary>The log is no JSON, cut, too large, too deeply nested, or no SARIF.</summary>
    public const string LogUnreadable = "SAI9002";

    /// <summary>The log is SARIF 1.0.</summary>
    public const string LogVersion = "SAI9003";

    /// <summary>A source file is newer than the log.</summary>
    public const string LogStale = "SAI9004";

    /// <summary>No analyzer ran in this build.</summary>
    public const string AnalyzersOff = "SAI9005";

    /// <summary>The analyzer crashed or could not be loaded.</summary>
    public const string AnalyzerFailed = "SAI9006";

    /// <summary>A property has a value that does not exist.</summary>
    public const string UnknownValue = "SAI9007";

    /// <summary>The baseline is unreadable, of another tool or of another version.</summary>
    public const string BaselineUnusable = "SAI9008";

    /// <summary>A file could not be written.</summary>
    public const string NotWritten = "SAI9009";

    /// <summary>A finding that the gate stops.</summary>
    public const string GateFinding = "SAI9010";

    /// <summary>A rule that could have stopped the build was not evaluated.</summary>
    public const string GateNotEvaluated = "SAI9011";

    /// <summary>The gate's last line: how many, why, what to do.</summary>
    public const string GateClosed = "SAI9012";

    /// <summary>The upload file holds only the gravest results, since code scanning takes no more.</summary>
    public const string UploadCut = "SAI9013";

    /// <summary>Two properties contradict each other.</summary>
    public const string Contradiction = "SAI9014";

    /// <summary>A task of the build failed for a reason that is ours.</summary>
    public const string TaskFailed = "SAI9015";

    /// <summary>The code did not compile, so that the analyzers saw only a part of it.</summary>
    public const string NotCompiled = "SAI9016";

    /// <summary>A report, or the request of a build, cannot be read.</summary>
    public const string ReportUnreadable = "SAI9017";

    /// <summary>A newer report of the same project and target framework was found.</summary>
    public const string ReportLeftOut = "SAI9018";

    /// <summary>Every code with what it means and what to do about it.</summary>
    public static IReadOnlyList<(string Code, string Meaning, string Remedy)> All { get; } =
    [
        (LogMissing, "The compiler left no error log.", "Build the project so that CoreCompile runs; do not clear the property `ErrorLog`."),
        (LogUnreadable, "The error log is no JSON, cut in the middle, too large, too deeply nested, or no SARIF.", "Delete it and build again; let no other tool write to that path."),
        (LogVersion, "The error log is SARIF 1.0.", "Write `<ErrorLog>path.sarif,version=2.1</ErrorLog>`."),
        (LogStale, "A source file is newer than the error log.", "Build again, so that the compiler writes a new log."),
        (AnalyzersOff, "No analyzer ran in this build.", "Remove `RunAnalyzers=false` and `RunAnalyzersDuringBuild=false` from the build that makes evidence."),
        (AnalyzerFailed, "The analyzer crashed (AD0001) or could not be loaded (CS8032, CS8033, CS8034, CS9057).", "Use an SDK in support; report a crash with the message's stack."),
        (UnknownValue, "A property has a value that does not exist.", "Use one of the values that the message lists."),
        (BaselineUnusable, "The baseline is unreadable, of another tool or of another version.", "Restore it from version control, or delete it and write a new one with `-t:Soc2AiBaseline`."),
        (NotWritten, "A file of the evidence could not be written.", "Make the output folder writable."),
        (GateFinding, "A finding that the gate stops.", "Fix it, or suppress it with an accountable justification (SAI6006)."),
        (GateNotEvaluated, "A rule whose findings the gate would stop was not evaluated.", "Switch the rule on again (SAI6007), or narrow the gate."),
        (GateClosed, "The gate stopped the build: how many, why, what to do.", "Act on the messages before it."),
        (UploadCut, "The upload file holds only the gravest 25,000 results.", "Nothing; the report holds all of them."),
        (Contradiction, "Two properties contradict each other: a gate and `Soc2AiEvidence=false`.", "Remove one of them."),
        (TaskFailed, "A task of the build failed for a reason that is ours.", "Report it with the message's stack."),
        (NotCompiled, "The code did not compile, so that the analyzers saw only a part of it.", "Make it compile, and build again."),
        (ReportUnreadable, "A report, or the request of a build, is not there, cut, or none of this tool.", "Build the project again; give the tool reports that it wrote."),
        (ReportLeftOut, "A newer report of the same project and target framework was found.", "Nothing; give the paths of the reports that you mean when it is the wrong one."),
    ];
}
