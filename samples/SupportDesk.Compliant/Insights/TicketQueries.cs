using System.Data.Common;
using Microsoft.Extensions.AI;
using SupportDesk.Ai;

namespace SupportDesk.Insights;

/// <summary>Answers a lead's question about the desk: the model chooses one of the queries that the team wrote.</summary>
public sealed class TicketQueries([FromKeyedServices("summaries")] IChatClient chat, DbConnection warehouse)
{
    public async Task<long> CountAsync(string question, CancellationToken stop)
    {
        var answer = await chat.GetResponseAsync($"Is this about 'open' or 'resolved' tickets? {question}", cancellationToken: stop);
        await using var command = warehouse.CreateCommand();
        command.CommandText = answer.Complete().Trim() switch
        {
            "open" => "SELECT COUNT(*) FROM tickets WHERE resolved_at IS NULL",
            _ => "SELECT COUNT(*) FROM tickets WHERE resolved_at IS NOT NULL",
        };
        return await command.ExecuteScalarAsync(stop) is long count ? count : 0;
    }
}
