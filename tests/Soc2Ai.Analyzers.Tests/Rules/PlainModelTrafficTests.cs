namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1002.</summary>
public sealed class PlainModelTrafficTests
{
    private const string Sdk = """
        using System.ClientModel;
        using Anthropic;
        using Anthropic.Core;
        using Microsoft.Extensions.Configuration;
        using ModelContextProtocol.Client;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Responses;

        """;

    private const string Declarations = """

        static class Addresses
        {
            public const string Constant = "http://llm.acme.com/v1";
            public static readonly Uri Static = new("http://llm.acme.com/v1");
            public static string Property => "http://llm.acme.com/v1";
        }
        """;

    [Theory]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|new Uri("http://llm.acme.com/v1")|] };""")]
    [InlineData("""var options = new OpenAIClientOptions(); options.Endpoint = [|new Uri("http://llm.acme.com/v1")|];""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|new("http://10.20.30.40:8000/v1")|] };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|new Uri(Addresses.Constant)|] };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|Addresses.Static|] };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|new Uri(Addresses.Property)|] };""")]
    [InlineData("""var url = "http://llm.acme.com"; var options = new OpenAIClientOptions { Endpoint = [|new Uri(url + "/v1")|] };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|new Uri($"http://llm.acme.com/{args[0]}")|] };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|new Uri(Environment.GetEnvironmentVariable("LLM") ?? "http://llm.acme.com/v1")|] };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|new UriBuilder("http", "llm.acme.com", 8080, "v1").Uri|] };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|new UriBuilder { Scheme = "http", Host = "llm.acme.com" }.Uri|] };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|new UriBuilder { Scheme = Uri.UriSchemeHttp, Host = "llm.acme.com" }.Uri|] };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = [|new Uri(new Uri("http://llm.acme.com"), "v1")|] };""")]
    [InlineData("""var client = new AnthropicClient { BaseUrl = [|"http://claude.acme.com"|] };""")]
    [InlineData("""var client = new AnthropicClient(new ClientOptions { BaseUrl = [|Addresses.Constant|] });""")]
    [InlineData("""var transport = new HttpClientTransportOptions { Endpoint = [|new Uri("http://tools.acme.com/mcp")|] };""")]
    public Task Plain_address_that_an_AI_client_gets_is_reported(string statement) => new Verify("SAI1002").Source(Sdk + statement + Declarations);

    [Theory]
    [InlineData("""await client.PostAsync([|"http://api.openai.com/v1/chat/completions"|], null);""")]
    [InlineData("""await client.GetStringAsync([|"http://api.anthropic.com/v1/models"|]);""")]
    [InlineData("""await client.PostAsync([|"http://llm.acme.com/v1/chat/completions"|], null);""")]
    [InlineData("""await client.PostAsync([|new Uri("http://llm.acme.com/api/generate")|], null);""")]
    [InlineData("""await client.PostAsJsonAsync([|"http://llm.acme.com/ask"|], new { model = "m", messages = new[] { new { role = "user", content = args[0] } } });""")]
    [InlineData("""var body = new { prompt = args[0] }; await client.PostAsJsonAsync([|"http://llm.acme.com/ask"|], body);""")]
    [InlineData("""await client.PostAsync([|"http://llm.acme.com/ask"|], new StringContent(JsonSerializer.Serialize(new { input = args[0] })));""")]
    [InlineData(""""await client.PostAsync([|"http://llm.acme.com/ask"|], new StringContent($$"""{ "prompt": "{{args[0]}}" }"""));"""")]
    [InlineData("""await client.PostAsJsonAsync([|"http://llm.acme.com/ask"|], new Dictionary<string, object> { ["messages"] = args });""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Post, [|"http://api.openai.com/v1/responses"|]); await client.SendAsync(request);""")]
    [InlineData("""var request = new HttpRequestMessage { RequestUri = [|new Uri("http://llm.acme.com/v1/messages")|] }; await client.SendAsync(request);""")]
    [InlineData("""client.BaseAddress = [|new Uri("http://api.openai.com/")|];""")]
    [InlineData("""client.BaseAddress = [|new Uri("http://llm.acme.com/")|]; await client.PostAsync("v1/chat/completions", null);""")]
    [InlineData("""var socket = new ClientWebSocket(); await socket.ConnectAsync([|new Uri("ws://api.openai.com/v1/realtime")|], default);""")]
    public Task Plain_request_to_a_model_is_reported(string statement) => new Verify("SAI1002").Source($$"""
        using System.Net.Http.Json;
        using System.Net.WebSockets;
        using System.Text.Json;

        var client = new HttpClient();
        {{statement}}
        """);

    [Theory]
    [InlineData("http://localhost:11434/v1")]
    [InlineData("http://127.0.0.1:8080/v1")]
    [InlineData("http://127.1.2.3/v1")]
    [InlineData("http://[::1]:8080/v1")]
    [InlineData("http://169.254.10.20/v1")]
    [InlineData("http://[fe80::1]/v1")]
    [InlineData("http://host.docker.internal:11434/v1")]
    [InlineData("http://ollama:11434/v1")]
    [InlineData("http://llm-gateway/v1")]
    [InlineData("https://llm.acme.com/v1")]
    [InlineData("https+http://inference/v1")]
    public Task Encrypted_or_local_address_is_not_reported(string address) => new Verify("SAI1002").Source(Sdk + $$"""
        var options = new OpenAIClientOptions { Endpoint = new Uri("{{address}}") };
        var client = new AnthropicClient { BaseUrl = "{{address}}" };
        await new HttpClient().PostAsync("{{address}}/chat/completions", null);
        """);

    [Theory]
    [InlineData("""IConfiguration config = null!; var options = new OpenAIClientOptions { Endpoint = new Uri(config["Endpoint"]!) };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = new Uri($"http://{args[0]}/v1") };""")]
    [InlineData("""await new HttpClient().GetStringAsync("http://www.acme.com/prices");""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("http://legacy.acme.com") }; await client.GetStringAsync("orders");""")]
    [InlineData("""await new HttpClient().PostAsync("http://legacy.acme.com/orders", new StringContent("{ \"id\": 1 }"));""")]
    [InlineData("""var ns = "http://schemas.xmlsoap.org/soap/envelope/"; Console.WriteLine(ns);""")]
    [InlineData("""Console.WriteLine("See http://api.openai.com/docs");""")]
    public Task Other_traffic_is_not_reported(string statement) => new Verify("SAI1002").Source(Sdk + statement);

    [Fact]
    public Task Typed_client_whose_paths_are_a_models_is_reported() => new Verify("SAI1002").Source("""
        using Microsoft.Extensions.DependencyInjection;

        var services = new ServiceCollection();
        services.AddHttpClient<LlmClient>(client => client.BaseAddress = [|new Uri("http://llm.acme.com/")|]);
        services.AddHttpClient<OrderClient>(client => client.BaseAddress = new Uri("http://orders.acme.com/"));
        """, """
        class LlmClient(HttpClient client)
        {
            public Task<HttpResponseMessage> Ask(StringContent body) => client.PostAsync("v1/chat/completions", body);
        }

        class OrderClient(HttpClient client)
        {
            public Task<string> All() => client.GetStringAsync("orders");
        }
        """);

    [Fact]
    public async Task Provider_host_is_enough_where_no_SDK_is_referenced()
    {
        var verify = new Verify("SAI1002") { Without = name => name is "OpenAI" or "Anthropic" || name.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal) || name.StartsWith("Soc2Ai.StandIns", StringComparison.Ordinal) || name.StartsWith("ModelContextProtocol", StringComparison.Ordinal) };
        await verify.Source("""await new HttpClient().PostAsync([|"http://api.openai.com/v1/chat/completions"|], null);""");
    }

    [Fact]
    public async Task Endpoint_is_a_site_whether_it_passes_or_not()
    {
        var all = await new Verify("SAI1002").Analyze(("Program.cs", Sdk + """
            var a = new OpenAIClientOptions { Endpoint = new Uri("http://llm.acme.com/v1") };
            var b = new OpenAIClientOptions { Endpoint = new Uri(args[0]) };
            await new HttpClient().GetStringAsync("https://api.mistral.ai/v1/models");
            await new HttpClient().GetStringAsync("https://www.acme.com");
            """));
        var sites = all.Where(entry => entry.Id == "SAI0001" && entry.Properties["kind"] == "endpoint address").ToList();
        Assert.Equal(["openai", "openai", "mistral"], sites.OrderBy(site => site.Location.SourceSpan.Start).Select(site => site.Properties["vendor"]));
        Assert.Equal("Prompts and answers travel to 'llm.acme.com' unencrypted, over 'http'", all.Single(entry => entry.Id == "SAI1002").GetMessage());
    }
}
