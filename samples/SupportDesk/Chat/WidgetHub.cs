using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.AI;
using SupportDesk.Knowledge;

namespace SupportDesk.Chat;

/// <summary>The chat window on our customers' sites.</summary>
public sealed class WidgetHub(IChatClient chat, KnowledgeBase knowledge, ILogger<WidgetHub> logger) : Hub
{
    public async IAsyncEnumerable<string> Ask(string question, [EnumeratorCancellation] CancellationToken stop) // SAI1003
    {
        var articles = await knowledge.SearchAsync(question, 3, stop);
        var options = new ChatOptions { Instructions = "Answer briefly from the articles.", MaxOutputTokens = 400 };
        var answer = new StringBuilder();
        await foreach (var update in chat.GetStreamingResponseAsync(Question(question, articles), options, stop))
        {
            answer.Append(update.Text);
            yield return update.Text;
        }

        logger.LogInformation("Answered {Connection}: {Answer}", Context.ConnectionId, answer.ToString()); // SAI4002
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
