using System;

namespace Soc2Ai.Tasks;

/// <summary>The value of the MSBuild property <c>ErrorLog</c>.</summary>
public static class ErrorLogValue
{
    /// <summary>The path in it: all before the first comma or semicolon, as the compiler reads it.</summary>
    public static string Path(string value)
    {
        var end = value.IndexOfAny([',', ';']);
        return (end < 0 ? value : value.Substring(0, end)).Trim().Trim('"');
    }
}
