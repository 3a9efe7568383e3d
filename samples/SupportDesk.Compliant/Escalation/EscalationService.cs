using Anthropic;
using Anthropic.Models.Messages;
using SupportDesk.Ai;
using SupportDesk.Tickets;

namespace SupportDesk.Escalation;

/// <summary>Turns a long thread into a hand-over for the second line, in the language and the tone that the agent asks for.</summary>
public sealed class EscalationService(IAnthropicClient anthropic, ILogger<EscalationService> logger)
{
    public static readonly IReadOnlySet<string> Languages = new HashSet<string> { "en", "de", "fr", "es", "pl" };

    public async Task<string> SummarizeAsync(Ticket ticket, EscalationRequest request, CancellationToken stop)
    {
        var language = Languages.Contains(request.Language) ? request.Language : "en";
        var tone = request.Tone is "neutral" or "urgent" or "friendly" ? request.Tone : "neutral";
        var message = await anthropic.Messages.Create(
            new MessageCreateParams
            {
                Model = Model.ClaudeHaiku4_5_20251001,
                MaxTokens = 1200,
                System = Instructions(tone, language),
                Messages = [new UserMessageParam($"Reason: {request.Reason}\n\n{Thread(ticket)}")],
            },
            stop);

        logger.LogInformation("Escalated {TicketId} for a reason of {Length} characters", ticket.Id, request.Reason.Length);
        return Text(message.Complete());
    }

    public async Task<string> TranslateAsync(Ticket ticket, string language, CancellationToken stop)
    {
        var target = language switch
        {
            "de" => "German",
            "fr" => "French",
            "es" => "Spanish",
            _ => "English",
        };
        var message = await anthropic.Messages.Create(
            new MessageCreateParams
            {
                Model = Model.ClaudeOpus4_5_20251101,
                MaxTokens = 2000,
                System = $"Translate the customer's message to {target}. Answer with the translation only.",
                Messages = [new UserMessageParam(ticket.Body)],
            },
            stop);

        logger.LogInformation("Translated {TicketId}, stopped because of {StopReason}", ticket.Id, message.StopReason);
        return Text(message.Complete());
    }

    private static string Instructions(string tone, string language) =>
        $"You summarize support threads for the second line. Write in the language {language}. The tone is {tone}.";

    private static string Thread(Ticket ticket) =>
        string.Join("\n", ticket.Thread.OrderBy(message => message.At).Select(message => $"{message.Author}: {message.Text}"));

    private static string Text(Message message) =>
        string.Concat(message.Content.Select(block => block.TryPickText(out var text) ? text.Text : ""));
}
