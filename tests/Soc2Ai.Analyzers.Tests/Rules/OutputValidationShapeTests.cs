using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI3001 over further shapes: what validates, what only looks like it, and where the text comes from.</summary>
public sealed class OutputValidationShapeTests
{
    private static readonly Verify Verify = new("SAI3001") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Answer(string statements, string members = "") => Verify.Source(AiCode.Answer(statements, members));

    [Theory]
    [InlineData("return int.Parse([|System.Text.RegularExpressions.Regex.Match(text, @\"\\d+\").Value|]);")]
    [InlineData("Pay(JsonSerializer.Deserialize<Refund>([|text|])!); void Pay(Refund refund) => Console.WriteLine(refund.Amount);")]
    [InlineData("return JsonSerializer.Deserialize<JsonElement>([|text|]).GetProperty(\"reason\").GetString();")]
    [InlineData("return JsonSerializer.Deserialize<Refund>([|response.Messages[^1].Text|])!.Amount;")]
    [InlineData("var node = JsonNode.Parse(text) ?? throw new InvalidOperationException(); return decimal.Parse([|node[\"amount\"]!.ToString()|]);")]
    [InlineData("return XElement.Parse([|text|]).Attribute(\"amount\")!.Value;")]
    [InlineData("try { return int.Parse([|text|]); } catch (JsonException) { return null; }")]
    [InlineData("int Local() => int.Parse([|text|]); return Local();")]
    [InlineData("var (a, b) = (int.Parse([|text|]), 2); return a + b;")]
    [InlineData("return new Refund(decimal.Parse([|text|]), \"\");")]
    [InlineData("if (bool.Parse([|text|])) return 1;")]
    [InlineData("foreach (var line in text.Split('\\n')) Console.WriteLine([|line.Split(':')[1]|]);")]
    [InlineData("Console.WriteLine([|text.Split(',').ElementAt(2)|]);")]
    [InlineData("var amounts = JsonSerializer.Deserialize<Dictionary<string, decimal>>([|text|])!; return amounts[\"total\"];")]
    [InlineData("Debug.Assert(text.Length > 0); var refund = JsonSerializer.Deserialize<Refund>([|text|]); return refund!.Amount;")]
    [InlineData("var start = text.IndexOf('{'); return [|text[start..]|];")]
    [InlineData("try { return JsonSerializer.Deserialize<Refund>([|text|])!.Amount; } catch (JsonException e) { logger.LogError(e, \"unreadable\"); throw; }")]
    public Task Unvalidated_output_is_reported(string statements) => Answer(statements);

    [Theory]
    [InlineData("return int.TryParse(text.Split(' ')[0], out var number) ? number : 0;")]
    [InlineData("var refund = JsonSerializer.Deserialize<Refund>(text); return refund is null ? 0 : refund.Amount;")]
    [InlineData("if (JsonSerializer.Deserialize<Refund>(text) is not { } refund) throw new InvalidOperationException(); return refund.Amount;")]
    [InlineData("return JsonSerializer.Deserialize<Refund>(text) is Refund refund && refund.Amount > 0;")]
    [InlineData("var refunds = JsonSerializer.Deserialize<List<Refund>>(text) ?? []; return refunds.Sum(refund => refund.Amount);")]
    [InlineData("var refund = JsonSerializer.Deserialize<Refund>(text); switch (refund) { case null: return 0; case { Amount: > 100 }: return 100; default: return refund.Amount; }")]
    [InlineData("var day = Enum.Parse<DayOfWeek>(text); if (!Enum.IsDefined(day)) return null; return day;")]
    [InlineData("try { return int.Parse(text); } catch { return 0; }")]
    [InlineData("for (var attempt = 0; attempt < 3; attempt++) { try { return int.Parse(text); } catch (FormatException) when (attempt < 2) { } } return 0;")]
    [InlineData("Refund? refund = null; try { refund = JsonSerializer.Deserialize<Refund>(text); } catch (JsonException) { logger.LogWarning(\"unreadable\"); } return refund?.Amount;")]
    [InlineData("try { return text.Split('\\n').Select(line => int.Parse(line)).Sum(); } catch (FormatException) { return 0; }")]
    [InlineData("return text.Length <= 50 ? text : text.Substring(0, 47) + \"...\";")]
    [InlineData("return text.Substring(0, Math.Min(50, text.Length));")]
    [InlineData("var root = JsonSerializer.Deserialize<JsonElement>(text); return root.TryGetProperty(\"amount\", out var amount) ? amount.ToString() : null;")]
    [InlineData("var node = JsonNode.Parse(text); if (node?[\"amount\"] is not JsonValue amount) return null; return amount.ToString();")]
    [InlineData("var refund = JsonSerializer.Deserialize<Refund>(text); logger.LogInformation(\"parsed\"); if (refund is { Amount: > 0 }) return refund.Amount;")]
    [InlineData("return JsonSerializer.Serialize(new { text });")]
    [InlineData("var parts = text.Split(','); return parts.Length > 2 ? parts.ElementAt(2) : text.Split(',').ElementAt(0);")]
    [InlineData("var parts = text.Split(':', 2); if (parts is not [var key, var value]) return null; return key + value;")]
    [InlineData("var parts = text.Split(':'); return parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null;")]
    [InlineData("var parts = text.Split(':'); switch (parts.Length) { case 2: return parts[1]; default: return null; }")]
    [InlineData("return await Again(() => Task.FromResult(JsonSerializer.Deserialize<Refund>(text)!.Amount)); async Task<T> Again<T>(Func<Task<T>> ask) { for (var i = 0; ; i++) { try { return await ask(); } catch (Exception) { if (i == 3) throw; } } }")]
    [InlineData("return FunctionCallContent.CreateFromParsedArguments(text, \"1\", \"pay\", json => JsonSerializer.Deserialize<Dictionary<string, object?>>(json));")]
    [InlineData("if (text.Contains(',')) return text.Split(',')[1];")]
    [InlineData("var at = 0; while (at < 9 && char.IsWhiteSpace(text[at])) at++; return at;")]
    [InlineData("foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) if (char.IsDigit(word[0])) return word;")]
    [InlineData("var refund = JsonSerializer.Deserialize<Refund>(text) ?? throw new InvalidOperationException(); return JsonNode.Parse(JsonSerializer.Serialize(refund));")]
    public Task Validated_output_is_clean(string statements) => Answer(statements);

    [Fact]
    public Task Lexer_over_a_tools_argument_is_clean() => Verify.Source(AiCode.File("""
        using System.ComponentModel;
        using ModelContextProtocol.Server;

        [McpServerToolType]
        public static class Tools
        {
            [McpServerTool, Description("Adds.")]
            public static int Add(string terms) => new Lexer(terms).Next();
        }

        internal sealed class Lexer(string input)
        {
            private readonly string _input = input;
            private int _at;

            private bool IsAtEnd => _at >= _input.Length;

            public int Next()
            {
                var start = _at;
                while (!IsAtEnd && char.IsDigit(_input[_at]))
                    _at++;
                return int.TryParse(_input[start.._at], out var number) ? number : 0;
            }
        }
        """));

    [Fact]
    public Task Envelope_that_a_helper_reads_is_one_too() => Verify.Source(AiCode.File("""
        public sealed class Raw(HttpClient http)
        {
            public async Task<string> Ask(string prompt) => JsonSerializer.Deserialize<Chunk>([|JsonSerializer.Deserialize<Chunk>(await Send(prompt))!.Text|])!.Text;

            private async Task<string> Send(string prompt)
            {
                var response = await http.PostAsync("https://api.openai.com/v1/responses", new StringContent(prompt));
                return await response.Content.ReadAsStringAsync();
            }
        }

        internal sealed record Chunk(string Text);
        """));

    [Fact]
    public Task Lines_of_a_raw_answer_are_its_envelope() => Verify.Source(AiCode.File("""
        public sealed class Raw(HttpClient http)
        {
            public async IAsyncEnumerable<string> Ask(string prompt)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages") { Content = new StringContent(prompt) };
                using var response = await http.SendAsync(request);
                await using var stream = await response.Content.ReadAsStreamAsync();
                using var reader = new StreamReader(stream);
                while (await reader.ReadLineAsync() is { } line)
                {
                    var kind = line.Split(':')[1].Trim();
                    var data = line.Substring("data: ".Length);
                    var chunk = JsonSerializer.Deserialize<Chunk>(data)!;
                    var whole = (await JsonSerializer.DeserializeAsync<Chunk>(new MemoryStream(Encoding.UTF8.GetBytes(data))))!;
                    yield return kind + whole.Text + JsonSerializer.Deserialize<Chunk>([|chunk.Text|])!.Text;
                }
            }
        }

        internal sealed record Chunk(string Text);
        """));

    [Fact]
    public Task Own_validator_behind_an_interface_is_clean() => Answer("""
        var refund = JsonSerializer.Deserialize<Refund>(text)!;
        FluentValidation.DefaultValidatorExtensions.ValidateAndThrow(Rules, refund);
        return refund.Amount;
        """, "public FluentValidation.IValidator<Refund> Rules { get; set; } = null!;");

    [Fact]
    public Task Extension_that_cuts_what_is_long_is_clean() => Verify.Source(AiCode.Answer("return text.Cut(80);"), """
        public static class Texts
        {
            public static string Cut(this string text, int most) => text.Length <= most ? text : text[..most];
        }
        """);

    [Fact]
    public Task Kernel_functions_and_instance_tools_are_reported() => Verify.Source(AiCode.File("""
        using Microsoft.SemanticKernel;
        using ModelContextProtocol.Server;

        public sealed class Calendar(ILogger<Calendar> logger)
        {
            [KernelFunction]
            public string Book(string day)
            {
                logger.LogInformation("Booking");
                return DateTime.Parse([|day|], CultureInfo.InvariantCulture).ToString("D", CultureInfo.InvariantCulture);
            }
        }

        [McpServerToolType]
        public sealed class Desk(HttpClient http)
        {
            [McpServerTool]
            public async Task<string> Close(string ids, CancellationToken stop)
            {
                foreach (var id in ids.Split(','))
                    await http.DeleteAsync($"orders/{int.Parse([|id|])}", stop);
                return "done";
            }
        }
        """));

    [Fact]
    public Task Arguments_of_a_called_function_are_reported() => Verify.Source(AiCode.File("""
        public sealed class Dispatcher
        {
            public Guid Order(ChatResponse response)
            {
                foreach (var call in response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>())
                    return Guid.Parse([|call.Arguments!["order"]!.ToString()|]!);
                return Guid.Empty;
            }
        }
        """));
}
