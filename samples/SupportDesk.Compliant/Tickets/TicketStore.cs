using System.Collections.Concurrent;
using System.Threading.Channels;

namespace SupportDesk.Tickets;

public sealed class TicketStore
{
    private readonly ConcurrentDictionary<string, Ticket> _tickets = new();
    private readonly Channel<string> _opened = Channel.CreateBounded<string>(10_000);

    public IAsyncEnumerable<string> Opened(CancellationToken stop) => _opened.Reader.ReadAllAsync(stop);

    public Ticket? Find(string id) => _tickets.GetValueOrDefault(id);

    public IReadOnlyList<Ticket> Resolved(DateTimeOffset since) =>
        [.. _tickets.Values.Where(ticket => ticket.IsResolved && ticket.OpenedAt >= since).OrderBy(ticket => ticket.OpenedAt)];

    public async Task<Ticket> OpenAsync(string customerId, string subject, string body, CancellationToken stop)
    {
        var ticket = new Ticket { Id = $"SD-{Guid.NewGuid():N}", CustomerId = customerId, Subject = subject, Body = body };
        _tickets[ticket.Id] = ticket;
        await _opened.Writer.WriteAsync(ticket.Id, stop);
        return ticket;
    }
}
