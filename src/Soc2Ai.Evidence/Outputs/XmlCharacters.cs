using System.Text;
using System.Xml;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>Texts as XML 1.0 can hold them.</summary>
internal static class XmlCharacters
{
    /// <summary>The text with a replacement character for everything that XML 1.0 has no place for: control characters, halves of pairs, U+FFFE.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            if (clean is null && !isPair && !XmlConvert.IsXmlChar(text[i]))
                clean = new StringBuilder(text, 0, i, text.Length);
            if (isPair)
                clean?.Append(text[i]).Append(text[++i]);
            else
                clean?.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            if (isPair && clean is null)
                i++;
        }

        return clean?.ToString() ?? text;
    }
}
