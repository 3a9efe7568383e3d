using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Validation;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Guards;

/// <summary>
/// Checks of a file's or an address's place that the team wrote as a method of its own: it is given the value, it compares where the value leads
/// with where it may lead, and the code around the use asks what it said. How the answer is given (a truth value, an error text, a result object,
/// an exception) is the team's affair, and no summary of values can follow all of it.
/// </summary>
internal sealed class CheckedPlace(Project project, CancellationToken stop)
{
    private const int Deepest = 3;

    // Methods without source are taken at their word.
    private static readonly string[] Words = ["Allowed", "Blocked", "Safe", "Within", "Inside", "Sandbox", "Permitted", "Readable", "Writable", "Writeable", "Trusted", "Private", "Contained", "Escape", "Traversal", "Forbidden", "Restricted"];

    private readonly Callers _callers = new(project, stop);

    /// <summary>Whether the value was checked on its way, in the code where it is used or in one that it passed.</summary>
    public bool Covers(IOperation at, Step? way)
    {
        if (Asked(at, [at.Syntax]))
            return true;

        for (var step = way; step is not null; step = step.Previous)
        {
            if (project.Constants.Operation(step.At, stop) is { } passed && Asked(passed, [step.At]))
                return true;
        }

        return false;
    }

    // Whether a check stands before a place in the same code, over the names that the value has there.
    private bool Asked(IOperation at, SyntaxNode[] value)
    {
        var root = at;
        while (root.Parent is { } parent)
            root = parent;

        var names = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in at.DescendantsAndSelf())
        {
            if (Name(operation) is { } name)
                names.Add(name);
        }

        var calls = root.DescendantsAndSelf().OfType<IInvocationOperation>().Where(call => call.Syntax.SpanStart <= at.Syntax.Span.End).ToList();
        for (var round = 0; round < Deepest; round++)
            Widen(root, names);

        foreach (var call in calls)
        {
            stop.ThrowIfCancellationRequested();
            if (IsGiven(call, names) && (IsRelative(call) || Checks(call.TargetMethod, 0)) && IsHeeded(call, root))
                return true;
        }

        return false;
    }

    // A name is made of others: `var full = Path.Combine(root, name)`, `Try(name, out var full)`.
    private static void Widen(IOperation root, HashSet<ISymbol> names)
    {
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when names.Contains(declarator.Symbol) && declarator.GetVariableInitializer() is { } initializer:
                    Add(initializer.Value, names);
                    break;
                case ISimpleAssignmentOperation assignment when Name(assignment.Target) is { } target && names.Contains(target):
                    Add(assignment.Value, names);
                    break;
                case IInvocationOperation call when call.Arguments.Any(argument => argument.Parameter?.RefKind == RefKind.Out && argument.Value.DescendantsAndSelf().Any(part => Name(part) is { } name && names.Contains(name))):
                    foreach (var argument in call.Arguments)
                        Add(argument.Value, names);
                    break;
            }
        }
    }

    private static void Add(IOperation value, HashSet<ISymbol> names)
    {
        foreach (var operation in value.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation or IParameterReferenceOperation && Name(operation) is { } name)
                names.Add(name);
        }
    }

    private static ISymbol? Name(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsGiven(IInvocationOperation call, HashSet<ISymbol> names) =>
        call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(part => Name(part) is { } name && names.Contains(name)));

    // `Path.GetRelativePath(root, path)` says `..` where the path leads out.
    private static bool IsRelative(IInvocationOperation call) => call.TargetMethod is { Name: "GetRelativePath", ContainingType.Name: "Path" };

    private bool Checks(IMethodSymbol method, int depth)
    {
        if (Words.Any(word => method.Name.Contains(word)) && !method.ContainingType.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal))
            return true;
        if (depth >= Deepest)
            return false;

        return Bodies(method).Any(body => body.Descendants().OfType<IInvocationOperation>().Any(inner => Compares(inner) || IsRelative(inner) || (!inner.TargetMethod.DeclaringSyntaxReferences.IsEmpty && !SymbolEqualityComparer.Default.Equals(inner.TargetMethod, method) && Checks(inner.TargetMethod, depth + 1))));
    }

    // Where a place is compared with another: the folder that it must stand under, the kind of host that it must not be.
    private static bool Compares(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "StartsWith", ContainingType.SpecialType: SpecialType.System_String } => !call.Arguments[0].Value.ConstantValue.HasValue,
        { Name: "GetHostAddresses" or "GetHostAddressesAsync" or "GetHostEntry" or "GetHostEntryAsync", ContainingType.Name: "Dns" } => true,
        { Name: "IsLoopback", ContainingType.Name: "IPAddress" } => true,
        { Name: "IsBaseOf", ContainingType.Name: "Uri" } => true,
        _ => false,
    };

    private IEnumerable<IOperation> Bodies(IMethodSymbol method)
    {
        var members = new List<IMethodSymbol> { method };
        if (method.ContainingType?.TypeKind == TypeKind.Interface)
            members.AddRange(project.Compilation.GetSymbolsWithName(method.Name, SymbolFilter.Member, stop).OfType<IMethodSymbol>().Where(other => SymbolEqualityComparer.Default.Equals(other.ContainingType?.FindImplementationForInterfaceMember(method.OriginalDefinition), other)).Take(4));
        foreach (var member in members)
        {
            if (_callers.Body(member) is var (body, _))
                yield return body;
        }
    }

    // Whether anybody asks what the check said: in a condition, at once or through a variable; a check that throws needs nobody to ask.
    private bool IsHeeded(IInvocationOperation call, IOperation root)
    {
        for (IOperation at = call; at.Parent is { } parent; at = parent)
        {
            switch (parent)
            {
                case IConditionalOperation choice when choice.Condition == at:
                case IWhileLoopOperation loop when loop.Condition == at:
                case ICoalesceOperation:
                case IIsPatternOperation:
                    return true;
                case IVariableDeclaratorOperation { Symbol: var said }:
                    return IsAskedFor(said, root) || Throws(call);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var said } }:
                    return IsAskedFor(said, root) || Throws(call);
                case IExpressionStatementOperation:
                    return Throws(call);
            }
        }

        return Throws(call);
    }

    private bool Throws(IInvocationOperation call) => Bodies(call.TargetMethod).Any(body => body.Descendants().Any(operation => operation is IThrowOperation));

    private static bool IsAskedFor(ILocalSymbol said, IOperation root) => root.Descendants().Any(operation =>
        operation is IConditionalOperation { Condition: var condition } && condition.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, said)));
}
