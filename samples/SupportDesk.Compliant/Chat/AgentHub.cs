using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.AI;

namespace SupportDesk.Chat;

/// <summary>What signed-in agents see while they write: completions of the sentence they are in.</summary>
[Authorize]
public sealed class AgentHub([FromKeyedServices("summaries")] IChatClient chat, ILogger<AgentHub> logger) : Hub
{
    public async Task Complete(string text, string style)
    {
        var register = style is "formal" or "casual" ? style : "neutral";
        List<ChatMessage> messages =
        [
            new(ChatRole.System, $"Complete the agent's sentence in a {register} style."),
            new(ChatRole.User, text),
        ];
        var characters = 0;
        await foreach (var update in chat.GetStreamingResponseAsync(messages, new ChatOptions { MaxOutputTokens = 60 }, Context.ConnectionAborted))
        {
            characters += update.Text.Length;
            await Clients.Caller.SendAsync("completion", update.Text, Context.ConnectionAborted);
        }

        logger.LogInformation("Completed {Typed} characters with {Characters}", text.Length, characters);
    }

    public async Task Explain(string term)
    {
        var options = new ChatOptions { Instructions = "Explain a term of our product to a new agent.", MaxOutputTokens = 200 };
        try
        {
            var response = await chat.GetResponseAsync(term, options, Context.ConnectionAborted);
            await Clients.Caller.SendAsync("explanation", response.Text, Context.ConnectionAborted);
        }
        catch (HttpRequestException exception)
        {
            logger.LogError(exception, "No explanation of a term of {Length} characters", term.Length);
            throw new HubException("The explanation is not available.");
        }
    }
}
