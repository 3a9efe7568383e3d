using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Endpoints;

namespace Soc2Ai.Analyzers.Clients;

/// <summary>How often code that makes a client runs: once for the program, or for each request, call or turn of a loop.</summary>
internal sealed class ClientLifetime(Project project)
{
    private static readonly string[] Factories = ["Client", "Kernel", "Agent", "Builder", "Service", "Services", "Pipeline", "Provider", "Generator", "Factory", "Collection", "ServiceCollection", "Options"];

    private static readonly string[] Onces = ["Configure", "StartAsync", "ExecuteAsync", "Initialize", "Init", "Setup", "SetUp", "OnInitialized", "OnStart", "Main", "Register", "Dispose", "OneTime", "Warm"];

    private static readonly string[] Hosts = ["WebApplication", "WebHost", "CreateApplicationBuilder", "CreateDefaultBuilder", "ControllerBase", "Controller", "Hub", "BackgroundService", "IHostedService", "PageModel", "Function", "ILambdaContext"];

    private static readonly string[] Callers = ["key", "credential", "token", "endpoint", "uri", "url", "auth", "connection"];

    private bool? _isConsole;

    /// <summary>What runs again and again and makes the client: <c>loop</c>, <c>request</c> or <c>call</c>; null where it is made once, kept or handed out.</summary>
    public string? Again(Body body, IOperation client)
    {
        var made = ModelClients.Outermost(project, client);
        if (IsRegistered(client) || IsKept(body, made) || IsOfCaller(client))
            return null;

        for (var at = made.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case ILoopOperation loop:
                    return DependsOn(client, loop) ? null : "loop";
                case ICoalesceAssignmentOperation or IFieldInitializerOperation or IPropertyInitializerOperation:
                    return null;
                case IAnonymousFunctionOperation lambda:
                    return OfLambda(lambda) is { } often ? often.Length == 0 ? null : often : OfMethodAround(body, at);
                case ILocalFunctionOperation local:
                    return IsFactory(local.Symbol) ? null : OfMethodAround(body, at);
            }
        }

        return OfMethod(body);
    }

    private string? OfMethodAround(Body body, IOperation function)
    {
        for (var at = function.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation lambda && OfLambda(lambda) is { } often)
                return often.Length == 0 ? null : often;
        }

        return OfMethod(body);
    }

    // Of a route: each request. Of a scoped or transient registration: each resolution. Of a singleton, a lazy value, a cache: once.
    private string? OfLambda(IAnonymousFunctionOperation lambda)
    {
        IOperation? at = lambda.Parent;
        while (at is IDelegateCreationOperation or IConversionOperation)
            at = at.Parent;
        if (at is IArgumentOperation { Parent: IInvocationOperation call })
        {
            if (RouteEndpoints.Handler(project, call) is not null)
                return "request";

            var name = call.TargetMethod.Name;
            return name.IndexOf("Scoped", StringComparison.Ordinal) >= 0 || name.IndexOf("Transient", StringComparison.Ordinal) >= 0 ? "request"
                : name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("TryAdd", StringComparison.Ordinal) || name.StartsWith("Configure", StringComparison.Ordinal) || name.StartsWith("Register", StringComparison.Ordinal) || name.StartsWith("Ensure", StringComparison.Ordinal) ? ""
                : null;
        }

        return at is IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "Lazy" or "AsyncLazy" } } or IReturnOperation or IFieldInitializerOperation or IPropertyInitializerOperation or IAssignmentOperation { Target: IMemberReferenceOperation } ? "" : null;
    }

    private string? OfMethod(Body body)
    {
        if (body.Owner is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method || method is { IsStatic: true, Name: "Main" or "<Main>$" } || IsFactory(method))
            return null;
        if (EndpointType.Of(method.ContainingType) is { } kind && kind.Receives(method))
            return "request";
        if (Onces.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal)) || method.Parameters.Any(parameter => parameter.Type.Name is "IServiceCollection" or "IHostApplicationBuilder" or "WebApplicationBuilder" or "IKernelBuilder" or "IHostBuilder" or "IServiceProvider" or "WebApplication")
            || method.GetAttributes().Concat(method.ContainingType.GetAttributes()).Any(attribute => attribute.AttributeClass?.Name is { } name && (name.IndexOf("Fact", StringComparison.Ordinal) >= 0 || name.IndexOf("Theory", StringComparison.Ordinal) >= 0 || name.StartsWith("Test", StringComparison.Ordinal) || name.StartsWith("Benchmark", StringComparison.Ordinal) || name.IndexOf("SetUp", StringComparison.Ordinal) >= 0)))
        {
            return null;
        }

        return IsConsole(body) && (!project.IsService || (method.IsStatic && method.ContainingType.GetMembers("Main").Length > 0)) && project.Index.CallsOf(method, body.Stop).Any() ? null : "call";
    }

    private bool IsConsole(Body body) => _isConsole ??= project.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
        && !Hosts.Any(name => project.Index.Tokens(name, body.Stop).Any());

    private static bool IsFactory(IMethodSymbol method)
    {
        var type = method.ReturnType;
        while (type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "Nullable" or "Lazy", TypeArguments: [var inner] })
            type = inner;
        return type.SpecialType == SpecialType.None && (Factories.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)) || type.TypeKind == TypeKind.TypeParameter && method.Name.StartsWith("Create", StringComparison.Ordinal));
    }

    // services.AddOpenAIChatCompletion(…): the container keeps it.
    private static bool IsRegistered(IOperation client) => client is IInvocationOperation { Arguments: [{ Value.Type.Name: "IServiceCollection" or "ServiceCollection" }, ..] };

    // In a field, in the container, in a cache, or handed to whoever asked for one.
    private bool IsKept(Body body, IOperation made)
    {
        if (IsKeeping(made))
            return true;

        return Uses.Target(made) switch
        {
            IFieldSymbol or IPropertySymbol => true,
            ILocalSymbol local => Uses.Of(body, local).Any(use => IsKeeping(ModelClients.Outermost(project, use)) || Uses.Target(ModelClients.Outermost(project, use)) is IFieldSymbol or IPropertySymbol),
            _ => false,
        };
    }

    private static bool IsKeeping(IOperation made) => made.Parent switch
    {
        IReturnOperation { Parent: not IBlockOperation { Parent: IAnonymousFunctionOperation } } returned => returned.ReturnedValue?.Type is { SpecialType: SpecialType.None },
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var name } call } => name.StartsWith("Add", StringComparison.Ordinal) && call.TargetMethod.ContainingType.Name != "List" || name.StartsWith("TryAdd", StringComparison.Ordinal) || name.StartsWith("Register", StringComparison.Ordinal) || name.StartsWith("Set", StringComparison.Ordinal) || name.StartsWith("GetOrAdd", StringComparison.Ordinal),
        IAssignmentOperation { Target: IMemberReferenceOperation or IArrayElementReferenceOperation } => true,
        _ => false,
    };

    // A key or an address that each caller brings makes a client of its own necessary.
    private static bool IsOfCaller(IOperation client) => (client switch
    {
        IObjectCreationOperation creation => creation.Arguments.Select(argument => (argument.Parameter?.Name, argument.Value)).Concat(creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(set => ((set.Target as IMemberReferenceOperation)?.Member.Name, set.Value)) ?? []),
        IInvocationOperation call => call.Arguments.Skip(call.TargetMethod.IsExtensionMethod ? 1 : 0).Select(argument => (argument.Parameter?.Name, argument.Value)),
        _ => [],
    }).Any(given => given.Item1 is { } name && Callers.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) && given.Value.DescendantsAndSelf().Any(IsCallers));

    private static bool IsCallers(IOperation operation) => operation is IParameterReferenceOperation { Parameter: { Type: var type, ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor, Name: not ("Main" or "<Main>$") } } }
        && !ConfigurationRead.IsSettings(type as INamedTypeSymbol) && type.Name is not ("IConfiguration" or "IConfigurationRoot" or "IConfigurationSection" or "IServiceProvider" or "ConfigurationManager" or "HttpContext" or "TokenCredential");

    private static bool DependsOn(IOperation client, ILoopOperation loop)
    {
        var own = loop switch
        {
            IForEachLoopOperation each => each.LoopControlVariable.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>().Select(declarator => (ISymbol)declarator.Symbol).ToList(),
            _ => [],
        };
        return own.Count > 0 && client.Descendants().OfType<ILocalReferenceOperation>().Any(local => own.Contains(local.Local, SymbolEqualityComparer.Default));
    }
}
