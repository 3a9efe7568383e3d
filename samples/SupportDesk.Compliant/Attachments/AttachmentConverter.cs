using System.Diagnostics;
using Microsoft.Extensions.AI;
using SupportDesk.Ai;

namespace SupportDesk.Attachments;

/// <summary>Converts what customers attach (videos, scans, dumps) to something that an agent can open; the model picks how.</summary>
public sealed class AttachmentConverter(IChatClient chat, IHttpClientFactory clients, ILogger<AttachmentConverter> logger)
{
    private static readonly Dictionary<string, string> Inspectors = new()
    {
        ["mime"] = "/usr/bin/file",
        ["strings"] = "/usr/bin/strings",
        ["archive"] = "/usr/bin/zipinfo",
    };

    public async Task<string> DownloadAsync(Uri address, CancellationToken stop)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        await using var file = File.Create(path);
        await using var content = await clients.CreateClient("attachments").GetStreamAsync(address, stop);
        await content.CopyToAsync(file, stop);
        return path;
    }

    public async Task ConvertVideoAsync(string path, string wish, CancellationToken stop)
    {
        var response = await chat.GetResponseAsync($"Which preset fits: mobile, screen or archive? {wish}", cancellationToken: stop);
        var scale = response.Complete().Trim() switch
        {
            "mobile" => "scale=-2:480",
            "archive" => "scale=-2:1080",
            _ => "scale=-2:720",
        };
        var start = new ProcessStartInfo("ffmpeg");
        foreach (var argument in new[] { "-i", path, "-vf", scale, path + ".mp4" })
            start.ArgumentList.Add(argument);

        await RunAsync(start, stop);
    }

    public async Task ConvertScanAsync(string path, CancellationToken stop)
    {
        var response = await chat.GetResponseAsync($"Which tool reads a file named {Path.GetExtension(path)}: pdftotext, tesseract or magick?", cancellationToken: stop);
        var tool = response.Complete().Trim().ToLowerInvariant();
        if (tool is not ("pdftotext" or "tesseract" or "magick"))
            tool = "pdftotext";

        var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true };
        start.ArgumentList.Add(path);
        await RunAsync(start, stop);
    }

    public async Task InspectAsync(string path, CancellationToken stop)
    {
        var response = await chat.GetResponseAsync($"How do we inspect a {Path.GetExtension(path)} file: mime, strings or archive?", cancellationToken: stop);
        if (!Inspectors.TryGetValue(response.Complete().Trim(), out var inspector))
            inspector = "/usr/bin/file";

        var start = new ProcessStartInfo(inspector);
        start.ArgumentList.Add(path);
        await RunAsync(start, stop);
    }

    private async Task RunAsync(ProcessStartInfo start, CancellationToken stop)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The converter did not start.");
        await process.WaitForExitAsync(stop);
        logger.LogInformation("{Converter} ended with {ExitCode}", Path.GetFileName(start.FileName), process.ExitCode);
    }
}
