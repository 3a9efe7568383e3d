using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Soc2Ai.Analyzers.Clients;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI2006: a client of a model that is made again for each request, call or turn of a loop.</summary>
internal sealed class ClientPerRequest : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI2006");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names => ModelClients.Names;

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new Check(new ClientLifetime(project)) : null;

    private sealed class Check(ClientLifetime lifetime) : IBodyCheck
    {
        void IBodyCheck.Check(Body body)
        {
            foreach (var client in ModelClients.In(body))
            {
                var site = Components.Client(body, client);
                if (lifetime.Again(body, client) is { } again)
                    body.Report(Rule, site, client.Syntax.GetLocation(), [Components.Name(Components.Method(client)!), Often(again)]);
            }
        }

        private static string Often(string again) => again switch
        {
            "loop" => "turn of the loop",
            "request" => "request",
            _ => "call",
        };
    }
}
