using System.Collections.Generic;
using System.IO;
using System.Linq;
using Soc2Ai.Evidence.Mapping;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Governance;

/// <summary>
/// SAI6005 in one build. It knows what its own code uses. Where the register serves other projects as well, or other code than the compiler was given
/// here belongs to the project, an entry that is not used here is not evaluated; a report over all of them judges it (<see cref="RegisterInSet"/>).
/// </summary>
internal sealed class UnusedEntries(EvidenceRequest request, RegisterSource register, IReadOnlyList<ReportedUse> uses)
{
    /// <summary>How the reason begins for which only a report over more builds can judge.</summary>
    public const string Elsewhere = "code that is not in this build can use ";

    /// <summary>What stands in the reason where the other code is another project's.</summary>
    public const string OtherProjects = "; a report over all projects says";

    private const int Named = 5;

    /// <summary>The entries that nothing uses, and why nothing can be said of others, each reason with its entries.</summary>
    public (IReadOnlyList<RegisterEntry> Unused, IReadOnlyList<Gap> Gaps) Judge()
    {
        var used = new UsedEntries(uses);
        var unused = new List<RegisterEntry>();
        var doubts = new List<(string Reason, RegisterEntry Entry)>();
        var shared = IsShared() ? OtherProjects : request.IsOneOfSeveral ? "; a report over all target frameworks says" : null;
        foreach (var entry in register.Entries.Where(entry => UsedEntries.Lists.Contains(entry.List)))
        {
            var doubt = used.Doubt(entry.List, entry.Name, entry.Value["hosts"]?.Items.Select(host => host.Text!) ?? []);
            if (doubt is null && shared is null)
                unused.Add(entry);
            else if (doubt is not "")
                doubts.Add((shared ?? doubt!, entry));
        }

        return (unused, [.. doubts.GroupBy(doubt => doubt.Reason).Select(group => Gap(group.Key, [.. group.Select(doubt => doubt.Entry)]))]);
    }

    private Gap Gap(string reason, List<RegisterEntry> entries)
    {
        var names = string.Join(", ", entries.Take(Named).Select(entry => $"{entry.Noun} {Defect.Quoted(entry.Name)}")) + (entries.Count > Named ? $" and {entries.Count - Named} more" : "");
        return new Gap(BuildRules.Unused, reason[0] == ';' ? $"{Elsewhere}{names}{reason} whether anything does" : $"nothing says whether {names} is used: {reason}", null, register.Path, entries[0].Location.StartLine)
        {
            HasNothingToCompare = true,
            Sites = new HashSet<string>(entries.Select(entry => entry.Site)),
        };
    }

    private bool IsShared()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(request.ProjectFile))!;
        return request.ReferencesProjects || folder != Path.GetDirectoryName(Path.GetFullPath(register.Path)) || Directory.EnumerateFiles(folder, "*.??proj").Skip(1).Any();
    }
}
