using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI3003: a constant model id that its provider moves from version to version.</summary>
internal sealed class FloatingModelVersion : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI3003");
    private static readonly DiagnosticDescriptor Unpinned = Analyzers.Descriptors.For(id: "SAI3003", variant: "unpinned");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule, Unpinned];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ModelIdUse.Names];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new BodyCheck(new Deployments(project)) : null;

    private sealed class BodyCheck(Deployments deployments) : IBodyCheck
    {
        public void Check(Body body)
        {
            foreach (var use in ModelIdUse.In(body, deployments))
                Check(body, use);
        }

        private static void Check(Body body, ModelIdUse use)
        {
            var constants = use.Constants(body);
            var site = use.Site(body, constants);
            if (use.IsDeployment)
                return;

            if (use.Id is not null)
                Report(body, site, use.Value, ModelIds.Moving(use.Id, use.OfOllama), null);

            // A choice of the program outweighs what is only used where nothing is configured.
            else if (constants.Where(found => ModelIds.Moving(found.Id, use.OfOllama) is not null).OrderBy(found => found.Origin.IsFallback).FirstOrDefault() is { Id: { } moving } constant)
                Report(body, site, use.Value, ModelIds.Moving(moving, use.OfOllama), constant.Origin);
        }

        private static void Report(Body body, Site site, IOperation value, ModelAlias? alias, ConstantOrigin? origin)
        {
            if (alias is null)
                return;

            body.Report(alias.Pinned is null ? Unpinned : Rule, site, value.Syntax.GetLocation(), alias.Pinned is null ? [alias.Alias] : [alias.Alias, alias.Pinned],
                severity: origin is { IsFallback: true } ? DiagnosticSeverity.Info : null, related: origin?.Elsewhere(value));
        }
    }
}
