using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Register;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI6002: a constant model id or deployment name that the register does not have.</summary>
internal sealed class UndeclaredModel : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI6002");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ModelIdUse.Names];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new BodyCheck(project.Register, new Deployments(project)) : null;

    private sealed class BodyCheck(Catalog.Register.AiRegister? register, Deployments deployments) : IBodyCheck
    {
        public void Check(Body body)
        {
            foreach (var use in ModelIdUse.In(body, deployments))
            {
                var constants = use.Constants(body);
                var site = use.Site(body, constants);
                if (use.Id is { } part)
                    Check(body, use, site, part, null);

                var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                foreach (var (origin, id) in constants.OrderBy(found => found.Origin.IsFallback))
                {
                    if (known.Add(id))
                        Check(body, use, site, id, origin);
                }

                if (use.Id is null && use.IsOpen(body, constants))
                    body.Use("models", null, site.Population, site.Location, Seller(use), isOpen: true);
            }
        }

        private void Check(Body body, ModelIdUse use, Site site, string id, ConstantOrigin? origin)
        {
            body.Use("models", id, site.Population, site.Location, Seller(use), origin is { IsFallback: true });
            if (register?.HasModel(id) != false)
                return;

            var vendor = Seller(use);
            body.Report(Rule, site, use.Value.Syntax.GetLocation(), [id], severity: origin is { IsFallback: true } ? DiagnosticSeverity.Info : null, related: origin?.Elsewhere(use.Value),
                properties: Undeclared.Entry("models", id, vendor is null ? null : Vendor.Find(vendor).Name));
        }

        private static string? Seller(ModelIdUse use) => use.IsDeployment ? "azure-openai" : use.Vendor is "unknown" ? null : use.Vendor;
    }
}
