namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI3003.</summary>
public sealed class FloatingModelVersionFixTests
{
    [Theory]
    [InlineData("""new ChatClient(/* model */ "gpt-4o", args[0]); // kept""", """new ChatClient(/* model */ "gpt-4o-2024-11-20", args[0]); // kept""")]
    [InlineData("""new ChatClient(@"gpt-4o-mini", args[0]);""", """new ChatClient(@"gpt-4o-mini-2024-07-18", args[0]);""")]
    [InlineData("""const string Model = "gpt-4.1"; new ChatClient(Model, args[0]); new ChatClient(Model, args[1]);""", """const string Model = "gpt-4.1-2025-04-14"; new ChatClient(Model, args[0]); new ChatClient(Model, args[1]);""")]
    [InlineData("""new ChatClient(Environment.GetEnvironmentVariable("M") ?? "o3", args[0]);""", """new ChatClient(Environment.GetEnvironmentVariable("M") ?? "o3-2025-04-16", args[0]);""")]
    [InlineData("""new ChatClient(args.Length > 3 ? "gpt-4o" : "gpt-5", args[0]);""", """new ChatClient(args.Length > 3 ? "gpt-4o-2024-11-20" : "gpt-5-2025-08-07", args[0]);""")]
    [InlineData("""Anthropic.Models.Messages.MessageCreateParams create = new() { MaxTokens = 1, Messages = [], Model = Anthropic.Models.Messages.Model.ClaudeSonnet4_5 };""", """Anthropic.Models.Messages.MessageCreateParams create = new() { MaxTokens = 1, Messages = [], Model = Anthropic.Models.Messages.Model.ClaudeSonnet4_5_20250929 };""")]
    [InlineData("""await new HttpClient().PostAsync("https://api.openai.com/v1/responses", new StringContent("{ \"model\": \"gpt-4o\" }"));""", """await new HttpClient().PostAsync("https://api.openai.com/v1/responses", new StringContent("{ \"model\": \"gpt-4o-2024-11-20\" }"));""")]
    public Task Alias_becomes_the_newest_fixed_id(string before, string after) =>
        new VerifyFix("SAI3003").Source($"using OpenAI.Chat;\n\n{before}\n", $"using OpenAI.Chat;\n\n{after}\n");

    [Fact]
    public Task Constant_of_another_file_is_changed_there() => new VerifyFix("SAI3003").Files(
        ["new OpenAI.Chat.ChatClient(Models.Chat, args[0]);", """static class Models { public static readonly string Chat = "gpt-4o"; }"""],
        ["new OpenAI.Chat.ChatClient(Models.Chat, args[0]);", """static class Models { public static readonly string Chat = "gpt-4o-2024-11-20"; }"""]);

    [Theory]
    [InlineData("gpt-5-chat-latest")]
    [InlineData("openai/gpt-4o-latest")]
    public Task Alias_without_a_known_fixed_id_is_left_to_a_person(string id) => new VerifyFix("SAI3003").NoFix($"""new OpenAI.Chat.ChatClient("{id}", args[0]);""");
}
