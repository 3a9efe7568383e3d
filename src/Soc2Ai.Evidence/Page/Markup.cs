using System.Globalization;
using System.Runtime.CompilerServices;

namespace Soc2Ai.Evidence.Page;

/// <summary>An interpolated string on its way into an <see cref="HtmlWriter"/>: text as markup, holes encoded.</summary>
[InterpolatedStringHandler]
internal readonly ref struct Markup
{
    private readonly HtmlWriter _html;

    public Markup(int literalLength, int formattedCount, HtmlWriter html) => _html = html;

    public void AppendLiteral(string markup) => _html.Raw(markup);

    public void AppendFormatted(string? value) => _html.Text(value);

    /// <summary>For a person, with thousands apart; an attribute takes <c>{number:D}</c>.</summary>
    public void AppendFormatted(int number) => _html.Raw(Words.Number(number));

    public void AppendFormatted(int number, string format) => _html.Raw(number.ToString(format, CultureInfo.InvariantCulture));
}
