namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI2004: the options that a call is given limit the answer, or new ones do.</summary>
public sealed class OutputLimitFixTests
{
    [Theory]
    [InlineData("await client.GetResponseAsync(\"hi\");", "await client.GetResponseAsync(\"hi\", options: new ChatOptions { MaxOutputTokens = 4096 });")]
    [InlineData("await client.GetResponseAsync(\"hi\", cancellationToken: stop);", "await client.GetResponseAsync(\"hi\", options: new ChatOptions { MaxOutputTokens = 4096 }, cancellationToken: stop);")]
    [InlineData("await client.GetResponseAsync(\"hi\", new ChatOptions());", "await client.GetResponseAsync(\"hi\", new ChatOptions() { MaxOutputTokens = 4096 });")]
    [InlineData("await client.GetResponseAsync(\"hi\", new() { Temperature = 0 });", "await client.GetResponseAsync(\"hi\", new() { MaxOutputTokens = 4096, Temperature = 0 });")]
    [InlineData("var options = new ChatOptions { TopP = 1 }; await client.GetResponseAsync(\"a\", options); await client.GetResponseAsync(\"b\", options);", "var options = new ChatOptions { MaxOutputTokens = 4096, TopP = 1 }; await client.GetResponseAsync(\"a\", options); await client.GetResponseAsync(\"b\", options);")]
    [InlineData("chat.CompleteChat(new List<OpenAI.Chat.ChatMessage>());", "chat.CompleteChat(new List<OpenAI.Chat.ChatMessage>(), options: new ChatCompletionOptions { MaxOutputTokenCount = 4096 });")]
    [InlineData("await foreach (var part in client.GetStreamingResponseAsync(\"hi\")) { }", "await foreach (var part in client.GetStreamingResponseAsync(\"hi\", options: new ChatOptions { MaxOutputTokens = 4096 })) { }")]
    public Task Options_limit_the_answer(string before, string after) => new VerifyFix("SAI2004").Source(Code(before), Code(after));

    [Fact]
    public Task Initializer_keeps_its_lines() => new VerifyFix("SAI2004").Source(
        Code("var options = new ChatOptions\n        {\n            Temperature = 0,\n            TopP = 1,\n        };\n        await client.GetResponseAsync(\"hi\", options);"),
        Code("var options = new ChatOptions\n        {\n            MaxOutputTokens = 4096,\n            Temperature = 0,\n            TopP = 1,\n        };\n        await client.GetResponseAsync(\"hi\", options);"));

    [Fact]
    public Task Call_that_takes_no_options_has_no_fix() => new VerifyFix("SAI2004").NoFix(Code("chat.CompleteChat(new UserChatMessage(\"hi\"));"));

    private static string Code(string statements) => $$"""
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        static class Program
        {
            static async Task Run(IChatClient client, ChatClient chat, CancellationToken stop)
            {
                await Task.Yield();
                {{statements}}
            }

            static void Main() { }
        }
        """;
}
