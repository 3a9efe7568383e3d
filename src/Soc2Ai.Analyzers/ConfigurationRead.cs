using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>Tells expressions that read configuration: what an operator of the program sets, not its author.</summary>
internal static class ConfigurationRead
{
    /// <summary>Whether an expression reads a setting, an environment variable, an options object or the command line.</summary>
    public static bool Is(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } => IsConfiguration(indexer.ContainingType),
        IPropertyReferenceOperation { Property: { IsStatic: false } property } => IsConfiguration(property.ContainingType) || IsSettings(property.ContainingType),
        IFieldReferenceOperation { Field: { IsStatic: false, ContainingType: { } type } } => IsSettings(type),
        IInvocationOperation { TargetMethod: var method } => Reads(method),
        IArrayElementReferenceOperation { ArrayReference: IParameterReferenceOperation { Parameter.Name: "args" } } => true,
        IConditionalAccessOperation access => Is(access.Operation) || Is(access.WhenNotNull),
        _ => false,
    };

    /// <summary>Whether a type is one that configuration is bound to, by its name.</summary>
    public static bool IsSettings(INamedTypeSymbol? type) => type is not null
        && (type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal)
            || type.Name.EndsWith("Config", StringComparison.Ordinal) || type.Name.EndsWith("Configuration", StringComparison.Ordinal)
            || type is { Name: "IOptions" or "IOptionsSnapshot" or "IOptionsMonitor" });

    private static bool Reads(IMethodSymbol method) => method.Name switch
    {
        "GetEnvironmentVariable" => method.ContainingType.Name == "Environment",
        "GetValue" or "Get" => method.ContainingType.Name == "ConfigurationBinder",
        "GetConnectionString" or "GetSection" or "GetRequiredSection" => true,
        "GetSecret" or "GetSecretAsync" => true,
        _ => false,
    };

    private static bool IsConfiguration(INamedTypeSymbol? type)
    {
        if (type is null)
            return false;
        if (type.Name is "IConfiguration" or "IConfigurationSection" or "IConfigurationRoot" or "ConfigurationManager" or "IConfigurationManager")
            return true;

        foreach (var parent in type.AllInterfaces)
        {
            if (parent.Name == "IConfiguration")
                return true;
        }

        return false;
    }
}
