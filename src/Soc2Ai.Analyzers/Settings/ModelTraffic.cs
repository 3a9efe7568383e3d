using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Settings;

/// <summary>Which HttpClients carry model traffic: those with a provider's address, handed to an AI client, or registered for one.</summary>
internal sealed class ModelTraffic(Project project)
{
    private static readonly HashSet<string> OwnLimits = ["AddStandardResilienceHandler", "AddStandardHedgingHandler", "AddResilienceHandler", "AddTransientHttpErrorPolicy", "AddPolicyHandler"];

    /// <summary>Whether the client whose setting is assigned does.</summary>
    public bool Carries(Body body, IOperation setting)
    {
        if (setting is not IAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } instance } })
            return false;
        if (instance is IParameterReferenceOperation { Parameter: var parameter } && Registration(instance, parameter) is { } registration)
            return Registered(body, registration);

        var creation = instance is IInstanceReferenceOperation ? Creation(instance) : null;
        if (creation is not null && (Addressed(body, creation) || HandedOver(creation)))
            return true;

        return Uses.Holder(creation ?? instance) is { } holder && Uses.Of(body, holder).Any(use => Addressed(body, use) || HandedOver(use));
    }

    private static IObjectCreationOperation? Creation(IOperation inInitializer)
    {
        for (var at = inInitializer.Parent; at is not null; at = at.Parent)
        {
            if (at is IObjectCreationOperation creation)
                return creation;
        }

        return null;
    }

    // The client's base address, or the address of a request that it sends, is a model's.
    private bool Addressed(Body body, IOperation client)
    {
        if (client is IObjectCreationOperation { Initializer.Initializers: var entries })
            return entries.OfType<IAssignmentOperation>().Any(entry => BaseAddress(body, entry));

        return client.Parent switch
        {
            IMemberReferenceOperation { Parent: IAssignmentOperation assignment } => BaseAddress(body, assignment),
            IInvocationOperation call when call.Instance == client => project.Requests.Model(call, body.Stop) is not null,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } call } => project.Requests.Model(call, body.Stop) is not null,
            _ => false,
        };
    }

    private bool BaseAddress(Body body, IAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property.Name: "BaseAddress" }
        && project.Constants.Of(assignment.Value, body.Stop).Any(origin => origin.Text is { } address && ModelAddress.Is(address));

    private bool HandedOver(IOperation client)
    {
        var at = client;
        while (at.Parent is IConversionOperation)
            at = at.Parent;
        return at.Parent switch
        {
            IArgumentOperation { Parameter: { } parameter, Parent: { } call } when Components.Method(call) is { } method =>
                project.Api.Rows(method).Any(row => row.Kind == "http-carrier" && row.Port.In == parameter.Name) || Components.IsClient(project, call),
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment when assignment.Value == at =>
                project.Api.Rows(target.Member).Any(row => row.Kind == "http-carrier"),
            _ => false,
        };
    }

    // AddHttpClient("name", client => …), AddHttpClient<T>(client => …), .ConfigureHttpClient(client => …)
    private static IInvocationOperation? Registration(IOperation use, IParameterSymbol parameter)
    {
        for (var at = use.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation lambda && lambda.Symbol.Parameters.Contains(parameter, SymbolEqualityComparer.Default))
                return lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } ? call : null;
        }

        return null;
    }

    private bool Registered(Body body, IInvocationOperation registration)
    {
        var chain = Chain(registration).ToList();
        return !chain.Any(call => OwnLimits.Contains(call.TargetMethod.Name))
            && chain.Any(call => call.TargetMethod.TypeArguments.OfType<INamedTypeSymbol>().Any(type => IsModelClient(body, type))
                || call.Descendants().OfType<IAssignmentOperation>().Any(assignment => BaseAddress(body, assignment))
                || call.Arguments.Any(argument => argument.Parameter?.Name == "name" && argument.Value.ConstantValue is { HasValue: true, Value: string name } && NamesVendor(name)));
    }

    // The calls of one registration, before and after the one that is looked at.
    private static IEnumerable<IInvocationOperation> Chain(IInvocationOperation call)
    {
        IOperation top = call;
        while (top.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } next } argument && next.Arguments[0] == argument)
            top = next;
        for (var at = top as IInvocationOperation; at is not null && at.TargetMethod.Name != "AddServices"; at = (at.Arguments.Length > 0 ? at.Arguments[0].Value : null) as IInvocationOperation)
            yield return at;
    }

    private bool IsModelClient(Body body, INamedTypeSymbol type) =>
        type.Constructors.Any(constructor => Components.Kinds(project, constructor).Contains("client"))
        || type.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax(body.Stop).DescendantTokens().Any(token => token.Value is string text && ModelAddress.Mentions(text)))
        || project.Calls.ReachesFromMembersOf(type, body.Stop);

    private static bool NamesVendor(string name) =>
        new[] { "openai", "anthropic", "claude", "gemini", "mistral", "llm", "ollama", "azureopenai", "chatgpt" }.Any(vendor => name.ToLowerInvariant().Contains(vendor));
}
