using System.Globalization;

namespace Soc2Ai.Performance.Compiling;

/// <summary>Everything that can be compared.</summary>
internal static class Variants
{
    /// <summary>Their names, as <c>--variants</c> takes them.</summary>
    public const string Names = $"{Variant.Empty},{Variant.Graph},{Variant.Ours},{Variant.NetTaint},{Variant.CodeScan},{Variant.Sonar}";

    private static readonly (string Name, string Package, string Version, string Folder)[] Peers =
    [
        (Variant.NetTaint, "Microsoft.CodeAnalysis.NetAnalyzers", "10.0.404", "analyzers/dotnet/cs"),
        (Variant.CodeScan, "SecurityCodeScan.VS2019", "5.6.7", "analyzers/dotnet"),
        (Variant.Sonar, "SonarAnalyzer.CSharp", "10.36.0.15337", "analyzers"),
    ];

    /// <summary>The variants of those names; packages among them are restored. <c>NAME=FILE.dll+FILE.dll</c> is one more.</summary>
    public static IReadOnlyList<Variant> Of(IReadOnlyList<string> names, string folder)
    {
        var packages = Peers.Any(peer => names.Contains(peer.Name)) ? PeerPackages.Restored(Path.Combine(folder, "peers"), Peers.Select(peer => (peer.Package, peer.Version))) : "";
        return [.. names.Where(name => name != Variant.None).Select(name => Of(name, folder, packages))];
    }

    private static Variant Of(string name, string folder, string packages)
    {
        switch (name)
        {
            case Variant.Empty:
                return new Variant(name, [Beside("Soc2Ai.Performance.Empty.dll")]);
            case Variant.Graph:
                return new Variant(name, [Beside("Soc2Ai.Performance.Graph.dll")]);
            case Variant.Ours:
                return new Variant(name, [Beside("Soc2Ai.Analyzers.dll"), Beside("Soc2Ai.Flow.dll"), Beside("Soc2Ai.Catalog.dll"), Beside("Soc2Ai.CodeFixes.dll")]);
        }

        if (name.Split('=') is [var own, var files])
            return new Variant(own, [.. files.Split('+').Select(Path.GetFullPath)]);
        if (Array.Find(Peers, peer => peer.Name == name) is not { Package: not null } peer)
            throw new ArgumentException($"there is no variant '{name}'; known are {Names} and NAME=FILE.dll");

        var assemblies = Directory.GetFiles(Path.Combine(packages, peer.Package.ToLowerInvariant(), peer.Version, peer.Folder), "*.dll").Order(StringComparer.Ordinal);
        return new Variant(name, [.. assemblies], name == Variant.NetTaint ? TaintRules(folder) : null);
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    // Off by default: what follows values from a source, and the rules on cryptography that follow them too.
    private static string TaintRules(string folder)
    {
        IEnumerable<int> numbers = [2100, .. Enumerable.Range(3001, 12), .. Enumerable.Range(5350, 56)];
        var file = Path.Combine(folder, "taint.globalconfig");
        File.WriteAllText(file, "is_global = true\nglobal_level = 100\n" + string.Concat(numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"dotnet_diagnostic.CA{number}.severity = warning\n"))));
        return file;
    }
}
