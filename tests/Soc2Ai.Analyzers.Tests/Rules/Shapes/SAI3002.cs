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

//// answers that are parsed, kept or cut off
sealed class Test(IChatClient client, ChatClient chat, ResponsesClient responses, Kernel kernel, IChatCompletionService completion, AnthropicClient claude, AIAgent agent, ISummaryStore store, HttpClient http)
{
    public async Task<Invoice?> Deserialized(string q) => JsonSerializer.Deserialize<Invoice>((await {|SAI3002:client.GetResponseAsync(q)|}).Text);

    public async Task<int> Parsed(string q)
    {
        ChatCompletion completion = await {|SAI3002:chat.CompleteChatAsync([new UserChatMessage(q)])|};
        return int.TryParse(completion.Content[0].Text, out var number) ? number : 0;
    }

    public async Task File(string q)
    {
        var response = await {|SAI3002:client.GetResponseAsync(q)|};
        await System.IO.File.WriteAllTextAsync("summary.txt", response.Text);
    }

    public async Task Store(string q)
    {
        var summary = (await {|SAI3002:client.GetResponseAsync(q)|}).Text;
        await store.SaveAsync("1", summary);
    }

    public async Task Streamed(string q)
    {
        var text = new StringBuilder();
        await foreach (var part in {|SAI3002:client.GetStreamingResponseAsync(q)|})
            text.Append(part.Text);
        await store.SaveAsync("1", text.ToString());
    }

    public async Task<string> Limited(string q)
    {
        var response = await {|SAI3002:client.GetResponseAsync(q, new ChatOptions { MaxOutputTokens = 200 })|};
        return response.Text;
    }

    public async Task<string> LimitedChat(string q)
    {
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 200 };
        ChatCompletion completion = await {|SAI3002:chat.CompleteChatAsync([new UserChatMessage(q)], options)|};
        return completion.Content[0].Text;
    }

    public async Task<string> Respond(CreateResponseOptions options)
    {
        options.MaxOutputTokenCount = 100;
        ResponseResult response = await {|SAI3002:responses.CreateResponseAsync(new CreateResponseOptions { MaxOutputTokenCount = 100 })|};
        return response.GetOutputText();
    }

    public async Task<string> Claude(string q)
    {
        var message = await {|SAI3002:claude.Messages.Create(new MessageCreateParams { Model = "m", MaxTokens = 100, Messages = [new UserMessageParam(q)] })|};
        return string.Concat(message.Content.Select(block => block.TryPickText(out var text) ? text.Text : ""));
    }

    public async Task<string> Prompted(string q) => (await {|SAI3002:kernel.InvokePromptAsync(q, new KernelArguments(new OpenAIPromptExecutionSettings { MaxTokens = 100 }))|}).ToString();

    public async Task<JsonDocument> Completed(ChatHistory history) => JsonDocument.Parse((await {|SAI3002:completion.GetChatMessageContentAsync(history)|}).Content!);

    public async Task Agent(string q)
    {
        var response = await {|SAI3002:agent.RunAsync(q)|};
        await System.IO.File.AppendAllTextAsync("log.txt", response.Text);
    }

    public async Task Run(string q)
    {
        var response = await {|SAI3002:client.GetResponseAsync(q)|};
        System.Diagnostics.Process.Start("bash", $"-c \"{response.Text}\"");
    }

    public async Task Tool(AIFunction tool, string q)
    {
        var response = await {|SAI3002:client.GetResponseAsync(q)|};
        await tool.InvokeAsync(new AIFunctionArguments { ["text"] = response.Text });
    }

    public async Task<Invoice?> ByCaller(string q) => JsonSerializer.Deserialize<Invoice>(await Ask(q));

    private async Task<string> Ask(string q) => (await {|SAI3002:client.GetResponseAsync(q)|}).Text;

    public async Task<Invoice?> ByCallerOfAnswer(string q)
    {
        var response = await Send(q);
        return JsonSerializer.Deserialize<Invoice>(response.Text);
    }

    private Task<ChatResponse> Send(string q) => {|SAI3002:client.GetResponseAsync(q)|};

    static void Main() { }
}

interface ISummaryStore { Task SaveAsync(string id, string text); }

sealed record Invoice(string Number, decimal Total);

//// reasons that are read, and text that is shown
sealed class Test(IChatClient client, ChatClient chat, ResponsesClient responses, AnthropicClient claude, ISummaryStore store, HttpClient http, ILogger<Test> logger)
{
    public async Task<Invoice?> Read(string q)
    {
        var response = await client.GetResponseAsync(q);
        if (response.FinishReason != ChatFinishReason.Stop)
            throw new InvalidOperationException("incomplete");
        return JsonSerializer.Deserialize<Invoice>(response.Text);
    }

    public async Task<string> Switched(string q)
    {
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        return completion switch
        {
            { FinishReason: OpenAI.Chat.ChatFinishReason.Stop } => completion.Content[0].Text,
            _ => throw new InvalidOperationException(),
        };
    }

    public async Task<string> Logged(string q)
    {
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        logger.LogInformation("Ended by {Reason}", completion.FinishReason);
        return completion.Content[0].Text;
    }

    public async Task<string> Status(CreateResponseOptions options)
    {
        ResponseResult response = await responses.CreateResponseAsync(new CreateResponseOptions { MaxOutputTokenCount = 100 });
        if (response.Status != ResponseStatus.Completed)
            throw new InvalidOperationException();
        return response.GetOutputText();
    }

    public async Task<string> Claude(string q)
    {
        var message = await claude.Messages.Create(new MessageCreateParams { Model = "m", MaxTokens = 100, Messages = [new UserMessageParam(q)] });
        if (message.StopReason == StopReason.MaxTokens)
            throw new InvalidOperationException();
        return message.ToString();
    }

    public async Task Streamed(string q)
    {
        var text = new StringBuilder();
        ChatFinishReason? reason = null;
        await foreach (var part in client.GetStreamingResponseAsync(q))
        {
            text.Append(part.Text);
            reason ??= part.FinishReason;
        }

        if (reason == ChatFinishReason.Stop)
            await store.SaveAsync("1", text.ToString());
    }

    public async Task<Invoice?> Helped(string q)
    {
        var response = await client.GetResponseAsync(q);
        Ensure(response);
        return JsonSerializer.Deserialize<Invoice>(response.Text);
    }

    private static void Ensure(ChatResponse response)
    {
        if (response.FinishReason == ChatFinishReason.Length)
            throw new InvalidOperationException();
    }

    public async Task Shown(string q) => Console.WriteLine((await client.GetResponseAsync(q)).Text);

    public async Task ShownLimited(string q)
    {
        var response = await client.GetResponseAsync(q, new ChatOptions { MaxOutputTokens = 100 });
        Console.WriteLine(response.Text);
    }

    public async Task<string> Returned(string q) => (await client.GetResponseAsync(q)).Text;

    public Task<ChatResponse> Whole(string q) => client.GetResponseAsync(q, new ChatOptions { MaxOutputTokens = 100 });

    public async Task<Invoice> Typed(string q) => (await client.GetResponseAsync<Invoice>(q)).Result;

    public async Task<int> Length(string q)
    {
        var response = await client.GetResponseAsync(q);
        await store.SaveAsync("1", "done");
        return response.Text.Length;
    }

    public async Task<Invoice?> ByCallerOfAnswer(string q)
    {
        var response = await Send(q);
        return response.FinishReason == ChatFinishReason.Stop ? JsonSerializer.Deserialize<Invoice>(response.Text) : null;
    }

    private Task<ChatResponse> Send(string q) => client.GetResponseAsync(q);

    public async Task<string?> Raw(string q)
    {
        using var response = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", max_tokens = 10, messages = new[] { new { role = "user", content = q } } });
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var choice = body.RootElement.GetProperty("choices")[0];
        return choice.GetProperty("finish_reason").GetString() == "stop" ? choice.GetProperty("message").GetProperty("content").GetString() : null;
    }

    static void Main() { }
}

interface ISummaryStore { Task SaveAsync(string id, string text); }

sealed record Invoice(string Number, decimal Total);

//// an outsider's answers
sealed class Test(IChatClient client, ChatClient chat, Database db, ILogger<Test> logger)
{
    public async Task Row(int id, string q)
    {
        var response = await {|SAI3002:client.GetResponseAsync(q)|};
        db.Notes.Add(new Note(id, response.Text));
        await db.SaveChangesAsync();
    }

    public async Task Member(Note note, string q)
    {
        var response = await {|SAI3002:client.GetResponseAsync(q, new ChatOptions { MaxOutputTokens = 10 })|};
        note.Text = response.Text;
    }

    public async Task<Dictionary<string, string>?> Cleaned(string q)
    {
        var raw = (await {|SAI3002:client.GetResponseAsync(q)|}).Text;
        var start = raw.IndexOf('{');
        return JsonSerializer.Deserialize<Dictionary<string, string>>(raw[start..]);
    }

    public async Task<bool> Verdict(string q) => (await client.GetResponseAsync(q)).Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase);

    public async Task Usage(string q)
    {
        var response = await client.GetResponseAsync(q);
        logger.LogInformation("{Tokens}", response.Usage?.TotalTokenCount);
        Console.WriteLine(response.Text);
    }

    public async Task<Reply> Mapped(string q)
    {
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { MaxOutputTokenCount = 10 });
        return new Reply(completion.Content[0].Text, completion.FinishReason.ToString());
    }

    public async Task Prompted(string q)
    {
        var saved = await System.IO.File.ReadAllTextAsync("prompt.txt");
        var response = await client.GetResponseAsync(JsonSerializer.Deserialize<string>(saved)! + q);
        Console.WriteLine(response.Text);
    }

    static void Main() { }
}

sealed record Reply(string Text, string Reason);

sealed class Note(int id, string text)
{
    public int Id { get; } = id;
    public string Text { get; set; } = text;
}

sealed class Database : Microsoft.EntityFrameworkCore.DbContext
{
    public Microsoft.EntityFrameworkCore.DbSet<Note> Notes => Set<Note>();
}
