using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Guards;

/// <summary>Code that runs only where a logger's level is Trace or Debug (Serilog: Verbose or Debug): <c>if (logger.IsEnabled(LogLevel.Trace))</c>, NLog's <c>IsTraceEnabled</c>.</summary>
internal static class TraceGuard
{
    private static readonly Guard Enabled = new(Means);

    /// <summary>Whether the operation is such code.</summary>
    public static bool Covers(IOperation operation) => Enabled.Covers(operation);

    private static bool? Means(IOperation condition) => condition switch
    {
        IInvocationOperation { TargetMethod.Name: "IsEnabled" } call when call.Arguments.Any(argument => IsFine(argument.Value)) => true,
        IPropertyReferenceOperation { Property.Name: "IsTraceEnabled" or "IsDebugEnabled" } => true,
        _ => null,
    };

    private static bool IsFine(IOperation level)
    {
        while (level is IConversionOperation conversion)
            level = conversion.Operand;
        return level is IFieldReferenceOperation { Field: { Name: "Trace" or "Debug" or "Verbose", ContainingType.Name: "LogLevel" or "LogEventLevel" } };
    }
}
