using System.Reflection;

namespace Soc2Ai.Tool.Cli;

/// <summary>What the tool is called.</summary>
internal static class Product
{
    /// <summary>The command's name.</summary>
    public const string Name = "soc2ai";

    /// <summary>The version, without the commit.</summary>
    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "1.0.0";
}
