using Microsoft.Extensions.AI;

namespace SupportDesk.Insights;

/// <summary>Lets the model write the message with which a ticket goes to a repair partner.</summary>
public sealed class PartnerHandover(IChatClient chat)
{
    public async Task<string> WriteAsync(string problem, CancellationToken stop)
    {
        var answer = await chat.GetResponseAsync($"Write a hand-over for: {problem}. The partner signs in with the secret from the vault.", cancellationToken: stop);
        if (answer.Text.Length < 40)
            throw new InvalidOperationException($"No hand-over: {answer.Text.Length} characters");

        return answer.Text;
    }
}
