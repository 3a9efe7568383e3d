using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI3001: TryParse, a handler with a null check, or a null check.</summary>
public sealed class HandledParseFixTests
{
    private static Task Fix(string before, string after) =>
        new VerifyFix("SAI3001") { Output = OutputKind.DynamicallyLinkedLibrary }.Source(AiCode.Answer(before), AiCode.Answer(after));

    [Theory]
    [InlineData("return int.Parse(text);", "return int.TryParse(text, out var parsed) ? parsed : throw new FormatException(\"The model's answer is no int.\");")]
    [InlineData("var amount = decimal.Parse(text.Trim(), CultureInfo.InvariantCulture); // euros", "var amount = decimal.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var parsed) ? parsed : throw new FormatException(\"The model's answer is no decimal.\"); // euros")]
    [InlineData("var twice = 2 * double.Parse(text);", "var twice = 2 * (double.TryParse(text, out var parsed) ? parsed : throw new FormatException(\"The model's answer is no double.\"));")]
    [InlineData("return Enum.Parse<DayOfWeek>(text, true);", "return Enum.TryParse<DayOfWeek>(text, true, out var parsed) ? parsed : throw new FormatException(\"The model's answer is no DayOfWeek.\");")]
    [InlineData("return int.Parse(response.Text!);", "return int.TryParse(response.Text!, out var parsed) ? parsed : throw new FormatException(\"The model's answer is no int.\");")]
    [InlineData("return Guid.Parse(text);", "return Guid.TryParse(text, out var parsed) ? parsed : throw new FormatException(\"The model's answer is no Guid.\");")]
    [InlineData("return JsonSerializer.Deserialize<Refund>(text)!.Amount;", "return (JsonSerializer.Deserialize<Refund>(text) ?? throw new InvalidOperationException(\"The model's answer is no Refund.\")).Amount;")]
    public Task Expression_is_fixed_in_place(string before, string after) => Fix(before, after);

    [Fact]
    public Task Several_parses_of_one_method_get_names_of_their_own() => Fix("""
                var parsed = "taken";
                var first = int.Parse(text);
                var second = int.Parse(response.Text);
        """, """
                var parsed = "taken";
                var first = int.TryParse(text, out var parsed2) ? parsed2 : throw new FormatException("The model's answer is no int.");
                var second = int.TryParse(response.Text, out var parsed3) ? parsed3 : throw new FormatException("The model's answer is no int.");
        """);

    [Fact]
    public Task Variable_gets_a_handler_and_a_null_check() => Fix("""
                // What the model suggests.
                var refund = JsonSerializer.Deserialize<Refund>(text)!; // euros
                return refund.Amount;
        """, """
                // What the model suggests.
                Refund refund;
                try
                {
                    refund = JsonSerializer.Deserialize<Refund>(text) ?? throw new JsonException("The model's answer is no Refund.");
                }
                catch (JsonException exception)
                {
                    throw new InvalidOperationException("The model's answer is no Refund.", exception);
                } // euros
                return refund.Amount;
        """);

    [Fact]
    public Task Document_that_is_disposed_gets_a_handler() => Fix("""
                using var document = JsonDocument.Parse(text);
                return document.RootElement.GetProperty("amount").GetDecimal();
        """, """
                JsonDocument parsed;
                try
                {
                    parsed = JsonDocument.Parse(text);
                }
                catch (JsonException exception)
                {
                    throw new InvalidOperationException("The model's answer does not have the expected form.", exception);
                }
                using var document = parsed;
                return document.RootElement.GetProperty("amount").GetDecimal();
        """);

    [Fact]
    public Task Part_of_a_text_has_no_fix() => new VerifyFix("SAI3001") { Output = OutputKind.DynamicallyLinkedLibrary }.NoFix(AiCode.Answer("return text.Split('|')[1];"));
}
