using System.Globalization;
using System.Text;
using OpenAI.Chat;
using SupportDesk.Tickets;

namespace SupportDesk.Analytics;

public sealed record MonthlyReport(int Tickets, double Average, string Highlights);

/// <summary>What customers thought of us, where they left no rating themselves.</summary>
public sealed class SatisfactionAnalytics([FromKeyedServices("scoring")] ChatClient chat, TicketStore tickets, ILogger<SatisfactionAnalytics> logger)
{
    public async Task<MonthlyReport> MonthAsync(CancellationToken stop)
    {
        var resolved = tickets.Resolved(DateTimeOffset.UtcNow.AddMonths(-1));
        foreach (var ticket in resolved.Where(ticket => ticket.Satisfaction is null))
            ticket.Satisfaction = await ScoreAsync(ticket, stop);

        var average = resolved.Select(ticket => ticket.Satisfaction ?? 3).DefaultIfEmpty(3).Average();
        logger.LogInformation("{Count} tickets, {Average:F1} on average", resolved.Count, average);
        return new MonthlyReport(resolved.Count, average, await HighlightsAsync(resolved, stop));
    }

    public async Task<decimal> ChurnRiskAsync(Ticket ticket, CancellationToken stop)
    {
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage($"Churn risk between 0 and 1, number only: {ticket.Body}")], cancellationToken: stop); // SAI2004 SAI3002
        return decimal.TryParse(completion.Content[0].Text, CultureInfo.InvariantCulture, out var risk) ? Math.Clamp(risk, 0, 1) : 0.5m;
    }

    public async Task<(string Topic, string Product)> TopicAsync(Ticket ticket, CancellationToken stop)
    {
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage($"Topic and product, separated by |: {ticket.Body}")], cancellationToken: stop); // SAI2004
        var parts = completion.Content[0].Text.Split('|');
        return (parts[0].Trim(), parts[1].Trim()); // SAI3001
    }

    public async Task<string> ProductAsync(Ticket ticket, CancellationToken stop)
    {
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage($"Product and version, separated by |: {ticket.Body}")], cancellationToken: stop); // SAI2004
        var parts = completion.Content[0].Text.Split('|');
        return parts.Length == 2 ? $"{parts[0].Trim()} {parts[1].Trim()}" : "unknown";
    }

    private async Task<int> ScoreAsync(Ticket ticket, CancellationToken stop)
    {
        var thread = new StringBuilder("Rate the customer's satisfaction from 1 to 5. Answer with the number only.\n");
        foreach (var message in ticket.Thread)
            thread.AppendLine(message.Text);

        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(thread.ToString())], cancellationToken: stop); // SAI2004 SAI3002
        var answer = completion.Content[0].Text.Trim();
        return int.Parse(answer, CultureInfo.InvariantCulture); // SAI3001
    }

    private async Task<string> HighlightsAsync(IEnumerable<Ticket> resolved, CancellationToken stop)
    {
        var bodies = resolved.Where(ticket => ticket.Satisfaction >= 4).Select(ticket => ticket.Body).Take(20);
        var highlights = new StringBuilder();
        await foreach (var update in chat.CompleteChatStreamingAsync([new UserChatMessage($"What did they like?\n{string.Join("\n", bodies)}")], cancellationToken: stop)) // SAI2004
        {
            foreach (var part in update.ContentUpdate)
            {
                Console.Write(part.Text); // SAI4002
                highlights.Append(part.Text);
            }
        }

        return highlights.ToString();
    }
}
