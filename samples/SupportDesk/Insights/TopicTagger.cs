using System.Text.Json;
using OpenAI.Chat;

namespace SupportDesk.Insights;

/// <summary>Names the topics of a ticket.</summary>
public sealed class TopicTagger(IConfiguration configuration)
{
    public async Task<IReadOnlyList<string>> TagAsync(string text, CancellationToken stop)
    {
        var chat = new ChatClient("gpt-4o-mini-2024-07-18", configuration["OpenAI:TaggerKey"]); // SAI2006
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 100, ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() };
        ChatCompletion answer = await chat.CompleteChatAsync([new SystemChatMessage("List the topics of the ticket as { \"topics\": [] }."), new UserChatMessage(text)], options, stop); // SAI3006
        return answer.FinishReason == ChatFinishReason.Stop && JsonSerializer.Deserialize<Topics>(answer.Content[0].Text, JsonSerializerOptions.Web) is { Names: { } names } ? names : [];
    }

    private sealed record Topics(IReadOnlyList<string>? Names);
}
