using System.Collections.Concurrent;

namespace SupportDesk.Tickets;

public sealed record Customer(string Id, string Plan, string Language)
{
    public string Email { get; init; } = "";

    public string Iban { get; init; } = "";

    public string? SocialSecurityNumber { get; init; }

    public DateOnly DateOfBirth { get; init; }

    public decimal MonthlyRevenue { get; init; }
}

public sealed class CustomerDirectory
{
    private readonly ConcurrentDictionary<string, Customer> _customers = new();

    public void Add(Customer customer) => _customers[customer.Id] = customer;

    public Customer? Find(string id) => _customers.GetValueOrDefault(id);
}
