using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Memory;

namespace Fixes.Kept;

public static class Answers
{
    public static async Task<string> Ask(IChatClient client, IMemoryCache cache, string question)
    {
        var response = await client.GetResponseAsync(question);
        cache.Set(question, response.Text);
        return response.Text;
    }
}
