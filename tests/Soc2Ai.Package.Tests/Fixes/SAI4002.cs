using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Fixes.OutputLog;

public static class Answers
{
    public static async Task<string> Answer(IChatClient client, ILogger logger)
    {
        var response = await client.GetResponseAsync("What is new?");
        logger.LogInformation("Answer: {Answer}", response.Text);
        return response.Text;
    }
}
