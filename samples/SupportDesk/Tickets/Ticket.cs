namespace SupportDesk.Tickets;

public enum TicketPriority
{
    Low,
    Normal,
    High,
    Urgent,
}

public sealed class Ticket
{
    public required string Id { get; init; }

    public required string CustomerId { get; init; }

    public required string Subject { get; set; }

    public required string Body { get; set; }

    public TicketPriority Priority { get; set; } = TicketPriority.Normal;

    public string? Team { get; set; }

    public string? Sentiment { get; set; }

    public string? Draft { get; set; }

    public string? Resolution { get; set; }

    public int? Satisfaction { get; set; }

    public DateTimeOffset OpenedAt { get; init; } = DateTimeOffset.UtcNow;

    public List<TicketMessage> Thread { get; } = [];

    public bool IsResolved => Resolution is not null;
}

public sealed record TicketMessage(string Author, string Text, DateTimeOffset At);
