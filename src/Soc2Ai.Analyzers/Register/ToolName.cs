using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Register;

/// <summary>The name under which a model sees a method, as the SDKs make it: without the ending of an asynchronous method; in MCP with underscores.</summary>
internal static class ToolName
{
    /// <summary>The name of a method that an attribute makes a tool: what the attribute says, else the method's.</summary>
    public static string Marked(IMethodSymbol method, string attribute)
    {
        var mark = method.GetAttributes().FirstOrDefault(data => data.AttributeClass is { } type && attribute.EndsWith($".{type.Name}", StringComparison.Ordinal));
        var named = mark?.ConstructorArguments.FirstOrDefault().Value as string ?? mark?.NamedArguments.FirstOrDefault(argument => argument.Key == "Name").Value.Value as string;
        if (named?.Trim() is { Length: > 0 } name)
            return name;

        return attribute.StartsWith("ModelContextProtocol.", StringComparison.Ordinal) ? Snake(Bare(method)) : Bare(method);
    }

    /// <summary>The name of a method that a factory gets; null for a lambda and for what only the running program knows.</summary>
    public static string? Made(IOperation method, bool isMcp, Body body)
    {
        while (method is IConversionOperation or IDelegateCreationOperation)
            method = method is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)method).Target;

        foreach (var made in body.Project.Constants.Expressions(method, body.Stop))
        {
            var at = made;
            while (at is IConversionOperation or IDelegateCreationOperation)
                at = at is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)at).Target;
            if ((at is IMethodReferenceOperation reference ? reference.Method : Reflected(at)) is { } target)
                return isMcp ? Named(target, "McpServerToolAttribute") ?? Snake(Bare(target)) : Named(target, "AIFunctionNameAttribute") ?? Named(target, "KernelFunctionAttribute") ?? Named(target, "DisplayNameAttribute") ?? Bare(target);
        }

        return null;
    }

    // typeof(Tools).GetMethod(nameof(Tools.Find))
    private static IMethodSymbol? Reflected(IOperation value) => value is IInvocationOperation { TargetMethod.Name: "GetMethod", Instance: ITypeOfOperation { TypeOperand: var type }, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }, ..] }
        ? type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault()
        : null;

    private static string? Named(IMethodSymbol method, string attribute)
    {
        var mark = method.GetAttributes().FirstOrDefault(data => data.AttributeClass?.Name == attribute);
        return (mark?.ConstructorArguments.FirstOrDefault().Value as string ?? mark?.NamedArguments.FirstOrDefault(argument => argument.Key == "Name").Value.Value as string)?.Trim() is { Length: > 0 } name ? name : null;
    }

    private static string Bare(IMethodSymbol method) =>
        method.Name.Length > 5 && method.Name.EndsWith("Async", StringComparison.Ordinal) && method.ReturnType is { Name: "Task" or "ValueTask" or "IAsyncEnumerable" }
            ? method.Name.Substring(0, method.Name.Length - 5)
            : method.Name;

    // As JsonNamingPolicy.SnakeCaseLower: FindURLById becomes find_url_by_id.
    private static string Snake(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var begins = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (begins)
                text.Append('_');
            text.Append(char.IsLetterOrDigit(name[i]) ? char.ToLowerInvariant(name[i]) : '_');
        }

        return text.ToString().Trim('_');
    }
}
