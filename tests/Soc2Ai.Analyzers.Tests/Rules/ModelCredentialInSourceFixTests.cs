namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI1001.</summary>
public sealed class ModelCredentialInSourceFixTests
{
    private const string Environment = """Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("OPENAI_API_KEY is not set")""";
    private const string Configured = """["OpenAI:ApiKey"] ?? throw new InvalidOperationException("OpenAI:ApiKey is not set")""";

    [Theory]
    [InlineData("""new ChatClient("m", /* key */ "team-7c1f0b9e44d2a6"); // kept""", $"""new ChatClient("m", /* key */ {Environment}); // kept""")]
    [InlineData("""var key = "team-7c1f0b9e44d2a6"; new ChatClient("m", key);""", $"""var key = {Environment}; new ChatClient("m", key);""")]
    [InlineData("""const string key = "team-7c1f0b9e44d2a6"; new ChatClient("m", key);""", $"""string key = {Environment}; new ChatClient("m", key);""")]
    [InlineData("""new ChatClient("m", System.Environment.GetEnvironmentVariable("KEY") ?? "team-7c1f0b9e44d2a6");""", """new ChatClient("m", System.Environment.GetEnvironmentVariable("KEY") ?? throw new InvalidOperationException("OPENAI_API_KEY is not set"));""")]
    [InlineData("""new ChatClient("m", "team-" + "7c1f0b9e44d2a6");""", $"""new ChatClient("m", {Environment});""")]
    [InlineData("""new ChatClient("m", args.Length > 0 ? args[0] : "team-7c1f0b9e44d2a6");""", $"""new ChatClient("m", args.Length > 0 ? args[0] : {Environment});""")]
    [InlineData("""new ChatClient("m", "team-7c1f0b9e44d2a6".Trim());""", $"""new ChatClient("m", ({Environment}).Trim());""")]
    [InlineData("""IConfiguration settings = null!; new ChatClient("m", "team-7c1f0b9e44d2a6");""", $"""IConfiguration settings = null!; new ChatClient("m", settings{Configured});""")]
    [InlineData("""var builder = WebApplication.CreateBuilder(args); new ChatClient("m", "team-7c1f0b9e44d2a6");""", $"""var builder = WebApplication.CreateBuilder(args); new ChatClient("m", builder.Configuration{Configured});""")]
    [InlineData("""new ChatClient("m", "team-7c1f0b9e44d2a6"); IConfiguration later = null!;""", $"""new ChatClient("m", {Environment}); IConfiguration later = null!;""")]
    public Task Constant_becomes_a_read(string before, string after) => new VerifyFix("SAI1001").Source(
        $"using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Configuration;\nusing OpenAI.Chat;\n\n{before}\n",
        $"using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Configuration;\nusing OpenAI.Chat;\n\n{after}\n");

    [Fact]
    public Task Constant_field_becomes_a_read_only_one() => new VerifyFix("SAI1001").Files(
        ["""new OpenAI.Chat.ChatClient("m", Keys.OpenAi);""", """
            static class Keys
            {
                /// <summary>The key.</summary>
                public const string OpenAi = "team-7c1f0b9e44d2a6";
            }
            """],
        ["""new OpenAI.Chat.ChatClient("m", Keys.OpenAi);""", $$"""
            static class Keys
            {
                /// <summary>The key.</summary>
                public static readonly string OpenAi = {{Environment}};
            }
            """]);

    [Fact]
    public Task Field_of_the_same_type_is_the_configuration() => new VerifyFix("SAI1001") { Output = Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary }.Source(
        """
        using Microsoft.Extensions.Configuration;
        using OpenAI.Chat;

        class Chat(IConfiguration configuration)
        {
            public ChatClient Client() => new("m", "team-7c1f0b9e44d2a6");
        }
        """,
        $$"""
        using Microsoft.Extensions.Configuration;
        using OpenAI.Chat;

        class Chat(IConfiguration configuration)
        {
            public ChatClient Client() => new("m", configuration{{Configured}});
        }
        """);

    [Fact]
    public Task Local_of_the_program_is_not_in_scope_elsewhere() => new VerifyFix("SAI1001").Source(
        """
        using Microsoft.AspNetCore.Builder;
        using OpenAI.Chat;

        var builder = WebApplication.CreateBuilder(args);
        static ChatClient Local() => new("m", "team-7c1f0b9e44d2a6");
        class Chat
        {
            public ChatClient Client() => new("m", "team-7c1f0b9e44d2a6");
        }
        """,
        $$"""
        using Microsoft.AspNetCore.Builder;
        using OpenAI.Chat;

        var builder = WebApplication.CreateBuilder(args);
        static ChatClient Local() => new("m", {{Environment}});
        class Chat
        {
            public ChatClient Client() => new("m", {{Environment}});
        }
        """);

    [Fact]
    public Task Key_by_its_format_becomes_a_read() => new VerifyFix("SAI1001").Source(
        $"""Console.WriteLine("{TestKeys.Of("anthropic")}"); Console.WriteLine("{TestKeys.Of("anthropic", 2)}");""",
        """Console.WriteLine(Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY") ?? throw new InvalidOperationException("ANTHROPIC_API_KEY is not set")); Console.WriteLine(Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY") ?? throw new InvalidOperationException("ANTHROPIC_API_KEY is not set"));""");

    [Fact]
    public Task Bearer_header_keeps_its_scheme() => new VerifyFix("SAI1001").Source(
        """
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Authorization", "Bearer team-7c1f0b9e44d2a6");
        await client.GetStringAsync("https://api.openai.com/v1/models");
        """,
        $"""
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Authorization", "Bearer " + ({Environment}));
        await client.GetStringAsync("https://api.openai.com/v1/models");
        """);

    [Theory]
    [InlineData("""Console.WriteLine("https://host/path?key=KEY");""")]
    [InlineData("""[Obsolete("KEY")] class Old;""")]
    [InlineData("""Console.WriteLine($"{DateTime.Now} KEY");""")]
    [InlineData("""var bytes = "KEY"u8;""")]
    [InlineData("""static class Old { const string Key = "KEY"; [Obsolete(Key)] public static void Call() { } }""")]
    public Task Where_no_read_fits_none_is_offered(string statement) => new VerifyFix("SAI1001") { Output = statement.Contains("class") ? Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary : Microsoft.CodeAnalysis.OutputKind.ConsoleApplication }
        .NoFix(statement.Replace("KEY", TestKeys.Of("google")));
}
