using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>The names of a bundle's files: <c>NAME.soc2.sarif</c>, <c>NAME.intoto.json</c> and so on.</summary>
public static class BundleNames
{
    /// <summary>The report's.</summary>
    public const string Report = ".soc2.sarif";

    /// <summary>The unsigned statement's.</summary>
    public const string Statement = ".intoto.json";

    /// <summary>The signed statement's.</summary>
    public const string Envelope = ".intoto.dsse.json";

    /// <summary>The ends of the names of evidence. A statement speaks of all of them but the last two, which are statements themselves.</summary>
    public static IReadOnlyList<string> Suffixes { get; } =
    [
        Report, ".upload.sarif", ".soc2.html", ".inventory.cdx.json", ".summary.md", ".findings.csv", ".criteria.csv", ".population.csv", ".junit.xml",
        Statement, Envelope,
    ];

    /// <summary>Whether a file is a statement, signed or not.</summary>
    public static bool IsStatement(string name) => Ends(name, Statement) || Ends(name, Envelope);

    /// <summary>Whether a file is the report.</summary>
    public static bool IsReport(string name) => Ends(name, Report);

    /// <summary>The bundle's name in a statement's file name; null when it is none.</summary>
    public static string? Of(string statement) =>
        Ends(statement, Envelope) ? statement.Substring(0, statement.Length - Envelope.Length)
        : Ends(statement, Statement) ? statement.Substring(0, statement.Length - Statement.Length)
        : null;

    /// <summary>The bundle's name in its report's path.</summary>
    internal static string NameOf(string report) => Path.GetFileName(report) is var file && IsReport(file) ? file.Substring(0, file.Length - Report.Length) : Path.GetFileNameWithoutExtension(file);

    /// <summary>Whether a file name is that of evidence of the bundle with a name.</summary>
    internal static bool IsEvidenceOf(string bundle, string name) => Suffixes.Any(suffix => name.Equals(bundle + suffix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why a subject's name cannot be that of a file in the bundle's folder; null when it can.</summary>
    internal static string? Problem(string name)
    {
        if (name.Length == 0)
            return "is empty";
        if (name[0] is '/' or '\\' || (name.Length > 1 && name[1] == ':'))
            return "is an absolute path";
        if (name.Any(char.IsControl) || name.IndexOf('\\') >= 0 || name.IndexOf(':') >= 0)
            return "has a character that no name of evidence has";
        if (name.Split('/').Any(part => part is "" or "." or ".."))
            return "leads out of the bundle's folder";

        // Windows takes such a name for the one without.
        return name.Split('/').Any(part => part[part.Length - 1] is '.' or ' ') ? "ends as no name of evidence does" : null;
    }

    private static bool Ends(string name, string suffix) => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
}
