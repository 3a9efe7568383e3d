using System.Text;
using OpenAI;
using OpenAI.Files;
using SupportDesk.Tickets;

namespace SupportDesk.Training;

/// <summary>Teaches the reply model from tickets that customers were happy with.</summary>
public sealed class FineTuningExport(OpenAIClient openAi, TicketStore tickets, TrainingVault vault, ILogger<FineTuningExport> logger)
{
    public async Task<string> RunAsync(CancellationToken stop)
    {
        var rows = Rows(DateTimeOffset.UtcNow.AddDays(-90));
        await vault.WriteAsync($"replies-{DateTime.UtcNow:yyyyMMdd}", rows, stop);

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
        OpenAIFile file = await openAi.GetOpenAIFileClient().UploadFileAsync(content, "replies.jsonl", FileUploadPurpose.FineTune, stop);
        await openAi.GetFineTuningClient().FineTuneAsync("gpt-4o-mini-2024-07-18", file.Id, waitUntilCompleted: false, cancellationToken: stop);
        logger.LogInformation("Fine-tuning on {Rows} rows with file {FileId}", rows.Count, file.Id);
        return file.Id;
    }

    public Task ArchiveAsync(CancellationToken stop) => vault.WriteAsync("training-archive", Rows(DateTimeOffset.UtcNow.AddYears(-1)), stop);

    private List<string> Rows(DateTimeOffset since) =>
        [.. tickets.Resolved(since).Where(ticket => ticket.Satisfaction >= 4).Select(ticket => TrainingRow.Of(ticket).ToJson())];
}
