using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Attestation;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>Ways of touching a signed bundle, each refused with a message of its own.</summary>
public sealed class TamperTests : IDisposable
{
    private readonly TestKey _key = new();
    private readonly Bundle _bundle;

    public TamperTests() => _bundle = Bundle.SignedWith(_key);

    public void Dispose() => _bundle.Dispose();

    [Fact]
    public void Untouched_bundle_is_signed_by_a_known_key()
    {
        var verdict = _bundle.Verify(_key, Bundle.Commit);

        Assert.Empty(verdict.Problems);
        Assert.Equal(BundleOutcome.SignedByKnownKey, verdict.Outcome);
        Assert.StartsWith("Signed by a known key (SHA256:", verdict.Summary, StringComparison.Ordinal);
        Assert.Equal(new StatementFact(Bundle.Envelope, "FAILED", [], "https://github.example/acme/desk/actions/runs/4711", 3), Assert.Single(verdict.Statements) with { Commits = [] });
        Assert.Equal([Bundle.Commit], verdict.Statements[0].Commits);
    }

    [Fact]
    public void Untouched_bundle_whose_key_nobody_gave_is_signed_by_an_unknown_key()
    {
        var verdict = _bundle.Verify();

        Assert.Equal(BundleOutcome.SignedByUnknownKey, verdict.Outcome);
        Assert.Contains("cannot be checked without the signer's public key", verdict.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Bundle.Report)]
    [InlineData(Bundle.Page)]
    [InlineData(Bundle.Findings)]
    public void One_changed_byte(string name)
    {
        var bytes = File.ReadAllBytes(_bundle.In(name));
        bytes[^2] ^= 1;
        File.WriteAllBytes(_bundle.In(name), bytes);

        var problem = _bundle.Verify(_key).Problems[0];
        Assert.Equal(ProblemKind.FileChanged, problem.Kind);
        Assert.StartsWith($"'{name}' was changed: its SHA-256 is ", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_says_who_signed_all_the_same()
    {
        File.AppendAllText(_bundle.In(Bundle.Page), " ");

        Assert.StartsWith("Refused: 1 problem. The statement itself is signed by a known key (SHA256:", _bundle.Verify(_key).Summary, StringComparison.Ordinal);
        Assert.StartsWith("Refused: 1 problem. The statement is signed by an unknown key (SHA256:", _bundle.Verify().Summary, StringComparison.Ordinal);
        Assert.StartsWith("Refused: 2 problems. The statement is signed by a foreign key (SHA256:", _bundle.Verify(new TestKey()).Summary, StringComparison.Ordinal);
        File.Delete(_bundle.In(Bundle.Envelope));
        Assert.Equal("Refused: 1 problem. The bundle is unsigned.", _bundle.Verify().Summary);
    }

    [Fact]
    public void File_cut_to_nothing()
    {
        File.WriteAllBytes(_bundle.In(Bundle.Page), []);

        Only(ProblemKind.FileChanged);
    }

    [Fact]
    public void Byte_order_mark_before_a_file()
    {
        File.WriteAllBytes(_bundle.In(Bundle.Findings), [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(_bundle.In(Bundle.Findings))]);

        Only(ProblemKind.FileChanged);
    }

    [Fact]
    public void Files_swapped_with_each_other()
    {
        File.Move(_bundle.In(Bundle.Page), _bundle.In("x"));
        File.Move(_bundle.In(Bundle.Findings), _bundle.In(Bundle.Page));
        File.Move(_bundle.In("x"), _bundle.In(Bundle.Findings));
        var verdict = _bundle.Verify(_key);

        Assert.Equal([ProblemKind.FileSwapped, ProblemKind.FileSwapped], Kinds(verdict));
        Assert.Equal($"'{Bundle.Findings}' was swapped: it holds the content of '{Bundle.Page}'.", verdict.Problems[0].Text);
    }

    [Fact]
    public void File_added()
    {
        File.WriteAllText(_bundle.In("extra.txt"), "trust me");
        Directory.CreateDirectory(_bundle.In("more"));
        File.WriteAllText(_bundle.In("more/deep.txt"), "trust me");

        Assert.Equal(["'extra.txt' was added: no statement speaks of it.", "'more/deep.txt' was added: no statement speaks of it."], _bundle.Verify(_key).Problems.Select(problem => problem.Text));
    }

    [Fact]
    public void Second_report_added()
    {
        File.Copy(_bundle.In(Bundle.Report), _bundle.In("Lib.soc2.sarif"));

        Only(ProblemKind.FileAdded);
    }

    [Fact]
    public void File_missing()
    {
        File.Delete(_bundle.In(Bundle.Report));

        Assert.Equal($"'{Bundle.Report}' is missing.", Text(ProblemKind.FileMissing));
    }

    [Fact]
    public void File_renamed()
    {
        File.Move(_bundle.In(Bundle.Findings), _bundle.In("App.criteria.csv"));

        Assert.Equal([ProblemKind.FileMissing, ProblemKind.FileAdded], Kinds(_bundle.Verify(_key)));
    }

    [Fact]
    public void Folder_in_place_of_a_file()
    {
        File.Delete(_bundle.In(Bundle.Page));
        Directory.CreateDirectory(_bundle.In(Bundle.Page));

        Assert.Contains("a folder has its name", Text(ProblemKind.FileMissing), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_in_place_of_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        var outside = Path.Combine(_bundle.Keys, "page");
        File.Move(_bundle.In(Bundle.Page), outside);
        File.CreateSymbolicLink(_bundle.In(Bundle.Page), outside);

        Assert.Equal($"'{Bundle.Page}' is a link, and no file of the bundle.", Text(ProblemKind.Link));
    }

    [Fact]
    public void Link_in_place_of_the_envelope()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        File.Move(_bundle.In(Bundle.Envelope), Path.Combine(_bundle.Keys, "e"));
        File.CreateSymbolicLink(_bundle.In(Bundle.Envelope), Path.Combine(_bundle.Keys, "e"));

        Assert.Contains(ProblemKind.Link, Kinds(_bundle.Verify(_key)));
    }

    [Fact]
    public void Finding_deleted_from_a_signed_report_is_named_by_its_rule()
    {
        _bundle.Edit(Bundle.Report, report => report["runs"]![0]!["results"]!.AsArray().RemoveAt(0));
        var verdict = _bundle.Verify(_key);

        Assert.Equal([ProblemKind.FileChanged, ProblemKind.FindingsChanged, ProblemKind.CountsDisagree], Kinds(verdict).Distinct());
        Assert.Matches(@"^App \(net10\.0\): 1 finding of SAI\d{4} was deleted: \d+ in the report, \d+ when it was attested\.$", verdict.Problems[1].Text);
    }

    [Fact]
    public void Report_of_another_build_in_its_place()
    {
        _bundle.Edit(Bundle.Report, report => report["runs"]![0]!["properties"]!["soc2ai"]!["project"] = "Other");

        Assert.Equal([ProblemKind.FileChanged, ProblemKind.BuildMissing, ProblemKind.BuildMissing], Kinds(_bundle.Verify(_key)));
    }

    [Fact]
    public void Commit_that_is_not_the_claimed_one()
    {
        var other = new string('f', 40);

        Assert.Equal($"The bundle is of commit {Bundle.Commit}, not of {other}, which was claimed.", Assert.Single(_bundle.Verify(_key, other).Problems).Text);
        Assert.Empty(_bundle.Verify(_key, Bundle.Commit[..7].ToUpperInvariant()).Problems);
        Assert.Throws<AttestationException>(() => _bundle.Verify(_key, Bundle.Commit[..6]));
        Assert.Throws<AttestationException>(() => _bundle.Verify(_key, "main-branch"));
    }

    [Fact]
    public void Payload_changed_under_its_signature()
    {
        _bundle.EditPayload(statement => statement["predicate"]!["result"] = "PASSED");
        var problems = _bundle.Verify(_key).Problems;

        Assert.Equal([ProblemKind.StatementReplaced, ProblemKind.PayloadChanged, ProblemKind.StatementDisagrees], problems.Select(problem => problem.Kind));
        Assert.Contains("the payload or the signature was changed after signing", problems[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Signature_with_a_changed_byte()
    {
        _bundle.Edit(Bundle.Envelope, envelope =>
        {
            var bytes = Convert.FromBase64String((string)envelope["signatures"]![0]!["sig"]!);
            bytes[^1] ^= 1;
            envelope["signatures"]![0]!["sig"] = Convert.ToBase64String(bytes);
        });

        Only(ProblemKind.PayloadChanged);
    }

    [Theory]
    [InlineData("\"!!!\"")]
    [InlineData("\"\"")]
    [InlineData("17")]
    [InlineData("null")]
    public void Signature_that_is_none(string value)
    {
        _bundle.Edit(Bundle.Envelope, envelope => envelope["signatures"]![0]!["sig"] = JsonNode.Parse(value));

        Only(ProblemKind.SignatureUnreadable);
    }

    [Fact]
    public void Payload_type_changed()
    {
        _bundle.Edit(Bundle.Envelope, envelope => envelope["payloadType"] = "application/json");
        var problems = _bundle.Verify(_key).Problems;

        Assert.Equal([ProblemKind.PayloadType, ProblemKind.PayloadChanged], problems.Select(problem => problem.Kind));
        Assert.Contains("The payload's type was changed after", problems[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Signatures_taken_out_of_the_envelope()
    {
        _bundle.Edit(Bundle.Envelope, envelope => envelope["signatures"] = new JsonArray());
        Assert.Contains("holds no signature", Text(ProblemKind.NoSignature), StringComparison.Ordinal);

        _bundle.Edit(Bundle.Envelope, envelope => envelope.Remove("signatures"));
        Only(ProblemKind.NoSignature);
    }

    [Fact]
    public void Envelope_taken_away()
    {
        File.Delete(_bundle.In(Bundle.Envelope));

        Assert.Equal("The bundle is unsigned, though it was to be signed by a key that was given.", Text(ProblemKind.Unsigned));
        Assert.Equal(BundleOutcome.Unsigned, _bundle.Verify().Outcome);
    }

    [Fact]
    public void Statement_and_envelope_taken_away()
    {
        File.Delete(_bundle.In(Bundle.Envelope));
        File.Delete(_bundle.In(Bundle.Statement));

        Only(ProblemKind.NoStatement);
    }

    [Fact]
    public void Foreign_signature_in_place_of_the_right_one()
    {
        _bundle.Sign(new TestKey());

        Assert.Matches(@"^The signature is by a foreign key \(SHA256:.*\): none of the keys and authorities that were given\.$", Text(ProblemKind.ForeignSignature));
        Assert.Equal(BundleOutcome.SignedByUnknownKey, _bundle.Verify().Outcome);
    }

    [Fact]
    public void Foreign_signature_under_the_right_key_s_name()
    {
        var name = "";
        _bundle.Edit(Bundle.Envelope, envelope => name = (string)envelope["signatures"]![0]!["keyid"]!);
        _bundle.Sign(new TestKey());
        _bundle.Edit(Bundle.Envelope, envelope => envelope["signatures"]![0]!["keyid"] = name);

        Only(ProblemKind.PayloadChanged);
    }

    [Fact]
    public void Right_signature_under_a_foreign_name_is_known_all_the_same()
    {
        _bundle.Edit(Bundle.Envelope, envelope => envelope["signatures"]![0]!["keyid"] = "SHA256:somebody");

        Assert.Equal(BundleOutcome.SignedByKnownKey, _bundle.Verify(_key).Outcome);
    }

    [Fact]
    public void Several_signatures_need_one_known_and_none_broken()
    {
        _bundle.Sign(new TestKey(), _key);
        var verdict = _bundle.Verify(_key);
        Assert.Equal(BundleOutcome.SignedByKnownKey, verdict.Outcome);
        Assert.Equal([SignatureState.Foreign, SignatureState.Known], verdict.Signatures.Select(signature => signature.State));
        Assert.Equal(["Others signed too, whose keys were not given."], verdict.Notes);

        _bundle.Edit(Bundle.Envelope, envelope => envelope["signatures"]!.AsArray().Add(new JsonObject { ["keyid"] = (string)envelope["signatures"]![1]!["keyid"]!, ["sig"] = "AAAA" }));
        Only(ProblemKind.PayloadChanged);
    }

    [Fact]
    public void Unsigned_statement_replaced_beside_the_envelope()
    {
        _bundle.Edit(Bundle.Statement, statement => statement["predicate"]!["result"] = "PASSED");

        Assert.Equal($"'{Bundle.Statement}' is not the statement that was signed: it was replaced or changed.", Text(ProblemKind.StatementReplaced));
    }

    [Fact]
    public void Envelope_of_another_bundle_by_the_same_key()
    {
        using var other = new Bundle();
        File.WriteAllText(other.In(Bundle.Page), "another page");
        other.State();
        other.Sign(_key);
        File.Copy(other.In(Bundle.Envelope), _bundle.In(Bundle.Envelope), overwrite: true);

        Assert.Equal([ProblemKind.StatementReplaced, ProblemKind.FileChanged], Kinds(_bundle.Verify(_key)));
    }

    [Fact]
    public void Statement_in_place_of_the_envelope()
    {
        File.Copy(_bundle.In(Bundle.Statement), _bundle.In(Bundle.Envelope), overwrite: true);

        Assert.Contains(ProblemKind.StatementUnreadable, Kinds(_bundle.Verify(_key)));
    }

    private void Only(ProblemKind kind) => Text(kind);

    private string Text(ProblemKind kind)
    {
        var verdict = _bundle.Verify(_key);
        Assert.Equal(BundleOutcome.Refused, verdict.Outcome);
        var problem = Assert.Single(verdict.Problems);
        Assert.Equal(kind, problem.Kind);
        return problem.Text;
    }

    private static IEnumerable<ProblemKind> Kinds(BundleVerdict verdict) => verdict.Problems.Select(problem => problem.Kind);
}
