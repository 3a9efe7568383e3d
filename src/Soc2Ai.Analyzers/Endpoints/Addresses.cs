using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>The path that an endpoint answers at, as far as constants say it; null where they do not.</summary>
internal sealed class Addresses(Project project)
{
    private const int Deepest = 16;

    /// <summary>Of what a call maps, the groups around it included.</summary>
    public string? Of(IInvocationOperation mapping, CancellationToken stop) => Under(mapping, 0, stop);

    /// <summary>Of an action, by the templates of its class and its own.</summary>
    public static string? Of(INamedTypeSymbol type, IMethodSymbol method)
    {
        var own = Template(method);
        if (own?.StartsWith("/", StringComparison.Ordinal) == true || own?.StartsWith("~/", StringComparison.Ordinal) == true)
            return own.TrimStart('~');

        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Template(at) is { } outer)
                return Join(outer.Replace("[controller]", Short(type)).Replace("[action]", method.Name), own ?? "");
        }

        return own is null ? null : Join("", own);
    }

    private static string Short(INamedTypeSymbol type) => type.Name.EndsWith("Controller", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Controller".Length) : type.Name;

    private static string? Template(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: var name } && (name is "RouteAttribute" || name.StartsWith("Http", StringComparison.Ordinal))
                && attribute.ConstructorArguments.FirstOrDefault(argument => argument.Type?.SpecialType == SpecialType.System_String) is { Value: string text })
            {
                return text;
            }
        }

        return null;
    }

    private string? Under(IInvocationOperation mapping, int depth, CancellationToken stop)
    {
        var pattern = mapping.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "pattern" or "prefix" or "path") is { } given ? Text(given.Value, stop) : "";
        return pattern is not null && Builder(mapping) is { } builder && Prefix(builder, depth + 1, stop) is { } prefix ? Join(prefix, pattern) : null;
    }

    private string? Prefix(IOperation builder, int depth, CancellationToken stop)
    {
        if (depth > Deepest)
            return null;

        string? found = null;
        foreach (var made in project.Constants.Expressions(builder, stop))
        {
            var prefix = made switch
            {
                IInvocationOperation { TargetMethod.Name: "MapGroup" } group => Under(group, depth, stop),
                IInvocationOperation call when Builder(call) is { } before && Conventions.IsBuilder(call.Type) => Prefix(before, depth + 1, stop),
                _ when made.Type?.Name is "WebApplication" => "",
                _ => null,
            };
            if (prefix is null || (found is not null && found != prefix))
                return null;
            found = prefix;
        }

        return found;
    }

    private string? Text(IOperation value, CancellationToken stop)
    {
        var texts = project.Constants.Of(value, stop).Select(origin => origin.WholeText).ToList();
        return texts is [{ } text] ? text : null;
    }

    private static IOperation? Builder(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    private static string Join(string prefix, string pattern) => "/" + string.Join("/", new[] { prefix.Trim('/'), pattern.Trim('/') }.Where(part => part.Length > 0));
}
