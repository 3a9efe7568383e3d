using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI3001 is silent: helpers and filters that check, parts that are there, text that is no output or no value.</summary>
public sealed class ModelOutputNotAtRiskTests
{
    private static readonly Verify Verify = new("SAI3001") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Answer(string statements, string members = "") => Verify.Source(AiCode.Answer(statements, members));

    private static Task File(params string[] code) => Verify.Source([.. code.Select(AiCode.File)]);

    [Fact]
    public Task Helper_that_checks_is_clean() => Answer("""
        var refund = JsonSerializer.Deserialize<Refund>(text)!;
        Vet(refund);
        return refund.Amount;
        """, """
        private static void Vet(Refund refund)
        {
            if (refund is null || refund.Amount > 500)
                throw new InvalidOperationException("too much");
        }
        """);

    [Fact]
    public Task Elements_that_are_checked_one_by_one_are_clean() => Answer("""
        var refunds = JsonSerializer.Deserialize<List<Refund>>(text)!;
        foreach (var refund in refunds)
        {
            if (refund.Amount is <= 0 or > 100)
                continue;
            Console.WriteLine(refund.Amount);
        }
        """);

    [Fact]
    public Task Checked_at_once_in_a_filter_is_clean() => Answer("""
        var refunds = JsonSerializer.Deserialize<List<Refund>>(text)!;
        return refunds.Where(refund => refund.Amount > 0).Sum(refund => refund.Amount);
        """);

    [Fact]
    public Task Output_that_is_shown_or_stored_is_no_parse() => Answer("""
        await System.IO.File.WriteAllTextAsync("answer.txt", text, stop);
        var html = System.Net.WebUtility.HtmlEncode(text);
        return new { text, html, lines = text.Split('\n'), upper = text.ToUpperInvariant() };
        """);

    [Theory]
    [InlineData("return text.Split('|')[0].Trim();")]
    [InlineData("var words = text.Split(' '); return words[0];")]
    [InlineData("return text.Split('/')[^1];")]
    [InlineData("var parts = text.Split('|'); if (parts.Length < 2) return null; return parts[1];")]
    [InlineData("var parts = text.Split('|'); return parts.Length > 1 ? parts[1] : parts[0];")]
    [InlineData("return text.Split('|') is [var name, var value] ? name + value : null;")]
    [InlineData("var lines = text.Split('\\n'); for (var i = 0; i < lines.Length; i++) Console.WriteLine(lines[i]);")]
    [InlineData("return text.Length > 200 ? text[..200] : text;")]
    [InlineData("return text[..Math.Min(80, text.Length)];")]
    [InlineData("if (string.IsNullOrEmpty(text)) return null; return text[0];")]
    [InlineData("if (text.StartsWith(\"```\")) text = text[3..]; return text;")]
    [InlineData("var start = text.IndexOf('{'); var end = text.LastIndexOf('}'); if (start < 0 || end < start) return null; return text.Substring(start, end - start + 1);")]
    [InlineData("try { return text.Split('|')[2]; } catch (IndexOutOfRangeException) { return null; }")]
    public Task Index_that_exists_is_clean(string statements) => Answer(statements);

    [Fact]
    public Task Text_that_is_no_output_is_not_reported() => Method("""
        var number = int.Parse(ticketId);
        var order = JsonSerializer.Deserialize<Refund>(System.IO.File.ReadAllText("order.json"))!;
        var parts = ticketId.Split('-');
        await client.GetResponseAsync($"Order {number} {order.Amount} {parts[1]}");
        """);

    [Fact]
    public Task Facts_about_the_answer_are_not_reported() => Answer("""
        var created = Convert.ToDouble(response.Usage!.OutputTokenCount);
        return created + Convert.ToInt32(text.Length) + int.Parse(response.ModelId![^1..]);
        """);

    [Fact]
    public Task Clean_parameters_of_tools_are_no_text() => File("""
        using ModelContextProtocol.Server;

        [McpServerToolType]
        public static class Tools
        {
            [McpServerTool]
            public static decimal Refund(int order, decimal amount, DayOfWeek day, Guid customer, bool all) => Convert.ToDecimal(order) + amount + Convert.ToInt32(day) + (all ? 1 : 0);
        }
        """);

    [Fact]
    public Task Raw_answer_that_is_shown_is_not_reported() => File("""
        using System.Net.Http.Json;

        public sealed class Writer(HttpClient http)
        {
            public async Task<string> Draft(string ticket)
            {
                using var response = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { messages = new[] { new { role = "user", content = ticket } } });
                response.EnsureSuccessStatusCode();
                using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                return document.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
            }
        }
        """);

    [Fact]
    public Task Own_reader_that_a_row_names_is_clean() => new Verify("SAI3001")
    {
        Output = OutputKind.DynamicallyLinkedLibrary,
        AdditionalFiles = [("acme.soc2ai.tsv", "clean\tparse\tAcme.Answers\tJson\ttext->return\n")],
    }.Source(AiCode.File("""
        namespace Acme;

        public static class Answers
        {
            public static string Json(string text) => text;
        }

        public sealed class Judge(IChatClient client)
        {
            public async Task<int> Score() => int.Parse(Answers.Json((await client.GetResponseAsync("How much?")).Text));
        }
        """));

    private static Task Method(string statements) => Verify.Source(AiCode.Method(statements));
}
