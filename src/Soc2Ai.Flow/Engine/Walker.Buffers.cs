using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Streams, readers and writers over each other, and buffers that the framework fills.</summary>
internal sealed partial class Walker
{
    // A type of the framework that reads or writes through what it is made over.
    private static bool IsOver(ITypeSymbol? type) => type is not null && !TypeFacts.IsOwn(type)
        && (type.Name.EndsWith("Stream", StringComparison.Ordinal) || type.Name.EndsWith("Writer", StringComparison.Ordinal) || type.Name.EndsWith("Reader", StringComparison.Ordinal) || type.Name == "ZipArchive")
        && TypeFacts.IsContainer(type);

    private static bool IsUnder(ITypeSymbol? type) => IsOver(type) || type is { Name: "StringBuilder" or "IBufferWriter" or "ArrayBufferWriter" };

    /// <summary>A writer over a stream is the stream under another name: what goes into the one is found in the other. Null when there is none under it.</summary>
    private static Value? Over(ImmutableArray<Value> values, ImmutableArray<IArgumentOperation> arguments)
    {
        Value? over = null;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length && IsUnder(argument.Value.Type) && !values[parameter.Ordinal].Objects.IsEmpty)
                over = (over ?? Value.None).Join(values[parameter.Ordinal]);
        }

        return over;
    }

    private static bool Reads(string name) => name.StartsWith("Read", StringComparison.Ordinal) || name.StartsWith("CopyTo", StringComparison.Ordinal) || name.StartsWith("TryCopyTo", StringComparison.Ordinal) || name.StartsWith("WriteTo", StringComparison.Ordinal);

    private static bool IsBuffer(ITypeSymbol? type) => type is IArrayTypeSymbol or { Name: "Span" or "Memory" or "ArraySegment" } || IsUnder(type);

    // `stream.ReadAsync(buffer)`, `from.CopyTo(to)`: what the receiver holds goes into the argument.
    private void Fill(Value from, ImmutableArray<Value> values, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length && IsBuffer(argument.Value.Type))
                Absorb(values[parameter.Ordinal], argument.Value, from);
        }
    }

    // A method of the framework that is handed a place to write to writes there what else it is handed.
    private void FillTargets(IMethodSymbol method, Value receiver, ImmutableArray<Value> values, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= values.Length || !IsTarget(parameter))
                continue;

            var marks = Content(receiver);
            for (var i = 0; i < values.Length; i++)
            {
                if (i != parameter.Ordinal)
                    marks = Value.Join(marks, Content(values[i]));
            }

            Absorb(values[parameter.Ordinal], argument.Value, Value.Of(marks));
        }
    }

    private static bool IsTarget(IParameterSymbol parameter) => parameter.Type switch
    {
        INamedTypeSymbol { Name: "Span" or "Memory" } => true,
        IArrayTypeSymbol => parameter.Name.StartsWith("dest", StringComparison.OrdinalIgnoreCase) || parameter.Name is "dst" or "buffer" or "outArray" || (parameter.Name is "bytes" or "chars" && parameter.Ordinal > 1),
        INamedTypeSymbol type => IsUnder(type) && !type.Name.EndsWith("Reader", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>What is emptied holds nothing any more.</summary>
    private void Empty(Value container, IOperation? target)
    {
        if (container.Objects.Length > 1)
            return;

        Clear(container);
        if (target is not null && Plain(target) is ILocalReferenceOperation { Local: { IsRef: false } local } && !container.Marks.IsEmpty && !HoldsPort(container))
            _state = _state.Set(local, container.WithMarks([]));
    }

    private static bool HoldsPort(Value value)
    {
        foreach (var mark in value.Marks)
        {
            if (mark.Label.Kind == LabelKind.Port)
                return true;
        }

        return false;
    }

    private static bool Empties(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) => method.Name is "Clear" && arguments.IsEmpty
        || (method.Name == "SetLength" && arguments.Length == 1 && arguments[0].Value.ConstantValue is { HasValue: true, Value: 0L or 0 });
}
