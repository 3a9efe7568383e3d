using SupportDesk.Ai;
using SupportDesk.Tickets;

namespace SupportDesk.Triage;

/// <summary>Triages every ticket soon after it was opened.</summary>
public sealed class TriageWorker(TicketStore tickets, IServiceScopeFactory scopes, ILogger<TriageWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in tickets.Opened(stoppingToken))
        {
            if (tickets.Find(id) is not { } ticket)
                continue;

            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var triage = scope.ServiceProvider.GetRequiredService<TriageService>();
                ticket.Priority = await triage.IsUrgentAsync(ticket, stoppingToken) ? TicketPriority.Urgent : await triage.PriorityAsync(ticket, stoppingToken);
                ticket.Team = await triage.TeamAsync(ticket, stoppingToken);
                ticket.Sentiment = await triage.SentimentAsync(ticket, stoppingToken);
                logger.LogInformation("Triaged {TicketId} in {Elapsed}", ticket.Id, DateTimeOffset.UtcNow - ticket.OpenedAt);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.TriageFailed(logger, exception, ticket.Id);
            }
        }
    }
}
