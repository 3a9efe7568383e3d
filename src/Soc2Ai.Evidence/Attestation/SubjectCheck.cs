#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Sets the files of a bundle's folder against the subjects of its statement.</summary>
internal sealed class SubjectCheck(string statement, StatementContent content, BundleFolder folder)
{
    /// <summary>Everything that is wrong.</summary>
    public List<BundleProblem> Problems { get; } = [];

    /// <summary>The subjects whose files can be opened.</summary>
    public List<Subject> Readable { get; } = [];

    /// <summary>Looks at all of them.</summary>
    public SubjectCheck Run()
    {
        if (content.Subjects.Count == 0)
            Problem(ProblemKind.NoSubject, statement, "The statement speaks of no file.");
        else if (!content.Subjects.Any(subject => BundleNames.IsReport(subject.Name)))
            Problem(ProblemKind.NoReport, statement, $"The statement speaks of no report (*{BundleNames.Report}).");

        // A file system that ignores case would have one file for both.
        foreach (var twice in content.Subjects.GroupBy(subject => subject.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            Problem(ProblemKind.SubjectTwice, twice.Key, $"The statement speaks of '{twice.Key}' {twice.Count()} times.");
        foreach (var subject in content.Subjects)
            Check(subject);

        return this;
    }

    private void Problem(ProblemKind kind, string? file, string text) => Problems.Add(new BundleProblem(kind, file, text));

    private void Check(Subject subject)
    {
        if (BundleNames.Problem(subject.Name) is { } problem)
        {
            Problem(ProblemKind.SubjectName, null, $"The name of a subject, '{subject.Name}', {problem}; that file is not opened.");
            return;
        }

        if (!subject.HasDigest)
            Problem(ProblemKind.Digest, subject.Name, $"The statement names no SHA-256 of '{subject.Name}'{Others(subject)}.");

        var path = Path.Combine(folder.Path, subject.Name);
        if (folder.IsLink(subject.Name))
            Problem(ProblemKind.Link, subject.Name, $"'{subject.Name}' is a link, and no file of the bundle.");
        else if (!File.Exists(path))
            Problem(ProblemKind.FileMissing, subject.Name, $"'{subject.Name}' is missing{(Directory.Exists(path) ? ": a folder has its name" : "")}.");
        else
            CheckContent(subject, path);
    }

    private void CheckContent(Subject subject, string path)
    {
        try
        {
            var found = BundleFile.Read(subject.Name, path).Sha256;
            Readable.Add(subject);
            if (!subject.HasDigest || found == subject.Sha256)
                return;

            var other = content.Subjects.FirstOrDefault(other => other.Sha256 == found);
            if (other is not null)
                Problem(ProblemKind.FileSwapped, subject.Name, $"'{subject.Name}' was swapped: it holds the content of '{other.Name}'.");
            else
                Problem(ProblemKind.FileChanged, subject.Name, $"'{subject.Name}' was changed: its SHA-256 is {found}, not {subject.Sha256}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problem(ProblemKind.FileUnreadable, subject.Name, $"'{subject.Name}' cannot be read: {error.Message}");
        }
    }

    private static string Others(Subject subject) =>
        subject.Sha256 is not null ? ", only something that is none"
        : subject.Algorithms.Count > 0 ? $", only {string.Join(", ", subject.Algorithms)}"
        : "";
}
#endif
