using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>
/// Filters of Semantic Kernel that may stop a call: one counts for the kernel or builder in which it is registered, and for all when it is
/// registered in the container. A filter that only looks on stops nothing.
/// </summary>
internal sealed class KernelFilters(Project project)
{
    private static readonly string[] Collections = ["AutoFunctionInvocationFilters", "FunctionInvocationFilters"];

    private static readonly string[] Contracts = ["IAutoFunctionInvocationFilter", "IFunctionInvocationFilter"];

    private static readonly string[] Plugins = ["AddFromType", "AddFromObject", "ImportPluginFromType", "ImportPluginFromObject", "CreateFromType", "CreateFromObject", "CreatePluginFromType", "CreatePluginFromObject"];

    private List<HashSet<ISymbol>?>? _filters;
    private bool? _manual;

    /// <summary>Whether such a filter stands before a tool, or the project runs what the model asks for by itself.</summary>
    public bool Cover(Tool tool, CancellationToken stop)
    {
        if (_manual ??= IsManual(stop))
            return true;

        var filters = _filters ??= [.. Filters(stop)];
        if (filters.Count == 0)
            return false;
        if (filters.Contains(null))
            return true;

        var owners = Registrations(tool, stop).Select(call => Owners(call, stop)).ToList();
        return owners.Count == 0 || owners.TrueForAll(own => own.Count == 0 || filters.Exists(filter => filter!.Overlaps(own)));
    }

    /// <summary>Whether a plugin's class is a step of a process, and no kernel is given it.</summary>
    public bool IsHidden(Tool tool, CancellationToken stop) =>
        tool is { Kind: ToolKind.Kernel, Registration: null, Methods: [{ ContainingType: { } type }, ..] } && IsStep(type) && !Registrations(tool, stop).Any();

    private static bool IsStep(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Name == "KernelProcessStep")
                return true;
        }

        return false;
    }

    private IEnumerable<IInvocationOperation> Registrations(Tool tool, CancellationToken stop)
    {
        if (tool.Methods is not [{ ContainingType: { } type }, ..])
            return [];

        return Plugins.SelectMany(name => project.Access.Callers.Named(name, stop)).Where(call =>
            call.TargetMethod.TypeArguments.Any(argument => Equal(argument, type)) || call.Arguments.Any(argument => Equal(PlainOperation.Of(argument.Value).Type, type)));
    }

    private static bool Equal(ITypeSymbol? type, INamedTypeSymbol other)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, other.OriginalDefinition))
                return true;
        }

        return false;
    }

    // Null: in the container, for every kernel.
    private IEnumerable<HashSet<ISymbol>?> Filters(CancellationToken stop)
    {
        foreach (var name in Collections.SelectMany(name => project.Access.Callers.Mentions(name, stop)))
        {
            if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } syntax && project.Constants.Operation(syntax, stop) is IInvocationOperation { TargetMethod.Name: "Add" } add
                && add.Arguments.Any(argument => project.Constants.Expressions(argument.Value, stop).Any(made => made.Type is INamedTypeSymbol type && Asking.Gates(project, type, stop))))
            {
                yield return Owners(add, stop);
            }
        }

        foreach (var name in Contracts.SelectMany(name => project.Access.Callers.Mentions(name, stop)))
        {
            if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } syntax || project.Constants.Operation(syntax, stop) is not IInvocationOperation add || add.TargetMethod.Name.IndexOf("Add", StringComparison.Ordinal) < 0)
                continue;

            var types = add.TargetMethod.TypeArguments.Skip(1).Concat(add.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).OfType<IObjectCreationOperation>().Select(made => made.Type)).OfType<INamedTypeSymbol>().ToList();
            if (types.Count > 0 && !types.Exists(type => Asking.Gates(project, type, stop)))
                continue;

            var owners = Owners(add, stop);
            yield return IsKernelBuilder(add) && owners.Count > 0 ? owners : null;
        }
    }

    private static bool IsKernelBuilder(IInvocationOperation add) =>
        Receiver(add)?.DescendantsAndSelf().Any(operation => operation.Type is { Name: "IKernelBuilder" }) == true;

    // The kernel's and the builder's variables at the start of a chain of calls, and those that they were made from.
    private HashSet<ISymbol> Owners(IInvocationOperation call, CancellationToken stop)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        Add(Receiver(call), found, 0, stop);
        return found;
    }

    private void Add(IOperation? value, HashSet<ISymbol> found, int depth, CancellationToken stop)
    {
        while (value is not null && depth++ < 16)
        {
            switch (PlainOperation.Of(value))
            {
                case ILocalReferenceOperation { Local: var local } reference:
                    if (found.Add(local))
                    {
                        foreach (var made in project.Constants.Around(reference).Of(local))
                            Add(made, found, depth, stop);
                    }

                    return;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    found.Add(parameter);
                    return;
                case IFieldReferenceOperation { Field: var field }:
                    if (found.Add(field))
                    {
                        foreach (var made in project.Constants.Member(field.OriginalDefinition, stop))
                            Add(made, found, depth, stop);
                    }

                    return;
                case IPropertyReferenceOperation { Instance: { } instance }:
                    value = instance;
                    break;
                case IInvocationOperation inner:
                    value = Receiver(inner);
                    break;
                default:
                    return;
            }
        }
    }

    private static IOperation? Receiver(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    // Auto(autoInvoke: false) everywhere: what the model asks for is run by the team's own code.
    private bool IsManual(CancellationToken stop)
    {
        var choices = new[] { "Auto", "Required" }.SelectMany(name => project.Access.Callers.Named(name, stop)).Where(call => call.TargetMethod.ContainingType.Name == "FunctionChoiceBehavior").ToList();
        return choices.Count > 0 && choices.TrueForAll(call => call.Arguments.Any(argument => argument is { Parameter.Name: "autoInvoke", Value.ConstantValue: { HasValue: true, Value: false } }));
    }
}
