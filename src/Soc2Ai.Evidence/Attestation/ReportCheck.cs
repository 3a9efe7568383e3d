#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Sets what the reports of a bundle say against what its statement says of them, and against themselves.</summary>
internal sealed class ReportCheck(string statement, StatementContent content, BundleFolder folder)
{
    /// <summary>Everything that is wrong.</summary>
    public List<BundleProblem> Problems { get; } = [];

    /// <summary>Looks at the reports among some subjects.</summary>
    public ReportCheck Run(IEnumerable<Subject> subjects)
    {
        var all = new List<BuildReport>();
        var revisions = new HashSet<string>(content.Commits, StringComparer.OrdinalIgnoreCase);
        foreach (var subject in subjects.Where(subject => BundleNames.IsReport(subject.Name)))
        {
            var (builds, problem) = ReportReader.Read(Path.Combine(folder.Path, subject.Name));
            if (problem is not null)
            {
                Problem(ProblemKind.ReportUnreadable, subject.Name, $"'{subject.Name}' cannot be read: {problem}.");
                continue;
            }

            all.AddRange(builds);
            Compare(subject, builds);
            foreach (var build in builds)
                CheckBuild(subject, build, revisions);
        }

        if (revisions.Count > 1)
            Problem(ProblemKind.SeveralCommits, statement, $"The reports are of {revisions.Count} commits: {string.Join(", ", revisions.OrderBy(revision => revision, StringComparer.Ordinal))}.");
        if (Problems.Count == 0 && all.Count > 0 && all.TrueForAll(build => build.ToolVersion == Tool.Version))
            Problems.AddRange(PredicateCheck.Problems(content, all).Select(text => new BundleProblem(ProblemKind.StatementDisagrees, statement, text)));
        return this;
    }

    private void Problem(ProblemKind kind, string file, string text) => Problems.Add(new BundleProblem(kind, file, text));

    private void Compare(Subject subject, IReadOnlyList<BuildReport> builds)
    {
        if (subject.Builds.Count == 0)
            return;

        var found = builds.Select(BuildCounts.Of).GroupBy(build => build.Build, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var stated in subject.Builds)
        {
            if (!found.Remove(stated.Build, out var counts))
            {
                Problem(ProblemKind.BuildMissing, subject.Name, $"'{subject.Name}' lacks the build {stated.Build}.");
                continue;
            }

            Compare(ProblemKind.FindingsChanged, subject.Name, stated.Build, "finding of", stated.Findings, counts.Findings);
            Compare(ProblemKind.SitesChanged, subject.Name, stated.Build, "place of kind", stated.Sites, counts.Sites);
        }

        foreach (var added in found.Keys.Order(StringComparer.Ordinal))
            Problem(ProblemKind.BuildMissing, subject.Name, $"'{subject.Name}' has a build that the statement does not know: {added}.");
    }

    private void Compare(ProblemKind kind, string file, string build, string what, IReadOnlyDictionary<string, int> stated, IReadOnlyDictionary<string, int> found)
    {
        foreach (var key in stated.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
        {
            var before = stated.GetValueOrDefault(key);
            var now = found.GetValueOrDefault(key);
            if (before != now)
                Problem(kind, file, $"{build}: {Math.Abs(before - now)} {what} {key} {(Math.Abs(before - now) == 1 ? "was" : "were")} {(now < before ? "deleted" : "added")}: {now} in the report, {before} when it was attested.");
        }
    }

    private void CheckBuild(Subject subject, BuildReport build, HashSet<string> revisions)
    {
        foreach (var text in ReportConsistency.Problems(build))
            Problem(ProblemKind.CountsDisagree, subject.Name, $"{build.Name}: {text}");

        var revision = build.Source?.RevisionId;
        var stated = subject.Builds.FirstOrDefault(counts => counts.Build == build.Name);
        if (stated is not null ? !Same(stated.Revision, revision) : revision is null && content.Commits.Count > 0)
            Problem(ProblemKind.CommitOfReport, subject.Name, $"{build.Name}: the report is of {Commit(revision)}, the statement says {Commit(stated?.Revision ?? content.Commits[0])}.");
        else if (revision is not null && content.Commits.Count > 0 && !content.Commits.Contains(revision, StringComparer.OrdinalIgnoreCase))
            Problem(ProblemKind.CommitOfReport, subject.Name, $"{build.Name}: the report is of {Commit(revision)}, the statement of {string.Join(", ", content.Commits)}.");
        else if (revision is not null)
            revisions.Add(revision);
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Commit(string? revision) => revision is null ? "no commit" : $"commit {revision}";
}
#endif
