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

//// no options, or options without a limit
sealed class Test(IChatClient client, ChatClient chat, ResponsesClient responses, Kernel kernel, IChatCompletionService completion, AIAgent agent, OllamaApiClient ollama, HttpClient http)
{
    private static readonly ChatOptions Shared = new() { Temperature = 0 };

    public Task None(string q) => {|SAI2004:client.GetResponseAsync(q)|};

    public Task Null(string q) => {|SAI2004:client.GetResponseAsync(q, null)|};

    public Task Inline(string q) => {|SAI2004:client.GetResponseAsync(q, new ChatOptions { Temperature = 0 })|};

    public Task Field(string q) => {|SAI2004:client.GetResponseAsync(q, Shared)|};

    public Task Factory(string q) => {|SAI2004:client.GetResponseAsync(q, Options())|};

    private static ChatOptions Options() => new() { TopP = 1 };

    public async Task Local(string q)
    {
        var options = new ChatOptions();
        options.Temperature = 1;
        await {|SAI2004:client.GetResponseAsync(q, options)|};
    }

    public async Task Nothing(string q) => await {|SAI2004:client.GetResponseAsync(q, new ChatOptions { MaxOutputTokens = null })|};

    public async Task Typed(string q) => await {|SAI2004:client.GetResponseAsync<int>(q)|};

    public async Task Streamed(string q)
    {
        await foreach (var part in {|SAI2004:client.GetStreamingResponseAsync(q)|})
            Console.Write(part.Text);
    }

    public void Chat(string q) => {|SAI2004:chat.CompleteChat(new UserChatMessage(q))|};

    public Task ChatOptions(string q) => {|SAI2004:chat.CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { Temperature = 0 })|};

    public Task Respond(string q) => {|SAI2004:responses.CreateResponseAsync(new CreateResponseOptions { Instructions = q })|};

    public Task Prompt(string q) => {|SAI2004:kernel.InvokePromptAsync(q)|};

    public Task PromptArguments(string q) => {|SAI2004:kernel.InvokePromptAsync(q, new KernelArguments(new OpenAIPromptExecutionSettings { Temperature = 0 }))|};

    public Task Completed(ChatHistory history) => {|SAI2004:completion.GetChatMessageContentAsync(history)|};

    public Task CompletedSettings(ChatHistory history)
    {
        var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        return {|SAI2004:completion.GetChatMessageContentsAsync(history, settings, kernel)|};
    }

    public Task Agent(string q) => {|SAI2004:agent.RunAsync(q)|};

    public Task OwnAgent(string q)
    {
        AIAgent own = new ChatClientAgent(client, instructions: "Be short.");
        return {|SAI2004:own.RunAsync(q)|};
    }

    public async Task Ollama(string q)
    {
        await foreach (var part in {|SAI2004:ollama.GenerateAsync(q)|})
            Console.Write(part?.Response);
        await foreach (var part in {|SAI2004:ollama.ChatAsync(new OllamaSharp.Models.Chat.ChatRequest { Model = "m" })|})
            Console.Write(part?.Done);
        var talk = new Chat(ollama);
        await foreach (var part in {|SAI2004:talk.SendAsync(q)|})
            Console.Write(part);
    }

    public Task Raw(string q) => {|SAI2004:http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = q } } })|};

    public Task RawText(string q) => {|SAI2004:http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent($$"""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "{{q}}" }] }""", Encoding.UTF8, "application/json"))|};

    public Task RawRequest(string q)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.mistral.ai/v1/chat/completions");
        request.Content = JsonContent.Create(new Request { Model = "m", Messages = [q] });
        return {|SAI2004:http.SendAsync(request)|};
    }

    static void Main() { }
}

sealed class Request
{
    public string Model { get; set; } = "";
    public string[] Messages { get; set; } = [];
    public int? MaxTokens { get; set; }
}

//// limited by the call
sealed class Test(IChatClient client, ChatClient chat, ResponsesClient responses, Kernel kernel, IChatCompletionService completion, AnthropicClient claude, OllamaApiClient ollama, HttpClient http)
{
    private static readonly ChatOptions Shared = new() { MaxOutputTokens = 300 };

    public Task Inline(string q) => client.GetResponseAsync(q, new ChatOptions { MaxOutputTokens = 300 });

    public Task Field(string q) => client.GetResponseAsync(q, Shared);

    public Task Factory(string q) => client.GetResponseAsync(q, Options());

    private static ChatOptions Options() => new() { MaxOutputTokens = 300 };

    public async Task Later(string q)
    {
        var options = new ChatOptions();
        options.MaxOutputTokens = 200;
        await client.GetResponseAsync(q, options);
    }

    public async Task Helped(string q)
    {
        var options = new ChatOptions { Temperature = 0 };
        Limit(options);
        await client.GetResponseAsync(q, options);
    }

    private static void Limit(ChatOptions options) => options.MaxOutputTokens ??= 200;

    public async Task Given(string q, ChatOptions options) => await client.GetResponseAsync(q, options);

    public async Task GivenOrNone(string q, ChatOptions? options = null) => await client.GetResponseAsync(q, options);

    public async Task Cloned(string q)
    {
        var options = Shared.Clone();
        options.Temperature = 0;
        await client.GetResponseAsync(q, options);
    }

    public Task Chosen(string q, bool isShort) => client.GetResponseAsync(q, isShort ? Shared : new ChatOptions { MaxOutputTokens = 900 });

    public async Task Chat(string q)
    {
        await chat.CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        chat.CompleteChat([new UserChatMessage(q)], new() { MaxOutputTokenCount = 100 });
        await foreach (var part in chat.CompleteChatStreamingAsync([new UserChatMessage(q)], new ChatCompletionOptions { MaxOutputTokenCount = 100 }))
            Console.Write(part.ContentUpdate.Count);
    }

    public Task Respond() => responses.CreateResponseAsync(new CreateResponseOptions { MaxOutputTokenCount = 100 });

    public Task Claude(string q) => claude.Messages.Create(new MessageCreateParams { Model = "m", MaxTokens = 100, Messages = [new UserMessageParam(q)] });

    public Task Prompt(string q) => kernel.InvokePromptAsync(q, new KernelArguments(new OpenAIPromptExecutionSettings { MaxTokens = 100 }));

    public Task PromptLocal(string q)
    {
        var settings = new OpenAIPromptExecutionSettings { MaxTokens = 100 };
        var arguments = new KernelArguments(settings) { ["q"] = q };
        return kernel.InvokePromptAsync("{{$q}}", arguments);
    }

    public Task PromptData(string q) => kernel.InvokePromptAsync(q, new KernelArguments(new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["max_tokens"] = 100 } }));

    public Task Completed(ChatHistory history) => completion.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { MaxTokens = 100 });

    public Task Plugin() => kernel.InvokeAsync("mail", "summarize");

    public async Task Ollama(string q)
    {
        var talk = new Chat(ollama) { Options = new RequestOptions { NumPredict = 100 } };
        await foreach (var part in talk.SendAsync(q))
            Console.Write(part);
        await foreach (var part in ollama.GenerateAsync(new GenerateRequest { Prompt = q, Options = new RequestOptions { NumPredict = 100 } }))
            Console.Write(part?.Response);
    }

    public Task Raw(string q) => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", max_tokens = 100, messages = new[] { new { role = "user", content = q } } });

    public Task RawText(string q) => http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent($$"""{ "model": "gpt-4o", "max_completion_tokens": 50, "messages": [{ "role": "user", "content": "{{q}}" }] }""", Encoding.UTF8, "application/json"));

    public Task RawObject(string q) => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new Request { Messages = [q], MaxTokens = 50 });

    public Task RawDefault(string q) => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new Limited { Messages = [q] });

    public Task RawNode(string q)
    {
        var body = new JsonObject { ["model"] = "m", ["messages"] = new JsonArray() };
        body["max_tokens"] = 100;
        return http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent(body.ToJsonString()));
    }

    public Task RawUnknown(string body) => http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent(body));

    public Task RawGoogle(string q) => http.PostAsJsonAsync("https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent", new { contents = new[] { new { parts = new[] { new { text = q } } } }, generationConfig = new { maxOutputTokens = 100 } });

    public Task RawVector(string q) => http.PostAsJsonAsync("https://api.openai.com/v1/embeddings", new { model = "text-embedding-3-small", input = q });

    static void Main() { }
}

sealed class Request
{
    public string[] Messages { get; set; } = [];
    public int? MaxTokens { get; set; }
}

sealed class Limited
{
    public string[] Messages { get; set; } = [];
    public int MaxTokens { get; set; } = 400;
}

//// limited by the client
static class Program
{
    static void Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddChatClient(inner).ConfigureOptions(options => options.MaxOutputTokens ??= 1000).UseFunctionInvocation();
        var app = builder.Build();
        app.MapPost("/ask", async (string q, IChatClient client) => (await client.GetResponseAsync(q)).Text);
        app.MapPost("/typed", async (string q, IChatClient client) => (await client.GetResponseAsync(q, new ChatOptions { Temperature = 0 })).Text);
    }

    static IChatClient inner => null!;
}

//// limited by the agent
sealed class Test(IChatClient client)
{
    private readonly AIAgent _agent = new ChatClientAgent(client, new ChatClientAgentOptions { ChatOptions = new ChatOptions { Instructions = "Be short.", MaxOutputTokens = 500 } });

    public Task Field(string q) => _agent.RunAsync(q);

    public async Task Streamed(string q)
    {
        await foreach (var part in _agent.RunStreamingAsync(q))
            Console.Write(part.Text);
    }

    static void Main() { }
}

//// limited by a client of the team's own
sealed class LimitingChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        options = options?.Clone() ?? new ChatOptions();
        options.MaxOutputTokens ??= 1000;
        return base.GetResponseAsync(messages, options, cancellationToken);
    }
}

sealed class Test(IChatClient client)
{
    public Task None(string q) => client.GetResponseAsync(q);

    static void Main() { }
}

//// an outsider's calls
sealed class Test(IChatClient client, ChatClient chat, Kernel kernel, AgentFactory agents, IServiceProvider services)
{
    private readonly ChatOptions _options = new() { Temperature = 0.2f, Tools = [] };
    private readonly ChatOptions _limited = new() { MaxOutputTokens = 50 };

    public async Task Required(string q) => await {|SAI2004:services.GetRequiredService<IChatClient>().GetResponseAsync(q)|};

    public async Task Field(string q) => await {|SAI2004:client.GetResponseAsync([new(ChatRole.User, q)], _options)|};

    public async Task LimitedField(string q) => await client.GetResponseAsync([new(ChatRole.User, q)], _limited);

    public async Task Conditional(string q, bool cold) => await {|SAI2004:client.GetResponseAsync(q, cold ? new ChatOptions { Temperature = 0 } : null)|};

    public Task Lambda(string[] all) => Task.WhenAll(all.Select(q => {|SAI2004:client.GetResponseAsync(q)|}));

    public void Loop(List<OpenAI.Chat.ChatMessage> messages)
    {
        var options = new ChatCompletionOptions();
        options.Tools.Add(null!);
        {|SAI2004:chat.CompleteChat(messages, options)|};
    }

    public void LoopLimited(List<OpenAI.Chat.ChatMessage> messages)
    {
        ChatCompletionOptions options = new();
        if (messages.Count > 2)
            options.MaxOutputTokenCount = 100;
        chat.CompleteChat(messages, options);
    }

    public async Task Function(string q)
    {
        var function = kernel.CreateFunctionFromPrompt("{{$q}}", new OpenAIPromptExecutionSettings { MaxTokens = 10 });
        await kernel.InvokeAsync(function, new KernelArguments { ["q"] = q });
        var open = kernel.CreateFunctionFromPrompt("{{$q}}");
        await {|SAI2004:kernel.InvokeAsync(open, new KernelArguments { ["q"] = q })|};
    }

    public async Task Agents(string q)
    {
        var limited = agents.Limited();
        await limited.RunAsync(q);
    }

    static void Main() { }
}

sealed class AgentFactory(IChatClient client)
{
    public AIAgent Limited() => new ChatClientAgent(client, new ChatClientAgentOptions { ChatOptions = new() { MaxOutputTokens = 10 } });
}
