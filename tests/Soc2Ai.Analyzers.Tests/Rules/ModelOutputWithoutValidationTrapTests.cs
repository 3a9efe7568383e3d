using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI3001 is silent: output that is validated, in any of the ways that the page lists, output that is only text, and text that is no output.</summary>
public sealed class ModelOutputWithoutValidationTrapTests
{
    private static readonly Verify Verify = new("SAI3001") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Answer(string statements, string members = "") => Verify.Source(AiCode.Answer(statements, members));

    private static Task File(params string[] code) => Verify.Source([.. code.Select(AiCode.File)]);

    [Theory]
    [InlineData("return int.TryParse(text, out var number) ? number : 0;")]
    [InlineData("if (!Enum.TryParse<DayOfWeek>(text, out var day)) return null; return day;")]
    [InlineData("return Guid.TryParse(text, out var id) ? id : Guid.Empty;")]
    [InlineData("return JsonSerializer.Deserialize<Refund>(text) ?? throw new InvalidOperationException(\"no refund\");")]
    [InlineData("return JsonSerializer.Deserialize<Refund>(text) is { Amount: > 0 and < 200 } refund ? refund.Amount : 0;")]
    [InlineData("return (JsonSerializer.Deserialize<Refund>(text) ?? new Refund(0, \"\")).Amount;")]
    [InlineData("return JsonSerializer.Deserialize<Refund>(text)?.Amount ?? 0;")]
    [InlineData("return JsonSerializer.Deserialize<Refund>(text) switch { { Amount: > 0 } r => r.Amount, _ => 0m };")]
    [InlineData("var refund = JsonSerializer.Deserialize<Refund>(text); if (refund is null) return null; return refund.Amount;")]
    [InlineData("var refund = JsonSerializer.Deserialize<Refund>(text); if (refund == null || refund.Amount < 0) throw new InvalidOperationException(); return refund;")]
    [InlineData("var refund = JsonSerializer.Deserialize<Refund>(text); if (refund is not { Reason.Length: > 0 }) return null; return refund;")]
    [InlineData("var refund = JsonSerializer.Deserialize<Refund>(text); ArgumentNullException.ThrowIfNull(refund); return refund.Amount;")]
    [InlineData("var score = int.Parse(text); if (score is < 1 or > 5) return null; return score;")]
    [InlineData("var score = int.Parse(text); ArgumentOutOfRangeException.ThrowIfGreaterThan(score, 5); return score;")]
    public Task Checked_value_is_clean(string statements) => Answer(statements);

    [Theory]
    [InlineData("JsonException")]
    [InlineData("Exception")]
    [InlineData("Exception e) when (e is JsonException or FormatException")]
    [InlineData("Exception e) when (e is not OperationCanceledException")]
    public Task Handled_exception_is_clean(string handler) => Answer($$"""
        try
        {
            return JsonSerializer.Deserialize<Refund>(text)!.Amount;
        }
        catch ({{handler}})
        {
            return null;
        }
        """);

    [Fact]
    public Task Handler_around_the_whole_call_is_clean() => File("""
        public sealed class Judge(IChatClient client, ILogger<Judge> logger)
        {
            public async Task<int?> Score()
            {
                try
                {
                    var response = await client.GetResponseAsync("How much?");
                    return int.Parse(response.Text);
                }
                catch (Exception e)
                {
                    logger.LogError(e, "The model gave no score");
                    return null;
                }
            }
        }
        """);

    [Fact]
    public Task Handler_in_the_caller_of_a_helper_that_only_parses_is_clean() => Answer("""
        try
        {
            return Read(text).Amount;
        }
        catch (JsonException)
        {
            return null;
        }
        """, "private static Refund Read(string json) => JsonSerializer.Deserialize<Refund>(json)!;");

    [Fact]
    public Task Check_in_the_caller_of_a_helper_that_only_parses_is_clean() => Answer("""
        var refund = Read(text);
        if (refund is null)
            return null;
        return refund.Amount;
        """, """
        private static Refund? Read(string answer)
        {
            var json = answer.Trim('`');
            var refund = JsonSerializer.Deserialize<Refund>(json);
            return refund;
        }
        """);

    [Fact]
    public Task Properties_that_are_asked_for_are_clean() => Answer("""
        using var document = JsonDocument.Parse(text);
        if (!document.RootElement.TryGetProperty("amount", out var amount) || amount.ValueKind != JsonValueKind.Number)
            return null;
        return amount.GetDecimal();
        """);

    [Fact]
    public Task Kind_that_is_asked_for_is_clean() => Answer("""
        var root = JsonDocument.Parse(text).RootElement;
        if (root.ValueKind != JsonValueKind.Array)
            return null;
        return root.GetArrayLength();
        """);

    [Fact]
    public Task Annotated_object_that_is_validated_is_clean() => Answer("""
        var refund = JsonSerializer.Deserialize<Refund>(text)!;
        var problems = new List<System.ComponentModel.DataAnnotations.ValidationResult>();
        if (!System.ComponentModel.DataAnnotations.Validator.TryValidateObject(refund, new(refund), problems))
            return null;
        return refund.Amount;
        """);

    [Fact]
    public Task Fluent_validation_is_clean() => Answer("""
        var refund = JsonSerializer.Deserialize<Refund>(text)!;
        var result = new Rules().Validate(refund);
        if (!result.IsValid)
            return null;
        return refund.Amount;
        """, "sealed class Rules : FluentValidation.AbstractValidator<Refund>;");

    [Fact]
    public Task Schema_is_clean() => Answer("""
        var node = JsonNode.Parse(text);
        if (!Json.Schema.JsonSchema.FromText("{}").Evaluate(node).IsValid)
            return null;
        return node!["amount"]!.GetValue<decimal>();
        """);

    [Fact]
    public Task Structured_output_that_is_asked_for_is_clean() => Method("""
        var response = await client.GetResponseAsync<Refund>("How much?");
        return response.TryGetResult(out var refund) ? refund.Amount : null;
        """);

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
