using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Guards;

/// <summary>
/// Names that were freed of what leads elsewhere, character by character: the ones that a file's name may not have, everything but letters and
/// digits, the separators. Such code loops and builds, and what a loop leaves of a text no summary of values can tell.
/// </summary>
internal sealed class CleanedName(Project project, CancellationToken stop)
{
    private const int Deepest = 3;

    private readonly CharacterLimits _limits = new(project, stop);

    /// <summary>Whether the value was cleaned where it is used or in code that it passed.</summary>
    public bool Covers(IOperation at, Step? way)
    {
        var source = way?.First.At is ParameterSyntax parameter ? parameter.Identifier.ValueText : null;
        if (IsCleaned(at, way, source))
            return true;

        for (var step = way; step is not null; step = step.Previous)
        {
            if (step.At is ExpressionSyntax or VariableDeclaratorSyntax && project.Constants.Operation(step.At, stop) is { } passed && IsCleaned(passed, way, source))
                return true;
        }

        return false;
    }

    private bool IsCleaned(IOperation at, Step? way, string? source)
    {
        var root = at;
        while (root.Parent is { } parent)
            root = parent;

        var names = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        Add(at, names);
        var operations = root.Descendants().Where(operation => operation.Syntax.SpanStart <= at.Syntax.Span.End).ToList();
        var definitions = new HashSet<IOperation> { at };
        for (var round = 0; round < Deepest; round++)
        {
            foreach (var operation in operations)
            {
                if (Made(operation, names) is { } made && definitions.Add(made))
                    Add(made, names);
            }
        }

        // In a method that has the parameter which the value came by, it is that parameter which has to be cleaned.
        var subject = source is not null && root.Syntax.Span.Contains(way!.First.At.Span) || operations.Any(operation => operation is IParameterReferenceOperation named && named.Parameter.Name == source) ? source : null;
        return definitions.Any(made => _limits.In(made, subject, names) || IsLimitedAround(made, root, subject, names))
            || operations.OfType<IConditionalOperation>().Any(choice => !choice.Syntax.Span.Contains(at.Syntax.Span) && Mentions(choice.Condition, names) && _limits.Refuses(choice.Condition) && _limits.In(choice.Condition, subject, names));
    }

    // A loop over what is taken out, and a condition on what is put in.
    private bool IsLimitedAround(IOperation made, IOperation root, string? subject, HashSet<ISymbol> names)
    {
        for (var at = made.Parent; at is not null && at != root; at = at.Parent)
        {
            if (at is IForEachLoopOperation loop && _limits.In(loop.Collection, null, names))
                return true;
            if (at is IConditionalOperation choice && made is IInvocationOperation && _limits.In(choice.Condition, null, names))
                return subject is null || names.Any(name => name.Name == subject);
        }

        return false;
    }

    private static IOperation? Made(IOperation operation, HashSet<ISymbol> names) => operation switch
    {
        IVariableDeclaratorOperation declarator when names.Contains(declarator.Symbol) => declarator.GetVariableInitializer()?.Value,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment when Mentions(assignment.Target, names) => assignment.Value,
        IForEachLoopOperation loop when loop.Locals.Any(names.Contains) => loop.Collection,
        IInvocationOperation { Instance: ILocalReferenceOperation { Type.Name: "StringBuilder" } builder } call when names.Contains(builder.Local) => call,
        _ => null,
    };

    private static bool Mentions(IOperation value, HashSet<ISymbol> names) => value.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation local => names.Contains(local.Local),
        IParameterReferenceOperation parameter => names.Contains(parameter.Parameter),
        _ => false,
    });

    private static void Add(IOperation value, HashSet<ISymbol> names)
    {
        foreach (var part in value.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation local)
                names.Add(local.Local);
            else if (part is IParameterReferenceOperation parameter)
                names.Add(parameter.Parameter);
        }
    }
}
