using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Performance.Loading;

/// <summary>A package's assemblies in a context of their own; the compiler itself is this program's.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    private readonly AssemblyLoadContext _context = new("analyzers");
    private readonly Dictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);

    public AnalyzerLoader() => _context.Resolving += (context, name) => name.Name is { } simple && _known.TryGetValue(simple, out var path) ? context.LoadFromAssemblyPath(path) : null;

    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath) => _known[Path.GetFileNameWithoutExtension(fullPath)] = fullPath;

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath)
    {
        AddDependencyLocation(fullPath);
        return _context.LoadFromAssemblyPath(fullPath);
    }
}
