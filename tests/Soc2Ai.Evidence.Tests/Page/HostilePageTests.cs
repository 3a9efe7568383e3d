using System.Text.RegularExpressions;

namespace Soc2Ai.Evidence.Tests.Page;

public sealed class HostilePageTests
{
    private static readonly PageText Hostile = new(HostileSet.Make());

    [Fact]
    public void No_value_becomes_a_tag_or_an_attribute()
    {
        string[] ours =
        [
            "a", "b", "body", "br", "button", "caption", "code", "dd", "desc", "details", "dfn", "div", "dl", "dt", "figcaption", "figure", "form", "g", "h1", "h2", "h3", "h4", "h5", "head", "header",
            "html", "i", "input", "label", "li", "link", "main", "mark", "meta", "nav", "ol", "option", "p", "path", "pre", "rect", "script", "section", "select", "span", "strong", "style", "summary", "svg",
            "symbol", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul", "use", "circle", "!DOCTYPE",
        ];
        Assert.Empty(Hostile.Tags.Select(tag => Regex.Match(tag, "^</?([^\\s>/]+)").Groups[1].Value).Distinct().Except(ours));
        Assert.Single(Regex.Matches(Hostile.Html, "<script"));
        Assert.Equal(5, Regex.Matches(Hostile.Html, "<meta").Count(match => !Hostile.Html[match.Index..].StartsWith("<meta charset", StringComparison.Ordinal)));
        Assert.DoesNotContain(Hostile.Tags, tag => Regex.IsMatch(Regex.Replace(tag, "\"[^\"]*\"", "\"\""), "\\s(on\\w+|style|src)\\b"));
    }

    [Fact]
    public void No_address_leads_anywhere_but_to_a_host_over_http()
    {
        Assert.DoesNotContain(Hostile.Values("href"), href => !href.StartsWith('#') && href != "data:," && !href.StartsWith("https://github.com/", StringComparison.Ordinal));
        Assert.DoesNotContain(Hostile.Values("href"), href => href.Contains("secret", StringComparison.Ordinal) || href.Contains("/../", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_reader_would_not_see_is_shown_by_its_code()
    {
        foreach (var code in new[] { "⟨U+0000⟩", "⟨U+001B⟩", "⟨U+202E⟩", "⟨U+2066⟩", "⟨U+200B⟩", "⟨U+FEFF⟩", "⟨U+E0041⟩", "⟨U+2028⟩", "⟨U+0085⟩", "\uFFFD" })
            Assert.Contains(code, Hostile.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]", Hostile.WithoutCode);
    }

    [Fact]
    public void A_value_of_a_hundred_thousand_characters_is_cut_and_says_so()
    {
        Assert.Contains("more characters; the report has all)", Hostile.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 4001), Hostile.Html, StringComparison.Ordinal);
        Assert.InRange(Hostile.Html.Length, 0, 3_000_000);
    }

    [Fact]
    public void An_unknown_state_is_shown_as_not_evaluated() =>
        Assert.DoesNotMatch("<td class=\"t (exc|acc|non|nap|nte)\">", Hostile.Html);
}
