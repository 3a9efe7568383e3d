namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI0001: one entry per AI component, with its kind, vendor, model and member.</summary>
public sealed class ComponentInventoryTests
{
    private const string Usings = """
        using System.ComponentModel;
        using System.Net.Http.Json;
        using Anthropic;
        using Azure.AI.OpenAI;
        using Azure.Identity;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using ModelContextProtocol.Server;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Embeddings;

        IChatClient client = null!;
        ChatClient chat = null!;
        HttpClient http = null!;

        """;

    [Theory]
    [InlineData("_ = new OpenAIClient(args[0]);", "client", "openai", "OpenAIClient")]
    [InlineData("_ = new ChatClient(\"gpt-4o-2024-11-20\", args[0]);", "client", "openai", "ChatClient")]
    [InlineData("ChatClient made = new(\"gpt-4o-2024-11-20\", args[0]);", "client", "openai", "ChatClient")]
    [InlineData("_ = new AzureOpenAIClient(new Uri(\"https://x.openai.azure.com\"), new DefaultAzureCredential());", "client", "azure-openai", "AzureOpenAIClient")]
    [InlineData("_ = new AnthropicClient();", "client", "anthropic", "AnthropicClient")]
    [InlineData("_ = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-4o-2024-11-20\", args[0]);", "client", "openai", "OpenAIKernelBuilderExtensions.AddOpenAIChatCompletion")]
    [InlineData("await client.GetResponseAsync(\"hi\");", "model call", null, "ChatClientExtensions.GetResponseAsync")]
    [InlineData("await chat.CompleteChatAsync(\"hi\");", "model call", "openai", "ChatClient.CompleteChatAsync")]
    [InlineData("await http.PostAsJsonAsync(\"https://api.mistral.ai/v1/chat/completions\", new { });", "model call", null, "HttpClientJsonExtensions.PostAsJsonAsync")]
    [InlineData("await new EmbeddingClient(\"text-embedding-3-small\", args[0]).GenerateEmbeddingAsync(\"hi\");", "embedding or vector write", "openai", "EmbeddingClient.GenerateEmbeddingAsync")]
    [InlineData("_ = AIFunctionFactory.Create(() => 1);", "AI tool", null, "AIFunctionFactory.Create")]
    [InlineData("_ = ChatTool.CreateFunctionTool(\"clock\");", "AI tool", null, "ChatTool.CreateFunctionTool")]
    [InlineData("new ServiceCollection().AddMcpServer().WithStdioServerTransport();", "tool server", null, "McpServerBuilderExtensions.WithStdioServerTransport")]
    public async Task Component_stands_in_the_inventory(string statement, string kind, string? vendor, string member)
    {
        var sites = (await new Verify("SAI0001").Findings(Usings + statement)).Where(site => site.Properties["kind"] == kind).ToList();

        var site = Assert.Single(sites);
        Assert.Equal(member, site.Properties["member"]);
        if (vendor is not null)
            Assert.Equal(vendor, site.Properties["vendor"]);
    }

    [Fact]
    public async Task Tools_that_attributes_declare_stand_at_their_names()
    {
        var sites = (await new Verify("SAI0001").Findings(Usings + """
            _ = 1;

            static class Tools
            {
                [McpServerTool, Description("The time")]
                public static string Clock() => "noon";

                [KernelFunction]
                public static string Weather() => "rain";

                public static string Other() => "none";
            }
            """)).Where(site => site.Properties["kind"] == "AI tool").ToList();

        Assert.Equal(["Clock", "Weather"], sites.Select(site => site.Location.SourceTree!.ToString().Substring(site.Location.SourceSpan.Start, site.Location.SourceSpan.Length)).Order());
    }

    [Fact]
    public async Task Nothing_of_ones_own_is_a_component()
    {
        var sites = await new Verify("SAI0001").Findings(Usings + """
            await new Mine().CompleteChatAsync("hi");
            await http.PostAsJsonAsync("https://example.com/v1/orders", new { });
            new List<int>().Add(1);

            sealed class Mine
            {
                public Task CompleteChatAsync(string text) => Task.CompletedTask;
            }
            """);

        Assert.DoesNotContain(sites, site => site.Properties["kind"] is "client" or "model call" or "AI tool");
    }

    [Fact]
    public async Task Model_of_a_client_is_known_when_it_is_constant()
    {
        var site = Assert.Single(await new Verify("SAI0001").Findings(Usings + """_ = new ChatClient("gpt-4o-2024-11-20", args[0]);"""), site => site.Properties["kind"] == "client");

        Assert.Equal("gpt-4o-2024-11-20", site.Properties["model"]);
    }

    [Fact]
    public async Task Place_that_several_rules_test_stands_in_the_inventory_once()
    {
        var sites = (await new Verify("SAI0001").Findings(Usings + """
            var options = new OpenAIClientOptions { NetworkTimeout = TimeSpan.FromSeconds(30) };
            _ = new OpenAIClient(new System.ClientModel.ApiKeyCredential(args[0]), options);
            """)).Where(site => site.Properties["kind"] == "client").Select(site => site.Properties["site"]).ToList();

        Assert.Equal(sites.Distinct(), sites);
    }
}
