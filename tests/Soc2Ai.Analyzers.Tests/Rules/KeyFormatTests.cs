namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1001, the literals in the form of a provider's key.</summary>
public sealed class KeyFormatTests
{
    public static TheoryData<string> Formats => new(TestKeys.Formats);

    private static Verify WithoutSdk => new("SAI1001") { Without = name => name is "OpenAI" or "Anthropic" || name.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal) || name.StartsWith("Soc2Ai.StandIns", StringComparison.Ordinal) || name.StartsWith("ModelContextProtocol", StringComparison.Ordinal) };

    [Theory, MemberData(nameof(Formats))]
    public async Task Key_of_every_format_is_reported_without_an_SDK(string format)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            await WithoutSdk.Source($$"""
                static class Settings
                {
                    public static readonly string {{Name(format)}}Key = {|SAI1001:"{{TestKeys.Of(format, seed)}}"|};
                    static void Main() { }
                }
                """);
        }
    }

    [Theory]
    [InlineData("""var key = {|SAI1001:"KEY"|};""")]
    [InlineData("""var key = {|SAI1001:@"KEY"|};""")]
    [InlineData("""""var key = {|SAI1001:"""KEY"""|};""""")]
    [InlineData("""var key = {|SAI1001:"KEY"u8|};""")]
    [InlineData("""var url = {|SAI1001:"https://host/path?key=KEY&x=1"|};""")]
    [InlineData("""var json = {|SAI1001:"{ \"key\": \"KEY\" }"|};""")]
    [InlineData("""var line = {|SAI1001:"Endpoint=https://x;ApiKey=KEY;"|};""")]
    [InlineData("""var text = {|SAI1001:$"Bearer KEY {DateTime.Now}"|};""")]
    [InlineData("""var text = {|SAI1001:"\nKEY\n"|};""")]
    [InlineData("""var list = new[] { "a", {|SAI1001:"KEY"|} };""")]
    [InlineData("""Console.WriteLine({|SAI1001:"KEY"|});""")]
    [InlineData("""if (args[0] == {|SAI1001:"KEY"|}) return;""")]
    [InlineData("""Marked(); [Obsolete({|SAI1001:"KEY"|})] void Marked2() { } void Marked() { }""")]
    public async Task Key_in_any_kind_of_literal_is_reported(string statement)
    {
        foreach (var format in new[] { "openai project", "anthropic", "google", "groq", "aws", "langfuse" })
            await WithoutSdk.Source(statement.Replace("KEY", TestKeys.Of(format)));
    }

    [Fact]
    public async Task Key_that_reaches_a_client_is_one_finding_at_the_literal() => await new Verify("SAI1001").Source($$"""
        using OpenAI.Chat;

        var key = {|SAI1001:"{{TestKeys.Of("openai project")}}"|};
        new ChatClient("m", key);
        new ChatClient("m", Environment.GetEnvironmentVariable("KEY") ?? {|SAI1001:"{{TestKeys.Of("openai legacy")}}"|});
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        await client.GetStringAsync("https://api.openai.com/v1/models");
        """);

    [Fact]
    public async Task Key_that_only_the_program_puts_together_is_reported_at_the_credential()
    {
        var key = TestKeys.Of("openai project");
        await new Verify("SAI1001").Source($$"""
            using OpenAI.Chat;

            new ChatClient("m", {|SAI1001:"{{key[..50]}}" + "{{key[50..]}}"|});
            """);
    }

    [Theory]
    [InlineData("""// KEY""")]
    [InlineData("""/* KEY */""")]
    [InlineData("""
        #if NEVER
        var key = "KEY";
        #endif
        """)]
    public async Task Key_outside_literals_is_not_reported(string statement) => await WithoutSdk.Source(statement.Replace("KEY", TestKeys.Of("anthropic")) + "\nreturn;");

    [Theory]
    [InlineData("sk-ssh-ed25519@openssh.com-aaaaaaaaaaaaaaaa")]
    [InlineData("LLM_SECRET_NAME_NEXUS-GPT4-API-KEY")]
    [InlineData("sk-proj-your-key-goes-here-0000000000000000")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("2fd4e1c67a2d28fced849ee1bb76e7391b93eb12")]
    [InlineData("Migration_20240101120000_InitialCreate")]
    [InlineData("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("Microsoft.Extensions.DependencyInjection.Abstractions")]
    [InlineData("hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task Text_that_is_no_key_is_not_reported(string text) => await WithoutSdk.Source($"""Console.WriteLine("{text}");""");

    [Fact]
    public async Task Keys_of_little_entropy_or_inside_longer_words_are_not_reported()
    {
        var key = TestKeys.Of("huggingface");
        await WithoutSdk.Source($"""
            Console.WriteLine("sk-ant-api03-{new string('a', 93)}AA");
            Console.WriteLine("X{key}X");
            Console.WriteLine("AIza{string.Concat(Enumerable.Repeat("abcde", 7))}");
            """);
    }

    [Theory]
    [InlineData("mistral")]
    [InlineData("cohere")]
    [InlineData("deepseek")]
    [InlineData("wandb")]
    public async Task Format_that_many_texts_have_counts_only_near_its_vendor(string format) => await WithoutSdk.Source($"""Console.WriteLine("{TestKeys.Of(format)}");""");

    [Fact]
    public async Task Generated_file_is_not_looked_at()
    {
        var all = await WithoutSdk.Analyze(("obj/Made.g.cs", $"""class Made [ const string Key = "{TestKeys.Of("anthropic")}"; static void Main() [ ] ]""".Replace('[', '{').Replace(']', '}')));
        Assert.DoesNotContain(all, entry => entry.Id == "SAI1001");
    }

    private static string Name(string format) => string.Concat(format.Split(' ', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
