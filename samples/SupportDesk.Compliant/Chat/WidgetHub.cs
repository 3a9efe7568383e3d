using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.AI;
using SupportDesk.Knowledge;

namespace SupportDesk.Chat;

/// <summary>The chat window on our customers' sites.</summary>
[AllowAnonymous]
public sealed class WidgetHub(IChatClient chat, KnowledgeBase knowledge, ILogger<WidgetHub> logger) : Hub
{
    [SuppressMessage("Security", "SAI1003", Justification = "Visitors of a customer's site have no account, and the gateway limits them by address; owner=Widget team; approved-by=Security board; expires=2027-03-31; ticket=SEC-12")]
    public async IAsyncEnumerable<string> Ask(string question, [EnumeratorCancellation] CancellationToken stop)
    {
        var articles = await knowledge.SearchAsync(question, 3, stop);
        var options = new ChatOptions { Instructions = "Answer briefly from the articles.", MaxOutputTokens = 400 };
        var characters = 0;
        await foreach (var update in chat.GetStreamingResponseAsync(Question(question, articles), options, stop))
        {
            characters += update.Text.Length;
            yield return update.Text;
        }

        logger.LogInformation("Answered {Connection} with {Characters} characters", Context.ConnectionId, characters);
    }

    public Task Typing(bool typing) => Clients.OthersInGroup("agents").SendAsync("typing", Context.ConnectionId, typing);

    private static string Question(string question, IReadOnlyList<Article> articles)
    {
        var text = new StringBuilder();
        foreach (var article in articles)
            text.Append("<article>").Append(article.Text).AppendLine("</article>");

        return text.AppendLine(question).ToString();
    }
}
