using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Tools;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI1011: a tool that changes something outside of the process, which the model may call without anybody's approval.</summary>
internal sealed class UnapprovedTool : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI1011");
    private static readonly DiagnosticDescriptor ReadOnly = Analyzers.Descriptors.For(id: "SAI1011", variant: "readonly");

    private static readonly string[] Asking = ["get", "list", "read", "show", "check", "find", "describe", "is", "has"];

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Rule, ReadOnly];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "tool" }).SelectMany(Said).Append("AIFunctionArguments").Distinct()];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.UsesAi ? new Check(project) : null;

    private static IEnumerable<string> Said(ApiRow row)
    {
        var type = row.Type.Substring(row.Type.LastIndexOf('.') + 1);
        return row.Member[0] == '[' ? [type, type.Replace("Attribute", "")] : row.Member == ".ctor" ? [type] : [row.Member];
    }

    private sealed class Check(Project project) : IBodyCheck
    {
        private readonly ToolFinder _tools = new(project);
        private readonly SideEffects _effects = new(project);
        private readonly ToolApproval _approval = new(project);
        private readonly KernelFilters _filters = new(project);

        void IBodyCheck.Check(Body body)
        {
            foreach (var tool in _tools.In(body))
                Judge(body, tool);
        }

        // A program that is only asked for something, and to which the model can say nothing: `get_clipboard()`.
        private static bool Asks(Tool tool) =>
            tool.Places.IsEmpty && Asking.Any(word => tool.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            && tool.Methods.All(method => method is IMethodSymbol { Parameters: var parameters } && !parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_String));

        private void Judge(Body body, Tool tool)
        {
            if (_filters.IsHidden(tool, body.Stop))
                return;

            var site = body.Site("AI tool", tool.Site, member: tool.Registration is { } call && Components.Method(call) is { } method ? Components.Name(method) : tool.Name);
            var code = _effects.Run(tool, body.Stop);
            var effects = code.SelectMany(part => part.DescendantsAndSelf()).Select(operation => _effects.Of(operation, body.Stop)).OfType<SideEffect>().ToList();
            if (effects.Count == 0 || (!tool.IsReadOnly && effects.TrueForAll(static effect => effect.Text == "starts a program") && Asks(tool)))
                return;

            var effect = effects[0];
            var related = new[] { effect.At.Syntax.GetLocation() };
            if (tool.IsReadOnly)
                body.Report(ReadOnly, site, tool.Location, [tool.Name, effect.Text], related: related, properties: [new("path", effect.Text)]);
            else if (!_approval.Covers(tool, code, body.Stop))
                body.Report(Rule, site, tool.Location, [tool.Name, effect.Text], AllowLists.In(code) ? DiagnosticSeverity.Info : null, related, [new("path", effect.Text)]);
        }
    }
}
