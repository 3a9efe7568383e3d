using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Fixes.PromptLog;

public static class Drafts
{
    public static async Task<string> Draft(IChatClient client, ILogger logger, string ticket)
    {
        logger.LogInformation("Drafting a reply to {Ticket}", ticket);
        return (await client.GetResponseAsync($"Draft a reply to: {ticket}")).Text;
    }
}
