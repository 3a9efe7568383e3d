using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Register;

/// <summary>A place that gives a model a tool: a call of a factory, a tool's description, or a method that an attribute makes a tool.</summary>
/// <param name="Name">The name that the model sees; null where only the running program knows it.</param>
/// <param name="Site">The place in the population: the call, the assignment or the method's name.</param>
/// <param name="At">What a finding points at: the registration's argument, or the method's name.</param>
/// <param name="Member">The member that takes the tool, or the method that is one.</param>
internal sealed record ToolUse(string? Name, Location Site, Location At, string Member)
{
    /// <summary>How a client asks a tool server what tools it has.</summary>
    public const string List = "ListToolsAsync";

    /// <summary>The calls that take over tools from a server, which names them while the program runs.</summary>
    public static IEnumerable<IOperation> Listed(Body body) => body.Operations.Where(operation =>
        operation is IInvocationOperation { TargetMethod: { Name: List, ContainingNamespace: { Name: "Client", ContainingNamespace.Name: "ModelContextProtocol" } } });

    /// <summary>The tools in a body.</summary>
    public static IEnumerable<ToolUse> In(Body body)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is IInvocationOperation call && IsTool(body.Project.Api.Rows(call.TargetMethod)))
                yield return Registered(body, call);
            else if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Name" } target } named && IsTool(body.Project.Api.Rows(target.Property)))
                yield return new ToolUse(Constant(body, named.Value), named.Syntax.GetLocation(), named.Value.Syntax.GetLocation(), target.Property.ContainingType.Name);
        }

        if (body.Declaration is MethodDeclarationSyntax declaration && body.Owner is IMethodSymbol method && !IsStep(method.ContainingType)
            && body.Project.Api.Marks(method).FirstOrDefault(mark => mark is { Role: ApiRole.Call, Kind: "tool" }) is { } mark)
        {
            var at = declaration.Identifier.GetLocation();
            yield return new ToolUse(ToolName.Marked(method, mark.Type), at, at, method.Name);
        }
    }

    private static bool IsTool(IEnumerable<ApiRow> rows) => rows.Any(row => row is { Role: ApiRole.Call, Kind: "tool" });

    // A step of a Semantic Kernel process is called by the process, not by a model.
    private static bool IsStep(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Name == "KernelProcessStep")
                return true;
        }

        return false;
    }

    private static ToolUse Registered(Body body, IInvocationOperation call)
    {
        var named = Argument(call, "name") ?? Argument(call, "functionName") ?? Option(body, call);
        var made = Argument(call, "method") ?? Argument(call, "function");
        var at = made ?? named ?? call;
        var name = named is not null ? Constant(body, named) : made is not null ? ToolName.Made(made, call.TargetMethod.ContainingType.Name == "McpServerTool", body) : null;
        return new ToolUse(name, call.Syntax.GetLocation(), at.Syntax.GetLocation(), Components.Name(call.TargetMethod));
    }

    // The name in options: new AIFunctionFactoryOptions { Name = "x" }, McpServerToolCreateOptions, KernelFunctionFromMethodOptions.
    private static IOperation? Option(Body body, IInvocationOperation call) => Argument(call, "options") is { } options
        ? body.Project.Constants.Expressions(options, body.Stop).OfType<IObjectCreationOperation>()
            .SelectMany(creation => creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
            .FirstOrDefault(set => set.Target is IPropertyReferenceOperation { Property.Name: "Name" or "FunctionName" })?.Value
        : null;

    private static IOperation? Argument(IInvocationOperation call, string parameter)
    {
        var value = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;
        return value is { ConstantValue: { HasValue: true, Value: null } } ? null : value;
    }

    private static string? Constant(Body body, IOperation value) =>
        body.Project.Constants.Of(value, body.Stop).Select(origin => origin.WholeText).FirstOrDefault(text => text is { Length: > 0 });
}
