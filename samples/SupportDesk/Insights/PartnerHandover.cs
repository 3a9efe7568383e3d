using Microsoft.Extensions.AI;

namespace SupportDesk.Insights;

/// <summary>Lets the model write the message with which a ticket goes to a repair partner.</summary>
public sealed class PartnerHandover(IChatClient chat, IConfiguration configuration)
{
    public async Task<string> WriteAsync(string problem, CancellationToken stop)
    {
        var prompt = $"Write a hand-over for: {problem}. The partner signs in with {configuration["Partner:ApiSecret"]}";
        var answer = await chat.GetResponseAsync(prompt, cancellationToken: stop); // SAI4007 SAI2004
        if (answer.Text.Length < 40)
            throw new InvalidOperationException($"No hand-over for '{problem}'"); // SAI4009

        return answer.Text;
    }
}
