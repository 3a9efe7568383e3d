using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Guards;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>Authorization that covers a whole project: a fallback policy, a middleware that turns callers away, a global filter, and what is said where controllers, pages, hubs and services are mapped.</summary>
internal sealed class ProjectAccess(Project project)
{
    private readonly Callers _callers = new(project);
    private readonly Denial _denial = new(project);
    private bool? _everything;
    private bool? _filtered;

    /// <summary>The calls of the project.</summary>
    public Callers Callers => _callers;

    /// <summary>Code that turns callers away.</summary>
    public Denial Denial => _denial;

    /// <summary>Who may call what a route maps.</summary>
    public Access Route(IInvocationOperation mapping, CancellationToken stop) => Routes.Of(mapping, stop);

    /// <summary>Whether every endpoint is covered.</summary>
    public bool CoversEverything(CancellationToken stop) => _everything ??= HasFallback(stop) || HasMiddleware(stop);

    /// <summary>Whether every action and page is covered by a filter of MVC.</summary>
    public bool CoversActions(CancellationToken stop) => _filtered ??= Added("Filters", stop).Any();

    /// <summary>Whether every gRPC method is covered by an interceptor.</summary>
    public bool CoversServices(CancellationToken stop) => Added("Interceptors", stop).Any();

    /// <summary>Who may call what these calls map, each with this type argument if any: <c>MapControllers()</c>, <c>MapHub&lt;T&gt;()</c>.</summary>
    public Access Mapped(IEnumerable<string> names, INamedTypeSymbol? type, CancellationToken stop)
    {
        var calls = names.SelectMany(name => _callers.Named(name, stop)).Where(call => type is null || call.TargetMethod.TypeArguments.Contains(type, SymbolEqualityComparer.Default)).ToList();
        if (calls.Count == 0)
            return Access.None;

        var ways = calls.Select(call => Routes.Of(call, stop)).ToList();
        return ways.Aggregate((all, way) => all & way) | (ways.Aggregate((any, way) => any | way) & Access.Anonymous);
    }

    /// <summary>Whether such a call stands anywhere but in code for development.</summary>
    public bool IsMapped(string name, INamedTypeSymbol type, CancellationToken stop) =>
        _callers.Named(name, stop).Any(call => call.TargetMethod.TypeArguments.Contains(type, SymbolEqualityComparer.Default) && !DevelopmentOnly.Covers(call));

    private RouteAccess Routes => new(project, _callers, new Conventions(_denial));

    private bool HasFallback(CancellationToken stop) =>
        _callers.Mentions("FallbackPolicy", stop).Any(name => name.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } syntax
            && project.Constants.Operation(syntax, stop) is IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "FallbackPolicy" } } assignment
            && IsPolicy(assignment.Value) && !DevelopmentOnly.Covers(assignment))
        || new[] { "SetFallbackPolicy", "AddFallbackPolicy" }.SelectMany(name => _callers.Named(name, stop))
            .Any(call => call.Arguments.Any(argument => argument.Parameter?.Name is "policy" or "configurePolicy" && IsPolicy(argument.Value)) && !DevelopmentOnly.Covers(call));

    private static bool IsPolicy(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value.ConstantValue is not { HasValue: true, Value: null }
            && !value.Descendants().Any(operation => operation is IInvocationOperation { TargetMethod.Name: "RequireAssertion" } call
                && call.Descendants().OfType<IReturnOperation>().All(result => result.ReturnedValue?.ConstantValue is { HasValue: true, Value: true }));
    }

    private bool HasMiddleware(CancellationToken stop) =>
        _callers.Named("UseMiddleware", stop).Any(call => call.TargetMethod.TypeArguments.OfType<INamedTypeSymbol>().Any(type => _denial.In(type, stop)) || TypeOf(call).Any(type => _denial.In(type, stop)))
        || _callers.Named("Use", stop).Any(call => Is(call, "IApplicationBuilder") && call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(operation => operation switch
        {
            IAnonymousFunctionOperation lambda => _denial.In(lambda),
            IMethodReferenceOperation method => _denial.In(method.Method, stop),
            _ => false,
        })));

    private static bool Is(IInvocationOperation call, string receiver) =>
        (call.Instance?.Type ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value.Type : null)) is { } type
        && (type.Name == receiver || type.AllInterfaces.Any(implemented => implemented.Name == receiver) || call.TargetMethod.Parameters.FirstOrDefault()?.Type.Name == receiver);

    // options.Filters.Add(new AuthorizeFilter()), .Add<ApiKeyFilter>(), .Add(typeof(ApiKeyFilter))
    private IEnumerable<INamedTypeSymbol> Added(string collection, CancellationToken stop) =>
        from name in _callers.Mentions(collection, stop)
        let syntax = name.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } && member.StartsWith("Add", StringComparison.Ordinal) && call.Expression.Span.Contains(name.Span))
        where syntax is not null
        let call = project.Constants.Operation(syntax, stop) as IInvocationOperation
        where call is not null && !DevelopmentOnly.Covers(call)
        from type in call.TargetMethod.TypeArguments.Concat(TypeOf(call)).Concat(call.Arguments.SelectMany(argument => project.Constants.Expressions(argument.Value, stop)).OfType<IObjectCreationOperation>().Select(made => made.Type)).OfType<INamedTypeSymbol>()
        where _denial.In(type, stop)
        select type;

    private static IEnumerable<INamedTypeSymbol> TypeOf(IInvocationOperation call) =>
        call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).OfType<ITypeOfOperation>().Select(type => type.TypeOperand).OfType<INamedTypeSymbol>();
}
