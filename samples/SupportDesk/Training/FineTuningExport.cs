using Microsoft.AspNetCore.DataProtection;
using OpenAI;
using OpenAI.Files;
using SupportDesk.Tickets;

namespace SupportDesk.Training;

/// <summary>Teaches the reply model from tickets that customers were happy with.</summary>
public sealed class FineTuningExport(OpenAIClient openAi, TicketStore tickets, IDataProtectionProvider protection, ILogger<FineTuningExport> logger)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "exports");

    public async Task<string> RunAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, $"replies-{DateTime.UtcNow:yyyyMMdd}.jsonl");
        var rows = Rows(DateTimeOffset.UtcNow.AddDays(-90));
        await File.WriteAllLinesAsync(path, rows, stop); // SAI4003

        OpenAIFile file = await openAi.GetOpenAIFileClient().UploadFileAsync(path, FileUploadPurpose.FineTune);
        await openAi.GetFineTuningClient().FineTuneAsync("gpt-4o-mini-2024-07-18", file.Id, waitUntilCompleted: false, cancellationToken: stop);
        await File.WriteAllTextAsync(Path.Combine(Folder, "last-training-run.txt"), $"{rows.Count} rows at {DateTimeOffset.UtcNow:O}", stop);
        logger.LogInformation("Fine-tuning on {Rows} rows with file {FileId}", rows.Count, file.Id);
        return file.Id;
    }

    public async Task RunFromMemoryAsync(CancellationToken stop)
    {
        var rows = Rows(DateTimeOffset.UtcNow.AddDays(-30));
        using var content = new MemoryStream();
        await using (var writer = new StreamWriter(content, leaveOpen: true))
        {
            foreach (var row in rows)
                await writer.WriteLineAsync(row);
        }

        content.Position = 0;
        OpenAIFile file = await openAi.GetOpenAIFileClient().UploadFileAsync(content, "replies.jsonl", FileUploadPurpose.FineTune, stop);
        logger.LogInformation("Uploaded {Rows} rows as {FileId}", rows.Count, file.Id);
    }

    public async Task ArchiveAsync(CancellationToken stop)
    {
        var protector = protection.CreateProtector("training-archive");
        var rows = string.Join('\n', Rows(DateTimeOffset.UtcNow.AddYears(-1)));
        await File.WriteAllTextAsync(Path.Combine(Folder, "training-archive.bin"), protector.Protect(rows), stop);
    }

    private List<string> Rows(DateTimeOffset since) =>
        [.. tickets.Resolved(since).Where(ticket => ticket.Satisfaction >= 4).Select(ticket => TrainingRow.Of(ticket).ToJson())];
}
