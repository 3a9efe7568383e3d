using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;

namespace SupportDesk.Insights;

/// <summary>Keeps what a customer and the assistant said to each other between two requests.</summary>
public sealed class ConversationCache(IChatClient chat, IDistributedCache cache)
{
    public async Task<string> GoOnAsync(string conversationId, string text, CancellationToken stop)
    {
        List<ChatMessage> messages = await cache.GetStringAsync(conversationId, stop) is { } kept ? JsonSerializer.Deserialize<List<ChatMessage>>(kept) ?? [] : [];
        messages.Add(new ChatMessage(ChatRole.User, text));
        var answer = await chat.GetResponseAsync(messages, cancellationToken: stop); // SAI2004
        messages.AddMessages(answer);
        await cache.SetStringAsync(conversationId, JsonSerializer.Serialize(messages), stop); // SAI4005
        return answer.Text;
    }
}
