using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>The tools that a body registers, or that the attributes of a method make of it.</summary>
internal sealed class ToolFinder(Project project)
{
    private readonly ToolDispatch _dispatch = new(project);

    /// <summary>The tools of a body.</summary>
    public IEnumerable<Tool> In(Body body)
    {
        foreach (var operation in body.Operations)
        {
            if (Components.Method(operation) is { } method && Registered(body, operation, method) is { } tool)
                yield return tool;
        }

        if (body.Owner is IMethodSymbol owner && body.Declaration is MethodDeclarationSyntax declaration && Declared(owner, declaration) is { } declared)
            yield return declared;
    }

    private Tool? Registered(Body body, IOperation operation, IMethodSymbol method)
    {
        var row = project.Api.Rows(method).FirstOrDefault(row => row is { Role: ApiRole.Call, Kind: "tool" });
        var arguments = operation switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => [],
        };
        var given = row is null ? null : arguments.FirstOrDefault(argument => argument.Parameter?.Name == row.Port.In);
        if (given is null)
            return null;

        var site = operation.Syntax.GetLocation();
        var place = (given.Syntax is ArgumentSyntax argument ? argument.Expression : given.Value.Syntax).GetLocation();
        if (given.Parameter!.Type.SpecialType == SpecialType.System_String)
        {
            return Text(given.Value, body.Stop) is { Length: > 0 } name
                ? new Tool(name, ToolKind.Dispatched, site, place, _dispatch.Of(name, body.Stop), []) { Registration = operation }
                : null;
        }

        var kind = row!.Type.StartsWith("Microsoft.SemanticKernel", System.StringComparison.Ordinal) ? ToolKind.Kernel : row.Type.StartsWith("ModelContextProtocol", System.StringComparison.Ordinal) ? ToolKind.Server : ToolKind.Function;
        var (places, methods) = Code(given.Value, body.Stop);
        var called = arguments.FirstOrDefault(argument => argument.Parameter?.Name is "name" or "functionName") is { } named ? Text(named.Value, body.Stop) : null;
        return new Tool(called ?? (methods.Length > 0 ? methods[0].Name : "the function"), kind, site, place, places, methods)
        {
            Registration = operation,
            IsReadOnly = operation.Descendants().OfType<ISimpleAssignmentOperation>().Any(option => option is { Target: IPropertyReferenceOperation { Property: { Name: "ReadOnly", ContainingType.Name: "McpServerToolCreateOptions" } }, Value.ConstantValue: { HasValue: true, Value: true } }),
        };
    }

    private Tool? Declared(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        if (method is { Name: "InvokeCoreAsync", IsOverride: true, OverriddenMethod.ContainingType: { Name: "AIFunction", ContainingNamespace.Name: "AI" } })
        {
            var named = declaration.Identifier.GetLocation();
            return new Tool(method.ContainingType.Name, ToolKind.Function, named, named, [], [method.OriginalDefinition]);
        }

        foreach (var attribute in method.GetAttributes())
        {
            var kind = attribute.AttributeClass?.Name switch
            {
                "KernelFunctionAttribute" => ToolKind.Kernel,
                "McpServerToolAttribute" => ToolKind.Server,
                _ => (ToolKind?)null,
            };
            if (kind is not { } found || !project.Api.Marks(method).Any(row => row is { Role: ApiRole.Call, Kind: "tool" }))
                continue;

            var name = attribute.ConstructorArguments.Select(argument => argument.Value).OfType<string>().Concat(attribute.NamedArguments.Where(argument => argument.Key == "Name").Select(argument => argument.Value.Value).OfType<string>()).FirstOrDefault();
            var place = declaration.Identifier.GetLocation();
            return new Tool(name ?? method.Name, found, place, place, [], [method.OriginalDefinition])
            {
                IsReadOnly = attribute.NamedArguments.Any(argument => argument is { Key: "ReadOnly", Value.Value: true }),
            };
        }

        return null;
    }

    // A lambda, a method, a variable that holds one, or a method found by its type and name.
    private (ImmutableArray<IOperation> Places, ImmutableArray<ISymbol> Methods) Code(IOperation value, CancellationToken stop)
    {
        var places = ImmutableArray.CreateBuilder<IOperation>();
        var methods = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (var made in project.Constants.Expressions(value, stop).SelectMany(Delegates))
        {
            switch (made)
            {
                case IAnonymousFunctionOperation lambda:
                    places.Add(lambda);
                    break;
                case IMethodReferenceOperation reference:
                    methods.Add((reference.Method.ReducedFrom ?? reference.Method).OriginalDefinition);
                    places.Add(reference);
                    break;
                case IInvocationOperation { TargetMethod.Name: "GetMethod", Instance: ITypeOfOperation { TypeOperand: var type } } lookup when lookup.Arguments.Length > 0 && lookup.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string name }:
                    methods.AddRange(type.GetMembers(name).OfType<IMethodSymbol>());
                    break;
            }
        }

        return (places.ToImmutable(), methods.ToImmutable());
    }

    private static IEnumerable<IOperation> Delegates(IOperation value)
    {
        if (value is IDelegateCreationOperation { Target: { } target })
            return Delegates(target);
        return value is IInvocationOperation { TargetMethod.Name: "CreateDelegate", Instance: { } on } ? [on] : [value];
    }

    private string? Text(IOperation value, CancellationToken stop) => project.Constants.Of(value, stop).Select(origin => origin.WholeText).FirstOrDefault(text => text is { Length: > 0 });
}
