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
global using OpenAI;
global using OpenAI.Embeddings;

//// pipelines without a trail
sealed class Test
{
    public IChatClient Built(IChatClient inner) => {|SAI3005:new ChatClientBuilder(inner).UseFunctionInvocation().Build()|};

    public IChatClient AsBuilder(IChatClient inner) => {|SAI3005:inner.AsBuilder().UseDistributedCache().Build()|};

    public IChatClient Configured(IChatClient inner) => {|SAI3005:inner.AsBuilder().ConfigureOptions(options => options.Temperature = 0).Build()|};

    public IChatClient Used(IChatClient inner) => {|SAI3005:inner.AsBuilder().Use(next => new LimitedClient(next)).Build()|};

    public IChatClient WithClient(string key) => {|SAI3005:new ChatClient("m", key)|}.AsIChatClient().AsBuilder().UseFunctionInvocation().Build();

    public IChatClient Local(IChatClient inner)
    {
        var builder = new ChatClientBuilder(inner);
        builder.UseFunctionInvocation();
        return {|SAI3005:builder.Build()|};
    }

    public void Registered(IServiceCollection services, IChatClient inner)
    {
        {|SAI3005:services.AddChatClient(inner)|}.UseFunctionInvocation();
        {|SAI3005:services.AddKeyedChatClient("fast", inner)|};
        services.AddChatClient({|SAI3005:new OpenAIClient("k")|}.GetChatClient("m").AsIChatClient()).UseDistributedCache();
    }

    static void Main() { }
}

sealed class LimitedClient(IChatClient inner) : DelegatingChatClient(inner);

//// clients of a project that writes nothing down
sealed class Test
{
    private readonly ChatClient _chat = {|SAI3005:new("m", Environment.GetEnvironmentVariable("KEY")!)|};
    private readonly AnthropicClient _claude = {|SAI3005:new() { ApiKey = Environment.GetEnvironmentVariable("KEY")! }|};
    private readonly OllamaApiClient _local = {|SAI3005:new("http://localhost:11434")|};
    private readonly EmbeddingClient _vectors = {|SAI3005:new("m", Environment.GetEnvironmentVariable("KEY")!)|};

    public async Task<string> Ask(string q)
    {
        ChatCompletion completion = await _chat.CompleteChatAsync(new UserChatMessage(q));
        return completion.Content[0].Text + _claude + _local + _vectors;
    }

    public Kernel Build()
    {
        var builder = Kernel.CreateBuilder();
        {|SAI3005:builder.AddOpenAIChatCompletion("m", Environment.GetEnvironmentVariable("KEY")!)|};
        return builder.Build();
    }

    static void Main() { }
}

//// pipelines with a trail
sealed class Test
{
    public IChatClient Telemetry(IChatClient inner) => new ChatClientBuilder(inner).UseFunctionInvocation().UseOpenTelemetry().Build();

    public IChatClient Logging(IChatClient inner, ILoggerFactory loggers) => inner.AsBuilder().UseLogging(loggers).Build();

    public IChatClient WithClient(string key) => new ChatClient("m", key).AsIChatClient().AsBuilder().UseOpenTelemetry(sourceName: "desk").Build();

    public IChatClient Audited(IChatClient inner) => inner.AsBuilder().Use(next => new AuditingClient(next)).Build();

    public IChatClient LoggedByOwn(IChatClient inner, ILogger logger) => inner.AsBuilder().Use(next => new RecordingClient(next, logger)).Build();

    public IChatClient Extended(IChatClient inner) => inner.AsBuilder().UseCompanyDefaults().Build();

    public IChatClient Local(IChatClient inner)
    {
        var builder = new ChatClientBuilder(inner);
        builder.UseLogging();
        return builder.Build();
    }

    public void Registered(IServiceCollection services, IChatClient inner)
    {
        services.AddChatClient(inner).UseFunctionInvocation().UseOpenTelemetry();
        services.AddKeyedChatClient("fast", inner).UseLogging();
        services.AddChatClient(new OpenAIClient("k").GetChatClient("m").AsIChatClient()).UseLogging();
    }

    static void Main() { }
}

static class Defaults
{
    public static ChatClientBuilder UseCompanyDefaults(this ChatClientBuilder builder) => builder.UseOpenTelemetry().UseFunctionInvocation();
}

sealed class AuditingClient(IChatClient inner) : DelegatingChatClient(inner);

sealed class RecordingClient(IChatClient inner, ILogger logger) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        logger.LogInformation("Answered by {Model} with {Tokens} tokens", response.ModelId, response.Usage?.TotalTokenCount);
        return response;
    }
}

//// clients of a project that logs its calls
sealed class Test(ILogger<Test> logger)
{
    private readonly ChatClient _chat = new("m", Environment.GetEnvironmentVariable("KEY")!);

    public async Task<string> Ask(string q)
    {
        ChatCompletion completion = await _chat.CompleteChatAsync(new UserChatMessage(q));
        logger.LogInformation("{Tokens} tokens", completion.Usage.TotalTokenCount);
        return completion.Content[0].Text;
    }

    static void Main() { }
}

//// clients of a project that audits
sealed class Test(IAuditTrail trail)
{
    private readonly ChatClient _chat = new("m", Environment.GetEnvironmentVariable("KEY")!);

    public async Task<string> Ask(string q)
    {
        await trail.WriteAsync("asked");
        return _chat.CompleteChat(new UserChatMessage(q)).Value.Content[0].Text;
    }

    static void Main() { }
}

interface IAuditTrail { Task WriteAsync(string what); }
