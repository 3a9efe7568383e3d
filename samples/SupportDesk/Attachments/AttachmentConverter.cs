using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace SupportDesk.Attachments;

/// <summary>Converts what customers attach (videos, scans, dumps) to something that an agent can open; the model picks how.</summary>
public sealed class AttachmentConverter(IChatClient chat, IHttpClientFactory clients, ILogger<AttachmentConverter> logger)
{
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
        var response = await chat.GetResponseAsync($"Give the ffmpeg arguments, and nothing else, for: {wish}", cancellationToken: stop); // SAI2004 SAI3002
        var arguments = $"-i \"{path}\" {response.Text} \"{path}.mp4\"";
        using var process = Process.Start("ffmpeg", arguments); // SAI1006
        await process.WaitForExitAsync(stop);
        logger.LogInformation("ffmpeg ended with {ExitCode}", process.ExitCode);
    }

    public async Task ConvertScanAsync(string path, CancellationToken stop)
    {
        var response = await chat.GetResponseAsync($"Which tool reads a file named {Path.GetExtension(path)}: pdftotext, tesseract or magick?", cancellationToken: stop); // SAI2004 SAI3002
        var tool = response.Text.Trim().ToLowerInvariant();
        if (tool is not ("pdftotext" or "tesseract" or "magick"))
            tool = "pdftotext";

        var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true };
        start.ArgumentList.Add(path);
        await RunAsync(start, stop);
    }

    public async Task InspectAsync(string path, CancellationToken stop)
    {
        var response = await chat.GetResponseAsync("Write a shell command that prints what kind of file $FILE is.", cancellationToken: stop); // SAI2004
        await RunAsync(Shell(response.Text, path), stop);
    }

    private static ProcessStartInfo Shell(string command, string path)
    {
        var start = new ProcessStartInfo("/bin/sh") { Environment = { ["FILE"] = path } };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command); // SAI1006
        return start;
    }

    private async Task RunAsync(ProcessStartInfo start, CancellationToken stop)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The converter did not start.");
        await process.WaitForExitAsync(stop);
        logger.LogInformation("{Converter} ended with {ExitCode}", Path.GetFileName(start.FileName), process.ExitCode);
    }
}
