namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The code around a snippet that a test is about: the usings, clients and names that the tests of the flow rules share.</summary>
internal static class AiCode
{
    private const string Usings = """
        using System.Diagnostics;
        using System.Globalization;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Xml.Linq;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;

        """;

    /// <summary>Statements of an asynchronous method of a service that has a client, a logger, a ticket, and what the model answered to a constant question.</summary>
    public static string Method(string statements, string members = "") => Usings + $$"""

        public sealed partial class Service(IChatClient client, ILogger<Service> logger)
        {
            public async Task<object?> Run(string ticket, string ticketId, CancellationToken stop)
            {
                await Task.Yield();
        {{statements}}
                return null;
            }

        {{members}}
        }

        public sealed record Refund(decimal Amount, string Reason);
        public sealed record Ticket(int Number, string Body, string CustomerId);
        """;

    /// <summary>As <see cref="Method"/>, with the model's answer in <c>text</c>.</summary>
    public static string Answer(string statements, string members = "") => Method($$"""
                var response = await client.GetResponseAsync("Judge the last order.", cancellationToken: stop);
                var text = response.Text;
        {{statements}}
        """, members);

    /// <summary>A whole file with the shared usings.</summary>
    public static string File(string code) => Usings + code;
}
