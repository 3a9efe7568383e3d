namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI1008.</summary>
public sealed class EncodedMarkupFixTests
{
    [Theory]
    [InlineData("new HtmlString(text)", "new HtmlString(WebUtility.HtmlEncode(text))")]
    [InlineData("(MarkupString)text /* shown */", "(MarkupString)WebUtility.HtmlEncode(text) /* shown */")]
    [InlineData("""new HtmlString($"<b>{text}</b> {text.Length}")""", """new HtmlString($"<b>{WebUtility.HtmlEncode(text)}</b> {text.Length}")""")]
    [InlineData("""new HtmlString("<b>" + text + "</b>")""", """new HtmlString("<b>" + WebUtility.HtmlEncode(text) + "</b>")""")]
    [InlineData("""new HtmlString($"<p>{response}</p>")""", """new HtmlString($"<p>{WebUtility.HtmlEncode(response.ToString())}</p>")""")]
    [InlineData("""Microsoft.AspNetCore.Http.Results.Content(response.Text, "text/html")""", """Microsoft.AspNetCore.Http.Results.Content(WebUtility.HtmlEncode(response.Text), "text/html")""")]
    [InlineData("new MarkupString(Markdig.Markdown.ToHtml(text))", "new MarkupString(Markdig.Markdown.ToHtml(WebUtility.HtmlEncode(text)))")]
    public Task What_the_model_wrote_is_encoded(string before, string after) => new VerifyFix("SAI1008").Source(Code(before), Code(after));

    [Fact]
    public Task Several_places_of_a_file_are_all_encoded() => new VerifyFix("SAI1008").Source(
        Code("(new HtmlString(text), new MarkupString(response.Text))"),
        Code("(new HtmlString(WebUtility.HtmlEncode(text)), new MarkupString(WebUtility.HtmlEncode(response.Text)))"));

    [Fact]
    public Task Full_name_of_the_encoder_stands_in_parentheses_in_a_hole() => new VerifyFix("SAI1008").Source(
        Code("""new HtmlString($"<b>{text}</b>")""").Replace("using System.Net;", ""),
        Code("""new HtmlString($"<b>{(global::System.Net.WebUtility.HtmlEncode(text))}</b>")""").Replace("using System.Net;", ""));

    private static string Code(string expression) => $$"""
        using System.Net;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Html;
        using Microsoft.Extensions.AI;

        static async Task<object> Show(IChatClient client)
        {
            var response = await client.GetResponseAsync("Draft.");
            var text = response.Text;
            return {{expression}};
        }

        Console.WriteLine(Show(null!));
        """;
}
