using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers;

/// <summary>Members of the framework and the SDKs that hand a constant on, more or less unchanged.</summary>
internal static class PassThrough
{
    /// <summary>The receiver's text comes out: <c>text.Trim()</c>.</summary>
    public static bool Instance(IMethodSymbol method) =>
        method is { IsStatic: false, Name: "ToString" or "Trim" or "TrimEnd" or "TrimStart" or "ToLowerInvariant" or "ToLower" or "Normalize" or "ConfigureAwait" or "GetAwaiter" or "GetResult" };

    /// <summary>The first argument comes out: <c>Task.FromResult("x")</c>.</summary>
    public static bool Argument(IMethodSymbol method) => method is { IsStatic: true, ContainingType.Name: var type, Name: var name } && (type, name) is
        ("Task", "FromResult") or ("ValueTask", "FromResult") or ("String", "Intern") or ("String", "Copy") or ("Environment", "ExpandEnvironmentVariables") or ("MemoryExtensions", "AsSpan") or ("MemoryExtensions", "AsMemory");

    /// <summary>The arguments' texts become one.</summary>
    public static bool Composes(IMethodSymbol method) => method is { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String, Name: "Concat" or "Format" };

    /// <summary>The type is only a wrapper of the text that it is made of.</summary>
    public static bool Wraps(ITypeSymbol? type) => type is { Name: "Uri" or "UriBuilder" or "ApiKeyCredential" or "AzureKeyCredential" or "String" or "Lazy" };

    /// <summary>The value of a field of the framework that is as good as a constant.</summary>
    public static string? Value(IFieldSymbol field) => (field.ContainingType?.Name, field.Name) switch
    {
        ("String", "Empty") => "",
        ("Uri", "UriSchemeHttp") => "http",
        ("Uri", "UriSchemeHttps") => "https",
        ("Uri", "UriSchemeWs") => "ws",
        ("Uri", "UriSchemeWss") => "wss",
        _ => null,
    };
}
