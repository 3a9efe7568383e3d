using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Flow;

/// <summary>What rows say where the walk meets the members that they name.</summary>
internal sealed partial class Walker
{
    // A bit beside those of clean kinds: already noted as told to a model.
    private const ulong Told = 1UL << 63;

    private static Value SourceValue(string kind, SyntaxNode at, ISymbol member)
    {
        var step = new Step(null, at, $"{kind.Replace('-', ' ')} from '{Name(member)}'");
        var value = Value.Of(new Mark(Label.Source(kind), 0, false, step)).With(AbstractObject.Made(at));

        // What a model answers is content of its own kind; anything else that comes from outside can also be what two sinks share.
        return kind == ModelOutput ? value : value.WithMarks(Value.Add(value.Marks, new Mark(Label.Origin(at), 0, false, step)));
    }

    // A part of what is of that kind already goes on on its way, which began at the call.
    private static Value Continued(Value receiver, Value source)
    {
        var marks = source.Marks;
        for (var i = 0; i < marks.Length; i++)
        {
            foreach (var mark in receiver.Marks)
            {
                if (marks[i].Label.Kind == LabelKind.Source && mark is { Cleaned: 0, IsIndirect: false } && mark.Label.Equals(marks[i].Label))
                    marks = marks.SetItem(i, mark);
            }
        }

        return source.WithMarks(marks);
    }

    private Value? SourceOf(MemberFacts facts, string port, ISymbol member, SyntaxNode at, IOperation? call = null)
    {
        foreach (var row in facts.Sources)
        {
            if (row.Port.In == port && (row.Port.WhenParameter is null || (call is not null && Applies(row, call))))
                return SourceValue(row.Kind, at, member);
        }

        // A delegate that a sink's factory made is a sink wherever it is called.
        foreach (var row in facts.Sinks)
        {
            if (port == "return" && row.Port.In == "return.parameters")
                return Value.Of(new Mark(Label.Source(DelegateSink + row.Kind), 0, false, null));
        }

        return null;
    }

    /// <summary>A value with the kind that a member or parameter brings by an attribute on it or by its name.</summary>
    private Value Sourced(ISymbol member, SyntaxNode? at, Value value) =>
        _engine.Facts.SourceOf(member) is { } kind && !member.DeclaringSyntaxReferences.IsEmpty | at is not null
            ? value.WithMarks(Value.Add(value.Marks, new Mark(Label.Source(kind), 0, false,
                new Step(null, at ?? member.DeclaringSyntaxReferences[0].GetSyntax(_stop), $"{kind.Replace('-', ' ')} from '{member.Name}'"))))
            : value;

    /// <summary>What the clean rows make of a receiver whose property is read; null when there is none.</summary>
    private Value? Cleaned(MemberFacts facts, Value receiver, SyntaxNode at) =>
        facts.CleanPorts.Any(port => port is "this" or "*")
            ? Cleaned(facts, "*", Cleaned(facts, "this", Value.Of(Content(receiver)), at), at)
            : null;

    // Rows of several kinds on one port clean for all of them: a redactor's result is fit for a prompt, a log and a report.
    private Value Cleaned(MemberFacts facts, string port, Value value, SyntaxNode at)
    {
        foreach (var row in facts.Cleans)
        {
            if (row.Port.In == port && row.Port.Out == "return")
                value = Cleaned(row, value, at);
        }

        return value;
    }

    private Value Cleaned(ApiRow row, Value value, SyntaxNode at)
    {
        if (row.Kind == "*")
            return Value.None;

        var bit = _engine.Facts.Bit(row.Kind);
        var marks = value.Marks;
        for (var i = 0; i < marks.Length; i++)
            marks = marks.SetItem(i, marks[i] with { Cleaned = marks[i].Cleaned | bit, Way = marks[i].Way is { } way ? Step.After(way, at, $"cleaned of {row.Kind} by '{Simple(row.Type)}.{row.Member}'") : null });
        return Value.Of(marks);
    }

    /// <summary>Notes the sinks of a member at one of its ports, with every mark that arrives there.</summary>
    private void SinkAt(MemberFacts facts, ISymbol member, string port, IOperation? at, Value value, IOperation? call = null)
    {
        foreach (var row in facts.Sinks)
        {
            if (row.Port.WhenParameter is not null && !(call is not null && Applies(row, call)))
                continue;
            if ((row.Port.In == port || (row.Port.In == "*" && port is not ("this" or "return"))) && at is not null)
                Sink(row, row.Kind, member, at.Syntax, value, at);
        }
    }

    private void Sink(ApiRow row, string kind, ISymbol member, SyntaxNode at, Value value, IOperation? expression)
    {
        if (kind == "training-write" && _destination is not (ToFile or Encrypted))
            return;
        // `: base(message)` hands on what was a message already where the exception was made.
        if (kind == "exception" && expression is Microsoft.CodeAnalysis.Operations.IParameterReferenceOperation { Parameter.Name: "message", Parent.Parent: Microsoft.CodeAnalysis.Operations.IInvocationOperation })
            return;
        if (!_sinks.TryGetValue((at, kind, row), out var site))
            _sinks.Add((at, kind, row), site = new SinkSite(row, kind, member, at, Around));

        var marks = kind == "log" && expression is not null && PrintsNothing(expression) && !Destructures(expression) ? [] : Content(value);
        if (expression is not null && kind is "training-write" or "vector-write")
            marks = Value.Join(marks, PersonalMembers(expression));
        if (kind == "training-write" && _destination == Encrypted)
            marks = Marked(marks, _engine.Facts.Bit("training"));
        foreach (var mark in marks)
        {
            // What a message took in is noted there; the list and the call that take the message add no second finding.
            if (!(IsTold(kind) && (mark.Cleaned & Told) != 0) && !IsPlace(mark))
                Note(mark, site);
        }
    }

    private static ImmutableArray<Mark> Marked(ImmutableArray<Mark> marks, ulong cleaned)
    {
        for (var i = 0; i < marks.Length; i++)
            marks = marks.SetItem(i, marks[i] with { Cleaned = marks[i].Cleaned | cleaned });
        return marks;
    }

    private static bool IsTold(string kind) => kind is "prompt" or "instructions";

    /// <summary>What a member gives back that is itself a sink of prompts: its content was told to a model there.</summary>
    private static Value AfterSinks(MemberFacts facts, Value value)
    {
        foreach (var row in facts.Sinks)
        {
            if (!IsTold(row.Kind))
                continue;

            var marks = value.Marks;
            for (var i = 0; i < marks.Length; i++)
                marks = marks.SetItem(i, marks[i] with { Cleaned = marks[i].Cleaned | Told });
            return value.WithMarks(marks);
        }

        return value;
    }

    // `content when role=System`: whether another argument is the constant that the row asks for.
    private bool Applies(ApiRow row, IOperation call)
    {
        var (instance, arguments) = call switch
        {
            Microsoft.CodeAnalysis.Operations.IInvocationOperation invocation => (invocation.Instance, invocation.Arguments),
            Microsoft.CodeAnalysis.Operations.IObjectCreationOperation creation => (null, creation.Arguments),
            Microsoft.CodeAnalysis.Operations.IPropertyReferenceOperation indexer => (indexer.Instance, indexer.Arguments),
            _ => (null, []),
        };
        var deciding = row.Port.WhenParameter == "this" ? instance : null;
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == row.Port.WhenParameter)
                deciding = argument.Value;
        }

        for (var depth = 0; deciding is not null && depth < MostNested; depth++)
        {
            switch (deciding)
            {
                case { ConstantValue: { HasValue: true, Value: string text } }:
                    return row.Port.WhenValue == SecretNames.Any ? SecretNames.SaysEntry(text) : string.Equals(text, row.Port.WhenValue, System.StringComparison.OrdinalIgnoreCase);
                case Microsoft.CodeAnalysis.Operations.IMemberReferenceOperation member:
                    return member.Member.Name == row.Port.WhenValue;
                case Microsoft.CodeAnalysis.Operations.IConversionOperation conversion:
                    deciding = conversion.Operand;
                    break;
                case Microsoft.CodeAnalysis.FlowAnalysis.IFlowCaptureReferenceOperation reference when _captured.TryGetValue(reference.Id, out var captured):
                    deciding = captured;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private void Note(Mark mark, SinkSite site)
    {
        var key = (mark.Label, site, mark.IsIndirect);
        if (!_hits.TryGetValue(key, out var known))
            _hits.Add(key, new Hit(mark, site));
        else if ((known.Mark.Cleaned & mark.Cleaned) != known.Mark.Cleaned)
            _hits[key] = new Hit(mark with { Cleaned = known.Mark.Cleaned & mark.Cleaned }, site);
    }

    // `{@Order}` in a template writes every member of the argument.
    private static bool Destructures(IOperation expression) => expression.Syntax.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax>()?.ToString().Contains("{@") == true;

    // A class of the compilation's own that does not say how it is written is written as its type's name.
    private static bool PrintsNothing(IOperation expression)
    {
        while (expression is Microsoft.CodeAnalysis.Operations.IConversionOperation conversion)
            expression = conversion.Operand;

        if (expression.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsRecord: false, IsAnonymousType: false } type || !TypeFacts.IsOwn(type))
            return false;

        foreach (var member in type.GetMembers("ToString"))
        {
            if (member is IMethodSymbol { Parameters.IsEmpty: true })
                return false;
        }

        return true;
    }

    /// <summary>A local that takes a value over is a step of its way, when the value comes from somewhere else than another variable.</summary>
    private static Value Named(Value value, SyntaxNode at, string name)
    {
        var marks = value.Marks;
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = marks[i];
            if (mark.Way is { } way && !way.Message.StartsWith("into '", System.StringComparison.Ordinal))
                marks = marks.SetItem(i, mark with { Way = Step.After(way, at, $"into '{name}'") });
        }

        return value.WithMarks(marks);
    }

    private static string Simple(string type) => type.Substring(type.LastIndexOfAny(['.', '+']) + 1);

    private static string Name(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "a lambda",
        IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet, AssociatedSymbol: { } property } => Name(property),
        IMethodSymbol { MethodKind: MethodKind.Constructor } => $"new {member.ContainingType.Name}",
        { ContainingType: { } type } when member is not IParameterSymbol => $"{type.Name}.{member.Name}",
        _ => member.Name,
    };
}
