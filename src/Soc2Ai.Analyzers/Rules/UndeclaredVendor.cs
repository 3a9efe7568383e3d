using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Register;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI6001: a vendor of models that the register does not have, told once, at its first use.</summary>
internal sealed class UndeclaredVendor : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI6001");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. VendorUses.Names()];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new BodyCheck(new VendorUses(project)) : null;

    private sealed class BodyCheck(VendorUses uses) : IBodyCheck
    {
        public void Check(Body body)
        {
            foreach (var use in VendorUse.In(body))
            {
                if (use.Vendor is null && use.IsOpen)
                    body.Use("vendors", null, "vendor in use", use.At.Syntax.GetLocation(), use.Sdk, isOpen: true);
                if (use.Vendor is not { } id || !uses.First(body.Stop).TryGetValue(id, out var first) || first.At.Syntax != use.At.Syntax)
                    continue;

                var site = body.Site("vendor in use", use.At, id, member: use.Member);
                body.Use("vendors", id, "vendor in use", use.At.Syntax.GetLocation(), id);
                if (body.Project.Register is not { } register || register.HasVendor(id))
                    continue;

                var name = Vendor.Find(id).Name;
                var hosts = string.Join(" ", DataFiles.ProviderHosts.Where(host => host.Vendor == id).Take(1).Select(host => host.Host));
                body.Report(Rule, site, use.At.Syntax.GetLocation(), [name], properties: Undeclared.Entry("vendors", name, hosts: hosts));
            }
        }
    }
}
