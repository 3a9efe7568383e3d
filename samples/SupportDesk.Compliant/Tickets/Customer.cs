using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;

namespace SupportDesk.Tickets;

public sealed record Customer(string Id, string Plan, string Language)
{
    [PersonalData]
    public string Email { get; init; } = "";

    [PersonalData]
    public string Iban { get; init; } = "";

    [PersonalData]
    public string? SocialSecurityNumber { get; init; }

    [PersonalData]
    public DateOnly DateOfBirth { get; init; }

    public decimal MonthlyRevenue { get; init; }
}

public sealed class CustomerDirectory
{
    private readonly ConcurrentDictionary<string, Customer> _customers = new();

    public void Add(Customer customer) => _customers[customer.Id] = customer;

    public Customer? Find(string id) => _customers.GetValueOrDefault(id);
}
