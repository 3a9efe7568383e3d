using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Artifacts;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI1010: a model that is loaded from the network, a folder that others write to, or whatever a caller names, and nothing checks its hash.</summary>
internal sealed class UnverifiedArtifact : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI1010");
    private static readonly DiagnosticDescriptor Untagged = Analyzers.Descriptors.For(id: "SAI1010", variant: "tag");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule, Untagged];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "artifact-load" })
        .Select(row => row.Member == ".ctor" ? row.Type.Substring(row.Type.LastIndexOf('.') + 1) : row.Member).Distinct()];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.UsesAi ? new BodyCheck(new Integrity(project)) : null;

    private sealed class BodyCheck(Integrity integrity) : IBodyCheck
    {
        public void Check(Body body)
        {
            foreach (var operation in body.Operations)
            {
                if (Components.Method(operation) is { } method && Loaded(body, operation, method) is { } value)
                    Check(body, operation, method, value);
            }
        }

        private void Check(Body body, IOperation load, IMethodSymbol method, IOperation value)
        {
            var site = body.Site("artifact load", load, Components.Vendor(body.Project, load), Components.Model(body, load), Components.Name(method));
            if (method.Name == "PullModelAsync")
            {
                foreach (var origin in Names(body, value).SelectMany(name => body.Project.Constants.Of(name, body.Stop)))
                {
                    if (origin.WholeText is { Length: > 0 } id && ModelIds.Moving(id, ofOllama: true) is not null)
                    {
                        body.Report(Untagged, site, value.Syntax.GetLocation(), [Components.Name(method), id], related: origin.Elsewhere(value));
                        return;
                    }
                }
            }
            else if (new ArtifactOrigin(body) is var origins && origins.Of(value) is { } from && !integrity.IsChecked(origins.Roots, load, body.Stop))
                body.Report(Rule, site, value.Syntax.GetLocation(), [Components.Name(method), from]);
        }

        private static IOperation? Loaded(Body body, IOperation operation, IMethodSymbol method)
        {
            var ports = body.Project.Api.Rows(method).Where(row => row is { Role: ApiRole.Call, Kind: "artifact-load" }).Select(row => row.Port.In).ToList();
            if (ports.Count == 0)
                return null;

            var arguments = operation is IInvocationOperation call ? call.Arguments : ((IObjectCreationOperation)operation).Arguments;
            var value = arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && ports.Contains(parameter.Name))?.Value;
            while (value is IConversionOperation { IsImplicit: true } conversion)
                value = conversion.Operand;
            return value;
        }

        // The name itself, or the one in a request that is made with it.
        private static IEnumerable<IOperation> Names(Body body, IOperation value) => value.Type?.SpecialType == SpecialType.System_String
            ? [value]
            : body.Project.Constants.Expressions(value, body.Stop).OfType<IObjectCreationOperation>().SelectMany(creation => creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
                .Where(set => set.Target is IPropertyReferenceOperation { Property.Name: "Model" or "Name" }).Select(set => set.Value);
    }
}
