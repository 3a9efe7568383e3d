using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers;

/// <summary>What is true of the whole compilation that is analyzed.</summary>
internal sealed class Project(Compilation compilation, AnalyzerOptions options, ApiIndex api)
{
    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; } = compilation;

    /// <summary>Additional files and configuration.</summary>
    public AnalyzerOptions Options { get; } = options;

    /// <summary>What the rows, shipped and the user's, say of symbols.</summary>
    public ApiIndex Api { get; } = api;

    /// <summary>Which constants of the source may reach an expression.</summary>
    public ConstantOrigins Constants { get; } = new(compilation);

    /// <summary>Web or worker: references ASP.NET Core or Microsoft.Extensions.Hosting (a library also when it references ILogger), so that the console is a log and not a person's screen.</summary>
    public bool IsService { get; } =
        compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.WebApplication") is not null
        || compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.IHostedService") is not null
        || (compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary && compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILogger") is not null);

    /// <summary>A type by full metadata name, wherever it is declared; null when nothing declares it. With several, the first.</summary>
    public INamedTypeSymbol? Type(string metadataName) =>
        Compilation.GetTypeByMetadataName(metadataName) ?? First(Compilation.GetTypesByMetadataName(metadataName));

    private static INamedTypeSymbol? First(ImmutableArray<INamedTypeSymbol> types) => types.IsEmpty ? null : types[0];
}
