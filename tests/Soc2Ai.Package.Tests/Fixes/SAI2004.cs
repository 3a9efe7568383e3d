using OpenAI.Chat;

namespace Fixes.Unlimited;

public sealed class Answers(ChatClient chat)
{
    public Task AskAsync(List<ChatMessage> messages, CancellationToken stop) => chat.CompleteChatAsync(messages, cancellationToken: stop);

    public Task AskColdlyAsync(List<ChatMessage> messages) => chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 });
}
