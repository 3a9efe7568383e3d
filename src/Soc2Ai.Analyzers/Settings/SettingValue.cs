using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Settings;

/// <summary>Compares constants with what a row calls dangerous.</summary>
internal static class SettingValue
{
    /// <summary>Whether the constant fulfils the row's comparison. A span of time below zero is an infinite one, and so is more than any.</summary>
    public static bool Matches(ConstantOrigin origin, ApiPort condition)
    {
        var operand = condition.Operand!;
        if (condition.Operator is "=" or "!=")
            return Equal(origin, operand) == (condition.Operator == "=");
        if (Compare(origin.Value, operand) is not { } order)
            return false;

        return condition.Operator switch
        {
            ">" => order > 0,
            ">=" => order >= 0,
            "<" => order < 0,
            _ => order <= 0,
        };
    }

    /// <summary>The constant as a message says it.</summary>
    public static string Describe(ConstantOrigin origin) => EnumMember(origin.At) ?? origin.Value switch
    {
        TimeSpan span when IsInfinite(span) => "infinite",
        TimeSpan { TotalHours: < 100 } span when span.TotalHours == Math.Floor(span.TotalHours) => string.Format(CultureInfo.InvariantCulture, "{0:0} hours", span.TotalHours),
        TimeSpan span => span.ToString(null, CultureInfo.InvariantCulture),
        int or long => Span(origin.Value) is { } span && IsInfinite(span) ? "infinite" : string.Format(CultureInfo.InvariantCulture, "{0} ms", origin.Value),
        bool value => value ? "true" : "false",
        _ => Convert.ToString(origin.Value, CultureInfo.InvariantCulture),
    };

    private static bool Equal(ConstantOrigin origin, string operand) => origin.Value switch
    {
        bool value => string.Equals(value ? "true" : "false", operand, StringComparison.OrdinalIgnoreCase),
        string text => IsName(text, operand),
        TimeSpan span => TimeSpan.TryParse(operand, CultureInfo.InvariantCulture, out var limit) && span == limit,
        var value => EnumMember(origin.At) is { } member ? IsName(member, operand) : Convert.ToString(value, CultureInfo.InvariantCulture) == operand,
    };

    // An SDK's versions spell one value BLOCK_NONE and BlockNone.
    private static bool IsName(string text, string operand) =>
        string.Equals(text, operand, StringComparison.OrdinalIgnoreCase)
        || (text.IndexOf('_') >= 0 || operand.IndexOf('_') >= 0) && string.Equals(text.Replace("_", ""), operand.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    private static int? Compare(object value, string operand)
    {
        if (operand.IndexOf(':') >= 0 && TimeSpan.TryParse(operand, CultureInfo.InvariantCulture, out var limit))
            return Span(value) is { } span ? (IsInfinite(span) ? 1 : span.CompareTo(limit)) : null;

        return value is int or long or double or float or decimal && double.TryParse(operand, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture).CompareTo(number)
            : null;
    }

    // A number where a span of time belongs counts milliseconds.
    private static TimeSpan? Span(object value) => value switch
    {
        TimeSpan span => span,
        int milliseconds => TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond),
        long milliseconds when Math.Abs(milliseconds) < long.MaxValue / TimeSpan.TicksPerMillisecond => TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond),
        _ => null,
    };

    private static bool IsInfinite(TimeSpan span) => span < TimeSpan.Zero || span == TimeSpan.MaxValue;

    private static string? EnumMember(IOperation at) => at is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum, Name: var name } } ? name : null;
}
