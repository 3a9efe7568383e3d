using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Guards;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>What covers a whole project: a fallback policy, a global limiter, a middleware that turns callers away, a global filter, and what is said where controllers, pages, hubs and services are mapped.</summary>
internal sealed class ProjectAccess
{
    private readonly Project _project;
    private readonly Callers _callers;
    private readonly Denial _denial;
    private readonly Middleware _middleware;
    private readonly Addresses _addresses;
    private readonly RouteAccess _routes;
    private Access? _everything;
    private Access? _actions;
    private Access? _services;

    /// <summary>Reads a project.</summary>
    public ProjectAccess(Project project)
    {
        _project = project;
        _callers = new Callers(project);
        _denial = new Denial(project);
        _middleware = new Middleware(project, _callers, _denial);
        _addresses = new Addresses(project);
        _routes = new RouteAccess(project, _callers, new Conventions(_denial));
    }

    /// <summary>The calls of the project.</summary>
    public Callers Callers => _callers;

    /// <summary>Code that turns callers away.</summary>
    public Denial Denial => _denial;

    /// <summary>What is said of what a call maps, where it is mapped and of every endpoint at its address.</summary>
    public Access Route(IInvocationOperation mapping, CancellationToken stop) => _routes.Of(mapping, stop) | Everything(_addresses.Of(mapping, stop), stop);

    /// <summary>What covers every endpoint at a path (null: one that is not known).</summary>
    public Access Everything(string? path, CancellationToken stop) =>
        (_everything ??= (HasFallback(stop) ? Access.Authorized : Access.None) | (HasGlobalLimiter(stop) ? Access.Limited : Access.None)) | _middleware.Of(path, stop);

    /// <summary>What covers every action and page through a filter of MVC.</summary>
    public Access Actions(CancellationToken stop) => _actions ??= Added("Filters", stop) | Added("Conventions", stop);

    /// <summary>What covers every gRPC method through an interceptor.</summary>
    public Access Services(CancellationToken stop) => _services ??= Added("Interceptors", stop);

    /// <summary>What covers every call of a tool over MCP: <c>[Authorize]</c> on tools, which <c>AddAuthorizationFilters()</c> makes count.</summary>
    public Access Tools(CancellationToken stop) =>
        _callers.Named("AddAuthorizationFilters", stop).Count > 0 && _callers.Mentions("Authorize", stop).Any(name => name.Parent is AttributeSyntax) ? Access.Authorized : Access.None;

    /// <summary>Who may call what these calls map, each with this type argument if any: <c>MapControllers()</c>, <c>MapHub&lt;T&gt;()</c>.</summary>
    public Access Mapped(IEnumerable<string> names, INamedTypeSymbol? type, CancellationToken stop)
    {
        var calls = names.SelectMany(name => _callers.Named(name, stop)).Where(call => type is null || call.TargetMethod.TypeArguments.Contains(type, SymbolEqualityComparer.Default)).ToList();
        if (calls.Count == 0)
            return Access.None;

        var ways = calls.Select(call => _routes.Of(call, stop)).ToList();
        return (ways.Aggregate((all, way) => all & way) & Access.Closing) | (ways.Aggregate((any, way) => any | way) & Access.Opening);
    }

    /// <summary>Whether such a call stands anywhere but in code for development.</summary>
    public bool IsMapped(string name, INamedTypeSymbol type, CancellationToken stop) =>
        _callers.Named(name, stop).Any(call => call.TargetMethod.TypeArguments.Contains(type, SymbolEqualityComparer.Default) && !DevelopmentOnly.Covers(call));

    private bool HasFallback(CancellationToken stop) =>
        _callers.Mentions("FallbackPolicy", stop).Any(name => name.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } syntax
            && _project.Constants.Operation(syntax, stop) is IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "FallbackPolicy" } } assignment
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

    private bool HasGlobalLimiter(CancellationToken stop) =>
        _callers.Mentions("GlobalLimiter", stop).Any(name => name.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } syntax
            && _project.Constants.Operation(syntax, stop) is IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "GlobalLimiter" } } assignment
            && IsLimiter(assignment.Value) && !DevelopmentOnly.Covers(assignment));

    // A limiter whose every partition has none is none.
    private static bool IsLimiter(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        var partitions = value.Descendants().OfType<IInvocationOperation>().Where(call => call.TargetMethod is { ContainingType.Name: "RateLimitPartition" }).ToList();
        return value.ConstantValue is not { HasValue: true, Value: null } && (partitions.Count == 0 || partitions.Any(call => call.TargetMethod.Name != "GetNoLimiter"));
    }

    // options.Filters.Add(new AuthorizeFilter()), .Add<ApiKeyFilter>(), .Add(typeof(ApiKeyFilter))
    private Access Added(string collection, CancellationToken stop) =>
        (from name in _callers.Mentions(collection, stop)
         let syntax = name.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } && member.StartsWith("Add", StringComparison.Ordinal) && call.Expression.Span.Contains(name.Span))
         where syntax is not null
         let call = _project.Constants.Operation(syntax, stop) as IInvocationOperation
         where call is not null && IsOfOptions(call) && !DevelopmentOnly.Covers(call)
         from type in call.TargetMethod.TypeArguments.Concat(TypeOf(call)).Concat(call.Arguments.SelectMany(argument => _project.Constants.Expressions(argument.Value, stop)).OfType<IObjectCreationOperation>().Select(made => made.Type)).OfType<INamedTypeSymbol>()
         select Conventions.Metadata(type) is var said and not Access.None ? said : Filters(type, stop) | _denial.In(type, stop))
        .Aggregate(Access.None, (all, said) => all | (said & Access.Closing));

    // The filters of a model of one controller are no global ones.
    private static bool IsOfOptions(IInvocationOperation call) =>
        (call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null))?.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().FirstOrDefault() is { Property.ContainingType.Name: var type } && type.EndsWith("Options", StringComparison.Ordinal);

    // A convention of one's own that gives every controller the filter.
    private Access Filters(INamedTypeSymbol type, CancellationToken stop) =>
        type.AllInterfaces.Any(contract => contract.Name.EndsWith("ModelConvention", StringComparison.Ordinal))
        && type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(stop).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any(made => made is ObjectCreationExpressionSyntax creation && creation.Type.ToString().EndsWith("AuthorizeFilter", StringComparison.Ordinal)))
            ? Access.Authorized
            : Access.None;

    private static IEnumerable<INamedTypeSymbol> TypeOf(IInvocationOperation call) =>
        call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).OfType<ITypeOfOperation>().Select(type => type.TypeOperand).OfType<INamedTypeSymbol>();
}
