using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>
/// Who may call a mapped endpoint: what its builder and the groups around it are told, wherever that stands — in the chain, on a local or
/// field, in the method that got the group as a parameter, at that method's callers, or at the callers to whom the builder is returned.
/// </summary>
internal sealed class RouteAccess(Project project, Callers callers, Conventions conventions)
{
    /// <summary>Who may call what a mapping call maps.</summary>
    public Access Of(IInvocationOperation mapping, CancellationToken stop) => new Walk(project, callers, conventions, [], new Budget(), stop).Of(mapping);

    private sealed class Budget
    {
        public int Steps { get; set; } = 4000;
    }

    private sealed class Walk(Project project, Callers callers, Conventions conventions, HashSet<object> seen, Budget budget, CancellationToken stop)
    {
        private const int Deepest = 24;

        public Access Of(IInvocationOperation mapping) => Told(mapping, 0) | Around(Builder(mapping), 0);

        // What is said later to the builder that an operation gives.
        private Access Told(IOperation builder, int depth)
        {
            if (depth > Deepest || budget.Steps-- <= 0 || !seen.Add((builder, "told")))
                return Access.None;

            stop.ThrowIfCancellationRequested();
            var at = builder;
            while (at.Parent is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation)
                at = at.Parent;
            switch (at.Parent)
            {
                case IInvocationOperation call when call.Instance == at:
                    return Call(call, null, depth);
                case IArgumentOperation { Parent: IInvocationOperation call } argument:
                    return Call(call, argument.Parameter, depth);
                case IVariableInitializerOperation or ISimpleAssignmentOperation or IVariableDeclaratorOperation:
                    return Uses.Target(at) is { } holder ? References(at, holder, depth) : Access.None;
                case IReturnOperation:
                    return Returned(at, depth);
                default:
                    return Access.None;
            }
        }

        private Access Call(IInvocationOperation call, IParameterSymbol? parameter, int depth)
        {
            var access = conventions.Of(call, stop);
            if (parameter is { ContainingSymbol: IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false } } && Declared(call, parameter) is { } own)
                access |= Parameter(own, depth + 1);

            // What a group maps is no longer the group.
            return call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) || !IsBuilder(call.Type) ? access : access | Told(call, depth + 1);
        }

        private static IParameterSymbol? Declared(IInvocationOperation call, IParameterSymbol parameter) =>
            (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition.Parameters.FirstOrDefault(own => own.Name == parameter.Name);

        private Access Parameter(IParameterSymbol parameter, int depth)
        {
            var access = Access.None;
            foreach (var declaration in parameter.ContainingSymbol.DeclaringSyntaxReferences)
            {
                if (project.Constants.Operation(declaration.GetSyntax(stop), stop) is { } body)
                {
                    foreach (var use in body.Descendants().OfType<IParameterReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Parameter, parameter)))
                        access |= Told(use, depth + 1);
                }
            }

            return access;
        }

        private Access References(IOperation from, ISymbol holder, int depth) =>
            Uses.Of(project, from, holder, stop).Aggregate(Access.None, (access, use) => access | Told(use, depth + 1));

        // The builder is the method's result: its callers go on with it.
        private Access Returned(IOperation at, int depth)
        {
            if (at.SemanticModel?.GetEnclosingSymbol(at.Syntax.SpanStart, stop) is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method || !Conventions.IsBuilder(method.ReturnType))
                return Access.None;

            var calls = callers.Of(method, stop).ToList();
            return calls.Count == 0 ? Access.LeftToCaller : All(calls, (walk, call) => walk.Told(call, depth + 1));
        }

        // What is said to the builder on which an endpoint is mapped, and to those around it.
        private Access Around(IOperation? builder, int depth)
        {
            while (builder is IConversionOperation or IParenthesizedOperation)
                builder = builder is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)builder).Operand;
            if (builder is null || depth > Deepest || budget.Steps-- <= 0 || !seen.Add((builder, "around")))
                return Access.None;

            stop.ThrowIfCancellationRequested();
            switch (builder)
            {
                case IInvocationOperation call:
                    return conventions.Of(call, stop) | Around(Builder(call), depth + 1) | (IsBuilder(call.Type) ? Made(call, depth) : Access.None);
                case ISimpleAssignmentOperation assignment:
                    return Around(assignment.Value, depth + 1);
                case ILocalReferenceOperation local:
                    return References(local, local.Local, depth) | Defined(local, local.Local, depth);
                case IParameterReferenceOperation parameter:
                    return References(parameter, parameter.Parameter, depth) | Given(parameter, depth);
                case IMemberReferenceOperation { Member.DeclaringSyntaxReferences.IsEmpty: false } member when member.Member is IFieldSymbol or IPropertySymbol:
                    return References(member, member.Member, depth)
                        | project.Constants.Member(member.Member.OriginalDefinition, stop).Aggregate(Access.None, (access, value) => access | Around(value, depth + 1));
                default:
                    return Access.None;
            }
        }

        private Access Defined(IOperation reference, ISymbol local, int depth) =>
            project.Constants.Around(reference).Of(local).Aggregate(Access.None, (access, value) => access | Around(value, depth + 1));

        // A method of the source that makes the group.
        private Access Made(IInvocationOperation call, int depth) =>
            project.Constants.Returned((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, stop).Aggregate(Access.None, (access, value) => access | Around(value, depth + 1));

        private Access Given(IParameterReferenceOperation reference, int depth)
        {
            var parameter = reference.Parameter;
            if (parameter.ContainingSymbol is not IMethodSymbol method)
                return Access.None;
            if (method.MethodKind is MethodKind.LambdaMethod or MethodKind.AnonymousFunction)
                return Around(Receiver(reference, method), depth + 1);

            var given = callers.Of(method, stop).Select(call => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal && argument.Parameter.Name == parameter.Name)?.Value ?? call.Instance).ToList();
            return given.Count == 0 ? Access.None : All(given, (walk, value) => walk.Around(value, depth + 1));
        }

        // group.With(g => g.MapPost(…)): what the lambda is given is what the method is called on.
        private static IOperation? Receiver(IOperation reference, IMethodSymbol lambda)
        {
            for (var at = reference.Parent; at is not null; at = at.Parent)
            {
                if (at is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, lambda))
                    return function.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } ? Builder(call) : null;
            }

            return null;
        }

        private static IOperation? Builder(IInvocationOperation call) =>
            call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

        // Closed only where every way is; open where one is. Each way is walked afresh: they may share steps.
        private Access All<T>(IEnumerable<T> ways, Func<Walk, T, Access> follow)
        {
            var (all, any) = (Access.Closing, Access.None);
            foreach (var way in ways)
            {
                var access = follow(new Walk(project, callers, conventions, [.. seen], budget, stop), way);
                (all, any) = (all & access, any | access);
            }

            return (all & Access.Closing) | (any & Access.Opening);
        }

        private static bool IsBuilder(ITypeSymbol? type) =>
            Conventions.IsBuilder(type) || (type is not null && (type.Name == "IEndpointRouteBuilder" || type.AllInterfaces.Any(implemented => implemented.Name == "IEndpointRouteBuilder")));
    }
}
