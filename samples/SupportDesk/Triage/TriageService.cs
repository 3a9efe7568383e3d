using System.Text.Json;
using OpenAI.Chat;
using SupportDesk.Tickets;

namespace SupportDesk.Triage;

public sealed record TriageResult(string Team, string Sentiment, double Confidence);

public sealed class TriageService(ChatClient chat, ILogger<TriageService> logger)
{
    private const string Instructions = "Classify support tickets. Answer only with what is asked for.";

    public async Task<TicketPriority> PriorityAsync(Ticket ticket, CancellationToken stop)
    {
        var text = await AskAsync("Which priority: Low, Normal, High or Urgent?", ticket, stop);
        var priority = Enum.Parse<TicketPriority>(text); // SAI3001
        logger.LogInformation("{TicketId} has priority {Priority}", ticket.Id, priority);
        return priority;
    }

    public async Task<string> TeamAsync(Ticket ticket, CancellationToken stop)
    {
        var text = await AskAsync("Answer with JSON: team, sentiment, confidence.", ticket, stop);
        var result = JsonSerializer.Deserialize<TriageResult>(text)!; // SAI3001
        logger.LogInformation("Triage of {TicketId} says {Result}", ticket.Id, result); // SAI4002
        return result.Team;
    }

    public async Task<string?> SentimentAsync(Ticket ticket, CancellationToken stop)
    {
        var text = await AskAsync("Answer with JSON: team, sentiment, confidence.", ticket, stop);
        try
        {
            var result = JsonSerializer.Deserialize<TriageResult>(text);
            return result is { Sentiment: "positive" or "neutral" or "negative" } ? result.Sentiment : null;
        }
        catch (JsonException exception)
        {
            logger.LogWarning(exception, "The sentiment of {TicketId} is unreadable ({Length} characters)", ticket.Id, text.Length);
            return null;
        }
    }

    public async Task<bool> IsUrgentAsync(Ticket ticket, CancellationToken stop)
    {
        var text = await AskAsync("Which priority: Low, Normal, High or Urgent?", ticket, stop);
        return Enum.TryParse<TicketPriority>(text, ignoreCase: true, out var priority) && priority == TicketPriority.Urgent;
    }

    private async Task<string> AskAsync(string question, Ticket ticket, CancellationToken stop)
    {
        List<ChatMessage> messages =
        [
            new SystemChatMessage(Instructions),
            new UserChatMessage(question),
            new UserChatMessage($"{ticket.Subject}\n\n{ticket.Body}"),
        ];
        if (logger.IsEnabled(LogLevel.Debug))
            logger.LogDebug("Triage asks {Messages}", string.Join(" | ", messages.Select(message => message.Content[0].Text))); // SAI4001

        ChatCompletion completion = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = 200 }, stop);
        logger.LogInformation("Triage answer: {Reason}, {Tokens} tokens", completion.FinishReason, completion.Usage.OutputTokenCount);
        return completion.Content[0].Text;
    }
}
