using System.Text;
using System.Text.RegularExpressions;
using Soc2Ai.Evidence.Page;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Page;

/// <summary>A page and ways to look at it.</summary>
internal sealed class PageText(EvidenceSet set)
{
    public string Html { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(EvidencePage.Write(set));

    /// <summary>All tags but those of style and script, whose text is no markup.</summary>
    public IEnumerable<string> Tags => Regex.Matches(WithoutCode, "<[^>]*>").Select(match => match.Value);

    /// <summary>The page without its style and script.</summary>
    public string WithoutCode => Regex.Replace(Html, "<(style|script)>.*?</\\1>", "", RegexOptions.Singleline);

    public IEnumerable<string> Values(string attribute) =>
        Tags.SelectMany(tag => Regex.Matches(tag, $" {attribute}=\"([^\"]*)\"").Select(match => match.Groups[1].Value));

    /// <summary>What stands between <c>&lt;name&gt;</c> and <c>&lt;/name&gt;</c>.</summary>
    public string Element(string name) => Regex.Match(Html, $"<{name}>(.*?)</{name}>", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>The element with an id, up to its end, without tags.</summary>
    public string Text(string tag, string id)
    {
        var start = Html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        Assert.True(start > 0, $"no element {id}");
        var end = Html.IndexOf($"</{tag}>", start, StringComparison.Ordinal);
        return Regex.Replace(Regex.Replace(Html[Html.IndexOf('>', start)..end], "<[^>]*>", " "), "\\s+", " ").Trim(' ', '>');
    }
}
