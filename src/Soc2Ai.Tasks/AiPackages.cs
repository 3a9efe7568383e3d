using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Framework;
using Soc2Ai.Catalog;
using Soc2Ai.Evidence;

namespace Soc2Ai.Tasks;

/// <summary>Which of a project's package references are packages of AI SDKs: by the assemblies that they brought, else by their names.</summary>
public static class AiPackages
{
    /// <summary>The packages by id.</summary>
    /// <param name="references">The project's <c>PackageReference</c> items.</param>
    /// <param name="central">The repository's <c>PackageVersion</c> items.</param>
    /// <param name="assemblies">What was restored, each <c>package/version/assembly</c>.</param>
    /// <param name="projectFile">The file of an item that does not say where it stands.</param>
    public static IReadOnlyList<RequestedPackage> Of(IEnumerable<ITaskItem> references, IEnumerable<ITaskItem> central, IEnumerable<string> assemblies, string projectFile)
    {
        var restored = assemblies.Select(text => text.Split('/')).Where(parts => parts.Length == 3 && parts[0].Length > 0).ToList();
        var versions = restored.GroupBy(parts => parts[0], StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First()[1], StringComparer.OrdinalIgnoreCase);
        var ofAi = new HashSet<string>(restored.Where(parts => IsAi(parts[2], separators: ".")).Select(parts => parts[0]), StringComparer.OrdinalIgnoreCase);
        var managed = central.GroupBy(item => item.ItemSpec, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Last(), StringComparer.OrdinalIgnoreCase);
        return [.. references.Where(item => ofAi.Contains(item.ItemSpec) || IsAi(item.ItemSpec, separators: ".-"))
            .GroupBy(item => item.ItemSpec, StringComparer.OrdinalIgnoreCase).Select(group => Package(group.Last(), managed, versions, projectFile))
            .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase)];
    }

    private static RequestedPackage Package(ITaskItem item, Dictionary<string, ITaskItem> managed, Dictionary<string, string> versions, string projectFile)
    {
        var id = item.ItemSpec;
        var own = new[] { item.GetMetadata("VersionOverride"), item.GetMetadata("Version") }.FirstOrDefault(text => text.Trim().Length > 0)?.Trim() ?? "";
        var asks = own.Length == 0 && managed.TryGetValue(id, out var version) ? version : item;
        var requested = own.Length > 0 ? own : asks.GetMetadata("Version").Trim();
        var file = asks.GetMetadata("DefiningProjectFullPath");
        return new RequestedPackage(id, requested, versions.TryGetValue(id, out var restored) ? restored : null, file.Length > 0 ? file : projectFile);
    }

    private static bool IsAi(string name, string separators)
    {
        foreach (var assembly in DataFiles.SdkAssemblies)
        {
            var isFamily = assembly.Name.EndsWith(".*", StringComparison.Ordinal);
            var known = isFamily ? assembly.Name.Substring(0, assembly.Name.Length - 2) : assembly.Name;

            // A package's name goes on where its assembly's does not: Microsoft.ML.OnnxRuntime.Gpu, TorchSharp-cpu.
            if (name.StartsWith(known, StringComparison.OrdinalIgnoreCase) && (name.Length == known.Length || ((isFamily || separators.Length > 1) && separators.IndexOf(name[known.Length]) >= 0)))
                return true;
        }

        return false;
    }
}
