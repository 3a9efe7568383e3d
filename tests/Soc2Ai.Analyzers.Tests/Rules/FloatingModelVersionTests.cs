using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI3003.</summary>
public sealed class FloatingModelVersionTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001 // For evaluation only
        using System.ClientModel;
        using System.Net.Http.Json;
        using System.Text.Json;
        using Anthropic;
        using Anthropic.Models.Messages;
        using Azure.AI.OpenAI;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.SemanticKernel;
        using OllamaSharp;
        using OpenAI;
        using OpenAI.Assistants;
        using OpenAI.Responses;

        """;

    private const string Declarations = """

        static class Models
        {
            public const string Chat = "gpt-4o";
            public static readonly string Small = "gpt-4o-mini";
            public static string Reasoning => "o3";
        }

        class ModelOptions { public string Name { get; set; } = "gpt-4.1"; }
        """;

    [Fact]
    public Task Client_beside_a_local_one_keeps_its_own_address() => new Verify("SAI3003").Source(Usings + """
        _ = new OpenAI.Chat.ChatClient("gpt-4o-2024-08-06", args[0]);
        _ = new OpenAIClient(new ApiKeyCredential("ollama"), new OpenAIClientOptions { Endpoint = new Uri("http://localhost:11434/v1") });
        """);

    [Theory]
    [InlineData("""new OpenAI.Chat.ChatClient([|"gpt-4o"|], args[0]);""")]
    [InlineData("""new OpenAI.Chat.ChatClient(model: [|"GPT-4o"|], apiKey: args[0]);""")]
    [InlineData("""new OpenAI.Chat.ChatClient([|Models.Chat|], args[0]);""")]
    [InlineData("""new OpenAIClient(args[0]).GetChatClient([|Models.Small|]);""")]
    [InlineData("""new OpenAIClient(args[0]).GetChatClient([|Models.Reasoning|]);""")]
    [InlineData("""var id = args.Length > 3 ? "gpt-4o-2024-11-20" : "gpt-5-mini"; new OpenAIClient(args[0]).GetChatClient([|id|]);""")]
    [InlineData("""var id = args.Length switch { 1 => "gpt-3.5-turbo", _ => "gpt-4.1-nano" }; new OpenAIClient(args[0]).GetChatClient([|id|]);""")]
    [InlineData("""Chat("gpt-4-turbo"); OpenAI.Chat.ChatClient Chat(string id) => new([|id|], args[0]);""")]
    [InlineData("""new OpenAI.Chat.ChatClient([|"chatgpt-4o-latest"|], args[0]);""")]
    [InlineData("""var options = new CreateResponseOptions { Model = [|"gpt-5"|] };""")]
    [InlineData("""await new AssistantClient(args[0]).CreateAssistantAsync([|"gpt-4o"|]);""")]
    [InlineData("""var create = new MessageCreateParams { MaxTokens = 10, Messages = [], Model = [|Model.ClaudeSonnet4_5|] };""")]
    [InlineData("""var create = new MessageCreateParams { MaxTokens = 10, Messages = [], Model = [|"claude-opus-4-5"|] };""")]
    [InlineData("""var model = Model.ClaudeHaiku4_5; var create = new MessageCreateParams { MaxTokens = 10, Messages = [], Model = [|model|] };""")]
    [InlineData("""var chat = new AnthropicClient().AsIChatClient([|"claude-3-5-sonnet-latest"|]);""")]
    [InlineData("""var options = new Microsoft.Extensions.AI.ChatOptions { ModelId = [|"gemini-2.0-flash"|] };""")]
    [InlineData("""var options = new Microsoft.Extensions.AI.ChatOptions { ModelId = [|"mistral-large-latest"|] };""")]
    [InlineData("""var options = new Microsoft.Extensions.AI.ChatOptions { ModelId = [|"openai/gpt-4o"|] };""")]
    [InlineData("""Kernel.CreateBuilder().AddOpenAIChatCompletion([|"gpt-4o"|], args[0]);""")]
    [InlineData("""new OllamaApiClient(new Uri("http://localhost:11434"), [|"llama3.2"|]);""")]
    [InlineData("""new OllamaApiClient("http://localhost:11434", [|"llama3.2:latest"|]);""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = new Uri("http://localhost:11434/v1") }; new OpenAI.Chat.ChatClient([|"llama3.2"|], new ApiKeyCredential("ollama"), options);""")]
    [InlineData("""await new HttpClient().PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = [|"gpt-4o"|], messages = args });""")]
    [InlineData("""var body = new { model = [|Models.Chat|], messages = args }; await new HttpClient().PostAsync("https://api.openai.com/v1/chat/completions", new StringContent(JsonSerializer.Serialize(body)));""")]
    [InlineData("""await new HttpClient().PostAsJsonAsync("https://api.anthropic.com/v1/messages", new Dictionary<string, object> { ["model"] = [|"claude-sonnet-4-5"|], ["messages"] = args });""")]
    [InlineData("""await new HttpClient().PostAsJsonAsync([|"https://generativelanguage.googleapis.com/v1beta/models/gemini-1.5-pro:generateContent"|], new { contents = args });""")]
    public Task Moving_alias_is_reported(string statement) => new Verify("SAI3003").Source(Usings + statement + Declarations);

    [Fact]
    public Task Alias_in_JSON_text_is_reported() => new Verify("SAI3003").Source("""
        var body = new StringContent([|"{ \"model\": \"gpt-4o\", \"messages\": [] }"|]);
        await new HttpClient().PostAsync("https://api.openai.com/v1/chat/completions", body);
        """);

    [Theory]
    [InlineData("""new OpenAI.Chat.ChatClient("gpt-4o-2024-11-20", args[0]);""")]
    [InlineData("""new OpenAI.Chat.ChatClient("gpt-4-1106-preview", args[0]);""")]
    [InlineData("""new OpenAI.Chat.ChatClient("gpt-4-0613", args[0]);""")]
    [InlineData("""new OpenAI.Chat.ChatClient("ft:gpt-4o-mini-2024-07-18:acme::abc", args[0]);""")]
    [InlineData("""new OpenAI.Chat.ChatClient("acme-support-7b", args[0]);""")]
    [InlineData("""new OpenAI.Embeddings.EmbeddingClient("text-embedding-3-small", args[0]);""")]
    [InlineData("""new OpenAI.Chat.ChatClient(args[1], args[0]);""")]
    [InlineData("""IConfiguration config = null!; new OpenAI.Chat.ChatClient(config["Model"], args[0]);""")]
    [InlineData("""new AzureOpenAIClient(new Uri("https://acme.openai.azure.com"), new Azure.AzureKeyCredential(args[0])).GetChatClient("gpt-4o");""")]
    [InlineData("""OpenAIClient azure = new AzureOpenAIClient(new Uri("https://acme.openai.azure.com"), new Azure.AzureKeyCredential(args[0])); azure.GetChatClient("gpt-4o");""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = new Uri("https://acme.openai.azure.com/openai/v1/") }; new OpenAI.Chat.ChatClient("gpt-4o", new ApiKeyCredential(args[0]), options);""")]
    [InlineData("""Kernel.CreateBuilder().AddAzureOpenAIChatCompletion("gpt-4o", "https://acme.openai.azure.com", args[0]);""")]
    [InlineData("""var client = new AzureOpenAIClient(new Uri(args[1]), new Azure.AzureKeyCredential(args[0])); var options = new Microsoft.Extensions.AI.ChatOptions { ModelId = "gpt-4o" };""")]
    [InlineData("""var create = new MessageCreateParams { MaxTokens = 10, Messages = [], Model = Model.ClaudeSonnet4_5_20250929 };""")]
    [InlineData("""var create = new MessageCreateParams { MaxTokens = 10, Messages = [], Model = Model.ClaudeOpus4_6 };""")]
    [InlineData("""var create = new MessageCreateParams { MaxTokens = 10, Messages = [], Model = "claude-sonnet-4-5-20250929" };""")]
    [InlineData("""new OllamaApiClient(new Uri("http://localhost:11434"), "llama3.2:3b-instruct-q4_K_M");""")]
    [InlineData("""var options = new Microsoft.Extensions.AI.ChatOptions { ModelId = "gemini-2.0-flash-001" };""")]
    [InlineData("""var prices = new Dictionary<string, decimal> { ["gpt-4o"] = 2.5m }; Console.WriteLine(prices["gpt-4o"]);""")]
    [InlineData("""if (args[0] == "gpt-4o") Console.WriteLine("gpt-4o");""")]
    [InlineData("""await new HttpClient().PostAsJsonAsync("https://cars.acme.com/orders", new { model = "gpt-4o", color = "red" });""")]
    [InlineData("""await new HttpClient().PostAsJsonAsync("https://acme.openai.azure.com/openai/v1/responses", new { model = "gpt-4o", input = args });""")]
    public Task Fixed_unknown_or_configured_id_is_not_reported(string statement) => new Verify("SAI3003").Source(Usings + statement + Declarations);

    [Theory]
    [InlineData("""IConfiguration config = null!; new OpenAI.Chat.ChatClient(config["Model"] ?? "gpt-4o", args[0]);""")]
    [InlineData("""IConfiguration config = null!; new OpenAI.Chat.ChatClient(config.GetValue("Model", "gpt-4o"), args[0]);""")]
    [InlineData("""new OpenAI.Chat.ChatClient(Environment.GetEnvironmentVariable("MODEL") ?? Models.Chat, args[0]);""")]
    [InlineData("""var id = Environment.GetEnvironmentVariable("MODEL"); if (string.IsNullOrEmpty(id)) id = "gpt-4o"; new OpenAI.Chat.ChatClient(id, args[0]);""")]
    [InlineData("""var options = new ModelOptions(); new OpenAI.Chat.ChatClient(options.Name, args[0]);""")]
    public async Task Alias_where_nothing_is_configured_is_a_suggestion(string statement) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await new Verify("SAI3003").Findings(Usings + statement + Declarations)).Severity);

    [Fact]
    public async Task Message_names_the_newest_fixed_id_where_one_is_known()
    {
        var findings = await new Verify("SAI3003").Findings("""
            new OpenAI.Chat.ChatClient("gpt-4o", args[0]);
            new OpenAI.Chat.ChatClient("gpt-5-chat-latest", args[0]);
            """);
        Assert.Equal(
            ["The provider moves the model id 'gpt-4o' from version to version; 'gpt-4o-2024-11-20' is the newest fixed one", "The provider moves the model id 'gpt-5-chat-latest' from version to version"],
            findings.OrderBy(finding => finding.Location.SourceSpan.Start).Select(finding => finding.GetMessage()));
    }

    [Fact]
    public async Task Every_model_id_is_a_site_with_its_vendor_and_id()
    {
        var all = await new Verify("SAI3003").Analyze(("Program.cs", """
            new OpenAI.Chat.ChatClient("gpt-4o-2024-11-20", args[0]);
            new OpenAI.Chat.ChatClient(args[1], args[0]);
            var azure = new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(args[1]), new Azure.AzureKeyCredential(args[0])).GetChatClient("support");
            """));
        var sites = all.Where(entry => entry.Id == "SAI0001" && entry.Properties["kind"] == "model id").OrderBy(site => site.Location.SourceSpan.Start).ToList();
        Assert.Equal(["openai", "openai", "azure-openai"], sites.Select(site => site.Properties["vendor"]));
        Assert.Equal(["gpt-4o-2024-11-20", null, "support"], sites.Select(site => site.Properties.GetValueOrDefault("model")));
    }
}
