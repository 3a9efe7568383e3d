using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Endpoints;
using Soc2Ai.Analyzers.Register;
using Soc2Ai.Catalog;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Flow;
using Soc2Ai.Flow.Calls;

namespace Soc2Ai.Analyzers;

/// <summary>What is true of the whole compilation that is analyzed.</summary>
internal sealed class Project(Compilation compilation, AnalyzerOptions options, ApiIndex api, SourceIndex index)
{
    private static readonly ImmutableArray<string> ModelCallNames = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Call, Kind: "model-call" or "embedding" }).Select(row => row.Member).Distinct()];

    private static readonly string[] HostWords = ["BackgroundService", "IHostedService", "AddHostedService", "AddMcpServer", "UseWindowsService", "UseSystemd", "ConfigureFunctionsWorkerDefaults", "ConfigureFunctionsWebApplication"];

    private static readonly string[] RunWords = ["Run", "RunAsync"];

    // A program can be of the web SDK and serve nothing.
    private static readonly string[] WebWords =
    [
        "WebApplication", "WebHost", "WebHostBuilder", "ConfigureWebHostDefaults", "IWebHostBuilder", "IApplicationBuilder", "IEndpointRouteBuilder", "ControllerBase", "Controller", "PageModel", "Hub",
        "ComponentBase", "HttpContext", "IHttpContextAccessor", "IActionResult", "IResult", "Results", "RequestDelegate", "FunctionsApplication",
    ];

    private static readonly string[] PromptWords = ["ReadLine", "ReadKey", "Prompt", "Ask"];

    private readonly Lazy<AiRegister?> _register = new(() => RegisterFile.Of(options, default));

    private bool? _usesAi;
    private RawModelCalls? _requests;
    private CallGraph? _calls;
    private ProjectAccess? _access;
    private bool? _mentionsAi;
    private bool? _isService;

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; } = compilation;

    /// <summary>Additional files and configuration.</summary>
    public AnalyzerOptions Options { get; } = options;

    /// <summary>What the rows, shipped and the user's, say of symbols.</summary>
    public ApiIndex Api { get; } = api;

    /// <summary>Whether the build is asked to explain itself.</summary>
    public bool Explains { get; } = Explain.Explanation.IsAsked(options);

    /// <summary>Where names stand in the source.</summary>
    public SourceIndex Index { get; } = index;

    /// <summary>Which constants of the source may reach an expression.</summary>
    public ConstantOrigins Constants { get; } = new(index);

    /// <summary>The AI register that the team keeps; null when there is none, or none that can be read.</summary>
    public AiRegister? Register => _register.Value;

    /// <summary>Which calls are requests of the raw protocol to a model.</summary>
    public RawModelCalls Requests => _requests ??= new RawModelCalls(this);

    /// <summary>What reaches a model call.</summary>
    public CallGraph Calls => _calls ??= new CallGraph(Index, ModelCall, ModelCallNames, ModelAddress.Mentions);

    /// <summary>Who may call its endpoints, and how often.</summary>
    public ProjectAccess Access => _access ??= new ProjectAccess(this);

    /// <summary>Whether an AI SDK is within reach, or the source itself names the address of a model.</summary>
    public bool MentionsAi => _mentionsAi ??= UsesAi || Compilation.SyntaxTrees.Any(tree => AiRequest.IsMentionedIn(tree));

    /// <summary>
    /// Web or worker: a library that references ASP.NET Core, Microsoft.Extensions.Hosting or ILogger, or a program that references ASP.NET Core
    /// or Hosting and serves or runs something with it, so that the console is a log and not a person's screen. Many console programs reference
    /// both only because a package or an SDK of theirs does.
    /// </summary>
    public bool IsService => _isService ??= ReferencesHost() && !AsksPerson();

    /// <summary>Whether the project can make a client of a model or call one: it sees a type that some row says so of.</summary>
    public bool UsesAi => _usesAi ??= AiSdk.IsReferenced(Compilation);

    private bool IsLibrary => Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;

    /// <summary>A location as a diagnostic may carry it: in the editor a referenced project's source is another compilation's, so only its file is named.</summary>
    public Location Place(Location location) => location.SourceTree is { } tree && !Compilation.ContainsSyntaxTree(tree)
        ? Location.Create(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span)
        : location;

    /// <summary>A type by full metadata name, wherever it is declared; null when nothing declares it. With several, the first.</summary>
    public INamedTypeSymbol? Type(string metadataName) =>
        Compilation.GetTypeByMetadataName(metadataName) ?? First(Compilation.GetTypesByMetadataName(metadataName));

    /// <summary>How messages name the model call that an operation is; null when it is none.</summary>
    public string? ModelCall(IOperation operation) => operation is IInvocationOperation call
        ? Components.Kinds(this, call.TargetMethod).Any(kind => kind is "model-call" or "embedding") ? Components.Name(call.TargetMethod) : Requests.Model(call, default)
        : null;

    private bool ReferencesHost()
    {
        var referencesWeb = Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.WebApplication") is not null;
        if (referencesWeb && (IsLibrary || Any(WebWords, static token => token.Parent is SimpleNameSyntax)))
            return true;

        var referencesHosting = Compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.IHostedService") is not null;
        return IsLibrary
            ? referencesHosting || Compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILogger") is not null
            : referencesHosting && (Any(HostWords, static token => token.Parent is SimpleNameSyntax) || Any(RunWords, IsHostRun));
    }

    // `host.Run()`, `await builder.Build().RunAsync()`: a host that is made only to be asked for services is a console program's all the same.
    private static bool IsHostRun(SyntaxToken token) =>
        token.Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } } };

    // Code that reads what a person types shows that person what it writes.
    private bool AsksPerson() =>
        Any(PromptWords, static token => token.Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Console" or "AnsiConsole" } } });

    private bool Any(string[] names, Func<SyntaxToken, bool> holds) => names.Any(name => Index.Tokens(name, default).Any(holds));

    private static INamedTypeSymbol? First(ImmutableArray<INamedTypeSymbol> types) => types.IsEmpty ? null : types[0];
}
