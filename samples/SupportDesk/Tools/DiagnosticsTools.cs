using System.ComponentModel;
using System.Diagnostics;
using ModelContextProtocol.Server;

namespace SupportDesk.Tools;

/// <summary>The tools that desk agents' own assistants use over MCP.</summary>
[McpServerToolType]
public sealed class DiagnosticsTools(ILogger<DiagnosticsTools> logger)
{
    [McpServerTool(Name = "disk_usage", ReadOnly = true), Description("Free space on the attachment volume.")]
    public static string DiskUsage() => $"{new DriveInfo("/").AvailableFreeSpace / (1024 * 1024)} MiB";

    [McpServerTool(Name = "tail_log"), Description("The last lines of a service's log.")]
    public async Task<string> TailLog(string service, int lines) // SAI1011
    {
        logger.LogInformation("Reading {Lines} lines", lines);
        var start = new ProcessStartInfo("/bin/sh", $"-c \"journalctl -u {service} -n {lines}\"") { RedirectStandardOutput = true }; // SAI1006
        using var process = Process.Start(start)!;
        return await process.StandardOutput.ReadToEndAsync();
    }

    [McpServerTool(Name = "restart_worker", Destructive = true), Description("Restarts one of the background workers.")]
    public static async Task<string> RestartWorker(string worker) // SAI1011
    {
        var unit = worker switch
        {
            "triage" => "supportdesk-triage.service",
            "export" => "supportdesk-export.service",
            _ => null,
        };
        if (unit is null)
            return "unknown worker";

        using var process = Process.Start("systemctl", $"restart {unit}");
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "restarted" : "failed";
    }

    [McpServerTool(Name = "queue_depth", ReadOnly = true), Description("Tickets opened within some minutes.")]
    public static string QueueDepth(string minutes)
    {
        var window = TimeSpan.FromMinutes(Convert.ToInt32(minutes)); // SAI3001
        return $"window of {window}";
    }
}
