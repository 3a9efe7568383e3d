#if NET
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Says of a bundle whether anybody touched it, and who vouches for it.</summary>
public static class BundleVerifier
{
    private const int ShortestCommit = 7;

    // Of a folder that is none of ours nobody reads more.
    private const int MostAdded = 100;

    /// <summary>Checks a bundle. Whatever stands in it is a problem in the verdict, never an exception.</summary>
    /// <exception cref="AttestationException">What was given to check it with (a key, a certificate, a commit) cannot be used.</exception>
    public static BundleVerdict Verify(BundleRequest request) => Verify(request, withEnvelope: true);

    /// <param name="withEnvelope">False to look at the unsigned statement alone, before it is signed.</param>
    internal static BundleVerdict Verify(BundleRequest request, bool withEnvelope)
    {
        if (request.Commit is { } commit && (commit.Length is < ShortestCommit or > 64 || !commit.All(Uri.IsHexDigit)))
            throw new AttestationException($"'{commit}' is no commit: at least {ShortestCommit} hexadecimal digits are needed.");

        var trust = new Trust(request);
        var problems = new List<BundleProblem>();
        var notes = new List<string>();
        var checks = new List<StatementCheck>();
        try
        {
            var folder = BundleFolder.Find(request.Path, withEnvelope);
            if (folder.Statements.Count == 0)
            {
                problems.Add(new BundleProblem(ProblemKind.NoStatement, null, Directory.Exists(request.Path) || File.Exists(request.Path)
                    ? $"'{request.Path}' holds no statement (*{BundleNames.Statement}, *{BundleNames.Envelope}): nothing says what the files are to be."
                    : $"There is no '{request.Path}'."));
            }

            checks.AddRange(folder.Statements.Select(files => new StatementCheck(folder, files, trust, request).Run()));
            problems.AddRange(checks.SelectMany(check => check.Problems));
            problems.AddRange(Added(folder, checks, notes));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(new BundleProblem(ProblemKind.NoStatement, null, $"'{request.Path}' cannot be read: {error.Message}"));
        }

        return Verdict(problems, notes, checks);
    }

    private static BundleVerdict Verdict(List<BundleProblem> problems, List<string> notes, List<StatementCheck> checks)
    {
        var outcome = problems.Count > 0 ? BundleOutcome.Refused : checks.Max(check => check.Outcome);
        var signatures = checks.SelectMany(check => check.Signatures).ToList();
        if (outcome == BundleOutcome.SignedByKnownKey && signatures.Exists(signature => signature.State != SignatureState.Known))
            notes.Add("Others signed too, whose keys were not given.");
        var facts = checks.Select(check => check.Fact).OfType<StatementFact>().ToList();
        return new BundleVerdict
        {
            Outcome = outcome,
            Problems = [.. problems.OrderBy(problem => problem.Kind).Select(problem => problem with { File = Plain(problem.File), Text = Plain(problem.Text) })],
            Notes = notes,
            Signatures = [.. signatures.Select(signature => signature with { KeyId = Plain(signature.KeyId), Certificate = Plain(signature.Certificate) })],
            Statements = [.. facts.Select(fact => fact with { Commits = [.. fact.Commits.Select(commit => Plain(commit))], BuildUri = Plain(fact.BuildUri) })],
            Summary = Plain(Summary(outcome, problems.Count, signatures, facts.Sum(fact => fact.Files))),
        };
    }

    private static string Summary(BundleOutcome outcome, int problems, List<SignatureFact> signatures, int files)
    {
        var keys = string.Join(", ", signatures.Where(signature => outcome != BundleOutcome.SignedByKnownKey || signature.State == SignatureState.Known)
            .Select(signature => signature.Certificate is { } certificate ? $"{certificate}, {signature.KeyId}" : signature.KeyId ?? "a key without a name").Distinct());
        return outcome switch
        {
            BundleOutcome.SignedByKnownKey => $"Signed by a known key ({keys}); {Are(files)} as signed.",
            BundleOutcome.SignedByUnknownKey when signatures.Exists(signature => signature.State == SignatureState.Unknown) =>
                $"Signed by an unknown key ({keys}); {Are(files)} as signed, and nothing says by whom: give the signer's public key, or the authority's certificate.",
            BundleOutcome.SignedByUnknownKey => $"Signed by an unknown key ({keys}): the signature cannot be checked without the signer's public key; {Are(files)} as the statement says.",
            BundleOutcome.Unsigned => $"Unsigned: {Are(files)} as the statement says, and whoever changes a file can change the statement too.",
            _ => $"Refused: {problems} {(problems == 1 ? "problem" : "problems")}. {SignedBy(signatures, keys)}",
        };
    }

    // Of a refused bundle too it is said who signed what is left of it.
    private static string SignedBy(List<SignatureFact> signatures, string keys) =>
        signatures.Count == 0 ? "The bundle is unsigned."
        : signatures.Exists(signature => signature.State == SignatureState.Broken) ? "A signature is broken."
        : signatures.Exists(signature => signature.State == SignatureState.Known) ? $"The statement itself is signed by a known key ({keys})."
        : signatures.Exists(signature => signature.State == SignatureState.Foreign) ? $"The statement is signed by a foreign key ({keys})."
        : $"The statement is signed by an unknown key ({keys}).";

    private static string Are(int files) => files == 1 ? "1 file is" : $"{files} files are";

    // Names and ids come from whoever made the bundle, and go to a terminal: no escape sequences, no turned writing.
    [return: NotNullIfNotNull(nameof(text))]
    private static string? Plain(string? text) => text is null ? null : string.Concat(text.Select(character =>
        char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '\uFFFD' : character));

    // A folder of evidence holds nothing else. Where a build puts its output, only files that pass for evidence are looked at.
    private static IEnumerable<BundleProblem> Added(BundleFolder folder, List<StatementCheck> checks, List<string> notes)
    {
        if (folder.Statements.Count == 0)
            yield break;

        var known = new HashSet<string>(checks.SelectMany(check => check.Names), StringComparer.Ordinal);
        var own = folder.Statements.SelectMany(files => new[] { files.Envelope, files.Plain }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var isOutput = !folder.IsWhole || folder.IsBuildOutput;
        var candidates = folder.IsWhole ? folder.Files()
            : folder.Statements.Where(files => files.Bundle is not null).SelectMany(files => BundleNames.Suffixes.Select(suffix => files.Bundle + suffix)).Where(name => File.Exists(Path.Combine(folder.Path, name)));
        var (others, added) = (0, 0);
        foreach (var name in candidates.Where(name => !known.Contains(name) && !own.Contains(name)))
        {
            // Left out where only the unsigned statement is looked at.
            if (BundleNames.Of(name) is { } bundle && folder.Statements.Any(files => files.Bundle == bundle && files.Envelope is null))
                continue;
            if (isOutput && !folder.Statements.Any(files => files.Bundle is { } evidence && BundleNames.IsEvidenceOf(evidence, name)))
                others++;
            else if (++added <= MostAdded)
                yield return new BundleProblem(ProblemKind.FileAdded, name, $"'{name}' was added: no statement speaks of it.");
        }

        if (added > MostAdded)
            yield return new BundleProblem(ProblemKind.FileAdded, null, $"{added - MostAdded} more files were added.");
        if (others > 0)
            notes.Add($"{others} other {(others == 1 ? "file" : "files")} of the build's output {(others == 1 ? "is" : "are")} no evidence, and {(others == 1 ? "was" : "were")} not looked at.");
    }
}
#endif
