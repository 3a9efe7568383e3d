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

//// JSON of any kind
sealed class Test(IChatClient client, ChatClient chat, Kernel kernel, IChatCompletionService completion, OllamaApiClient ollama, HttpClient http, AIAgent agent, AnthropicClient claude)
{
    public Task Inline(string q) => {|SAI3006:client.GetResponseAsync(q, new ChatOptions { ResponseFormat = ChatResponseFormat.Json })|};

    public Task Later(string q)
    {
        var options = new ChatOptions();
        options.ResponseFormat = ChatResponseFormat.Json;
        return {|SAI3006:client.GetResponseAsync(q, options)|};
    }

    public Task OpenAi(string q) => {|SAI3006:chat.CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat() })|};

    public Task Settings(ChatHistory history) => {|SAI3006:completion.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { ResponseFormat = "json_object" })|};

    public Task Prompt(string q)
    {
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = "json_object" };
        return {|SAI3006:kernel.InvokePromptAsync(q, new KernelArguments(settings))|};
    }

    public async Task Ollama(string q)
    {
        await foreach (var part in {|SAI3006:ollama.GenerateAsync(new GenerateRequest { Prompt = q, Format = "json" })|})
            Console.Write(part?.Response);
    }

    public Task Raw(string q) => {|SAI3006:http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = q } }, response_format = new { type = "json_object" } })|};

    public Task RawText(string q) => {|SAI3006:http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent($$"""{ "model": "gpt-4o", "response_format": { "type": "json_object" }, "messages": [{ "role": "user", "content": "{{q}}" }] }"""))|};

    public async Task<Invoice?> Deserialized(string q)
    {
        var response = await {|SAI3006:client.GetResponseAsync(q)|};
        return JsonSerializer.Deserialize<Invoice>(response.Text);
    }

    public async Task<Invoice?> Trimmed(string q)
    {
        ChatCompletion completion = await {|SAI3006:chat.CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { MaxOutputTokenCount = 300 })|};
        var json = completion.Content[0].Text.Replace("```json", "").Trim('`');
        return JsonSerializer.Deserialize<Invoice>(json);
    }

    public async Task<Invoice?> Streamed(string q)
    {
        var text = new StringBuilder();
        await foreach (var part in {|SAI3006:client.GetStreamingResponseAsync(q)|})
            text.Append(part.Text);
        return JsonSerializer.Deserialize<Invoice>(text.ToString());
    }

    public async Task<Invoice?> Agent(string q) => JsonSerializer.Deserialize<Invoice>((await {|SAI3006:agent.RunAsync(q)|}).Text);

    public async Task<Invoice?> Function(string q)
    {
        var result = await {|SAI3006:kernel.InvokePromptAsync(q)|};
        return JsonSerializer.Deserialize<Invoice>(result.GetValue<string>()!);
    }

    public async Task<Invoice?> Claude(string q)
    {
        var message = await {|SAI3006:claude.Messages.Create(new MessageCreateParams { Model = "m", MaxTokens = 100, Messages = [new UserMessageParam(q)] })|};
        message.Content[0].TryPickText(out var text);
        return JsonSerializer.Deserialize<Invoice>(text!.Text);
    }

    static void Main() { }
}

sealed record Invoice(string Number, decimal Total);

//// a schema, or no JSON
sealed class Test(IChatClient client, ChatClient chat, Kernel kernel, IChatCompletionService completion, HttpClient http, AIAgent agent)
{
    private static readonly ChatOptions Structured = new() { ResponseFormat = ChatResponseFormat.ForJsonSchema<Invoice>() };

    public Task Schema(string q) => client.GetResponseAsync(q, Structured);

    public async Task<Invoice?> Deserialized(string q) => JsonSerializer.Deserialize<Invoice>((await client.GetResponseAsync(q, Structured)).Text);

    public async Task<Invoice> Typed(string q) => (await client.GetResponseAsync<Invoice>(q)).Result;

    public async Task<Invoice> TypedAgent(string q) => (await agent.RunAsync<Invoice>(q)).Result;

    public async Task<Invoice?> OpenAi(string q)
    {
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat("invoice", BinaryData.FromString("{}")) });
        return JsonSerializer.Deserialize<Invoice>(completion.Content[0].Text);
    }

    public async Task<Invoice?> Kernel(string q) => JsonSerializer.Deserialize<Invoice>((await kernel.InvokePromptAsync(q, new KernelArguments(new OpenAIPromptExecutionSettings { ResponseFormat = typeof(Invoice) }))).ToString());

    public Task Text(string q) => client.GetResponseAsync(q, new ChatOptions { ResponseFormat = ChatResponseFormat.Text });

    public Task None(string q) => client.GetResponseAsync(q);

    public async Task<Invoice?> Given(string q, ChatOptions options) => JsonSerializer.Deserialize<Invoice>((await client.GetResponseAsync(q, options)).Text);

    public async Task<Invoice?> File(string q)
    {
        var answer = await client.GetResponseAsync(q);
        Console.WriteLine(answer.Text);
        return JsonSerializer.Deserialize<Invoice>(await System.IO.File.ReadAllTextAsync("invoice.json"));
    }

    public async Task<string> Serialized(Invoice invoice) => (await client.GetResponseAsync(JsonSerializer.Serialize(invoice))).Text;

    public async Task<int> Tool(ChatTool tool, string q)
    {
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { Tools = { tool } });
        return JsonSerializer.Deserialize<int>(completion.ToolCalls[0].FunctionArguments);
    }

    public Task Raw(string q) => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = q } }, response_format = new { type = "json_schema", json_schema = new { name = "invoice" } } });

    public async Task<JsonElement> RawEnvelope(string q)
    {
        using var response = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = q } } });
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }

    static void Main() { }
}

sealed record Invoice(string Number, decimal Total);

//// an outsider's JSON
sealed class Test(IChatClient client, ChatClient chat, IServiceProvider services)
{
    private readonly ChatOptions _json = new() { ResponseFormat = ChatResponseFormat.Json };
    private readonly ChatOptions _plain = new() { Temperature = 0 };

    public Task Field(string q) => {|SAI3006:client.GetResponseAsync(q, _json)|};

    public async Task<List<string>?> Plain(string q) => JsonSerializer.Deserialize<List<string>>((await {|SAI3006:client.GetResponseAsync(q, _plain)|}).Text);

    public async Task<Item?> Helped(string q)
    {
        var response = await {|SAI3006:client.GetResponseAsync(q)|};
        var json = Fenced(response.Text);
        try { return JsonSerializer.Deserialize<Item>(json); }
        catch (JsonException) { return null; }
    }

    private static string Fenced(string text) => text.Trim('`');

    public async Task<Item?> Schema(string q, JsonElement schema) =>
        JsonSerializer.Deserialize<Item>((await client.GetResponseAsync(q, new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, "item") })).Text);

    public async Task<Item?> Mine(string q)
    {
        await client.GetResponseAsync(q);
        return JsonSerializer.Deserialize<Item>(q);
    }

    public async Task<Item?> Later(string q)
    {
        var options = new ChatCompletionOptions();
        options.ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat("item", BinaryData.FromString("{}"));
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(q)], options);
        return JsonSerializer.Deserialize<Item>(completion.Content[0].Text);
    }

    static void Main() { }
}

sealed record Item(string Name);
