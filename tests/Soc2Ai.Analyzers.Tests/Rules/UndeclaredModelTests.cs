namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI6002: the models that code names, against the models of the register.</summary>
public sealed class UndeclaredModelTests
{
    private const string Usings = """
        using System.ClientModel;
        using System.Net.Http.Json;
        using Anthropic;
        using Anthropic.Models.Messages;
        using Azure.AI.OpenAI;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.SemanticKernel;
        using OllamaSharp;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Embeddings;
        using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

        IConfiguration config = null!;
        var key = new ApiKeyCredential(config["key"]!);

        """;

    [Theory]
    [InlineData("_ = new ChatClient({|SAI6002:\"gpt-4.1-2025-04-14\"|}, key);")]
    [InlineData("_ = new ChatClient({|SAI6002:\"gpt-4o\"|}, key);")]
    [InlineData("_ = new OpenAIClient(key).GetChatClient({|SAI6002:\"gpt-4o-mini-2024-07-18\"|});")]
    [InlineData("const string Model = \"o3-2025-04-16\"; _ = new ChatClient({|SAI6002:Model|}, key);")]
    [InlineData("_ = new ChatClient({|SAI6002:Names.Draft|}, key);")]
    [InlineData("var model = args.Length > 0 ? \"declared\" : \"gpt-4.1-2025-04-14\"; _ = new ChatClient({|SAI6002:model|}, key);")]
    [InlineData("_ = new EmbeddingClient({|SAI6002:\"text-embedding-3-large\"|}, key);")]
    [InlineData("AzureOpenAIClient azure = null!; _ = azure.GetChatClient({|SAI6002:\"support-chat-prod\"|});")]
    [InlineData("var builder = Kernel.CreateBuilder(); builder.AddAzureOpenAIChatCompletion({|SAI6002:\"support-chat-prod\"|}, config[\"url\"]!, config[\"k\"]!);")]
    [InlineData("var builder = Kernel.CreateBuilder(); builder.AddOpenAIChatCompletion({|SAI6002:\"gpt-4o-2024-11-20\"|}, config[\"k\"]!);")]
    [InlineData("_ = new MessageCreateParams { Model = {|SAI6002:\"claude-opus-4-5-20251101\"|}, MaxTokens = 10, Messages = [] };")]
    [InlineData("_ = new MessageCreateParams { Model = {|SAI6002:Model.ClaudeHaiku4_5_20251001|}, MaxTokens = 10, Messages = [] };")]
    [InlineData("_ = new ChatOptions { ModelId = {|SAI6002:\"gpt-4.1-2025-04-14\"|} };")]
    [InlineData("_ = new OllamaApiClient(\"http://localhost:11434\", {|SAI6002:\"llama3.1:8b\"|});")]
    [InlineData("Google.GenAI.Client gemini = new(); await gemini.Models.GenerateContentAsync({|SAI6002:\"gemini-2.0-flash-001\"|}, \"hi\");")]
    [InlineData("var http = new HttpClient(); await http.PostAsJsonAsync(\"https://api.openai.com/v1/chat/completions\", new { model = {|SAI6002:\"gpt-4.1-2025-04-14\"|}, messages = new[] { \"hi\" } });")]
    [InlineData("var http = new HttpClient(); await http.PostAsync(\"https://api.openai.com/v1/chat/completions\", new StringContent({|SAI6002:\"{\\\"model\\\":\\\"gpt-4.1-2025-04-14\\\",\\\"messages\\\":[]}\"|}));")]
    [InlineData("foreach (var id in new[] { \"declared\", \"gpt-4.1-2025-04-14\" }) _ = new ChatClient({|SAI6002:id|}, key);")]
    [InlineData("Chat(\"gpt-4.1-2025-04-14\"); void Chat(string id) => new ChatClient({|SAI6002:id|}, key);")]
    public Task Model_without_an_entry_is_told(string statements) => RegisterRules.With("SAI6002", "model:declared").Source(Code(statements));

    [Theory]
    [InlineData("_ = new ChatClient(\"gpt-4.1-2025-04-14\", key);", "gpt-4.1-2025-04-14")]
    [InlineData("_ = new ChatClient(\"GPT-4o\", key);", "gpt-4o")]
    [InlineData("_ = new ChatClient(config[\"model\"]!, key);", "other")]
    [InlineData("_ = new ChatClient(Environment.GetEnvironmentVariable(\"MODEL\"), key);", "other")]
    [InlineData("AzureOpenAIClient azure = null!; _ = azure.GetChatClient(\"support-chat-prod\");", "support-chat-prod")]
    [InlineData("_ = new MessageCreateParams { Model = Model.ClaudeHaiku4_5_20251001, MaxTokens = 10, Messages = [] };", "claude-haiku-4-5-20251001")]
    [InlineData("_ = new MessageCreateParams { Model = \"claude-haiku-4-5-20251001\", MaxTokens = 10, Messages = [] };", "claude-haiku-4-5-20251001")]
    [InlineData("_ = new OllamaApiClient(\"http://localhost:11434\", \"llama3.1\");", "llama3.1:latest")]
    [InlineData("_ = new OllamaApiClient(\"http://localhost:11434\", \"llama3.1:latest\");", "llama3.1")]
    [InlineData("Google.GenAI.Client gemini = new(); await gemini.Models.GenerateContentAsync(\"models/gemini-2.0-flash-001\", \"hi\");", "gemini-2.0-flash-001")]
    [InlineData("_ = new ChatOptions { Temperature = 0 };", "other")]
    [InlineData("Console.WriteLine(\"gpt-4.1-2025-04-14\");", "other")]
    [InlineData("var prices = new Dictionary<string, decimal> { [\"gpt-4o\"] = 2.5m };", "other")]
    [InlineData("IChatClient client = null!; await client.GetResponseAsync([new ChatMessage(ChatRole.User, \"gpt-4o\")]);", "other")]
    [InlineData("void Chat(string id) => new ChatClient(id, key);", "other")]
    public Task Model_with_an_entry_and_one_from_configuration_are_not_told(string statements, string model) => RegisterRules.With("SAI6002", $"model:{model}").Source(Code(statements));

    [Fact]
    public async Task What_is_used_where_nothing_is_configured_is_information()
    {
        var finding = Assert.Single(await RegisterRules.With("SAI6002").Findings(Code("_ = new ChatClient(config[\"model\"] ?? \"gpt-4.1-2025-04-14\", key);")));

        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
    }

    private static string Code(string statements) => Usings + statements + """


        static class Names
        {
            public static readonly string Draft = "gpt-4.1-2025-04-14";
        }
        """;
}
