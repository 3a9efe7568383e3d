using System.Reflection;

namespace Soc2Ai.Evidence.Report;

/// <summary>How the report names the tool.</summary>
internal static class Tool
{
    public const string Name = "Soc2Ai.Analyzers";

    public const string FullName = "Soc2Ai.Analyzers: SOC 2 for AI, checked by the compiler";

    public const string Organization = "The Soc2Ai.Analyzers authors";

    public const string InformationUri = "https://www.nuget.org/packages/Soc2Ai.Analyzers";

    public const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The package's version, without the commit.</summary>
    public static string Version { get; } =
        typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "1.0.0";
}
