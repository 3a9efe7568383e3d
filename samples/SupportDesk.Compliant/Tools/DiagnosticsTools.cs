using System.ComponentModel;
using System.Diagnostics;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace SupportDesk.Tools;

/// <summary>The tools that desk agents' own assistants use over MCP.</summary>
[McpServerToolType]
public sealed class DiagnosticsTools(ILogger<DiagnosticsTools> logger)
{
    private static readonly HashSet<string> Services = ["supportdesk-web", "supportdesk-triage", "supportdesk-export"];

    [McpServerTool(Name = "disk_usage", ReadOnly = true), Description("Free space on the attachment volume.")]
    public static string DiskUsage() => $"{new DriveInfo("/").AvailableFreeSpace / (1024 * 1024)} MiB";

    [McpServerTool(Name = "tail_log"), Description("The last lines of a service's log.")]
    public async Task<string> TailLog(string service, int lines)
    {
        logger.LogInformation("Reading {Lines} lines", lines);
        if (!Services.Contains(service))
            return "unknown service";

        var start = new ProcessStartInfo("journalctl", ["-u", service, "-n", Math.Clamp(lines, 1, 500).ToString()]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        return await process.StandardOutput.ReadToEndAsync();
    }

    [McpServerTool(Name = "restart_worker", Destructive = true), Description("Restarts one of the background workers.")]
    public static async Task<string> RestartWorker(McpServer server, string worker, CancellationToken stop)
    {
        var unit = worker switch
        {
            "triage" => "supportdesk-triage.service",
            "export" => "supportdesk-export.service",
            _ => null,
        };
        if (unit is null)
            return "unknown worker";

        var answer = await server.ElicitAsync(new ElicitRequestParams { Message = $"Restart {unit}?" }, cancellationToken: stop);
        if (answer.Action != "accept")
            return "not restarted";

        using var process = Process.Start("systemctl", $"restart {unit}");
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0 ? "restarted" : "failed";
    }

    [McpServerTool(Name = "queue_depth", ReadOnly = true), Description("Tickets opened within some minutes.")]
    public static string QueueDepth(string minutes)
    {
        return int.TryParse(minutes, out var value) ? $"window of {TimeSpan.FromMinutes(value)}" : "The minutes must be a number.";
    }
}
