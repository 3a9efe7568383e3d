#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Checks one statement: its signatures, its files, its reports, its commit.</summary>
internal sealed class StatementCheck(BundleFolder folder, StatementFiles files, Trust trust, BundleRequest request)
{
    private bool _isSigned;

    /// <summary>Everything that is wrong.</summary>
    public List<BundleProblem> Problems { get; } = [];

    /// <summary>Its signatures.</summary>
    public List<SignatureFact> Signatures { get; } = [];

    /// <summary>What it says; null when it cannot be read.</summary>
    public StatementFact? Fact { get; private set; }

    /// <summary>The files that it speaks of, whether they are there or not.</summary>
    public IReadOnlyCollection<string> Names { get; private set; } = [];

    /// <summary>What is known of who signed it.</summary>
    public BundleOutcome Outcome => Problems.Count > 0 ? BundleOutcome.Refused
        : !_isSigned ? BundleOutcome.Unsigned
        : Signatures.Exists(fact => fact.State == SignatureState.Known) ? BundleOutcome.SignedByKnownKey
        : BundleOutcome.SignedByUnknownKey;

    /// <summary>Looks at everything, however much of it is wrong.</summary>
    public StatementCheck Run()
    {
        var plain = files.Plain is { } unsigned ? Bytes(unsigned) : null;
        var signed = files.Envelope is { } envelope ? Bytes(envelope) : null;
        var payload = signed is not null ? Payload(files.Envelope!, signed) : null;
        if (signed is null && plain is not null && files.Bundle is null)
        {
            // The name does not tell what it is.
            payload = Payload(files.Plain!, plain);
            plain = payload is null && Problems.Count == 0 ? plain : null;
        }

        if (payload is not null && plain is not null && !payload.AsSpan().SequenceEqual(plain))
            Problem(ProblemKind.StatementReplaced, files.Plain!, $"'{files.Plain}' is not the statement that was signed: it was replaced or changed.");
        if ((payload ?? plain) is { } statement)
            Judge(_isSigned ? files.Envelope ?? files.Plain! : files.Plain!, statement);
        if (!_isSigned && files.Envelope is null && !trust.IsEmpty)
            Problem(ProblemKind.Unsigned, files.Plain!, "The bundle is unsigned, though it was to be signed by a key that was given.");

        return this;
    }

    private void Problem(ProblemKind kind, string? file, string text) => Problems.Add(new BundleProblem(kind, file, text));

    private byte[]? Bytes(string file)
    {
        try
        {
            if (!folder.IsLink(file))
                return JsonFile.Bytes(Path.Combine(folder.Path, file));

            Problem(ProblemKind.Link, file, $"'{file}' is a link, and no file of the bundle.");
        }
        catch (AttestationException error)
        {
            Problem(ProblemKind.StatementUnreadable, file, $"'{file}' cannot be relied on. {error.Message}");
        }

        return null;
    }

    // Null for a file that is no envelope.
    private byte[]? Payload(string file, byte[] bytes)
    {
        try
        {
            using var document = JsonFile.Parse(bytes);
            if (!Envelope.IsOne(document.RootElement))
            {
                if (files.Bundle is not null)
                    Problem(ProblemKind.StatementUnreadable, file, $"'{file}' is no envelope: it has no 'payload'.");
                return null;
            }

            var envelope = Envelope.Read(document.RootElement);
            _isSigned = true;
            var check = new SignatureCheck(file, envelope, trust, request.At).Run();
            Problems.AddRange(check.Problems);
            Signatures.AddRange(check.Facts);
            return envelope.Payload;
        }
        catch (AttestationException error)
        {
            Problem(ProblemKind.StatementUnreadable, file, $"'{file}' cannot be relied on. {error.Message}");
            return null;
        }
    }

    private void Judge(string file, byte[] statement)
    {
        StatementContent content;
        try
        {
            using var document = JsonFile.Parse(statement);
            content = StatementContent.Read(document.RootElement);
        }
        catch (AttestationException error)
        {
            Problem(ProblemKind.StatementUnreadable, file, $"The statement in '{file}' cannot be relied on. {error.Message}");
            return;
        }

        if (content.Type != Statement.Type || content.PredicateType != Statement.PredicateType)
        {
            Problem(ProblemKind.StatementType, file, content.Type != Statement.Type
                ? $"It is no in-toto statement of version 1 but '{content.Type}'."
                : $"It states something else than a test result of evidence: '{content.PredicateType}'.");
        }

        Fact = new StatementFact(file, content.Result, content.Commits, content.BuildUri, content.Subjects.Count);
        Names = [.. content.Subjects.Select(subject => subject.Name)];
        var subjects = new SubjectCheck(file, content, folder).Run();
        Problems.AddRange(subjects.Problems);
        Problems.AddRange(new ReportCheck(file, content, folder).Run(subjects.Readable).Problems);
        CheckCommit(file, content);
    }

    private void CheckCommit(string file, StatementContent content)
    {
        if (request.Commit is not { } claimed || content.Commits.Any(commit => commit.StartsWith(claimed, StringComparison.OrdinalIgnoreCase)))
            return;

        Problem(ProblemKind.CommitNotClaimed, file, content.Commits.Count == 0
            ? $"The bundle names no commit; {claimed} was claimed."
            : $"The bundle is of commit {string.Join(", ", content.Commits)}, not of {claimed}, which was claimed.");
    }
}
#endif
