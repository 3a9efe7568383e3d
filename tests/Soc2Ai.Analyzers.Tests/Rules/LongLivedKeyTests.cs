namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1014: keys for Azure where the project could use its identity.</summary>
public sealed class LongLivedKeyTests
{
    private const string Usings = """
        using System.ClientModel;
        using Azure;
        using Azure.AI.OpenAI;
        using Azure.Identity;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Connectors.AzureOpenAI;
        using OpenAI;
        using OpenAI.Chat;

        var app = WebApplication.CreateBuilder(args);
        var config = app.Configuration;
        var uri = new Uri(config["url"]!);
        var key = config["key"]!;

        """;

    [Theory]
    [InlineData("_ = new AzureOpenAIClient(uri, [|new AzureKeyCredential(key)|]);")]
    [InlineData("_ = new AzureOpenAIClient(uri, [|new ApiKeyCredential(key)|]);")]
    [InlineData("var credential = new AzureKeyCredential(key); _ = new AzureOpenAIClient(uri, [|credential|]);")]
    [InlineData("_ = new AzureOpenAIClient(credential: [|new AzureKeyCredential(key)|], endpoint: uri);")]
    [InlineData("_ = new AzureOpenAIClient(uri, [|new AzureKeyCredential(Environment.GetEnvironmentVariable(\"K\")!)|], new AzureOpenAIClientOptions());")]
    [InlineData("var builder = Kernel.CreateBuilder(); builder.AddAzureOpenAIChatCompletion(\"chat\", config[\"url\"]!, [|key|]);")]
    [InlineData("app.Services.AddAzureOpenAIChatCompletion(\"chat\", config[\"url\"]!, apiKey: [|key|]);")]
    [InlineData("_ = new AzureOpenAIChatCompletionService(\"chat\", config[\"url\"]!, [|key|]);")]
    [InlineData("_ = new OpenAIClient([|new ApiKeyCredential(key)|], new OpenAIClientOptions { Endpoint = new Uri(\"https://contoso.openai.azure.com/openai/v1/\") });")]
    [InlineData("app.Services.AddSingleton(_ => new AzureOpenAIClient(uri, [|new AzureKeyCredential(key)|]));")]
    [InlineData("AzureOpenAIClient Make() => new(uri, [|new AzureKeyCredential(key)|]); Make();")]
    public Task Key_of_an_Azure_client_is_reported(string statements) => new Verify("SAI1014").Source(Usings + statements);

    [Theory]
    [InlineData("_ = new AzureOpenAIClient(uri, new DefaultAzureCredential());")]
    [InlineData("_ = new AzureOpenAIClient(uri, new ManagedIdentityCredential());")]
    [InlineData("_ = new ChatClient(\"gpt-4o-2024-11-20\", new ApiKeyCredential(key));")]
    [InlineData("_ = new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"https://openrouter.ai/api/v1\") });")]
    [InlineData("var builder = Kernel.CreateBuilder(); builder.AddOpenAIChatCompletion(\"gpt-4o-2024-11-20\", key);")]
    [InlineData("var builder = Kernel.CreateBuilder(); builder.AddAzureOpenAIChatCompletion(\"chat\", config[\"url\"]!, new DefaultAzureCredential());")]
    [InlineData("_ = new Anthropic.AnthropicClient { ApiKey = key };")]
    [InlineData("if (app.Environment.IsDevelopment()) _ = new AzureOpenAIClient(uri, new AzureKeyCredential(key));")]
    [InlineData("_ = new Azure.AI.Inference.ChatCompletionsClient(new Uri(\"https://models.github.ai/inference\"), new AzureKeyCredential(key));")]
    [InlineData("var models = new Uri(\"https://models.inference.ai.azure.com\"); _ = new Azure.AI.Inference.ChatCompletionsClient(models, new AzureKeyCredential(key));")]
    [InlineData("var credential = new AzureKeyCredential(key); Console.WriteLine(credential.Key.Length);")]
    public Task Anything_else_is_not(string statements) => new Verify("SAI1014").Source(Usings + statements);

    [Fact]
    public Task Without_Azure_Identity_there_is_no_other_way() => new Verify("SAI1014") { Without = name => name is "Azure.Identity" or "Soc2Ai.StandIns" || name.StartsWith("Azure.", StringComparison.Ordinal) }.Source("""
        using System.ClientModel;
        using OpenAI;

        _ = new OpenAIClient(new ApiKeyCredential(args[0]), new OpenAIClientOptions { Endpoint = new Uri("https://contoso.openai.azure.com/openai/v1/") });
        """);
}
