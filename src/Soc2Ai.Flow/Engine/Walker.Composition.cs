using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Text that is put together of parts: where a part stands says what it can do. Behind the host of an address it no longer chooses where a request goes.</summary>
internal sealed partial class Walker
{
    private const string Address = "address";

    private static readonly char[] EndsOfHost = ['/', '?', '#'];

    private enum TextPlace
    {
        Beginning,
        Host,
        BehindHost,
    }

    // `/tickets/`, `api/search?q=`: relative to an address that others chose. `/` alone can become `//host`.
    private static TextPlace Next(TextPlace place, string text)
    {
        if (place == TextPlace.Host)
            return text.IndexOfAny(EndsOfHost) >= 0 ? TextPlace.BehindHost : place;

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            return text.IndexOfAny(EndsOfHost, scheme + 3) > scheme + 3 ? TextPlace.BehindHost : TextPlace.Host;
        return text.Length > 1 && !text.StartsWith("//", StringComparison.Ordinal) && text.IndexOfAny(EndsOfHost) >= 0 ? TextPlace.BehindHost : place;
    }

    // `string.Format("https://host/{0}", name)`: the format stands before what it takes in.
    private Value Formatted(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, Value result)
    {
        if (result.Marks.IsEmpty || arguments.IsDefault || method is not { Name: "Format" or "Concat", IsStatic: true, ContainingType.SpecialType: SpecialType.System_String })
            return result;
        if (method.Name == "Concat")
            return Concatenated(arguments, result);

        foreach (var argument in arguments)
        {
            if (argument is not { Parameter.Name: "format", Value.ConstantValue: { HasValue: true, Value: string format } } || format.IndexOf('{') is not (>= 0 and var hole))
                continue;

            result = result.WithMarks(Clean(result.Marks, Boundary.Encloses(format) ? _engine.Facts.Bit(Boundary.Kind) : FlowFacts.Unmarked));
            return Next(TextPlace.Beginning, format.Substring(0, hole)) == TextPlace.BehindHost ? BehindHost(result) : result;
        }

        return result;
    }

    // `string.Concat("Answer ", question, " from ", page)`: words of the team's own stand beside what it takes in.
    private Value Concatenated(ImmutableArray<IArgumentOperation> arguments, Value result)
    {
        var hasWords = false;
        foreach (var argument in arguments)
        {
            if (argument.Value.ConstantValue is not { HasValue: true, Value: string text })
                continue;
            if (Boundary.Ends(text))
                return result.WithMarks(Clean(result.Marks, _engine.Facts.Bit(Boundary.Kind)));
            hasWords |= !string.IsNullOrWhiteSpace(text);
        }

        return hasWords ? result.WithMarks(Clean(result.Marks, FlowFacts.Unmarked)) : result;
    }

    // Of an address that is built of its parts, only the host and the scheme choose where a request goes.
    private Value PartOfAddress(IPropertySymbol property, Value value) =>
        property is { Name: "Path" or "Query" or "Fragment" or "UserName", ContainingType: { Name: "UriBuilder", ContainingNamespace.Name: "System" } } ? BehindHost(value) : value;

    private Value BehindHost(Value value) => value.WithMarks(Clean(value.Marks, _engine.Facts.Bit(Address)));

    // What a pipeline that leaves markup out makes of text is fit for a page.
    private ImmutableArray<Value> WithoutMarkup(ImmutableArray<Value> values, IInvocationOperation call)
    {
        if (!IsConfiguredElsewhere(call) && !Holds(JoinContent(values), "safe-markup"))
            return values;

        var clean = ImmutableArray.CreateBuilder<Value>(values.Length);
        foreach (var value in values)
            clean.Add(Value.Of(Clean(Content(value), _engine.Facts.Bit("html"))));
        return clean.MoveToImmutable();
    }

    // A pipeline that a container or a caller hands in: how it was built is told there, if anywhere.
    private bool IsConfiguredElsewhere(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is { Parameter.Type.Name: "MarkdownPipeline", ArgumentKind: ArgumentKind.Explicit })
                return IsHandedIn(Source(argument.Value));
        }

        return false;
    }

    private bool IsHandedIn(IOperation pipeline) => pipeline switch
    {
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } } => true,
        IInvocationOperation { TargetMethod.Name: "GetRequiredService" or "GetService" or "GetRequiredKeyedService" } => true,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => !MakesPipeline(member.Member),
        ILocalReferenceOperation { Local: var local } => !local.DeclaringSyntaxReferences.IsEmpty && local.DeclaringSyntaxReferences[0].GetSyntax(_stop).ToString().Contains("Service<"),
        _ => false,
    };

    // Whether the type that has the member builds a pipeline for it.
    private bool MakesPipeline(ISymbol member)
    {
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var token in reference.GetSyntax(_stop).DescendantTokens())
            {
                if (token.ValueText == "MarkdownPipelineBuilder")
                    return true;
            }
        }

        return false;
    }

    private static ImmutableArray<Mark> Clean(ImmutableArray<Mark> marks, ulong bits)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            if ((marks[i].Cleaned & bits) != bits)
                marks = marks.SetItem(i, marks[i] with { Cleaned = marks[i].Cleaned | bits });
        }

        return marks;
    }

    /// <summary>One text while it is put together.</summary>
    private struct Composition(Walker walker)
    {
        private TextPlace _place;
        private bool _hasParts;
        private bool _isOpen;

        /// <summary>What the text carries so far.</summary>
        public ImmutableArray<Mark> Marks { get; private set; } = [];

        public void Add(IOperation part, ImmutableArray<Mark> marks)
        {
            if (part is IFlowCaptureReferenceOperation reference && walker._captured.TryGetValue(reference.Id, out var captured))
                part = captured;
            var text = part.ConstantValue is { HasValue: true, Value: { } constant } ? constant as string ?? constant.ToString() : null;
            if (text is null || !string.IsNullOrWhiteSpace(text))
                marks = Beside(text, marks);

            if (!marks.IsEmpty)
                Marks = Value.Join(Marks, _place == TextPlace.BehindHost ? Clean(marks, walker._engine.Facts.Bit(Address)) : marks);
            if (_place == TextPlace.BehindHost)
                return;

            if (text is not null)
                _place = Next(_place, text);
            else if (_place == TextPlace.Beginning)
            {
                // A part that is not known here and stands first is the base that everything else is relative to.
                _place = TextPlace.BehindHost;
            }
        }

        // What stands beside other text becomes a part of it, unless something says where it begins.
        private ImmutableArray<Mark> Beside(string? text, ImmutableArray<Mark> marks)
        {
            if (_hasParts && !marks.IsEmpty)
                marks = Clean(marks, _isOpen ? walker._engine.Facts.Bit(Boundary.Kind) : FlowFacts.Unmarked);
            if (_hasParts && !Marks.IsEmpty)
                Marks = Clean(Marks, FlowFacts.Unmarked);
            _hasParts = true;
            _isOpen = text is not null && Boundary.Ends(text);
            return marks;
        }
    }
}
