namespace SupportDesk.Tools;

/// <summary>The same binary as an MCP server on standard input and output.</summary>
public static class ToolServer
{
    public static Task RunAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddMcpServer().WithStdioServerTransport().WithTools<DiagnosticsTools>();
        return builder.Build().RunAsync();
    }
}
