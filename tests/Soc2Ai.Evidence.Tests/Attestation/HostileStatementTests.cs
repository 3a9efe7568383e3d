using System.Text;
using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Attestation;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>Statements and envelopes that somebody made to mislead or to break who reads them.</summary>
public sealed class HostileStatementTests : IDisposable
{
    private readonly Bundle _bundle = new();

    public void Dispose() => _bundle.Dispose();

    [Theory]
    [InlineData("../secret.txt", "leads out of the bundle's folder")]
    [InlineData("a/../../secret.txt", "leads out of the bundle's folder")]
    [InlineData("./App.soc2.html", "leads out of the bundle's folder")]
    [InlineData("a//b", "leads out of the bundle's folder")]
    [InlineData("/etc/passwd", "is an absolute path")]
    [InlineData("\\\\host\\share", "is an absolute path")]
    [InlineData("C:/Windows/win.ini", "is an absolute path")]
    [InlineData("..\\secret.txt", "has a character that no name of evidence has")]
    [InlineData("App.soc2.html:stream", "has a character that no name of evidence has")]
    [InlineData("a\u0000b", "has a character that no name of evidence has")]
    [InlineData("App.soc2.html.", "ends as no name of evidence does")]
    [InlineData("a /b", "ends as no name of evidence does")]
    [InlineData("", "is empty")]
    public void Name_that_leads_elsewhere_is_not_opened(string name, string why)
    {
        _bundle.Edit(Bundle.Statement, statement => statement["subject"]!.AsArray().Add(new JsonObject { ["name"] = name, ["digest"] = new JsonObject { ["sha256"] = new string('0', 64) } }));

        Assert.Contains(why, Refused(ProblemKind.SubjectName).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"md5":"d41d8cd98f00b204e9800998ecf8427e"}""", "only md5")]
    [InlineData("""{"sha1":"da39a3ee5e6b4b0d3255bfef95601890afd80709"}""", "only sha1")]
    [InlineData("""{"sha256":"abc"}""", "only something that is none")]
    [InlineData("""{"sha256":""}""", "only something that is none")]
    [InlineData("""{"sha256":17}""", "only sha256")]
    [InlineData("{}", "names no SHA-256 of 'App.soc2.html'.")]
    [InlineData("null", "names no SHA-256 of 'App.soc2.html'.")]
    public void Digest_that_lacks_or_is_weak(string digest, string why)
    {
        _bundle.Edit(Bundle.Statement, statement => Subject(statement, Bundle.Page)["digest"] = JsonNode.Parse(digest));

        Assert.Contains(why, Refused(ProblemKind.Digest).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Subject_twice()
    {
        _bundle.Edit(Bundle.Statement, statement => statement["subject"]!.AsArray().Add(Subject(statement, Bundle.Page).DeepClone()));
        Refused(ProblemKind.SubjectTwice);

        // One file on a system that ignores case.
        _bundle.Edit(Bundle.Statement, statement => statement["subject"]!.AsArray()[^1]!["name"] = Bundle.Page.ToUpperInvariant());
        Assert.Contains(ProblemKind.SubjectTwice, Problems().Select(problem => problem.Kind));
    }

    [Fact]
    public void Subject_deleted()
    {
        _bundle.Edit(Bundle.Statement, statement => statement["subject"]!.AsArray().Remove(Subject(statement, Bundle.Page)));

        Refused(ProblemKind.FileAdded);
    }

    [Fact]
    public void Report_taken_out_of_the_statement_and_the_folder()
    {
        _bundle.Edit(Bundle.Statement, statement => statement["subject"]!.AsArray().Remove(Subject(statement, Bundle.Report)));
        File.Delete(_bundle.In(Bundle.Report));

        Refused(ProblemKind.NoReport);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Statement_without_subjects(string subjects)
    {
        _bundle.Edit(Bundle.Statement, statement => statement["subject"] = JsonNode.Parse(subjects));

        Assert.Equal(ProblemKind.NoSubject, Problems()[0].Kind);
    }

    [Theory]
    [InlineData("_type", "https://in-toto.io/Statement/v0.1")]
    [InlineData("predicateType", "https://slsa.dev/provenance/v1")]
    public void Statement_of_another_type(string name, string type)
    {
        _bundle.Edit(Bundle.Statement, statement => statement[name] = type);

        Assert.Contains(type, Refused(ProblemKind.StatementType).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Statement_that_is_no_JSON_of_ours_is_refused_with_the_reason()
    {
        var text = File.ReadAllText(_bundle.In(Bundle.Statement));

        Unreadable("empty", []);
        Unreadable("no whole JSON text", Encoding.UTF8.GetBytes(text[..(text.Length / 2)]));
        Unreadable("no whole JSON text", Encoding.UTF8.GetBytes(text + "{}"));
        Unreadable("no whole JSON text", Encoding.UTF8.GetBytes(new string('[', 100_000)));
        Unreadable("no whole JSON text", Encoding.UTF8.GetBytes("""{"a":""" + string.Concat(Enumerable.Repeat("""{"a":""", 100)) + "1" + new string('}', 101)));
        Unreadable("twice", Encoding.UTF8.GetBytes(text.Replace("\"predicateType\":", "\"predicate\": {}, \"predicateType\":", StringComparison.Ordinal)));
        Unreadable("not in UTF-8", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray());
        Unreadable("not in UTF-8", Encoding.Latin1.GetBytes(text.Replace("App", "Äpp", StringComparison.Ordinal)));
        Unreadable("no JSON object", "[]"u8.ToArray());
        Unreadable("no JSON object", "null"u8.ToArray());
    }

    [Fact]
    public void Huge_statement_is_not_read()
    {
        using (var stream = File.OpenWrite(_bundle.In(Bundle.Statement)))
            stream.SetLength((1L << 27) + 1);

        Assert.Contains("at most 134,217,728 are read", Refused(ProblemKind.StatementUnreadable, others: true).Text.Replace('.', ','), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"payload":17,"payloadType":"x","signatures":[]}""", "no envelope")]
    [InlineData("""{"payload":"e30=","signatures":[]}""", "no envelope")]
    [InlineData("""{"payload":"%%%","payloadType":"x","signatures":[]}""", "no base64 text")]
    [InlineData("""{"payload":"","payloadType":"x","signatures":[]}""", "no base64 text")]
    [InlineData("""{"payload":"e30=","payload":"e30=","payloadType":"x"}""", "twice")]
    public void Envelope_that_is_none(string text, string why)
    {
        File.WriteAllText(_bundle.In(Bundle.Envelope), text);

        Assert.Contains(why, Refused(ProblemKind.StatementUnreadable).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[17]")]
    [InlineData("\"x\"")]
    [InlineData("[[]]")]
    public void Signatures_that_are_none(string signatures)
    {
        _bundle.Sign(new TestKey());
        _bundle.Edit(Bundle.Envelope, envelope => envelope["signatures"] = JsonNode.Parse(signatures));

        Assert.Equal(BundleOutcome.Refused, _bundle.Verify().Outcome);
    }

    [Fact]
    public void Report_that_is_no_report_is_told_besides_its_digest()
    {
        File.WriteAllText(_bundle.In(Bundle.Report), "{ \"version\": \"2.1.0\", \"version\": \"2.1.0\" }");
        _bundle.Restate();

        Assert.Contains("twice", Refused(ProblemKind.ReportUnreadable).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_and_control_characters_of_names_reach_no_one_unseen()
    {
        _bundle.Edit(Bundle.Statement, statement => Subject(statement, Bundle.Page)["name"] = "\u001b[2J<script>.html");

        Assert.DoesNotContain('\u001b', string.Concat(Problems().Select(problem => problem.Text)));
    }

    private static JsonNode Subject(JsonObject statement, string name) => statement["subject"]!.AsArray().First(subject => (string)subject!["name"]! == name)!;

    private void Unreadable(string why, byte[] content)
    {
        File.WriteAllBytes(_bundle.In(Bundle.Statement), content);
        Assert.Contains(why, Refused(ProblemKind.StatementUnreadable, others: true).Text, StringComparison.Ordinal);
    }

    private IReadOnlyList<BundleProblem> Problems()
    {
        var verdict = _bundle.Verify();
        Assert.Equal(BundleOutcome.Refused, verdict.Outcome);
        return verdict.Problems;
    }

    private BundleProblem Refused(ProblemKind kind, bool others = false)
    {
        var problems = Problems();
        Assert.Equal(kind, problems[0].Kind);
        Assert.True(others || problems.Count == 1, string.Join(" ", problems.Select(problem => problem.Text)));
        return problems[0];
    }
}
