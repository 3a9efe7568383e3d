using System.Text;
using SupportDesk.Knowledge;
using SupportDesk.Tickets;

namespace SupportDesk.Replies;

public sealed class ReplyPrompt(ILogger<ReplyPrompt> logger)
{
    public string Compose(Ticket ticket, Customer? customer, IReadOnlyList<Article> articles)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine("Draft a reply to this ticket.");
        prompt.Append("Subject: ").AppendLine(ticket.Subject);
        prompt.AppendLine(ticket.Body);
        foreach (var message in ticket.Thread.TakeLast(10))
            prompt.AppendLine($"{message.Author}: {message.Text}");

        if (customer is not null)
        {
            prompt.AppendLine($"Plan: {customer.Plan}, bank account on file: {(string.IsNullOrEmpty(customer.Iban) ? "no" : "yes")}");
            logger.LogInformation("{TicketId} uses {Articles} articles", ticket.Id, articles.Count);
        }

        foreach (var article in articles)
            prompt.Append("<article>").Append(article.Text).AppendLine("</article>");

        var text = prompt.ToString();
        logger.LogDebug("Prompt for {TicketId} has {Length} characters", ticket.Id, text.Length);
        return text;
    }
}
