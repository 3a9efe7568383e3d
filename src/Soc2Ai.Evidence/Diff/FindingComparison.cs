using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Diff;

/// <summary>
/// Sets the findings of two sides against each other: by rule and fingerprint within a project; then what is left over by the content of the
/// file and the place in it, since a file that moved as it was takes its findings along. Never calls gone what was not looked for.
/// </summary>
internal sealed class FindingComparison(Sides sides)
{
    private readonly Dictionary<BuildReport, Dictionary<string, string>> _hashes = new(ByReference<BuildReport>.Comparer);

    /// <summary>What became of every finding, grave changes first.</summary>
    public IReadOnlyList<FindingChange> Compare()
    {
        var changes = new List<FindingChange>();
        List<Group> gone = [], come = [];
        foreach (var project in sides.Projects)
        {
            var before = Groups(project, sides.Before);
            var after = Groups(project, sides.After);
            foreach (var group in before.Values)
            {
                if (!after.TryGetValue(group.Key, out var other))
                    gone.Add(group);
                else
                    Pair(group, other, changes);
            }

            come.AddRange(after.Values.Where(group => !before.ContainsKey(group.Key)));
        }

        FollowFiles(gone, come, changes);
        changes.AddRange(gone.Select(group => Gone(group, group.Count)));
        changes.AddRange(come.Select(group => Come(group, group.Count)));
        return [.. changes.OrderBy(change => change.Kind).ThenBy(change => change.Project, StringComparer.Ordinal).ThenBy(change => change.Finding.RuleId, StringComparer.Ordinal)
            .ThenBy(change => change.Finding.Place?.Uri, StringComparer.Ordinal).ThenBy(change => change.Finding.Place?.StartLine).ThenBy(change => change.Finding.Place?.StartColumn)
            .ThenBy(change => change.Finding.Fingerprint, StringComparer.Ordinal)];
    }

    private static Dictionary<(string, string), Group> Groups(string project, IReadOnlyDictionary<string, List<BuildReport>> side)
    {
        var groups = new Dictionary<(string, string), Group>();
        foreach (var build in side.TryGetValue(project, out var builds) ? builds : [])
        {
            foreach (var finding in build.Findings)
            {
                var key = (finding.RuleId, finding.Fingerprint);
                if (!groups.TryGetValue(key, out var group))
                    groups[key] = group = new Group(project, key);
                group.Add(finding, build);
            }
        }

        return groups;
    }

    private static string? ReasonOf(ReportedFinding after) =>
        after.Suppressions.Count == 0 ? "its suppression is gone"
        : after.Suppressions.Any(suppression => suppression.Status == Findings.Suppression.Rejected) ? "its suppression has expired"
        : after.Suppressions.SelectMany(suppression => suppression.Defects).FirstOrDefault() ?? "its suppression is no longer accountable";

    private void Pair(Group before, Group after, List<FindingChange> changes)
    {
        var (was, now) = (before.Finding, after.Finding);
        var kind = was.IsAccepted && now.IsOpen ? FindingChangeKind.NoLongerAccepted
            : was.IsOpen && now.IsAccepted ? FindingChangeKind.NewlyAccepted
            : was.Level != now.Level ? FindingChangeKind.LevelChanged
            : FindingChangeKind.Unchanged;
        changes.Add(new FindingChange(kind, after.Project, was, now, Math.Min(before.Count, after.Count), kind == FindingChangeKind.NoLongerAccepted ? ReasonOf(now) : null));
        if (after.Count > before.Count)
            changes.Add(Come(after, after.Count - before.Count));
        else if (before.Count > after.Count)
            changes.Add(Gone(before, before.Count - after.Count));
    }

    private FindingChange Gone(Group group, int count)
    {
        var reason = group.Builds.Select(build => sides.Problem(build, group.Key.Rule, group.Finding.IsCompanion, "after")).FirstOrDefault(problem => problem is not null);
        return new FindingChange(reason is null ? FindingChangeKind.Fixed : FindingChangeKind.NotComparable, group.Project, group.Finding, null, count, reason);
    }

    // A project that was not there brings its findings; of one that was, only what was looked for before can be new.
    private FindingChange Come(Group group, int count)
    {
        var reason = sides.Before.ContainsKey(group.Project)
            ? group.Builds.Select(build => sides.Problem(build, group.Key.Rule, group.Finding.IsCompanion, "before")).FirstOrDefault(problem => problem is not null)
            : null;
        var kind = reason is not null ? FindingChangeKind.NotComparable : group.Finding.IsAccepted ? FindingChangeKind.NewAndAccepted : FindingChangeKind.New;
        return new FindingChange(kind, group.Project, null, group.Finding, count, reason);
    }

    private void FollowFiles(List<Group> gone, List<Group> come, List<FindingChange> changes)
    {
        var places = new Dictionary<(string, string, int, int, string), Queue<Group>>();
        foreach (var group in come)
        {
            if (PlaceOf(group) is not { } place)
                continue;
            if (!places.TryGetValue(place, out var queue))
                places[place] = queue = new Queue<Group>();
            queue.Enqueue(group);
        }

        var moved = new HashSet<Group>(ByReference<Group>.Comparer);
        foreach (var group in gone)
        {
            if (PlaceOf(group) is not { } place || !places.TryGetValue(place, out var queue) || queue.Count == 0)
                continue;
            var other = queue.Dequeue();
            moved.Add(group);
            moved.Add(other);
            Pair(group, other, changes);
        }

        gone.RemoveAll(moved.Contains);
        come.RemoveAll(moved.Contains);
    }

    private (string, string, int, int, string)? PlaceOf(Group group) =>
        group.Finding.Place is { } place && Hashes(group.Builds[0]).TryGetValue(place.Uri, out var hash) ? (group.Key.Rule, hash, place.StartLine, place.StartColumn, group.Finding.Message) : null;

    private Dictionary<string, string> Hashes(BuildReport build)
    {
        if (!_hashes.TryGetValue(build, out var hashes))
        {
            _hashes[build] = hashes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in build.Files.Where(file => file.Sha256 is not null))
                hashes[file.Uri] = file.Sha256!;
        }

        return hashes;
    }

    // Findings of a project with one fingerprint. Each framework has its own copy; a build may have several.
    private sealed class Group(string project, (string Rule, string Fingerprint) key)
    {
        private readonly List<int> _counts = [];

        public string Project { get; } = project;

        public (string Rule, string Fingerprint) Key { get; } = key;

        public List<BuildReport> Builds { get; } = [];

        public ReportedFinding Finding { get; private set; } = null!;

        public int Count => _counts.Max();

        public void Add(ReportedFinding finding, BuildReport build)
        {
            if (Finding is null || (Finding.IsAccepted && finding.IsOpen))
                Finding = finding;
            if (Builds.Count == 0 || !ReferenceEquals(Builds[Builds.Count - 1], build))
            {
                Builds.Add(build);
                _counts.Add(0);
            }

            _counts[_counts.Count - 1]++;
        }
    }
}
