using System.Data.Common;
using Microsoft.Extensions.AI;

namespace SupportDesk.Insights;

/// <summary>Answers a lead's question about the desk with a query that the model writes.</summary>
public sealed class TicketQueries([FromKeyedServices("summaries")] IChatClient chat, DbConnection warehouse)
{
    public async Task<long> CountAsync(string question, CancellationToken stop)
    {
        var answer = await chat.GetResponseAsync($"Write one SQL query that counts the rows of 'tickets' for: {question}", cancellationToken: stop); // SAI2004 SAI3002
        await using var command = warehouse.CreateCommand();
        command.CommandText = answer.Text; // SAI1007
        return await command.ExecuteScalarAsync(stop) is long count ? count : 0;
    }

    public async Task<long> CountOfPriorityAsync(string question, CancellationToken stop)
    {
        var answer = await chat.GetResponseAsync($"Which priority is meant? {question}", cancellationToken: stop); // SAI2004
        await using var command = warehouse.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM tickets WHERE priority = @priority";
        var priority = command.CreateParameter();
        (priority.ParameterName, priority.Value) = ("@priority", answer.Text);
        command.Parameters.Add(priority);
        return await command.ExecuteScalarAsync(stop) is long count ? count : 0;
    }
}
