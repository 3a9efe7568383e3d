using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Endpoints;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>Whether somebody has to agree before a tool runs: in the tool itself, around its registration, or through what the project puts between model and tools.</summary>
internal sealed class ToolApproval(Project project)
{
    private readonly Callers _callers = project.Access.Callers;
    private readonly KernelFilters _filters = new(project);
    private readonly WrappedTools _wrapped = new(project);
    private bool? _functions;
    private bool? _server;

    /// <summary>Whether somebody has to.</summary>
    public bool Covers(Tool tool, IReadOnlyList<IOperation> code, CancellationToken stop) =>
        code.Any(body => body.DescendantsAndSelf().Any(operation => Asking.Asks(operation) || AsksFor(operation, stop))) || tool.Kind switch
        {
            ToolKind.Function => (tool.Registration is { } registration ? _wrapped.Covers(registration, stop) : Wrapped(tool, stop)) || (_functions ??= Functions(stop)),
            ToolKind.Kernel => (tool.Registration is { } registration && _wrapped.Covers(registration, stop)) || _filters.Cover(tool, stop),
            ToolKind.Server => _server ??= Server(stop),
            _ => tool.Registration is { } registration && Around(registration, stop),
        };

    // if (!await Agreed(path)) where Agreed asks
    private bool AsksFor(IOperation operation, CancellationToken stop)
    {
        if (operation is not IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false, ReturnsVoid: false } method })
            return false;

        foreach (var reference in method.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (project.Constants.Operation(reference.GetSyntax(stop), stop) is { } body && body.Descendants().Any(Asking.Asks))
                return true;
        }

        return false;
    }

    // Every object of a function's class is wrapped where it is made.
    private bool Wrapped(Tool tool, CancellationToken stop)
    {
        var made = project.Index.Tokens(tool.Name, stop).Select(name => name.Parent?.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>()).OfType<ObjectCreationExpressionSyntax>()
            .Select(creation => project.Constants.Operation(creation, stop)).OfType<IObjectCreationOperation>().Where(creation => creation.Type?.Name == tool.Name).ToList();
        return made.Count > 0 && made.TrueForAll(creation => _wrapped.Covers(creation, stop));
    }

    // client.FunctionInvoker = …, an own FunctionInvokingChatClient, middleware of agents, ToolApprovalAgent
    private bool Functions(CancellationToken stop) =>
        _callers.Mentions("FunctionInvoker", stop).Any(name => name.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } syntax
            && project.Constants.Operation(syntax, stop) is IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "FunctionInvoker" } } assignment && project.Constants.Expressions(assignment.Value, stop).Any(made => Gates(made, stop)))
        || _callers.Named("UseToolApproval", stop).Count > 0
        || _callers.Mentions("ToolApprovalAgent", stop).Any(name => name.Parent is ObjectCreationExpressionSyntax)
        || _callers.Named("Use", stop).Any(call => call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().Any(lambda => lambda.Symbol.Parameters.Any(parameter => parameter.Type.Name == "FunctionInvocationContext") && Asking.Gates(lambda))
            || argument.Value.DescendantsAndSelf().OfType<IMethodReferenceOperation>().Any(method => method.Method.Parameters.Any(parameter => parameter.Type.Name == "FunctionInvocationContext") && Gates(method, stop))))
        || Overrides("FunctionInvokingChatClient", "InvokeFunctionAsync", stop);

    private bool Overrides(string type, string method, CancellationToken stop) =>
        project.Type($"Microsoft.Extensions.AI.{type}") is { } client && project.Index.TypesBelow.Of(client, stop).SelectMany(own => own.GetMembers(method)).SelectMany(member => member.DeclaringSyntaxReferences)
            .Select(reference => project.Constants.Operation(reference.GetSyntax(stop), stop)).OfType<IOperation>().Any(Asking.Gates);

    private bool Server(CancellationToken stop) =>
        _callers.Named("AddCallToolFilter", stop).Any(call => call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(made => Gates(made, stop))))
        || _callers.Named("WithCallToolHandler", stop).Any(call => call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(made => made is IAnonymousFunctionOperation lambda && lambda.Descendants().Any(Asking.Asks))));

    private bool Gates(IOperation made, CancellationToken stop) => made switch
    {
        IDelegateCreationOperation { Target: { } target } => Gates(target, stop),
        IAnonymousFunctionOperation { Body: var body } lambda => Asking.Gates(lambda) && body.Descendants().Any(operation => operation is IInvocationOperation),
        IMethodReferenceOperation { Method: var method } => method.DeclaringSyntaxReferences.Select(reference => project.Constants.Operation(reference.GetSyntax(stop), stop)).OfType<IOperation>().Any(Asking.Gates),
        _ => false,
    };

    // The loop that dispatches asks before it looks at the name.
    private bool Around(IOperation registration, CancellationToken stop)
    {
        foreach (var token in project.Index.Tokens("FunctionName", stop))
        {
            if (token.Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && project.Constants.Operation(member is GlobalStatementSyntax ? member.Parent! : member, stop) is { } body && body.Descendants().Any(Asking.Asks))
                return true;
        }

        return registration.Descendants().Any(Asking.Asks);
    }
}
