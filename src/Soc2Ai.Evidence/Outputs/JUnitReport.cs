using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>
/// The rules as test cases, for build servers that read JUnit: a suite for each build. Exceptions fail, accepted ones do not; a rule that did not
/// run or has nothing to test is skipped, with the reason; a run that is incomplete is an error, so that nothing looks clean that was not looked at.
/// </summary>
public static class JUnitReport
{
    // Servers keep the whole text of every failure.
    private const int MaximumPlaces = 100;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None };

    /// <summary>The file, XML.</summary>
    public static byte[] Write(EvidenceSet set)
    {
        var suites = set.Builds.Select(build => new JUnitSuite(build)).ToList();
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartElement("testsuites");
            Attribute(writer, "name", $"SOC 2 for AI: {set.Name}");
            Counts(writer, suites.Sum(suite => suite.Tests), suites.Sum(suite => suite.Failures), suites.Sum(suite => suite.Errors), null);
            foreach (var suite in suites)
                Write(writer, suite);
            writer.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(XmlWriter writer, JUnitSuite suite)
    {
        var build = suite.Build;
        writer.WriteStartElement("testsuite");
        Attribute(writer, "name", build.Name);
        Counts(writer, suite.Tests, suite.Failures, suite.Errors, suite.Skipped);
        writer.WriteStartElement("properties");
        Property(writer, "tool", $"{Report.Tool.Name} {build.ToolVersion}");
        Property(writer, "rulesDigest", build.RulesDigest);
        Property(writer, "profile", build.Profile);
        Property(writer, "evaluationDate", CsvText.Day(build.EvaluationDate));
        Property(writer, "commit", build.Source?.RevisionId ?? "");
        Property(writer, "meaning", "A test is one rule over all places that it looks at. No test shows that a criterion is satisfied.");
        writer.WriteEndElement();
        WriteRun(writer, build);
        foreach (var tally in suite.Tallies)
            WriteRule(writer, build, tally, suite.Rules[tally.Id], suite.Findings[tally.Id]);
        writer.WriteEndElement();
    }

    private static void WriteRun(XmlWriter writer, BuildReport build)
    {
        StartCase(writer, build, "The run is complete");
        if (!build.IsComplete)
        {
            writer.WriteStartElement("error");
            Attribute(writer, "message", "The run is incomplete: what was not evaluated is not clean.");
            Attribute(writer, "type", "incomplete");
            Text(writer, Lines([.. build.Notes.Where(note => note.Level == "error").Select(note => note.Text).Distinct(StringComparer.Ordinal)]));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteRule(XmlWriter writer, BuildReport build, RuleTally tally, ReportedRule rule, IEnumerable<ReportedFinding> findings)
    {
        StartCase(writer, build, $"{rule.Id} {rule.Title}{(rule.IsCompanion ? " (another analyzer's)" : "")}");
        var reason = tally.Reason is { } text ? $"not evaluated: {text}" : null;
        if (tally.State == States.Exceptions)
        {
            var open = findings.Where(finding => finding.IsOpen).ToList();
            writer.WriteStartElement("failure");
            Attribute(writer, "message", $"{(tally.Exceptions == 1 ? "1 exception" : $"{Number(tally.Exceptions)} exceptions")} in a population of {Number(tally.Population)}{(rule.Population is { } kind ? $" ({kind})" : "")}{(reason is null ? "" : $"; {reason}")}");
            Attribute(writer, "type", open.Count == 0 ? rule.Level : Gravest(open));
            Text(writer, Lines([.. open.Select(finding => $"{finding.Place?.ToString() ?? "(no place)"}: {finding.Level}: {OneLine(finding.Message)} [{finding.Fingerprint}]")]));
            writer.WriteEndElement();
        }
        else if (tally.State is States.NotEvaluated or States.NotApplicable)
        {
            writer.WriteStartElement("skipped");
            Attribute(writer, "message", reason ?? (tally.State == States.NotApplicable ? $"not applicable: this build has no place of the kind '{rule.Population}'" : tally.State));
            writer.WriteEndElement();
        }

        if (tally.Accepted > 0)
        {
            writer.WriteStartElement("system-out");
            Text(writer, Lines([.. findings.Where(finding => finding.IsAccepted).Select(finding => $"{finding.Place?.ToString() ?? "(no place)"}: accepted: {OneLine(finding.Suppressions[0].Justification ?? "")}")]));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    // Servers part a class name at its last point, and show what stands before it as a package.
    private static void StartCase(XmlWriter writer, BuildReport build, string name)
    {
        writer.WriteStartElement("testcase");
        Attribute(writer, "classname", "Soc2Ai." + build.Name.Replace('.', '_'));
        Attribute(writer, "name", name);
    }

    private static void Counts(XmlWriter writer, int tests, int failures, int errors, int? skipped)
    {
        Attribute(writer, "tests", Number(tests));
        Attribute(writer, "failures", Number(failures));
        Attribute(writer, "errors", Number(errors));
        if (skipped is { } count)
            Attribute(writer, "skipped", Number(count));
    }

    private static void Property(XmlWriter writer, string name, string value)
    {
        writer.WriteStartElement("property");
        Attribute(writer, "name", name);
        Attribute(writer, "value", value);
        writer.WriteEndElement();
    }

    private static void Attribute(XmlWriter writer, string name, string value) => writer.WriteAttributeString(name, XmlCharacters.Clean(OneLine(value)));

    private static void Text(XmlWriter writer, string text) => writer.WriteString(XmlCharacters.Clean(text));

    private static string Lines(List<string> lines) =>
        string.Join("\n", lines.Take(MaximumPlaces)) + (lines.Count > MaximumPlaces ? $"\n{Number(lines.Count - MaximumPlaces)} more in the report" : "");

    private static string OneLine(string text) => text.IndexOfAny(['\r', '\n', '\t']) < 0 ? text : text.Replace("\r\n", " ").Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ');

    private static string Gravest(List<ReportedFinding> findings) => new[] { "error", "warning" }.FirstOrDefault(level => findings.Exists(finding => finding.Level == level)) ?? "note";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
