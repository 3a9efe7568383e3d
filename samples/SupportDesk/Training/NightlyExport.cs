using Microsoft.Extensions.AI;
using SupportDesk.Tickets;

namespace SupportDesk.Training;

/// <summary>Every night: anonymised tickets with the drafts that the model would write today, for the data team.</summary>
public sealed class NightlyExport(
    [FromKeyedServices("summaries")] IChatClient chat, TicketStore tickets, FineTuningExport fineTuning, EvaluationSet evaluation, ILogger<NightlyExport> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pause = new CancellationTokenSource(TimeSpan.FromHours(24));
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (DateTime.UtcNow.Hour != 2)
                continue;

            var written = await ExportAsync(stoppingToken);
            await fineTuning.ArchiveAsync(stoppingToken);
            await evaluation.SealAsync(stoppingToken);
            if (DateTime.UtcNow.DayOfWeek == DayOfWeek.Sunday)
            {
                await fineTuning.RunAsync(stoppingToken);
                await evaluation.BuildAsync(stoppingToken);
            }
            else
            {
                await fineTuning.RunFromMemoryAsync(stoppingToken);
            }

            logger.LogInformation("Exported {Written} drafts", written);
            await Task.Delay(TimeSpan.FromMinutes(50), pause.Token);
        }
    }

    private async Task<int> ExportAsync(CancellationToken stop)
    {
        var written = 0;
        foreach (var ticket in tickets.Resolved(DateTimeOffset.UtcNow.AddDays(-1)))
        {
            var response = await chat.GetResponseAsync($"Draft a reply to: {ticket.Body}", cancellationToken: stop); // SAI2004
            await AppendAsync(new TrainingRow([new("user", ticket.Body), new("assistant", response.Text)]), stop);
            written++;
        }

        await File.WriteAllTextAsync("exports/nightly.count", written.ToString(), stop);
        return written;
    }

    private static Task AppendAsync(TrainingRow row, CancellationToken stop) =>
        File.AppendAllTextAsync($"exports/drafts-{DateTime.UtcNow:yyyy-MM}.jsonl", row.ToJson() + "\n", stop); // SAI4003
}
