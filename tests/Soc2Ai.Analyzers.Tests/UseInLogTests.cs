namespace Soc2Ai.Analyzers.Tests;

/// <summary>The log says which vendors, models and tools the code uses, with a register and without one (SAI9106).</summary>
public sealed class UseInLogTests
{
    private const string Usings = """
        using System.ClientModel;
        using Anthropic;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using ModelContextProtocol.Client;
        using OpenAI;
        using OpenAI.Chat;
        var config = new ConfigurationBuilder().Build();
        var key = Environment.GetEnvironmentVariable("KEY")!;

        """;

    [Theory]
    [InlineData("_ = new ChatClient(\"gpt-4o-2024-11-20\", key);", "models gpt-4o-2024-11-20", "vendors openai")]
    [InlineData("_ = new ChatClient(config[\"Model\"], key);", "models ?", "vendors openai")]
    [InlineData("_ = new ChatClient(config[\"Model\"] ?? \"gpt-4o\", key);", "models ?", "models gpt-4o ?", "vendors openai")]
    [InlineData("_ = new ChatClient(args.Length > 0 ? \"a-1\" : \"b-1\", key);", "models a-1", "models b-1", "vendors openai")]
    [InlineData("_ = new ChatClient(args.Length > 0 ? args[0] : \"b-1\", key);", "models ?", "models b-1 ?", "vendors openai")]
    [InlineData("_ = new ChatClient(\"m-1\", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(config[\"Url\"]!) });", "models m-1", "vendors ?")]
    [InlineData("_ = new ChatClient(\"m-1\", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:8000/v1\") });", "models m-1")]
    [InlineData("_ = new ChatClient(\"m-1\", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") });", "models m-1", "vendors groq")]
    [InlineData("_ = AIFunctionFactory.Create((string id) => id, \"find_ticket\");", "tools find_ticket")]
    [InlineData("_ = AIFunctionFactory.Create((string id) => id);", "tools ?")]
    [InlineData("static async Task Load(McpClient server) => Console.WriteLine((await server.ListToolsAsync()).Count);", "tools ?")]
    public async Task Uses_are_said_under_the_names_that_a_register_has(string code, params string[] uses)
    {
        var diagnostics = await new Verify("SAI9106").Analyze(("File.cs", Usings + code));

        Assert.Equal(uses, diagnostics.Where(diagnostic => diagnostic.Id == "SAI9106")
            .Select(use => string.Join(' ', new[] { use.Properties["register"], use.Properties.GetValueOrDefault("entry"), use.Properties.ContainsKey("open") ? "?" : null }.OfType<string>()))
            .Order(StringComparer.Ordinal));
    }
}
