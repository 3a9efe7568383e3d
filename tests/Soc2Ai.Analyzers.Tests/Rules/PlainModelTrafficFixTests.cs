namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI1002.</summary>
public sealed class PlainModelTrafficFixTests
{
    [Theory]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = /* here */ new Uri("http://llm.acme.com/v1") }; // kept""", """var options = new OpenAIClientOptions { Endpoint = /* here */ new Uri("https://llm.acme.com/v1") }; // kept""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = new Uri($"http://llm.acme.com/{args[0]}") };""", """var options = new OpenAIClientOptions { Endpoint = new Uri($"https://llm.acme.com/{args[0]}") };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = new Uri(@"http://llm.acme.com/v1") };""", """var options = new OpenAIClientOptions { Endpoint = new Uri(@"https://llm.acme.com/v1") };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = new UriBuilder("http", "llm.acme.com").Uri };""", """var options = new OpenAIClientOptions { Endpoint = new UriBuilder("https", "llm.acme.com").Uri };""")]
    [InlineData("""var options = new OpenAIClientOptions { Endpoint = new UriBuilder { Scheme = Uri.UriSchemeHttp, Host = "llm.acme.com" }.Uri };""", """var options = new OpenAIClientOptions { Endpoint = new UriBuilder { Scheme = Uri.UriSchemeHttps, Host = "llm.acme.com" }.Uri };""")]
    [InlineData("""const string Url = "http://llm.acme.com/v1"; var a = new OpenAIClientOptions { Endpoint = new Uri(Url) }; var b = new OpenAIClientOptions { Endpoint = new Uri(Url) };""", """const string Url = "https://llm.acme.com/v1"; var a = new OpenAIClientOptions { Endpoint = new Uri(Url) }; var b = new OpenAIClientOptions { Endpoint = new Uri(Url) };""")]
    [InlineData("""await new System.Net.WebSockets.ClientWebSocket().ConnectAsync(new Uri("ws://api.openai.com/v1/realtime"), default);""", """await new System.Net.WebSockets.ClientWebSocket().ConnectAsync(new Uri("wss://api.openai.com/v1/realtime"), default);""")]
    [InlineData("""var client = new Anthropic.AnthropicClient { BaseUrl = Environment.GetEnvironmentVariable("URL") ?? "http://llm.acme.com" };""", """var client = new Anthropic.AnthropicClient { BaseUrl = Environment.GetEnvironmentVariable("URL") ?? "https://llm.acme.com" };""")]
    public Task Scheme_becomes_the_encrypted_one(string before, string after) =>
        new VerifyFix("SAI1002").Source($"using OpenAI;\n\n{before}\n", $"using OpenAI;\n\n{after}\n");

    [Fact]
    public Task Constant_of_another_file_is_changed_there_and_once() => new VerifyFix("SAI1002").Files(
        ["""var a = new OpenAI.OpenAIClientOptions { Endpoint = new Uri(Urls.Llm) }; var b = new OpenAI.OpenAIClientOptions { Endpoint = new Uri(Urls.Llm) };""", """static class Urls { public const string Llm = "http://llm.acme.com"; }"""],
        ["""var a = new OpenAI.OpenAIClientOptions { Endpoint = new Uri(Urls.Llm) }; var b = new OpenAI.OpenAIClientOptions { Endpoint = new Uri(Urls.Llm) };""", """static class Urls { public const string Llm = "https://llm.acme.com"; }"""]);

    [Fact]
    public Task Several_addresses_of_a_file_are_all_changed() => new VerifyFix("SAI1002").Source(
        """
        using OpenAI;

        var a = new OpenAIClientOptions { Endpoint = new Uri("http://a.acme.com") }; // one
        var b = new OpenAIClientOptions { Endpoint = new Uri("http://b.acme.com") }; // two
        """,
        """
        using OpenAI;

        var a = new OpenAIClientOptions { Endpoint = new Uri("https://a.acme.com") }; // one
        var b = new OpenAIClientOptions { Endpoint = new Uri("https://b.acme.com") }; // two
        """);
}
