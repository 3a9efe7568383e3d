using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Register;
using Soc2Ai.Catalog;
using Soc2Ai.Catalog.Register;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI6003: a tool that the register does not have under the name that the model sees.</summary>
internal sealed class UndeclaredTool : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI6003");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "tool" }).SelectMany(Said).Append(ToolUse.List).Distinct()];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new BodyCheck(project.Register) : null;

    // An attribute is written with and without its ending, a property named Name behind its type.
    private static IEnumerable<string> Said(ApiRow row)
    {
        var type = row.Type.Substring(row.Type.LastIndexOf('.') + 1);
        return row.Member[0] == '[' ? [type, type.Replace("Attribute", "")] : row.Member == "Name" ? [type] : [row.Member];
    }

    private sealed class BodyCheck(AiRegister? register) : IBodyCheck
    {
        public void Check(Body body)
        {
            foreach (var server in ToolUse.Listed(body))
                body.Use("tools", null, "AI tool", server.Syntax.GetLocation(), isOpen: true);
            foreach (var tool in ToolUse.In(body))
            {
                var site = body.Site("AI tool", tool.Site, member: tool.Member);
                body.Use("tools", tool.Name, "AI tool", tool.Site, isOpen: tool.Name is null);
                if (tool.Name is { } name && register?.HasTool(name) == false)
                    body.Report(Rule, site, tool.At, [name], properties: Undeclared.Entry("tools", name));
            }
        }
    }
}
