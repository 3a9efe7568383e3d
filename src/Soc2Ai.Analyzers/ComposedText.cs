using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>Texts that an expression puts together of constants and other parts: concatenation, interpolation, <c>string.Format</c>, addresses.</summary>
internal sealed class ComposedText(Func<IOperation, ImmutableArray<ConstantOrigin>> parts)
{
    private const int MostVariants = 8;

    private static readonly ImmutableArray<(string Text, ImmutableArray<IOperation> Parts, bool Fallback)> Unknown = [(ConstantOrigin.Hole.ToString(), [], false)];

    /// <summary>The texts that an expression may have; none when no part is constant.</summary>
    public IEnumerable<(string Text, ImmutableArray<IOperation> Parts, bool IsFallback)> Of(IOperation value) => Texts(value).Where(text => !text.Parts.IsEmpty);

    private ImmutableArray<(string Text, ImmutableArray<IOperation> Parts, bool Fallback)> Texts(IOperation value) => value switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => Joined([sum.LeftOperand, sum.RightOperand]),
        IInterpolatedStringOperation interpolated => Joined([.. interpolated.Parts]),
        IInterpolatedStringTextOperation text => [(Literal(text), [text], false)],
        IInterpolationOperation { FormatString: null } hole => Texts(hole.Expression),
        IInvocationOperation { TargetMethod.Name: "Concat" } call => Joined([.. Elements(call.Arguments)]),
        IInvocationOperation { TargetMethod.Name: "Format" } call => Formatted(call),
        IObjectCreationOperation { Type.Name: "Uri" } uri => Address(uri),
        IObjectCreationOperation { Type.Name: "UriBuilder" } builder => Built(builder),
        IObjectCreationOperation { Arguments.Length: > 0 } wrapper => Texts(wrapper.Arguments[0].Value),
        IConversionOperation conversion => Texts(conversion.Operand),
        _ => Part(value),
    };

    private ImmutableArray<(string Text, ImmutableArray<IOperation> Parts, bool Fallback)> Part(IOperation value)
    {
        var found = parts(value).Where(origin => origin.Value is IConvertible).Select(origin => (Convert.ToString(origin.Value, System.Globalization.CultureInfo.InvariantCulture), origin.Parts, origin.IsFallback));
        var texts = ImmutableArray.CreateRange(found);
        return texts.IsEmpty ? Unknown : texts;
    }

    private ImmutableArray<(string Text, ImmutableArray<IOperation> Parts, bool Fallback)> Joined(IReadOnlyList<IOperation> values)
    {
        ImmutableArray<(string Text, ImmutableArray<IOperation> Parts, bool Fallback)> joined = [("", [], false)];
        foreach (var value in values)
        {
            var next = Texts(value);
            joined = [.. (from head in joined from tail in next select (head.Text + tail.Text, head.Parts.AddRange(tail.Parts), head.Fallback || tail.Fallback)).Take(MostVariants)];
        }

        return joined;
    }

    private ImmutableArray<(string Text, ImmutableArray<IOperation> Parts, bool Fallback)> Formatted(IInvocationOperation call)
    {
        var format = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "format")?.Value;
        if (format?.ConstantValue is not { HasValue: true, Value: string template })
            return Unknown;

        var values = Elements(call.Arguments.Where(argument => argument.Parameter?.Name is not ("format" or "provider"))).ToList();
        for (var i = 0; i < values.Count; i++)
            template = template.Replace($"{{{i}}}", Texts(values[i])[0].Text);
        return [(template, [format], false)];
    }

    // new Uri(base, relative): what stands behind the base's authority is the relative path.
    private ImmutableArray<(string Text, ImmutableArray<IOperation> Parts, bool Fallback)> Address(IObjectCreationOperation uri)
    {
        if (uri.Arguments.Length == 0)
            return Unknown;

        var heads = Texts(uri.Arguments[0].Value);
        if (uri.Arguments.Length < 2 || uri.Arguments[1].Parameter?.Type is not { Name: "String" or "Uri" })
            return heads;

        return [.. (from head in heads from tail in Texts(uri.Arguments[1].Value)
            select (tail.Text.Contains("://") ? tail.Text : $"{head.Text.TrimEnd('/')}/{tail.Text.TrimStart('/')}", head.Parts.AddRange(tail.Parts), head.Fallback || tail.Fallback)).Take(MostVariants)];
    }

    // new UriBuilder { Scheme = "http", Host = "…", Path = "…" } and its constructors of scheme, host, port and path.
    private ImmutableArray<(string Text, ImmutableArray<IOperation> Parts, bool Fallback)> Built(IObjectCreationOperation builder)
    {
        if (builder.Arguments.Length == 1)
            return Texts(builder.Arguments[0].Value);

        var (scheme, host, path) = (Named(builder, "scheme", "schemeName"), Named(builder, "host", "hostName"), Named(builder, "path", "pathValue"));
        if (scheme is null || host is null)
            return Unknown;

        var (start, authority) = (Texts(scheme)[0], Texts(host)[0]);
        var tail = path is null ? "" : $"/{Texts(path)[0].Text.TrimStart('/')}";
        return [($"{start.Text}://{authority.Text}{tail}", start.Parts.AddRange(authority.Parts), start.Fallback || authority.Fallback)];
    }

    private static IOperation? Named(IObjectCreationOperation builder, string name, string parameter) =>
        builder.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is { } candidate && (candidate == name || candidate == parameter))?.Value
        ?? builder.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(set => set.Target is IPropertyReferenceOperation property && string.Equals(property.Property.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static IEnumerable<IOperation> Elements(IEnumerable<IArgumentOperation> arguments) => arguments.SelectMany(argument => argument.Value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation list => list.Elements,
        var value => [value],
    });

    private static string Literal(IInterpolatedStringTextOperation text) => text.Text.ConstantValue is { HasValue: true, Value: string value } ? value : "";
}
