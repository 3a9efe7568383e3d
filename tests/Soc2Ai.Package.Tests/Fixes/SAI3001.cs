using Microsoft.Extensions.AI;

namespace Fixes.Validation;

public static class Scores
{
    public static async Task<int> Rate(IChatClient client, string review)
    {
        var response = await client.GetResponseAsync(review);
        var score = int.Parse(response.Text);
        return score;
    }
}
