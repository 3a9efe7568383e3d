using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SupportDesk.Tickets;

namespace SupportDesk.Replies;

public sealed record RefundContext(Ticket Ticket, string Account, string? TaxId);

/// <summary>Advises an agent whether and how a payment can be refunded.</summary>
public sealed class RefundAdvisor(IChatClient chat, ILogger<RefundAdvisor> logger)
{
    public async Task<string> AdviseAsync(Ticket ticket, Customer customer, CancellationToken stop)
    {
        var prompt = $"""
            A customer asks for a refund to the account {customer.Iban}.
            Their message: {ticket.Body}
            """;
        var response = await chat.GetResponseAsync(prompt, cancellationToken: stop); // SAI2004 SAI5001
        logger.LogInformation("Refund advice for {TicketId}: {Tokens} tokens", ticket.Id, response.Usage?.OutputTokenCount);
        return response.Text;
    }

    public async Task<string> ExplainRejectionAsync(RefundContext context, CancellationToken stop)
    {
        var response = await chat.GetResponseAsync(Facts(context), cancellationToken: stop); // SAI2004 SAI5001
        return response.Text;
    }

    public async Task<string> ProfileAsync(Customer customer, CancellationToken stop)
    {
        var profile = JsonSerializer.Serialize(customer);
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Describe the value of this customer for the agent in two sentences."),
            new(ChatRole.User, profile), // SAI5001
        ];
        return (await chat.GetResponseAsync(messages, cancellationToken: stop)).Text; // SAI2004
    }

    public async Task<string> EligibilityAsync(Ticket ticket, Customer customer, CancellationToken stop)
    {
        var adult = customer.DateOfBirth <= DateOnly.FromDateTime(DateTime.UtcNow).AddYears(-18);
        var reference = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(customer.Email)));
        var prompt = new StringBuilder("Is this refund within our policy?")
            .Append(" Adult: ").Append(adult)
            .Append(" Reference: ").Append(reference)
            .Append(" Account ends after ").Append(customer.Iban.Length).Append(" characters.")
            .AppendLine().Append(ticket.Body)
            .ToString();
        return (await chat.GetResponseAsync(prompt, cancellationToken: stop)).Text; // SAI2004
    }

    public static RefundContext Context(Ticket ticket, Customer customer) => new(ticket, "main", customer.SocialSecurityNumber);

    private static string Facts(RefundContext context) =>
        $"The refund for \"{context.Ticket.Subject}\" was rejected (account {context.Account}, tax id {context.TaxId}). Explain why to the customer.";
}
