global using System.Net.Http.Json;
global using System.Text;
global using System.Text.Json;
global using System.Text.Json.Nodes;
global using Anthropic;
global using Anthropic.Models.Messages;
global using Microsoft.Agents.AI;
global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.Http;
global using Microsoft.Extensions.AI;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Logging;
global using Microsoft.SemanticKernel;
global using Microsoft.SemanticKernel.ChatCompletion;
global using Microsoft.SemanticKernel.Connectors.OpenAI;
global using OllamaSharp;
global using OllamaSharp.Models;
global using OpenAI.Chat;
global using OpenAI.Responses;
global using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
global using ChatResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;
global using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
global using System.ClientModel;
global using Azure.AI.OpenAI;
global using Azure.Identity;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.AspNetCore.SignalR;
global using Microsoft.Extensions.Configuration;
global using Microsoft.Extensions.Hosting;
global using OpenAI;
global using System.Collections.Concurrent;

//// made again and again
sealed class AskController(IConfiguration configuration) : ControllerBase
{
    [HttpPost("ask")]
    public async Task<string> Ask(string q)
    {
        var client = {|SAI2006:new ChatClient("m", configuration["Key"]!)|};
        ChatCompletion completion = await client.CompleteChatAsync(new UserChatMessage(q));
        return completion.Content[0].Text;
    }
}

sealed class AskHub : Hub
{
    public async Task<string> Ask(string q) => (await {|SAI2006:new OpenAIClient(Environment.GetEnvironmentVariable("KEY")!)|}.GetChatClient("m").AsIChatClient().GetResponseAsync(q)).Text;
}

sealed class Answers
{
    private readonly string _key = Environment.GetEnvironmentVariable("KEY")!;

    public async Task<string> AskAsync(string q)
    {
        var claude = {|SAI2006:new AnthropicClient { ApiKey = _key }|};
        return (await claude.Messages.Create(new MessageCreateParams { Model = "m", MaxTokens = 10, Messages = [new UserMessageParam(q)] })).ToString();
    }

    public async Task<string> Inline(string q) => (await {|SAI2006:new ChatClient("m", _key)|}.AsIChatClient().GetResponseAsync(q)).Text;

    public string Sync(string q) => {|SAI2006:new ChatClient("m", _key)|}.CompleteChat(new UserChatMessage(q)).Value.Content[0].Text;

    public async Task<string> Azure(string q)
    {
        var azure = {|SAI2006:new AzureOpenAIClient(new Uri("https://x.openai.azure.com"), new DefaultAzureCredential())|};
        return (await azure.GetChatClient("d").AsIChatClient().GetResponseAsync(q)).Text;
    }

    public async Task<string> Kernel(string q)
    {
        var builder = Microsoft.SemanticKernel.Kernel.CreateBuilder();
        {|SAI2006:builder.AddOpenAIChatCompletion("m", _key)|};
        return (await builder.Build().InvokePromptAsync(q)).ToString();
    }

    public async Task<List<string>> Loop(string[] questions)
    {
        var answers = new List<string>();
        foreach (var question in questions)
        {
            var client = {|SAI2006:new OllamaApiClient("http://localhost:11434", "m")|};
            await foreach (var part in client.GenerateAsync(question))
                answers.Add(part?.Response ?? "");
        }

        return answers;
    }

    public Task<string[]> Many(string[] questions) => Task.WhenAll(questions.Select(async q => (await {|SAI2006:new ChatClient("m", _key)|}.AsIChatClient().GetResponseAsync(q)).Text));

    public async Task<string> Local(string q)
    {
        return await Ask();

        async Task<string> Ask()
        {
            IChatClient client = {|SAI2006:new ChatClient("m", _key)|}.AsIChatClient();
            return (await client.GetResponseAsync(q)).Text;
        }
    }
}

static class Program
{
    static void Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddScoped(_ => {|SAI2006:new OpenAIClient("k" + args[0])|});
        builder.Services.AddTransient<IChatClient>(_ => {|SAI2006:new ChatClient("m", args[0])|}.AsIChatClient());
        var app = builder.Build();
        app.MapPost("/ask", async (string q, IConfiguration configuration) =>
        {
            var client = {|SAI2006:new ChatClient("m", configuration["Key"]!)|};
            return (await client.AsIChatClient().GetResponseAsync(q)).Text;
        });
        app.Run();
    }
}

//// made once, kept or handed out
sealed class Answers(IConfiguration configuration)
{
    private static readonly ChatClient Shared = new("m", Environment.GetEnvironmentVariable("KEY")!);
    private readonly ChatClient _own = new("m", configuration["Key"]!);
    private readonly Lazy<OpenAIClient> _lazy = new(() => new OpenAIClient(configuration["Key"]!));
    private readonly ConcurrentDictionary<string, ChatClient> _byModel = new();
    private ChatClient? _late;

    public ChatClient Property { get; } = new("m", configuration["Key"]!);

    public async Task<string> Ask(string q) => (await _own.AsIChatClient().GetResponseAsync(q)).Text + (await Shared.AsIChatClient().GetResponseAsync(q)).Text + _lazy.Value;

    public async Task<string> Late(string q)
    {
        _late ??= new ChatClient("m", configuration["Key"]!);
        return (await _late.AsIChatClient().GetResponseAsync(q)).Text;
    }

    public void Reset() => _late = new ChatClient("m", configuration["Key"]!);

    public ChatClient Cached(string model) => _byModel.GetOrAdd(model, name => new ChatClient(name, configuration["Key"]!));

    public IChatClient Create(string model) => new ChatClient(model, configuration["Key"]!).AsIChatClient();

    public Kernel CreateKernel()
    {
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion("m", configuration["Key"]!);
        return builder.Build();
    }

    public async Task<string> OfTenant(Tenant tenant, string q) => (await new ChatClient("m", tenant.ApiKey).AsIChatClient().GetResponseAsync(q)).Text;

    public async Task<string> OfCaller(string key, string q) => (await new ChatClient("m", key).AsIChatClient().GetResponseAsync(q)).Text;

    public async Task Compare(string[] models, string q)
    {
        foreach (var model in models)
            Console.WriteLine((await new ChatClient(model, configuration["Key"]!).AsIChatClient().GetResponseAsync(q)).Text);
    }
}

sealed record Tenant(string ApiKey);

sealed class Worker(IConfiguration configuration) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var client = new ChatClient("m", configuration["Key"]!).AsIChatClient();
        while (!stoppingToken.IsCancellationRequested)
            await client.GetResponseAsync("hi", cancellationToken: stoppingToken);
    }
}

static class Registration
{
    public static IServiceCollection AddModels(this IServiceCollection services, IConfiguration configuration)
    {
        var openAi = new OpenAIClient(configuration["Key"]!);
        services.AddSingleton(openAi);
        services.AddSingleton<IChatClient>(_ => new ChatClient("m", configuration["Key"]!).AsIChatClient());
        services.AddChatClient(_ => new ChatClient("m", configuration["Key"]!).AsIChatClient());
        services.AddKeyedSingleton("fast", new ChatClient("m", configuration["Key"]!));
        services.AddOpenAIChatCompletion("m", configuration["Key"]!);
        return services;
    }

    static void Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton(new ChatClient("m", args[0]));
        var once = new ChatClient("m", args[0]);
        var app = builder.Build();
        app.MapPost("/ask", async (string q) => (await once.AsIChatClient().GetResponseAsync(q)).Text);
    }
}

//// a program that asks once
var client = new ChatClient("m", args[0]);
Console.WriteLine((await client.AsIChatClient().GetResponseAsync("hi")).Text);
await Ask("there");

async Task Ask(string q)
{
    var other = new OpenAIClient(args[0]).GetChatClient("m");
    Console.WriteLine((await other.AsIChatClient().GetResponseAsync(q)).Text);
}

//// an outsider's clients
interface IAnswers { Task<string> AskAsync(string q); }

sealed class Answers(IConfiguration configuration, Func<string> key) : IAnswers
{
    private readonly object _gate = new();
    private IChatClient? _client;

    public async Task<string> AskAsync(string q)
    {
        using var http = new HttpClient();
        OpenAIClientOptions options = new() { Endpoint = new Uri(configuration["Endpoint"]!) };
        ChatClient client = {|SAI2006:new("m", new ApiKeyCredential(key()), options)|};
        return (await client.AsIChatClient().GetResponseAsync(q)).Text;
    }

    public async Task<string> Locked(string q)
    {
        lock (_gate)
            _client ??= new ChatClient("m", key()).AsIChatClient();
        return (await _client.GetResponseAsync(q)).Text;
    }

    public IChatClient Client
    {
        get
        {
            if (_client is null)
                _client = new ChatClient("m", key()).AsIChatClient();
            return _client;
        }
    }

    public async Task<string> Retry(string q)
    {
        for (var i = 0; i < 3; i++)
        {
            var client = {|SAI2006:new ChatClient("m", key())|};
            try { return (await client.AsIChatClient().GetResponseAsync(q)).Text; }
            catch (HttpRequestException) when (i < 2) { }
        }

        throw new InvalidOperationException();
    }

    public Task<ChatClient> CreateAsync() => Task.FromResult(new ChatClient("m", key()));

    public (ChatClient Fast, ChatClient Good) Pair() => (new ChatClient("a", key()), new ChatClient("b", key()));

    static void Main() { }
}

sealed class Index(IConfiguration configuration) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    public async Task OnPostAsync(string q) => await {|SAI2006:new ChatClient("m", configuration["Key"]!)|}.CompleteChatAsync(new UserChatMessage(q));
}
