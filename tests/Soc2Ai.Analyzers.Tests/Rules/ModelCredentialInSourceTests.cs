namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1001, the constants that reach a credential.</summary>
public sealed class ModelCredentialInSourceTests
{
    private const string Secret = "team-7c1f0b9e44d2a6";

    [Theory]
    [InlineData("""new ChatClient("m", [|"team-7c1f0b9e44d2a6"|]);""")]
    [InlineData("""new OpenAIClient([|"team-7c1f0b9e44d2a6"|]);""")]
    [InlineData("""new EmbeddingClient("m", apiKey: [|"team-7c1f0b9e44d2a6"|]);""")]
    [InlineData("""ChatClient client = new("m", [|"team-7c1f0b9e44d2a6"|]);""")]
    [InlineData("""new ChatClient("m", new ApiKeyCredential([|"team-7c1f0b9e44d2a6"|]));""")]
    [InlineData("""ApiKeyCredential credential = new([|"team-7c1f0b9e44d2a6"|]); new ChatClient("m", credential, new OpenAIClientOptions());""")]
    [InlineData("""var key = "team-7c1f0b9e44d2a6"; new ChatClient("m", [|key|]);""")]
    [InlineData("""const string key = "team-7c1f0b9e44d2a6"; new ChatClient("m", [|key|]);""")]
    [InlineData("""new ChatClient("m", [|Keys.Field|]);""")]
    [InlineData("""new ChatClient("m", [|Keys.Method()|]);""")]
    [InlineData("""new ChatClient("m", [|Keys.Property|]);""")]
    [InlineData("""new ChatClient("m", [|Environment.GetEnvironmentVariable("KEY") ?? "team-7c1f0b9e44d2a6"|]);""")]
    [InlineData("""IConfiguration config = null!; new ChatClient("m", [|config["OpenAI:Key"] ?? Keys.Field|]);""")]
    [InlineData("""var key = args.Length > 0 ? args[0] : "team-7c1f0b9e44d2a6"; new ChatClient("m", [|key|]);""")]
    [InlineData("""new ChatClient("m", [|"team-" + "7c1f0b9e44d2a6"|]);""")]
    [InlineData("""new ChatClient("m", [|$"team-{Keys.Tail}"|]);""")]
    [InlineData("""Client("team-7c1f0b9e44d2a6"); ChatClient Client(string key) => new("m", [|key|]);""")]
    [InlineData("""var client = new AnthropicClient { ApiKey = [|"team-7c1f0b9e44d2a6"|] };""")]
    [InlineData("""var client = new AnthropicClient { AuthToken = [|Keys.Field|] };""")]
    [InlineData("""var client = new AnthropicClient(new ClientOptions { ApiKey = [|"team-7c1f0b9e44d2a6"|] });""")]
    public async Task Constant_that_reaches_a_credential_is_reported(string statement) => await new Verify("SAI1001").Source($$"""
        using System.ClientModel;
        using Anthropic;
        using Anthropic.Core;
        using Microsoft.Extensions.Configuration;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Embeddings;

        {{statement}}

        static class Keys
        {
            public const string Tail = "7c1f0b9e44d2a6";
            public static readonly string Field = "team-7c1f0b9e44d2a6";
            public static string Property { get; } = "team-7c1f0b9e44d2a6";
            public static string Method() => Field;
        }
        """);

    [Theory]
    [InlineData("""client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|"team-7c1f0b9e44d2a6"|]);""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = new("Bearer", [|"team-7c1f0b9e44d2a6"|]);""")]
    [InlineData("""client.DefaultRequestHeaders.Add("x-api-key", [|"team-7c1f0b9e44d2a6"|]);""")]
    [InlineData("""client.DefaultRequestHeaders.Add("Authorization", [|"Bearer team-7c1f0b9e44d2a6"|]);""")]
    [InlineData("""client.DefaultRequestHeaders.TryAddWithoutValidation("api-key", [|Key|]);""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Post, Url); request.Headers.Add("x-goog-api-key", [|Key|]);""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Post, Url) { Headers = { { "Authorization", [|$"Bearer {Key}"|] } } };""")]
    public async Task Constant_header_of_a_request_to_a_provider_is_reported(string statement)
    {
        foreach (var url in new[] { "https://api.openai.com/v1/chat/completions", "https://acme.openai.azure.com/openai/deployments/x", "https://llm.acme.com/v1/chat/completions" })
        {
            await new Verify("SAI1001").Source($$"""
                using System.Net.Http.Headers;

                class Chat(HttpClient client)
                {
                    private const string Url = "{{url}}";
                    private const string Key = "team-7c1f0b9e44d2a6";

                    public async Task<string> Ask(StringContent body)
                    {
                        {{statement}}
                        var response = await client.PostAsync(Url, body);
                        return await response.Content.ReadAsStringAsync();
                    }

                    static void Main() { }
                }
                """);
        }
    }

    [Theory]
    [InlineData("""new ChatClient("m", "<your key>");""")]
    [InlineData("""new ChatClient("m", "your-api-key");""")]
    [InlineData("""new ChatClient("m", "YOUR_OPENAI_KEY_HERE");""")]
    [InlineData("""new ChatClient("m", "sk-...");""")]
    [InlineData("""new ChatClient("m", "sk-xxxxxxxxxxxxxxxxxxxxxxxx");""")]
    [InlineData("""new ChatClient("m", "changeme");""")]
    [InlineData("""new ChatClient("m", "dummy-key-12345");""")]
    [InlineData("""new ChatClient("m", "fake-api-key");""")]
    [InlineData("""new ChatClient("m", "not-used");""")]
    [InlineData("""new ChatClient("m", "not-needed");""")]
    [InlineData("""new ChatClient("m", "ollama");""")]
    [InlineData("""new ChatClient("m", "unused");""")]
    [InlineData("""new ChatClient("m", "NotNull");""")]
    [InlineData("""new ChatClient("m", "aaaaaaaaaaaaaaaa");""")]
    [InlineData("""new ChatClient("m", "******");""")]
    [InlineData("""new ChatClient("m", "OPENAI_API_KEY");""")]
    [InlineData("""new ChatClient("m", "NEXUS-GPT4-API-KEY");""")]
    [InlineData("""new ChatClient("m", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));""")]
    [InlineData("""IConfiguration config = null!; new ChatClient("m", config["OpenAI:ApiKey"] ?? throw new InvalidOperationException("missing"));""")]
    [InlineData("""new ChatClient("m", args[0]);""")]
    [InlineData("""new ChatClient("m", Environment.GetEnvironmentVariable("KEY") ?? "");""")]
    [InlineData("""new OpenAIClient(new ApiKeyCredential("team-7c1f0b9e44d2a6"), new OpenAIClientOptions { Endpoint = new Uri("http://localhost:11434/v1") });""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = new Uri("http://127.0.0.1:1234/v1") }; new ChatClient("m", new ApiKeyCredential("lm-7c1f0b9e44d2a6"), options);""")]
    [InlineData("""Dictionary<string, string> headers = new(); headers["Title"] = "team-7c1f0b9e44d2a6"; new ChatClient("m", File.ReadAllText("key.txt"));""")]
    public async Task What_is_no_secret_is_not_reported(string statement) => await new Verify("SAI1001").Source($$"""
        using System.ClientModel;
        using Microsoft.Extensions.Configuration;
        using OpenAI;
        using OpenAI.Chat;

        {{statement}}
        """);

    [Fact]
    public async Task Header_of_a_request_to_another_service_is_not_reported() => await new Verify("SAI1001").Source("""
        using System.Net.Http.Headers;

        var client = new HttpClient { BaseAddress = new Uri("https://api.weather.example.net/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "team-7c1f0b9e44d2a6");
        client.DefaultRequestHeaders.Add("x-api-key", "team-7c1f0b9e44d2a6");
        Console.WriteLine(await client.GetStringAsync("today"));
        """);

    [Fact]
    public async Task Message_shows_four_characters_and_the_length_only()
    {
        var finding = Assert.Single(await new Verify("SAI1001").Findings($"""new OpenAI.Chat.ChatClient("m", "{Secret}");"""));
        Assert.Equal($"The credential that 'ChatClient' gets is a constant in source ('team…', {Secret.Length} characters)", finding.GetMessage());
        Assert.DoesNotContain(Secret[4..], finding.GetMessage() + string.Join(" ", finding.Properties.Values));
    }

    [Fact]
    public async Task Constant_in_another_file_is_the_related_location()
    {
        var finding = Assert.Single(await new Verify("SAI1001").Findings(
            """new OpenAI.Chat.ChatClient("m", Keys.OpenAi);""",
            $$"""static class Keys { public const string OpenAi = "{{Secret}}"; }"""));
        Assert.Equal("File0.cs", finding.Location.SourceTree!.FilePath);
        Assert.Equal("File1.cs", Assert.Single(finding.AdditionalLocations).SourceTree!.FilePath);
    }

    [Fact]
    public async Task Every_credential_is_a_site_whether_it_passes_or_not()
    {
        var all = await new Verify("SAI1001").Analyze(("Program.cs", $$"""
            new OpenAI.Chat.ChatClient("m", "{{Secret}}");
            new OpenAI.Chat.ChatClient("m", Environment.GetEnvironmentVariable("KEY"));
            """));
        var sites = all.Where(entry => entry.Id == "SAI0001" && entry.Properties["kind"] == "credential argument").ToList();
        Assert.Equal(2, sites.Count);
        Assert.All(sites, site => Assert.Equal("openai", site.Properties["vendor"]));
        Assert.Contains(sites, site => site.Properties["site"] == all.Single(entry => entry.Id == "SAI1001").Properties["site"]);
    }
}
