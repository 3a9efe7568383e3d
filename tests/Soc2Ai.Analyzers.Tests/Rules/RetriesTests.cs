namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI2002: clients of models that give up at the first failure.</summary>
public sealed class RetriesTests
{
    private const string Usings = """
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using Anthropic;
                using Azure.AI.Inference;
        using Azure.Core;
        using Azure.Identity;
        using Microsoft.Extensions.Configuration;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Embeddings;

        IConfiguration config = null!;
        var key = new ApiKeyCredential(config["key"]!);

        """;

    [Theory]
    [InlineData("_ = new AnthropicClient { MaxRetries = [|0|] };")]
    [InlineData("_ = new AnthropicClient { ApiKey = config[\"k\"], MaxRetries = [|Numbers.None|] };")]
    [InlineData("_ = new AnthropicClient(new Anthropic.Core.ClientOptions { MaxRetries = [|0|] });")]
    [InlineData("var retries = 0; _ = new AnthropicClient { MaxRetries = [|retries|] };")]
    [InlineData("var client = new AnthropicClient(); _ = client.WithOptions(o => o with { MaxRetries = [|0|] });")]
    [InlineData("_ = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy([|0|]) };")]
    [InlineData("_ = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: [|0|]) };")]
    [InlineData("var options = new OpenAIClientOptions(); options.RetryPolicy = new ClientRetryPolicy([|0|]); _ = new ChatClient(\"gpt-4o-2024-11-20\", key, options);")]
    [InlineData("_ = new EmbeddingClient(\"text-embedding-3-small\", key, new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy([|Numbers.None|]) });")]
    [InlineData("ClientRetryPolicy Policy() => new([|0|]); _ = new OpenAIClientOptions { RetryPolicy = Policy() };")]
    [InlineData("_ = new AzureAIInferenceClientOptions { Retry = { MaxRetries = [|0|] } };")]
    [InlineData("var inference = new AzureAIInferenceClientOptions(); inference.Retry.MaxRetries = [|0|];")]
    public Task Client_without_retries_is_reported(string statements) => new Verify("SAI2002").Source(Code(statements));

    [Theory]
    [InlineData("_ = new AnthropicClient { MaxRetries = 2 };")]
    [InlineData("_ = new AnthropicClient { MaxRetries = 1 };")]
    [InlineData("_ = new AnthropicClient();")]
    [InlineData("_ = new AnthropicClient { MaxRetries = null };")]
    [InlineData("_ = new AnthropicClient { MaxRetries = config.GetValue<int>(\"Retries\") };")]
    [InlineData("_ = new AnthropicClient { MaxRetries = config.GetValue(\"Retries\", 0) };")]
    [InlineData("_ = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy() };")]
    [InlineData("_ = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(5) };")]
    [InlineData("_ = new OpenAIClientOptions { RetryPolicy = ClientRetryPolicy.Default };")]
    [InlineData("_ = new AzureAIInferenceClientOptions { Retry = { MaxRetries = 4 } };")]
    [InlineData("_ = new DefaultAzureCredentialOptions { Retry = { MaxRetries = 0 } };")]
    [InlineData("var vault = new DefaultAzureCredentialOptions(); vault.Retry.MaxRetries = 0;")]
    [InlineData("_ = new Mine { MaxRetries = 0 };")]
    [InlineData("_ = new AnthropicClient { MaxRetries = 0 }; Retry.WaitAndRetryAsync();")]
    public Task Anything_else_is_not(string statements) => new Verify("SAI2002").Source(Code(statements), "static class Retry { public static void WaitAndRetryAsync() { } }");

    [Fact]
    public async Task Finding_is_information_about_the_client()
    {
        var diagnostics = await new Verify("SAI2002").Analyze(("File.cs", Code("_ = new AnthropicClient { MaxRetries = 0 };")));

        var finding = Assert.Single(diagnostics, diagnostic => diagnostic.Id == "SAI2002");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
        Assert.Equal("client", finding.Properties["kind"]);
        Assert.Single(diagnostics, diagnostic => diagnostic.Id == "SAI0001" && diagnostic.Properties["site"] == finding.Properties["site"] && diagnostic.Properties["kind"] == "client");
    }

    private static string Code(string statements) => Usings + statements + """


        static class Numbers
        {
            public const int None = 0;
        }

        sealed class Mine
        {
            public int MaxRetries { get; set; }
        }
        """;
}
