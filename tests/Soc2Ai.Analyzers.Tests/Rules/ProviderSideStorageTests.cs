namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI4008 on the shapes of <c>Shapes/SAI4008.cs</c>, and its fix: a request asks the provider to keep what was said.</summary>
public sealed class ProviderSideStorageTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI4008");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI4008", shape);

    [Fact]
    public async Task Every_switch_is_in_the_population_whatever_it_says()
    {
        var sites = await new Verify("SAI0001").Findings("""
            using OpenAI.Chat;

            _ = new ChatCompletionOptions { StoredOutputEnabled = true };
            _ = new ChatCompletionOptions { StoredOutputEnabled = false };
            _ = new { model = "m", messages = new[] { "hi" }, store = false };
            """);

        Assert.Equal(3, sites.Count(site => site.Properties["kind"] == "retention setting"));
    }

    [Fact]
    public Task Fix_asks_for_nothing_to_be_stored() => new VerifyFix("SAI4008").Source(
        """"
        using System.Net.Http.Json;
        using OpenAI.Chat;

        var http = new HttpClient();
        var options = new ChatCompletionOptions
        {
            StoredOutputEnabled = true, // for the dashboard
        };
        await http.PostAsJsonAsync("https://api.openai.com/v1/responses", new { model = "m", input = "hi", store = true });
        await http.PostAsync("https://api.openai.com/v1/responses", new StringContent("""{ "store": true, "model": "m", "input": "hi" }"""));
        await http.PostAsync("https://api.openai.com/v1/responses", new StringContent("{\"model\":\"m\",\"input\":\"hi\",\"store\":true}"));
        await http.PostAsync("https://api.openai.com/v1/responses", new StringContent($$"""{ "store": true, "model": "m", "input": "{{args[0]}}" }"""));
        """",
        """"
        using System.Net.Http.Json;
        using OpenAI.Chat;

        var http = new HttpClient();
        var options = new ChatCompletionOptions
        {
            StoredOutputEnabled = false, // for the dashboard
        };
        await http.PostAsJsonAsync("https://api.openai.com/v1/responses", new { model = "m", input = "hi", store = false });
        await http.PostAsync("https://api.openai.com/v1/responses", new StringContent("""{ "store": false, "model": "m", "input": "hi" }"""));
        await http.PostAsync("https://api.openai.com/v1/responses", new StringContent("{\"model\":\"m\",\"input\":\"hi\",\"store\":false}"));
        await http.PostAsync("https://api.openai.com/v1/responses", new StringContent($$"""{ "store": false, "model": "m", "input": "{{args[0]}}" }"""));
        """");
}
