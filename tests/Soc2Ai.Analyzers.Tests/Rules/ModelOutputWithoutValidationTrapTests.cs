using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI3001 is silent: output that is validated, in any of the ways that the page lists, output that is only text, and text that is no output.</summary>
public sealed class ModelOutputWithoutValidationTrapTests
{
    private static readonly Verify Verify = new("SAI3001") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Answer(string statements, string members = "") => Verify.Source(AiCode.Answer(statements, members));

    private static Task Method(string statements) => Verify.Source(AiCode.Method(statements));

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
    public Task Part_that_a_pattern_matched_is_not_reported() => Answer("""
        var match = System.Text.RegularExpressions.Regex.Match(text, "[0-9]{1,4}");
        return match.Success ? int.Parse(match.Value) : 0;
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
}
