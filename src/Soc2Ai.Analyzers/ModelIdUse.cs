using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>A place that says which model is asked: an argument or property that is a model's id or a deployment's name, or a member of a raw request.</summary>
/// <param name="Id">The id where it is only a part of the expression's text; null where the expression's constants tell.</param>
/// <param name="OfOllama">Whether it is a name of an Ollama library.</param>
/// <param name="IsDeployment">Whether it is the name of a deployment, which the customer gives and pins in Azure.</param>
internal readonly record struct ModelIdUse(IOperation Value, string? Id, string Member, string? Vendor, bool OfOllama, bool IsDeployment)
{
    private const string Population = "model id";

    /// <summary>Identifiers, one of which code that names a model mentions.</summary>
    public static IEnumerable<string> Names => [.. ApiNames.Of("model-id"), .. ApiNames.Of("http-body"), .. ApiNames.Of("http-address")];

    /// <summary>The places in a body.</summary>
    public static IEnumerable<ModelIdUse> In(Body body, Deployments deployments)
    {
        foreach (var passed in body.Passed)
        {
            if (passed.Row.Kind != "model-id" || passed.Value.ConstantValue is { HasValue: true, Value: null })
                continue;

            var vendor = Vendors.Of(body.Project, passed.Member);
            yield return new ModelIdUse(passed.Value, null, passed.MemberName, vendor, IsOllama(body, passed, vendor), deployments.IsName(body, passed));
        }

        foreach (var (value, id) in RequestedModels.In(body))
            yield return new ModelIdUse(value, id, "model", AiRequest.Vendor(body), OfOllama: false, IsDeployment: false);
    }

    /// <summary>The constants that name the model, with the id that each says; empty where <see cref="Id"/> says it or configuration does.</summary>
    public IReadOnlyList<(ConstantOrigin Origin, string Id)> Constants(Body body) => Id is not null ? [] :
        [.. body.Project.Constants.Of(Value, body.Stop).Select(origin => (Origin: origin, Id: Named(origin))).Where(found => found.Id is { Length: > 0 }).Select(found => (found.Origin, found.Id!))];

    /// <summary>Whether something else than the constants can say which model: configuration, a caller, a part of the expression that is no constant.</summary>
    public bool IsOpen(Body body, IReadOnlyList<(ConstantOrigin Origin, string Id)> constants)
    {
        var project = body.Project;
        var stop = body.Stop;
        return constants.Count == 0 || constants.Any(found => found.Origin.IsFallback)
            || project.Constants.Expressions(Value, stop).Any(leaf => !leaf.ConstantValue.HasValue && project.Constants.Of(leaf, stop).IsEmpty);
    }

    /// <summary>The place in the population.</summary>
    public Site Site(Body body, IReadOnlyList<(ConstantOrigin Origin, string Id)> constants)
    {
        var ids = Id is not null ? [Id] : constants.Select(found => found.Id).Distinct().ToList();
        return body.Site(Population, Value, Vendor, model: ids.Count == 1 ? ids[0] : null, Member);
    }

    // An enum's member is known by its name.
    private static string? Named(ConstantOrigin origin) => origin.At is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field } ? field.Name : origin.WholeText;

    // `new ChatClient(model, key)`: no options, so the vendor's own address, whatever other clients the body makes.
    private static bool KeepsEndpoint(IOperation at) =>
        at is IObjectCreationOperation creation && !creation.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Value.Type?.Name is not ("String" or "ApiKeyCredential"));

    private static bool IsOllama(Body body, Passed passed, string? vendor) => vendor is "ollama"
        || (vendor is "openai" && !KeepsEndpoint(passed.At) && LoopbackEndpoint.Addresses(body, passed).Any(address => address.IndexOf(":11434", StringComparison.Ordinal) >= 0));
}
