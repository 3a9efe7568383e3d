using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI3001: the ways of model output to a parse, from every SDK and through other members.</summary>
public sealed class ModelOutputWaysTests
{
    private static readonly Verify Verify = new("SAI3001") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Answer(string statements, string members = "") => Verify.Source(AiCode.Answer(statements, members));

    private static Task File(params string[] code) => Verify.Source([.. code.Select(AiCode.File)]);

    [Fact]
    public Task Parse_in_a_callee_of_another_file_is_reported() => File("""
        public sealed class Judge(IChatClient client)
        {
            public async Task<decimal> Amount()
            {
                var response = await client.GetResponseAsync("How much?");
                return Answers.Amount(response.Text);
            }
        }
        """, """
        internal static class Answers
        {
            public static decimal Amount(string answer)
            {
                var refund = JsonSerializer.Deserialize<Sum>([|answer|])!;
                return refund.Value * 1.19m;
            }
        }
        internal sealed record Sum(decimal Value);
        """);

    [Fact]
    public Task Output_that_came_through_a_field_is_reported() => File("""
        public sealed class Judge(IChatClient client)
        {
            private string _last = "";

            public async Task Ask() => _last = (await client.GetResponseAsync("How much?")).Text;

            public int Score() => int.Parse([|_last|]);
        }
        """);

    [Fact]
    public Task Output_in_a_record_is_reported() => Answer("""
        var draft = new Refund(1, text);
        return int.Parse([|draft.Reason|]);
        """);

    [Fact]
    public Task Streamed_output_is_reported() => File("""
        public sealed class Judge(IChatClient client)
        {
            public async Task<int> Score()
            {
                var answer = new StringBuilder();
                await foreach (var update in client.GetStreamingResponseAsync("How much?"))
                    answer.Append(update.Text);
                return int.Parse([|answer.ToString()|]);
            }
        }
        """);

    [Fact]
    public Task Lines_parsed_in_a_lambda_are_reported() => Answer("return text.Split('\\n').Select(line => int.Parse([|line|])).Sum();");

    [Fact]
    public Task Azure_and_OpenAI_completions_are_reported() => File("""
        public sealed class Judge(Azure.AI.OpenAI.AzureOpenAIClient azure, OpenAI.Chat.ChatClient openai)
        {
            public async Task<int> Score()
            {
                OpenAI.Chat.ChatCompletion completion = await azure.GetChatClient("judge").CompleteChatAsync("How much?");
                return int.Parse([|completion.Content[0].Text|]);
            }

            public int Other()
            {
                var completion = openai.CompleteChat([new OpenAI.Chat.UserChatMessage("How much?")]);
                return int.Parse([|completion.Value.Content[0].Text|]);
            }
        }
        """);

    [Fact]
    public Task Tool_call_arguments_are_reported() => File("""
        public sealed class Dispatcher
        {
            public string City(OpenAI.Chat.ChatCompletion completion)
            {
                foreach (var call in completion.ToolCalls)
                {
                    using var arguments = JsonDocument.Parse([|call.FunctionArguments|]);
                    return arguments.RootElement.GetProperty("city").GetString()!;
                }

                return "";
            }
        }
        """);

    [Fact]
    public Task Anthropic_text_is_reported() => File("""
        public sealed class Judge(Anthropic.IAnthropicClient client)
        {
            public async Task<int> Score(Anthropic.Models.Messages.MessageCreateParams parameters)
            {
                var message = await client.Messages.Create(parameters);
                foreach (var block in message.Content)
                {
                    if (block.TryPickText(out var text))
                        return int.Parse([|text.Text|]);
                }

                return 0;
            }
        }
        """);

    [Fact]
    public Task Semantic_Kernel_answers_are_reported() => File("""
        public sealed class Judge(Microsoft.SemanticKernel.Kernel kernel)
        {
            public async Task<int> Score()
            {
                var result = await Microsoft.SemanticKernel.KernelExtensions.InvokePromptAsync(kernel, "How much?");
                return int.Parse([|result.ToString()|]);
            }
        }
        """);

    [Fact]
    public Task Text_in_the_answer_of_a_raw_request_is_reported_and_its_envelope_is_not() => File("""
        using System.Net.Http.Json;

        public sealed class Judge(HttpClient http)
        {
            public async Task<decimal> Score()
            {
                using var response = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o-2024-11-20" });
                var body = await response.Content.ReadAsStringAsync();
                using var document = JsonDocument.Parse(body);
                var content = document.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
                return JsonSerializer.Deserialize<Sum>([|content|])!.Value;
            }
        }
        internal sealed record Sum(decimal Value);
        """);

    [Fact]
    public Task Address_that_is_put_together_is_a_models_address() => File("""
        using System.Net.Http.Json;

        public sealed class Judge(HttpClient http, string server)
        {
            public async Task<int> Score(string prompt, string model)
            {
                using var first = await http.PostAsJsonAsync($"{server.TrimEnd('/')}/api/generate", new { prompt });
                using var second = await http.PostAsync($"https://generativelanguage.googleapis.com/v1beta/models/{model}:generateContent", new StringContent(prompt));
                return int.Parse([|JsonDocument.Parse(await first.Content.ReadAsStringAsync()).RootElement.GetProperty("response").GetString()|]!)
                    + int.Parse([|JsonDocument.Parse(await second.Content.ReadAsStringAsync()).RootElement.GetProperty("text").GetString()|]!);
            }
        }
        """);

    [Fact]
    public Task Arguments_of_tools_are_reported() => File("""
        using System.ComponentModel;
        using ModelContextProtocol.Server;

        [McpServerToolType]
        public static class Tools
        {
            [McpServerTool, Description("Cancels an order.")]
            public static string Cancel(string orderId, int reason) => Orders.Cancel(Guid.Parse([|orderId|]), reason);

            public static AIFunction Function() => AIFunctionFactory.Create((string day) => DateTime.Parse([|day|]).DayOfYear);
        }

        internal static class Orders
        {
            public static string Cancel(Guid id, int reason) => $"{id} {reason}";
        }
        """);
}
