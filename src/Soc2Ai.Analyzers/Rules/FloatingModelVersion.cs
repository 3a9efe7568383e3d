using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI3003: a constant model id that its provider moves from version to version.</summary>
internal sealed class FloatingModelVersion : IRule
{
    private const string Population = "model id";

    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI3003");
    private static readonly DiagnosticDescriptor Unpinned = Analyzers.Descriptors.For(id: "SAI3003", variant: "unpinned");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule, Unpinned];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiNames.Of("model-id"), .. ApiNames.Of("http-body"), .. ApiNames.Of("http-address")];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new BodyCheck(new Deployments(project)) : null;

    private sealed class BodyCheck(Deployments deployments) : IBodyCheck
    {
        public void Check(Body body)
        {
            foreach (var passed in body.Passed)
            {
                if (passed.Row.Kind != "model-id" || passed.Value.ConstantValue is { HasValue: true, Value: null })
                    continue;

                var vendor = Vendors.Of(body.Project, passed.Member);
                Check(body, passed.Value, null, passed.MemberName, vendor, IsOllama(body, passed, vendor), isDeployment: deployments.IsName(body, passed));
            }

            foreach (var (value, id) in RequestedModels.In(body))
                Check(body, value, id, "model", AiRequest.Vendor(body), ofOllama: false, isDeployment: false);
        }

        private static void Check(Body body, IOperation value, string? id, string member, string? vendor, bool ofOllama, bool isDeployment)
        {
            var constants = id is not null ? [] : body.Project.Constants.Of(value, body.Stop).Select(origin => (Origin: origin, Id: Id(origin))).Where(found => found.Id is not null).ToList();
            var ids = id is not null ? [id] : constants.Select(found => found.Id!).Distinct().ToList();
            var site = body.Site(Population, value, vendor, model: ids.Count == 1 ? ids[0] : null, member);
            if (isDeployment)
                return;

            if (id is not null)
                Report(body, site, value, ModelIds.Moving(id, ofOllama), null);

            // A choice of the program outweighs what is only used where nothing is configured.
            else if (constants.Where(found => ModelIds.Moving(found.Id!, ofOllama) is not null).OrderBy(found => found.Origin.IsFallback).FirstOrDefault() is { Id: { } moving } constant)
                Report(body, site, value, ModelIds.Moving(moving, ofOllama), constant.Origin);
        }

        private static void Report(Body body, Site site, IOperation value, ModelAlias? alias, ConstantOrigin? origin)
        {
            if (alias is null)
                return;

            body.Report(alias.Pinned is null ? Unpinned : Rule, site, value.Syntax.GetLocation(), alias.Pinned is null ? [alias.Alias] : [alias.Alias, alias.Pinned],
                severity: origin is { IsFallback: true } ? DiagnosticSeverity.Info : null, related: origin?.Elsewhere(value));
        }

        // An enum's member is known by its name.
        private static string? Id(ConstantOrigin origin) => origin.At is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field } ? field.Name : origin.WholeText;

        // `new ChatClient(model, key)`: no options, so the vendor's own address, whatever other clients the body makes.
        private static bool KeepsEndpoint(IOperation at) =>
            at is IObjectCreationOperation creation && !creation.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Value.Type?.Name is not ("String" or "ApiKeyCredential"));

        private static bool IsOllama(Body body, Passed passed, string? vendor) => vendor is "ollama"
            || (vendor is "openai" && !KeepsEndpoint(passed.At) && LoopbackEndpoint.Addresses(body, passed).Any(address => address.IndexOf(":11434", StringComparison.Ordinal) >= 0));
    }
}
