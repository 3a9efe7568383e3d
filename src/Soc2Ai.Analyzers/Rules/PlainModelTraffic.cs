using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI1002: an unencrypted address of another machine that an AI client, or a raw request to a model, gets.</summary>
internal sealed class PlainModelTraffic : IRule
{
    private const string Population = "endpoint address";

    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI1002");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiNames.Of("endpoint"), .. ApiNames.Of("http-address")];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new BodyCheck() : null;

    private sealed class BodyCheck : IBodyCheck
    {
        public void Check(Body body)
        {
            foreach (var passed in body.Passed)
            {
                if (passed.Row.Kind == "endpoint")
                    Check(body, passed, Addresses(body, passed));
                else if (passed.Row.Kind == "http-address" && Addresses(body, passed) is { Count: > 0 } addresses && ModelRequest.Is(body, passed, addresses.Select(address => address.Address)))
                    Check(body, passed, addresses);
            }
        }

        private static void Check(Body body, Passed passed, List<(ConstantOrigin Origin, WebAddress Address)> addresses)
        {
            if (passed.Value.ConstantValue is { HasValue: true, Value: null })
                return;

            var vendor = addresses.Select(address => ProviderHosts.Vendor(address.Address.Host)).FirstOrDefault(vendor => vendor is not null) ?? Vendors.Of(body.Project, passed.Member);
            var site = body.Site(Population, passed.Value, vendor, member: passed.MemberName);
            foreach (var (origin, address) in addresses)
            {
                if (!address.IsPlain || address.IsUnknownHost || address.IsLocal)
                    continue;

                body.Report(Rule, site, passed.Value.Syntax.GetLocation(), [address.Host, address.Scheme], related: origin.Elsewhere(passed.Value));
                return;
            }
        }

        private static List<(ConstantOrigin Origin, WebAddress Address)> Addresses(Body body, Passed passed) =>
            [.. body.Project.Constants.Of(passed.Value, body.Stop)
                .Select(origin => (Origin: origin, Address: origin.Text is { } text ? WebAddress.Of(text) : null))
                .Where(found => found.Address is not null)
                .Select(found => (found.Origin, found.Address!.Value))];
    }
}
