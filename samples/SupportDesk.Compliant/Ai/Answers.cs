using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace SupportDesk.Ai;

/// <summary>Answers that are taken for whole ones only when the model says that they are.</summary>
public static class Answers
{
    /// <summary>More than any short answer has.</summary>
    public static ChatCompletionOptions Short() => new() { MaxOutputTokenCount = 200 };

    public static string Complete(this ChatCompletion completion) =>
        completion.FinishReason == OpenAI.Chat.ChatFinishReason.Stop ? completion.Content[0].Text : throw new InvalidOperationException($"The answer ended by {completion.FinishReason}.");

    public static string Complete(this ChatResponse response) =>
        response.FinishReason is null || response.FinishReason == Microsoft.Extensions.AI.ChatFinishReason.Stop ? response.Text : throw new InvalidOperationException($"The answer ended by {response.FinishReason}.");

    public static Message Complete(this Message message) =>
        message.StopReason == StopReason.MaxTokens ? throw new InvalidOperationException("The answer was cut off.") : message;
}
