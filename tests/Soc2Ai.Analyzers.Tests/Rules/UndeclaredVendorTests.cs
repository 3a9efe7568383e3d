namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI6001: whose models a project uses, said once at the first use, against the vendors of its register.</summary>
public sealed class UndeclaredVendorTests
{
    private const string Usings = """
        using System.ClientModel;
        using Anthropic;
        using Azure;
        using Azure.AI.OpenAI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using OllamaSharp;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Embeddings;

        IConfiguration config = null!;
        var key = new ApiKeyCredential(config["key"]!);

        """;

    [Theory]
    [InlineData("_ = {|SAI6001:new ChatClient(\"gpt-4o-2024-11-20\", key)|};")]
    [InlineData("_ = {|SAI6001:new OpenAIClient(key)|}.GetChatClient(\"gpt-4o-2024-11-20\");")]
    [InlineData("_ = {|SAI6001:new OpenAIClient(key)|}; _ = new ChatClient(\"m\", key); _ = new EmbeddingClient(\"e\", key);")]
    [InlineData("_ = {|SAI6001:new AnthropicClient()|};")]
    [InlineData("_ = {|SAI6001:new AnthropicClient { ApiKey = config[\"a\"], BaseUrl = config[\"url\"]! }|};")]
    [InlineData("_ = {|SAI6001:new OpenAIClient(key)|}; _ = {|SAI6001:new AnthropicClient()|}; _ = new AnthropicClient();")]
    [InlineData("_ = {|SAI6001:new AzureOpenAIClient(new Uri(config[\"url\"]!), new AzureKeyCredential(config[\"k\"]!))|};")]
    [InlineData("_ = {|SAI6001:new AzureOpenAIClient(new Uri(\"https://contoso.openai.azure.com\"), new AzureKeyCredential(config[\"k\"]!))|};")]
    [InlineData("_ = {|SAI6001:new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") })|};")]
    [InlineData("var options = new OpenAIClientOptions(); options.Endpoint = new Uri(\"https://openrouter.ai/api/v1\"); _ = {|SAI6001:new OpenAIClient(key, options)|};")]
    [InlineData("_ = {|SAI6001:new OpenAIClient(key, Options())|}; static OpenAIClientOptions Options() => new() { Endpoint = new Uri(\"https://api.deepseek.com\") };")]
    [InlineData("_ = {|SAI6001:new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(config[\"url\"] ?? \"https://api.openai.com/v1\") })|};")]
    [InlineData("_ = {|SAI6001:new OpenAIClient(key, new OpenAIClientOptions { NetworkTimeout = TimeSpan.FromMinutes(1) })|};")]
    [InlineData("var builder = Kernel.CreateBuilder(); {|SAI6001:builder.AddOpenAIChatCompletion(\"gpt-4o-2024-11-20\", config[\"k\"]!)|};")]
    [InlineData("var builder = Kernel.CreateBuilder(); {|SAI6001:builder.AddAzureOpenAIChatCompletion(\"chat\", config[\"url\"]!, config[\"k\"]!)|};")]
    [InlineData("var builder = Kernel.CreateBuilder(); {|SAI6001:builder.AddGoogleAIGeminiChatCompletion(\"gemini-2.0-flash-001\", config[\"k\"]!)|};")]
    [InlineData("_ = {|SAI6001:new Google.GenAI.Client(apiKey: config[\"k\"])|};")]
    [InlineData("var http = new HttpClient(); await http.PostAsync({|SAI6001:\"https://api.mistral.ai/v1/chat/completions\"|}, new StringContent(\"{}\"));")]
    [InlineData("var http = new HttpClient { BaseAddress = {|SAI6001:new Uri(\"https://api.cohere.com\")|} };")]
    [InlineData("_ = {|SAI6001:new OllamaApiClient(\"https://ollama.com\", \"gpt-oss:120b\")|};")]
    [InlineData("Task Run(AnthropicClient client) => {|SAI6001:client.Messages.Create(null!)|};")]
    public Task Vendor_without_an_entry_is_told_at_its_first_use(string statements) => RegisterRules.With("SAI6001", "vendor:Contoso AI").Source(Usings + statements);

    [Theory]
    [InlineData("_ = new ChatClient(\"gpt-4o-2024-11-20\", key);", "vendor:OpenAI")]
    [InlineData("_ = new ChatClient(\"gpt-4o-2024-11-20\", key);", "vendor:openai, inc.")]
    [InlineData("_ = new ChatClient(\"gpt-4o-2024-11-20\", key);", "host:api.openai.com")]
    [InlineData("_ = new AnthropicClient();", "vendor:Anthropic PBC")]
    [InlineData("_ = new AzureOpenAIClient(new Uri(config[\"url\"]!), new AzureKeyCredential(config[\"k\"]!));", "vendor:Azure OpenAI Service")]
    [InlineData("_ = new AzureOpenAIClient(new Uri(config[\"url\"]!), new AzureKeyCredential(config[\"k\"]!));", "host:contoso.openai.azure.com")]
    [InlineData("_ = new AzureOpenAIClient(new Uri(config[\"url\"]!), new AzureKeyCredential(config[\"k\"]!));", "vendor:Microsoft Azure")]
    [InlineData("_ = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") });", "vendor:Groq")]
    [InlineData("_ = new Google.GenAI.Client(apiKey: config[\"k\"]);", "vendor:Google Cloud")]
    [InlineData("_ = new OllamaApiClient(\"http://localhost:11434\", \"llama3\");", "vendor:Contoso")]
    [InlineData("_ = new OllamaApiClient(new Uri(config[\"url\"]!), \"llama3\");", "vendor:Contoso")]
    [InlineData("_ = new OllamaApiClient(\"http://ollama.internal.contoso.com:11434\", \"llama3\");", "vendor:Contoso")]
    [InlineData("_ = new OpenAIClient(new ApiKeyCredential(\"lm-studio\"), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1234/v1\") });", "vendor:Contoso")]
    [InlineData("_ = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(\"http://vllm:8000/v1\") });", "vendor:Contoso")]
    [InlineData("_ = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(config[\"url\"]!) });", "vendor:Contoso")]
    [InlineData("_ = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(\"https://llm.contoso.com/v1\") });", "vendor:Contoso")]
    [InlineData("var http = new HttpClient(); await http.GetAsync(\"https://api.contoso.com/v1/orders\");", "vendor:Contoso")]
    [InlineData("Console.WriteLine(\"https://api.mistral.ai\");", "vendor:Contoso")]
    [InlineData("var builder = Kernel.CreateBuilder(); builder.AddOllamaChatCompletion(\"llama3\", new Uri(\"http://localhost:11434\"));", "vendor:Contoso")]
    public Task Vendor_with_an_entry_and_a_server_of_ones_own_are_not_told(string statements, string entry) => RegisterRules.With("SAI6001", entry).Source(Usings + statements);

    [Fact]
    public Task First_use_is_the_first_in_the_order_of_the_files() => RegisterRules.With("SAI6001", "vendor:Anthropic").Source(
        "Console.WriteLine(new B().Client);",
        """
        using OpenAI.Chat;
        public class B { public ChatClient Client { get; } = {|SAI6001:new ChatClient("m", "k")|}; }
        """,
        """
        using OpenAI.Chat;
        public class A { public ChatClient Client() => new ChatClient("m", "k"); }
        """);

    [Fact]
    public async Task Without_a_register_the_rules_are_silent_and_the_log_says_so()
    {
        var diagnostics = await new Verify("SAI6001").Analyze(("File.cs", Usings + "_ = new ChatClient(\"m\", key);"));

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id.StartsWith("SAI600", StringComparison.Ordinal));
        Assert.Single(diagnostics, diagnostic => diagnostic.Id == "SAI9105");
        Assert.Single(diagnostics, diagnostic => diagnostic.Id == "SAI0001" && diagnostic.Properties.GetValueOrDefault("kind") == "vendor in use");
    }

    [Theory]
    [InlineData("{ \"vendors\": [ }", 0, 15, "a value is expected")]
    [InlineData("{\n  \"vendors\": [\n    { \"name\": \"OpenAI\" }\n    { \"name\": \"Anthropic\" }\n  ]\n}", 3, 4, "a comma or ']' is expected")]
    [InlineData("{\n  \"vendor\": []\n}", 1, 2, "'vendor' is no list of a register; expected one of: vendors, models, tools, dataSets")]
    [InlineData("{\n  \"models\": [\n    { \"vendor\": \"OpenAI\" }\n  ]\n}", 2, 4, "an entry of 'models' is an object with a text \"id\"")]
    [InlineData("[]", 0, 0, "a register is an object")]
    [InlineData("{ 'vendors': [] }", 0, 2, "a name between quotes is expected")]
    [InlineData("{ \"tools\": {} }", 0, 11, "'tools' is a list of entries between brackets")]
    [InlineData("{ \"tools\": [], \"tools\": [] }", 0, 15, "\"tools\" stands twice, so that readers differ on what it says")]
    [InlineData("", 0, 0, "the text ends where a value is expected")]
    public async Task Register_that_cannot_be_read_is_told_at_its_line(string register, int line, int character, string problem)
    {
        var diagnostics = await new Verify("SAI6001") { AdditionalFiles = [("/repo/soc2ai.register.json", register)] }.Analyze(("File.cs", Usings + "_ = new ChatClient(\"m\", key);"));

        var finding = Assert.Single(diagnostics, diagnostic => diagnostic.Id == "SAI9104");
        Assert.Contains(problem, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal((line, character), (finding.Location.GetLineSpan().StartLinePosition.Line, finding.Location.GetLineSpan().StartLinePosition.Character));
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id is "SAI6001" or "SAI6002" or "SAI6003" or "SAI9105");
    }

    [Fact]
    public Task Comments_and_a_schema_are_no_mistakes() => new Verify("SAI6001")
    {
        AdditionalFiles = [("/repo/soc2ai.register.json", """
            {
              "$schema": "https://example.com/register.schema.json",
              // reviewed every quarter
              "vendors": [
                { "name": "OpenAI", /* Ireland */ "hosts": ["api.openai.com"] },
              ],
            }
            """)],
    }.Source(Usings + "_ = new ChatClient(\"m\", key); _ = {|SAI6001:new AnthropicClient()|};");
}
