using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI3001: model output that is parsed with nothing that handles what does not fit.</summary>
public sealed class ModelOutputWithoutValidationTests
{
    private static readonly Verify Verify = new("SAI3001") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Answer(string statements, string members = "") => Verify.Source(AiCode.Answer(statements, members));

    [Fact]
    public Task Deserialized_object_that_is_used_is_reported() => Answer("""
        var refund = JsonSerializer.Deserialize<Refund>([|text|])!;
        Console.WriteLine(refund.Amount);
        """);

    [Fact]
    public Task Document_whose_properties_are_read_is_reported() => Answer("""
        using var document = JsonDocument.Parse([|text|]);
        return document.RootElement.GetProperty("amount").GetDecimal();
        """);

    [Fact]
    public Task Number_is_reported() => Answer("return int.Parse([|response.Text.Trim()|], CultureInfo.InvariantCulture);");

    [Theory]
    [InlineData("decimal.Parse([|text|])")]
    [InlineData("double.Parse([|text|], CultureInfo.InvariantCulture)")]
    [InlineData("bool.Parse([|text|])")]
    [InlineData("DateTime.Parse([|text|])")]
    [InlineData("Guid.Parse([|text|])")]
    [InlineData("Enum.Parse<DayOfWeek>([|text|], ignoreCase: true)")]
    [InlineData("Convert.ToInt32([|text|])")]
    [InlineData("Convert.ToDecimal([|text|])")]
    [InlineData("XDocument.Parse([|text|])")]
    [InlineData("JsonNode.Parse([|text|])![\"amount\"]!.GetValue<decimal>()")]
    [InlineData("TimeSpan.Parse([|text|])")]
    public Task Parser_is_reported(string parse) => Answer($"return {parse};");

    [Fact]
    public Task Text_without_its_fence_is_still_model_output() => Answer("""
        var json = text.Replace("```json", "").Replace("```", "").Trim();
        return JsonSerializer.Deserialize<Refund>([|json|])!.Amount;
        """);

    [Fact]
    public Task First_part_of_a_split_is_there_but_may_be_no_number() => Answer("""
        var lines = text.Split('\n');
        return int.Parse([|lines[0]|]);
        """);

    [Fact]
    public Task Part_of_a_split_is_reported() => Answer("""
        var parts = text.Split('|');
        return [|parts[1]|].Trim();
        """);

    [Fact]
    public Task Character_and_range_are_reported() => Answer("""
        var grade = [|text[0]|];
        var head = [|text[..10]|];
        var tail = [|text.Substring(4)|];
        """);

    [Fact]
    public Task Truth_of_a_parsed_truth_is_its_use() => Answer("""
        var approved = bool.Parse([|text|]);
        if (approved)
            Console.WriteLine("paid");
        """);

    [Fact]
    public Task Check_after_the_use_is_too_late() => Answer("""
        var refund = JsonSerializer.Deserialize<Refund>([|text|])!;
        Pay(refund.Amount);
        if (refund.Amount > 100)
            logger.LogWarning("Large refund");
        """, "void Pay(decimal amount) { }");

    [Fact]
    public Task Decision_that_is_acted_upon_is_reported() => Answer("""
        var decision = JsonSerializer.Deserialize<Decision>([|text|])!;
        if (decision.Approve)
            Console.WriteLine("paid");
        """, "sealed record Decision(bool Approve);");

    [Fact]
    public Task Handler_that_only_rethrows_handles_nothing() => Answer("""
        try
        {
            return JsonSerializer.Deserialize<Refund>([|text|])!.Amount;
        }
        catch (JsonException)
        {
            throw;
        }
        """);

    [Fact]
    public Task Handler_of_another_failure_handles_nothing() => Answer("""
        try
        {
            return JsonSerializer.Deserialize<Refund>([|text|])!.Amount;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        """);

    [Fact]
    public Task Filter_for_another_failure_handles_nothing() => Answer("""
        try
        {
            return int.Parse([|text|]);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
        """);

    [Fact]
    public Task Finally_handles_nothing() => Answer("""
        try
        {
            return int.Parse([|text|]);
        }
        finally
        {
            Console.Beep();
        }
        """);
}
