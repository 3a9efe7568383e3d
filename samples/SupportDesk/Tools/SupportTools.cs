using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.AI;
using SupportDesk.Tickets;

namespace SupportDesk.Tools;

/// <summary>What the reply model may look up.</summary>
public sealed class SupportTools(TicketStore tickets, CustomerDirectory customers, MacroRunner macros)
{
    private static readonly string[] Hosts = ["status.supportdesk.example", "api.supportdesk.example"];

    public IList<AITool> All() =>
    [
        AIFunctionFactory.Create(TicketStatus),
        AIFunctionFactory.Create(Plan, "customer_plan", "The plan of a customer."),
        AIFunctionFactory.Create(DaysOpen),
        AIFunctionFactory.Create(ResponseTime, "response_time"),
        AIFunctionFactory.Create(Reachable),
        AIFunctionFactory.Create(Trace, "trace_route"), // SAI6003
        AIFunctionFactory.Create(macros.Run, "run_macro"),
    ];

    [Description("Whether a ticket is resolved.")]
    private string TicketStatus([Description("The ticket's id, SD-…")] string ticketId) =>
        tickets.Find(ticketId) is { } ticket ? (ticket.IsResolved ? "resolved" : "open") : "unknown ticket";

    private string Plan(string customerId) => customers.Find(customerId)?.Plan ?? "unknown customer";

    [Description("Days since a date that the customer mentions.")]
    private static int DaysOpen(string since)
    {
        var date = DateTime.Parse(since); // SAI3001
        return (DateTime.UtcNow - date).Days;
    }

    private static string ResponseTime(string hours) =>
        int.TryParse(hours, out var value) && value is > 0 and < 200 ? $"within {value} hours" : "not promised";

    [Description("Whether one of our hosts answers a ping.")]
    private static async Task<bool> Reachable(string host)
    {
        if (!Hosts.Contains(host))
            return false;

        using var ping = Process.Start("ping", ["-c", "1", host]);
        await ping.WaitForExitAsync();
        return ping.ExitCode == 0;
    }

    [Description("The route from our network to a customer's host.")]
    private static async Task<string> Trace(string host)
    {
        var start = new ProcessStartInfo { FileName = "traceroute", RedirectStandardOutput = true };
        start.Arguments = $"-m 12 {host}"; // SAI1006
        using var process = Process.Start(start)!;
        return await process.StandardOutput.ReadToEndAsync();
    }
}
