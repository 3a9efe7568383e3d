using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Validation;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Whether model output that does not fit is handled where it is parsed: caught, or checked before it is used.</summary>
internal sealed class OutputValidation(Project project, CancellationToken stop)
{
    private readonly Callers _callers = new(project, stop);

    /// <summary>Whether the parse that a sink is the input of is validated, or is no parse of what a model wrote.</summary>
    public bool Covers(IOperation sink, SinkSite site)
    {
        if (Envelope.IsRead(sink is IArgumentOperation argument ? argument.Value : sink, project, _callers) || Envelope.IsWritten(sink, site.Member) || MatchedPart.IsMatched(sink))
            return true;

        var parse = Parse(sink, site);
        if (IsPart(site) && (PartOfText.IsThere(parse) || (PartOfText.Of(parse) is { } whole && Envelope.IsRead(whole, project, _callers))))
            return true;
        if (ParseFailure.IsCaught(parse, site.Member) || IsTried(parse, site.Member))
            return true;
        var isHelper = Callers.IsFromParameter(sink);
        if (isHelper && Returned(parse) is { } returned && _callers.AllHandle(returned, call => ParseFailure.IsCaught(call, site.Member)))
            return true;

        return !IsPart(site) && (new ParsedValue(_callers, isHelper).IsChecked(parse) || IsVouchedFor(sink));
    }

    /// <summary>Whether the sink takes a part by its position instead of parsing the whole.</summary>
    public static bool IsPart(SinkSite site) => site.Row.Port.In == "return[]" || site.Member is { ContainingType.SpecialType: SpecialType.System_String };

    // The call, indexer or creation that the sink belongs to: itself, where the sink is a receiver.
    private static IOperation Parse(IOperation sink, SinkSite site)
    {
        if (IsPart(site) || site.Row.Port.In == "this")
            return sink;

        for (var at = sink; at is not null; at = at.Parent)
        {
            if (at is IArgumentOperation { Parent: { } call })
                return call;
        }

        return sink;
    }

    // A lambda that a helper of the team's runs inside a try, again and again perhaps.
    private bool IsTried(IOperation parse, ISymbol parser)
    {
        for (var at = parse.Parent; at is not null; at = at.Parent)
        {
            if (at is not IAnonymousFunctionOperation)
                continue;

            var given = at.Parent;
            while (given is IDelegateCreationOperation or IConversionOperation)
                given = given.Parent;
            // Keeps what the parser throws as the call's exception.
            if (given is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "CreateFromParsedArguments", ContainingType.Name: "FunctionCallContent" } } })
                return true;

            return given is IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call } && _callers.Body(call.TargetMethod) is var (body, parameters) && Runs(body, parameters(parameter)).All(run => ParseFailure.IsCaught(run, parser));
        }

        return false;
    }

    private static IEnumerable<IOperation> Runs(IOperation body, IParameterSymbol given)
    {
        var runs = body.Descendants().Where(operation => operation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: IParameterReferenceOperation { Parameter: var run } } && SymbolEqualityComparer.Default.Equals(run.OriginalDefinition, given.OriginalDefinition));
        return runs.DefaultIfEmpty(body);
    }

    // The text itself went through a schema or a validator before.
    private static bool IsVouchedFor(IOperation sink)
    {
        if (sink is not ILocalReferenceOperation { Local: var local })
            return false;

        var root = sink;
        while (root.Parent is { } parent)
            root = parent;
        return root.Descendants().OfType<IInvocationOperation>().Any(call => call.Syntax.SpanStart < sink.Syntax.SpanStart
            && (call.TargetMethod.Name.Contains("Valid") || call.TargetMethod.Name == "Evaluate")
            && call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))));
    }

    // Where a helper hands the parsed value back, at once or through a variable.
    private static IOperation? Returned(IOperation parse)
    {
        for (var at = parse; at is not null and not IBlockOperation; at = at.Parent)
        {
            if (at is IReturnOperation)
                return at;
            if (at is IVariableDeclaratorOperation { Symbol: var local })
                return ReturnOf(local, at);
        }

        return null;
    }

    private static IOperation? ReturnOf(ILocalSymbol local, IOperation from)
    {
        var root = from;
        while (root.Parent is { } parent)
            root = parent;
        return root.Descendants().OfType<IReturnOperation>().FirstOrDefault(found =>
            found.ReturnedValue is { } value && value.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local)));
    }
}
