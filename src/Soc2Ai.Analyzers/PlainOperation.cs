using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>An operation without what the compiler or the code wraps around it and that changes nothing about where its value comes from.</summary>
internal static class PlainOperation
{
    /// <summary>The operand of all conversions.</summary>
    public static IOperation Of(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }

    /// <summary>The operand of all conversions and awaits.</summary>
    public static IOperation OfAwaited(IOperation operation)
    {
        while (operation is IConversionOperation or IAwaitOperation)
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IAwaitOperation)operation).Operation;
        return operation;
    }
}
