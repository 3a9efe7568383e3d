using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>Time spans that an expression states in full: <c>TimeSpan.FromHours(2)</c>, <c>Timeout.InfiniteTimeSpan</c>, <c>new TimeSpan(1, 0, 0)</c>.</summary>
internal static class TimeSpanConstant
{
    /// <summary>The time span that an expression states; null when it states none, or one that a time span cannot hold.</summary>
    public static TimeSpan? Of(IOperation operation)
    {
        if (operation.Type is not { Name: "TimeSpan", ContainingNamespace.Name: "System" })
            return null;

        try
        {
            return operation switch
            {
                IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "TimeSpan" } method } call => Made(method.Name, call),
                IObjectCreationOperation creation => Constructed(creation),
                IFieldReferenceOperation { Field: var field } => Named(field.ContainingType.Name, field.Name),
                IDefaultValueOperation => TimeSpan.Zero,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product => Product(product),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Of(sum.LeftOperand) + Of(sum.RightOperand),
                IParenthesizedOperation inner => Of(inner.Operand),
                _ => null,
            };
        }
        catch (Exception outOfRange) when (outOfRange is OverflowException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static TimeSpan? Made(string name, IInvocationOperation call)
    {
        if (name is "Parse" && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string text })
            return TimeSpan.Parse(text, CultureInfo.InvariantCulture);

        var numbers = call.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => Number(argument.Value)).ToList();
        if (numbers.Count == 0 || numbers.Any(number => number is null))
            return null;

        // The overloads with several units take them from the named one downwards.
        double[] units = [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerMillisecond / 1000];
        var first = name switch { "FromDays" => 0, "FromHours" => 1, "FromMinutes" => 2, "FromSeconds" => 3, "FromMilliseconds" => 4, "FromMicroseconds" => 5, "FromTicks" => 6, _ => -1 };
        if (first == 6)
            return TimeSpan.FromTicks((long)numbers[0]!.Value);
        return first < 0 ? null : TimeSpan.FromTicks(checked((long)numbers.Select((number, i) => number!.Value * units[first + i]).Sum()));
    }

    private static TimeSpan? Constructed(IObjectCreationOperation creation)
    {
        var numbers = creation.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => Number(argument.Value)).ToList();
        if (numbers.Any(number => number is null))
            return null;

        var parts = numbers.Select(number => (long)number!.Value).ToList();
        return parts.Count switch
        {
            0 => TimeSpan.Zero,
            1 => new TimeSpan(parts[0]),
            3 => new TimeSpan((int)parts[0], (int)parts[1], (int)parts[2]),
            4 => new TimeSpan((int)parts[0], (int)parts[1], (int)parts[2], (int)parts[3]),
            _ => new TimeSpan((int)parts[0], (int)parts[1], (int)parts[2], (int)parts[3], (int)parts[4]),
        };
    }

    private static TimeSpan? Named(string type, string field) => (type, field) switch
    {
        ("Timeout", "InfiniteTimeSpan") => System.Threading.Timeout.InfiniteTimeSpan,
        ("TimeSpan", "MaxValue") => TimeSpan.MaxValue,
        ("TimeSpan", "MinValue") => TimeSpan.MinValue,
        ("TimeSpan", "Zero") => TimeSpan.Zero,
        _ => null,
    };

    private static TimeSpan? Product(IBinaryOperation product)
    {
        var (span, factor) = Of(product.LeftOperand) is { } left ? (left, Number(product.RightOperand)) : (Of(product.RightOperand), Number(product.LeftOperand));
        return span is { } time && factor is { } times ? TimeSpan.FromTicks(checked((long)(time.Ticks * times))) : null;
    }

    private static double? Number(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: IConvertible number and not (string or bool or char) }
        ? number.ToDouble(CultureInfo.InvariantCulture)
        : null;
}
