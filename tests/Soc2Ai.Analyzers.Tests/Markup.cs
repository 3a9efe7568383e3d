using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>Source text with its expected findings in the markup of Microsoft.CodeAnalysis.Testing: <c>{|ID:code|}</c>; <c>[|code|]</c> where one id is tested.</summary>
internal sealed record Markup(string Source, ImmutableArray<Markup.Finding> Expected)
{
    public readonly record struct Finding(string Id, TextSpan Span);

    public static Markup Parse(string text, string? onlyId = null)
    {
        var source = new StringBuilder();
        var expected = ImmutableArray.CreateBuilder<Finding>();
        var open = new Stack<(string Id, int Start)>();
        foreach (var part in Regex.Split(text, @"(\{\|[A-Z0-9]+:|\|\}|\[\||\|\])"))
        {
            if (part is "|}" or "|]")
            {
                var (id, start) = open.Pop();
                expected.Add(new Finding(id, TextSpan.FromBounds(start, source.Length)));
            }
            else if (part == "[|" && onlyId is not null)
                open.Push((onlyId, source.Length));
            else if (part.StartsWith("{|", StringComparison.Ordinal))
                open.Push((part[2..^1], source.Length));
            else
                source.Append(part);
        }

        return new Markup(source.ToString(), expected.ToImmutable());
    }
}
