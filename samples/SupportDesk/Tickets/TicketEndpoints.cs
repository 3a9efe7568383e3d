using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using OpenAI.Moderations;
using SupportDesk.Escalation;
using SupportDesk.Replies;

namespace SupportDesk.Tickets;

public sealed record OpenTicket(string CustomerId, string Subject, string Body);

public sealed record WidgetQuestion(string Question, string? Persona);

public sealed record EscalationRequest(string Reason, string Tone, string Language);

public static class TicketEndpoints
{
    public static void MapTickets(this WebApplication app)
    {
        var tickets = app.MapGroup("/api/tickets").RequireAuthorization().RequireRateLimiting("inference");
        tickets.MapPost("/", Open);
        tickets.MapGet("/{id}", (string id, TicketStore store) => store.Find(id) is { } ticket ? Results.Ok(ticket) : Results.NotFound());
        tickets.MapPost("/{id}/draft", Draft);
        tickets.MapPost("/{id}/escalate", Escalate);
        tickets.MapPost("/{id}/translate/{language}", Translate);
        tickets.MapGet("/{id}/summary", Summarize).AllowAnonymous(); // SAI1003

        var widget = app.MapGroup("/widget").RequireRateLimiting("inference");
        widget.MapGet("/languages", () => EscalationService.Languages);
        widget.MapPost("/answer", Answer); // SAI1003
        widget.MapPost("/suggest", (WidgetQuestion ask, IChatClient chat) => chat.GetResponseAsync(ask.Question)).DisableRateLimiting(); // SAI1003 SAI1004 SAI2004
        widget.MapPost("/tickets", Open);
    }

    private static async Task<IResult> Open(OpenTicket request, TicketStore store, ILoggerFactory loggers, CancellationToken stop)
    {
        var ticket = await store.OpenAsync(request.CustomerId, request.Subject, request.Body, stop);
        loggers.CreateLogger("Tickets").LogInformation("Ticket {TicketId} opened with {Length} characters", ticket.Id, request.Body.Length);
        return Results.Created($"/api/tickets/{ticket.Id}", ticket.Id);
    }

    private static async Task<IResult> Draft(string id, TicketStore store, ReplyDrafter drafter, CancellationToken stop)
    {
        if (store.Find(id) is not { } ticket)
            return Results.NotFound();

        ticket.Draft = await drafter.DraftAsync(ticket, stop);
        return Results.Ok(new { ticket.Id, ticket.Draft });
    }

    private static async Task<IResult> Escalate(string id, EscalationRequest request, TicketStore store, EscalationService escalation, CancellationToken stop)
    {
        if (store.Find(id) is not { } ticket)
            return Results.NotFound();

        return Results.Ok(await escalation.SummarizeAsync(ticket, request, stop));
    }

    private static async Task<IResult> Translate(string id, string language, TicketStore store, EscalationService escalation, CancellationToken stop) =>
        store.Find(id) is { } ticket ? Results.Ok(await escalation.TranslateAsync(ticket, language, stop)) : Results.NotFound();

    private static async Task<IResult> Summarize(string id, TicketStore store, [FromKeyedServices("summaries")] IChatClient chat, ILoggerFactory loggers, CancellationToken stop)
    {
        if (store.Find(id) is not { } ticket)
            return Results.NotFound();

        var thread = string.Join("\n", ticket.Thread.Select(message => $"{message.Author}: {message.Text}"));
        var response = await chat.GetResponseAsync($"Summarize this support thread in three sentences:\n{thread}", cancellationToken: stop); // SAI2004
        loggers.CreateLogger("Summaries").LogInformation("Summary of {TicketId} has {Length} characters", id, response.Text.Length);
        return Results.Ok(response.Text);
    }

    private static async Task<IResult> Answer(WidgetQuestion ask, IChatClient chat, ModerationClient moderator, CancellationToken stop)
    {
        ModerationResult moderation = await moderator.ClassifyTextAsync(ask.Question, stop);
        if (moderation.Flagged)
            return Results.BadRequest("We cannot answer this.");

        List<ChatMessage> messages =
        [
            new(ChatRole.System, $"You answer questions about our product as {ask.Persona ?? "a helpful colleague"}."), // SAI1005
            new(ChatRole.User, ask.Question),
        ];
        var response = await chat.GetResponseAsync(messages, new ChatOptions { MaxOutputTokens = 500 }, stop); // SAI3002
        return Results.Ok(response.Text);
    }
}
