namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI2001: limits that let a model call hang, and limits that have nothing to do with one.</summary>
public sealed class TimeLimitTests
{
    private const string Usings = """
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Net.Http.Json;
        using Anthropic;
        using Anthropic.Core;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using OpenAI;
        using OpenAI.Chat;

        var builder = WebApplication.CreateBuilder(args);
        var services = builder.Services;
        ChatClient chat = null!;
        IChatClient client = null!;

        """;

    [Theory]
    [InlineData("_ = new OpenAIClientOptions { NetworkTimeout = [|Timeout.InfiniteTimeSpan|] };")]
    [InlineData("_ = new OpenAIClientOptions { NetworkTimeout = [|TimeSpan.FromHours(2)|] };")]
    [InlineData("var options = new OpenAIClientOptions(); options.NetworkTimeout = [|TimeSpan.FromMinutes(90)|];")]
    [InlineData("var options = new OpenAIClientOptions(); options.NetworkTimeout ??= [|TimeSpan.MaxValue|];")]
    [InlineData("_ = new OpenAIClientOptions { NetworkTimeout = [|Limits.Day|] };")]
    [InlineData("_ = new OpenAIClientOptions { NetworkTimeout = [|TimeSpan.FromMilliseconds(-1)|] };")]
    [InlineData("_ = new AnthropicClient { Timeout = [|Timeout.InfiniteTimeSpan|] };")]
    [InlineData("_ = new AnthropicClient { Timeout = [|new TimeSpan(3, 0, 0)|] };")]
    [InlineData("_ = new AnthropicClient().WithOptions(o => o with { Timeout = [|TimeSpan.FromDays(1)|] });")]
    [InlineData("_ = new AnthropicClient(new ClientOptions { Timeout = [|TimeSpan.FromDays(1)|] });")]
    [InlineData("var http = new HttpClient { Timeout = [|Timeout.InfiniteTimeSpan|] }; _ = new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(http) };")]
    [InlineData("_ = new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient { Timeout = [|TimeSpan.FromHours(5)|] }) };")]
    [InlineData("var http = new HttpClient(); http.Timeout = [|Timeout.InfiniteTimeSpan|]; _ = new AnthropicClient { HttpClient = http };")]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1/\"), Timeout = [|Timeout.InfiniteTimeSpan|] };")]
    [InlineData("var http = new HttpClient(); http.BaseAddress = new(\"https://api.anthropic.com\"); http.Timeout = [|TimeSpan.FromHours(24)|];")]
    [InlineData("var http = new HttpClient { Timeout = [|Timeout.InfiniteTimeSpan|] }; await http.PostAsJsonAsync(\"https://api.openai.com/v1/chat/completions\", new { });")]
    [InlineData("services.AddHttpClient(\"llm\", c => { c.BaseAddress = new Uri(\"https://api.openai.com\"); c.Timeout = [|Timeout.InfiniteTimeSpan|]; });")]
    [InlineData("services.AddHttpClient<Assistant>(c => c.Timeout = [|Timeout.InfiniteTimeSpan|]);")]
    [InlineData("services.AddHttpClient(\"a\", c => c.BaseAddress = new Uri(\"https://api.mistral.ai/v1/\")).ConfigureHttpClient(c => c.Timeout = [|Timeout.InfiniteTimeSpan|]);")]
    [InlineData("using var stop = new CancellationTokenSource([|Timeout.InfiniteTimeSpan|]); await client.GetResponseAsync(\"hi\", cancellationToken: stop.Token);")]
    [InlineData("using var stop = new CancellationTokenSource([|TimeSpan.FromHours(3)|]); await chat.CompleteChatAsync([new UserChatMessage(\"hi\")], null, stop.Token);")]
    [InlineData("using var stop = new CancellationTokenSource(); stop.CancelAfter([|Timeout.Infinite|]); await client.GetResponseAsync(\"hi\", null, stop.Token);")]
    [InlineData("using var stop = new CancellationTokenSource(); stop.CancelAfter([|7_200_000|]); var token = stop.Token; await client.GetResponseAsync(\"hi\", null, token);")]
    [InlineData("using var stop = new CancellationTokenSource([|TimeSpan.FromHours(3)|]); await Ask(stop.Token); Task Ask(CancellationToken token) => client.GetResponseAsync(\"hi\", null, token);")]
    [InlineData("using var stop = new CancellationTokenSource([|TimeSpan.FromHours(3)|]); using var both = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, default); await client.GetResponseAsync(\"hi\", null, both.Token);")]
    [InlineData("using var stop = new CancellationTokenSource([|TimeSpan.FromHours(3)|]); await foreach (var part in client.GetStreamingResponseAsync(\"hi\").WithCancellation(stop.Token)) { }")]
    public Task Limit_that_never_comes_is_reported(string statements) => new Verify("SAI2001").Source(Code(statements));

    [Theory]
    [InlineData("_ = new OpenAIClientOptions { NetworkTimeout = TimeSpan.FromMinutes(5) };")]
    [InlineData("_ = new OpenAIClientOptions { NetworkTimeout = TimeSpan.FromHours(1) };")]
    [InlineData("_ = new OpenAIClientOptions { NetworkTimeout = null };")]
    [InlineData("_ = new OpenAIClientOptions();")]
    [InlineData("_ = new OpenAIClientOptions { NetworkTimeout = builder.Configuration.GetValue<TimeSpan>(\"Limit\") };")]
    [InlineData("_ = new AnthropicClient { Timeout = TimeSpan.FromSeconds(30) };")]
    [InlineData("_ = new AnthropicClient { MaxRetries = 0 };")]
    [InlineData("var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan }; await http.GetStringAsync(\"https://example.com/feed\");")]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri(\"https://files.example.com\"), Timeout = TimeSpan.FromHours(3) };")]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com\"), Timeout = TimeSpan.FromMinutes(3) };")]
    [InlineData("services.AddHttpClient(\"files\", c => c.Timeout = Timeout.InfiniteTimeSpan);")]
    [InlineData("services.AddHttpClient<Downloads>(c => c.Timeout = Timeout.InfiniteTimeSpan);")]
    [InlineData("var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan }; _ = new AnthropicClient { HttpClient = http }; using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30)); await client.GetResponseAsync(\"hi\", null, stop.Token);")]
    [InlineData("using var stop = new CancellationTokenSource(Timeout.InfiniteTimeSpan); await Task.Delay(1, stop.Token);")]
    [InlineData("using var stop = new CancellationTokenSource(Timeout.InfiniteTimeSpan); _ = stop.Token;")]
    [InlineData("using var stop = new CancellationTokenSource(Timeout.InfiniteTimeSpan); var tokens = new CancellationToken[2]; tokens[0] = stop.Token; (tokens[0], _) = (stop.Token, tokens[1] = stop.Token);")]
    [InlineData("var stops = new CancellationTokenSource[1]; stops[0] = new CancellationTokenSource(Timeout.InfiniteTimeSpan); stops[0].CancelAfter(Timeout.Infinite); _ = CancellationTokenSource.CreateLinkedTokenSource(stops[0].Token);")]
    [InlineData("using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30)); await client.GetResponseAsync(\"hi\", null, stop.Token);")]
    [InlineData("using var stop = new CancellationTokenSource(); await client.GetResponseAsync(\"hi\", null, stop.Token);")]
    [InlineData("using var stop = new CancellationTokenSource(TimeSpan.FromHours(3)); stop.CancelAfter(TimeSpan.FromSeconds(30)); await client.GetResponseAsync(\"hi\", null, stop.Token);")]
    [InlineData("using var app = new CancellationTokenSource(TimeSpan.FromHours(3)); using var stop = CancellationTokenSource.CreateLinkedTokenSource(app.Token); stop.CancelAfter(TimeSpan.FromSeconds(30)); await client.GetResponseAsync(\"hi\", null, stop.Token);")]
    [InlineData("using var timer = new PeriodicTimer(TimeSpan.FromHours(6)); await timer.WaitForNextTickAsync();")]
    [InlineData("_ = new Mine { Timeout = Timeout.InfiniteTimeSpan, NetworkTimeout = TimeSpan.FromDays(1) };")]
    public Task Anything_else_is_not(string statements) => new Verify("SAI2001").Source(Code(statements));

    [Fact]
    public Task Client_in_a_field_is_looked_at_in_its_whole_class() => new Verify("SAI2001").Source("""
        using System.Net.Http.Json;

        sealed class Assistant
        {
            private readonly HttpClient _http = new() { Timeout = [|Timeout.InfiniteTimeSpan|] };

            public Task Ask(string question) => _http.PostAsJsonAsync("https://api.openai.com/v1/responses", new { input = question });
        }

        sealed class Downloads
        {
            private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

            public Task<string> Read() => _http.GetStringAsync("https://example.com");
        }

        static class Program
        {
            static void Main() { }
        }
        """);

    [Fact]
    public Task Token_source_in_a_field_is_looked_at_in_its_whole_class() => new Verify("SAI2001").Source("""
        using Microsoft.Extensions.AI;

        sealed class Assistant(IChatClient client)
        {
            private readonly CancellationTokenSource _limit = new([|TimeSpan.FromHours(5)|]);
            private readonly CancellationTokenSource _named = new CancellationTokenSource([|TimeSpan.FromHours(5)|]);
            private static readonly CancellationTokenSource Shared = new([|Timeout.InfiniteTimeSpan|]);

            public CancellationTokenSource Property { get; } = new([|TimeSpan.FromHours(5)|]);

            private readonly CancellationTokenSource _unused = new(TimeSpan.FromHours(5));
            private readonly CancellationTokenSource _short = new(TimeSpan.FromSeconds(5));

            public Task Ask() => client.GetResponseAsync("hi", cancellationToken: _limit.Token);

            public Task AskNamed() => client.GetResponseAsync("hi", cancellationToken: this._named.Token);

            public Task AskShared() => client.GetResponseAsync("hi", cancellationToken: Shared.Token);

            public Task AskProperty() => client.GetResponseAsync("hi", cancellationToken: Property.Token);

            public Task AskShort() => client.GetResponseAsync("hi", cancellationToken: _short.Token);

            static void Main() { }
        }
        """);

    [Fact]
    public async Task Finding_belongs_to_the_client_that_is_made_with_the_limit()
    {
        var source = Code("""
            var options = new OpenAIClientOptions { NetworkTimeout = Timeout.InfiniteTimeSpan };
            _ = new ChatClient("gpt-4o-2024-11-20", new ApiKeyCredential(args[0]), options);
            """);

        var finding = Assert.Single(await new Verify("SAI2001").Findings(source));
        var sites = (await new Verify("SAI0001").Findings(source)).Where(site => site.Properties["kind"] == "client").ToList();

        Assert.Equal(Assert.Single(sites).Properties["site"], finding.Properties["site"]);
        Assert.Equal("openai", finding.Properties["vendor"]);
        Assert.Contains("infinite", finding.GetMessage());
    }

    private static string Code(string statements) => Usings + statements + """


        static class Limits
        {
            public static readonly TimeSpan Day = TimeSpan.FromDays(1);
        }

        sealed class Assistant(HttpClient http)
        {
            public Task Ask() => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { });
        }

        sealed class Downloads(HttpClient http)
        {
            public Task<string> Read() => http.GetStringAsync("https://example.com");
        }

        sealed class Mine
        {
            public TimeSpan Timeout { get; set; }
            public TimeSpan NetworkTimeout { get; set; }
        }
        """;
}
