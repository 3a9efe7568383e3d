using System.Text.Json;
using OpenAI.Chat;
using SupportDesk.Ai;

namespace SupportDesk.Insights;

/// <summary>Names the topics of a ticket.</summary>
public sealed class TopicTagger([FromKeyedServices("scoring")] ChatClient chat)
{
    private static readonly BinaryData Schema = BinaryData.FromString("""
        { "type": "object", "properties": { "names": { "type": "array", "items": { "type": "string" } } }, "required": ["names"], "additionalProperties": false }
        """);

    public async Task<IReadOnlyList<string>> TagAsync(string text, CancellationToken stop)
    {
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 100, ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("topics", Schema, jsonSchemaIsStrict: true) };
        ChatCompletion answer = await chat.CompleteChatAsync([new SystemChatMessage("List the topics of the ticket."), new UserChatMessage(text)], options, stop);
        return JsonSerializer.Deserialize<Topics>(answer.Complete(), JsonSerializerOptions.Web) is { Names: { } names } ? names : [];
    }

    private sealed record Topics(IReadOnlyList<string>? Names);
}
