using System.Diagnostics;
using Microsoft.Extensions.AI;
using SupportDesk.Ai;
using SupportDesk.Knowledge;
using SupportDesk.Tickets;
using SupportDesk.Tools;

namespace SupportDesk.Replies;

public sealed class ReplyDrafter(
    IChatClient chat, ReplyPrompt prompts, KnowledgeBase knowledge, CustomerDirectory customers, SupportTools tools, TokenCounter tokens, HostedModelClient tone, ILogger<ReplyDrafter> logger)
{
    private const int MaximumTokens = 30_000;
    private const string House = "You draft replies for a support agent who checks them. Never promise refunds or dates.";

    public async Task<string> DraftAsync(Ticket ticket, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        logger.LogInformation("Drafting a reply to {TicketId}", ticket.Id);

        var articles = await knowledge.SearchAsync(ticket.Body, 4, stop);
        var customer = customers.Find(ticket.CustomerId);
        var prompt = prompts.Compose(ticket, customer, articles);
        if (await tokens.CountAsync(prompt, stop) > MaximumTokens)
            prompt = prompts.Compose(ticket, customer, []);

        var options = new ChatOptions { Instructions = House, MaxOutputTokens = 900, Tools = tools.All() };
        var response = await chat.GetResponseAsync(prompt, options, stop);

        Log.DraftMeasured(logger, ticket.Id, response.Text.Length, clock.Elapsed.TotalMilliseconds);
        return response.Complete();
    }

    public async Task<string> ShortenAsync(Ticket ticket, string draft, CancellationToken stop)
    {
        var prompt = $"Shorten this reply to {Sentences(ticket)} sentences:\n{draft}";
        Log.Asking(logger, "reply model", prompt.Length);
        var response = await chat.GetResponseAsync(new ChatMessage(ChatRole.User, prompt), cancellationToken: stop);
        logger.LogInformation("Shortened the reply to {TicketId} from {Before} to {After} characters", ticket.Id, draft.Length, response.Text.Length);
        try
        {
            return await tone.RewriteAsync(response.Text, stop);
        }
        catch (HttpRequestException exception)
        {
            logger.LogWarning(exception, "The reply to {TicketId} keeps its tone", ticket.Id);
            return response.Text;
        }
    }

    private static int Sentences(Ticket ticket) => ticket.Priority >= TicketPriority.High ? 2 : 4;
}
