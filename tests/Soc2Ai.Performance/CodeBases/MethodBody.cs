using System.Globalization;

namespace Soc2Ai.Performance.CodeBases;

/// <summary>Statements that carry the text of a request through branches, loops, lambdas and other files' functions.</summary>
internal static class MethodBody
{
    /// <summary>The lines of a body; the last returns one of its texts in <paramref name="result"/>.</summary>
    public static IEnumerable<string> Of(Choices choices, int feature, bool isAi, bool isAction, string result)
    {
        var lines = new List<string>();
        var texts = new List<string> { "id", "request.Name" };
        var count = 5 + choices.Below(6);
        var model = choices.Below(count);
        for (var i = 0; i < count; i++)
        {
            var text = choices.Of(texts);
            var snippet = choices.Of(Snippets.Plain);
            if (isAi && (i == model || choices.Below(6) == 0))
                snippet = choices.Of(Snippets.Ai);
            else if (isAction && choices.Below(8) == 0)
                snippet = choices.Of(Snippets.Asked);
            else if (choices.Below(12) == 0)
                snippet = "var @v = " + choices.Of(Snippets.Cleaned) + ";";
            else if (choices.Below(10) == 0)
                snippet = $"if (@w.StartsWith(\"x@i\"))\n{{\n    {choices.Of(Snippets.Ends)}\n}}\n\nvar @v = @w;";

            lines.AddRange(Filled(snippet, choices, feature, i, text).Split('\n'));
            texts.Add("v" + i.ToString(CultureInfo.InvariantCulture));
        }

        var ends = isAction ? 1 + choices.Below(2) : choices.Below(2);
        for (var end = 0; end < ends; end++)
            lines.AddRange(Filled(choices.Of(Snippets.Ends), choices, feature, count, choices.Of(texts)).Split('\n'));
        lines.Add(result.Replace("@w", choices.Of(texts), StringComparison.Ordinal));
        return lines;
    }

    private static string Filled(string snippet, Choices choices, int feature, int number, string text)
    {
        var earlier = feature == 0 ? 0 : choices.Below(feature);
        return snippet
            .Replace("@v", $"v{number}", StringComparison.Ordinal)
            .Replace("@w", text, StringComparison.Ordinal)
            .Replace("@i", $"{number}", StringComparison.Ordinal)
            .Replace("@f", $"{earlier}", StringComparison.Ordinal)
            .Replace("@s", $"{choices.Below(Feature.Steps)}", StringComparison.Ordinal);
    }
}
