using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI4001 and SAI4002 in code as it is found in public repositories: what stands beside a prompt or an answer in the same object is neither.</summary>
public sealed class LogArgumentTests
{
    private static readonly Verify Prompts = new("SAI4001") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static readonly Verify Outputs = new("SAI4002") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Prompt(params string[] code) => Prompts.Source([.. code.Select(AiCode.File)]);

    [Fact]
    public Task Id_by_which_a_conversation_is_loaded_is_not_reported_and_the_message_is() => Prompt("""
        public interface IConversations { Task<List<ChatMessage>> Load(string id); }

        public sealed class Bot(IChatClient client, IConversations conversations, ILogger<Bot> logger)
        {
            public async Task Turn(string conversationId, string said)
            {
                logger.LogInformation($"Turn of {conversationId}");
                logger.LogInformation({|SAI4001:$"Turn of {conversationId}: {said}"|});
                var messages = await conversations.Load(conversationId);
                messages.Add(new ChatMessage(ChatRole.User, said));
                await client.GetResponseAsync(messages);
            }
        }
        """);

    [Fact]
    public Task Model_beside_the_prompt_in_the_body_of_a_request_is_not_reported() => Prompt("""
        public sealed class Raw(HttpClient http, ILogger<Raw> logger)
        {
            public async Task Ask(Func<string> modelOf, string prompt)
            {
                var modelName = modelOf();
                logger.LogTrace("Asking {Model}", modelName);
                logger.LogInformation("Asking {Prompt}", {|SAI4001:prompt|});
                await http.PostAsync("https://api.anthropic.com/v1/messages", new StringContent(JsonSerializer.Serialize(new { model = modelName, messages = new[] { new { role = "user", content = prompt } } })));
            }
        }
        """);

    [Fact]
    public Task Address_of_a_request_is_no_prompt() => Prompt("""
        public sealed class Raw(HttpClient http, ILogger<Raw> logger)
        {
            public async Task Ask(string path, string prompt)
            {
                var target = "https://api.openai.com/v1/chat/completions?version=" + path;
                logger.LogDebug("To {Target}", target);
                using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new StringContent(prompt) };
                await http.SendAsync(request);
            }
        }
        """);

    [Fact]
    public Task Number_that_unknown_code_counts_is_not_reported() => new Verify("SAI4001") { Output = OutputKind.DynamicallyLinkedLibrary, Tolerated = ["CS0246"] }.Source(AiCode.File("""
        public sealed class Counter(Unresolved.Tokenizer tokenizer) { public int Count(string text) => tokenizer.CountTokens(text); }

        public sealed class Desk(IChatClient client, Counter counter, ILogger<Desk> logger)
        {
            public async Task Ask(string question)
            {
                logger.LogDebug("{Size} tokens", counter.Count(question));
                await client.GetResponseAsync(question);
            }
        }
        """));

    [Fact]
    public Task Exception_that_quotes_a_prompt_belongs_to_another_rule() => Prompt("""
        public sealed class Desk(IChatClient client, ILogger<Desk> logger)
        {
            public async Task Ask(string question)
            {
                try
                {
                    var answer = await client.GetResponseAsync(question);
                    if (answer.Text.Length == 0)
                        throw new InvalidOperationException($"No answer to {question}");
                }
                catch (Exception e)
                {
                    logger.LogError(e, "Failed: {Why}", e.Message);
                }
            }
        }
        """);

    [Fact]
    public Task Body_of_an_error_is_no_model_output_and_the_answer_is() => Outputs.Source(AiCode.File("""
        public sealed class Raw(HttpClient http, ILogger<Raw> logger)
        {
            public async Task<string> Ask(string prompt)
            {
                var response = await http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent(prompt));
                if (!response.IsSuccessStatusCode)
                {
                    var error = await response.Content.ReadAsStringAsync();
                    logger.LogError("{Code}: {Error}", response.StatusCode, error);
                    throw new HttpRequestException(error);
                }

                var answer = await response.Content.ReadAsStringAsync();
                logger.LogInformation("{Answer}", {|SAI4002:answer|});
                return answer;
            }
        }
        """));

    [Fact]
    public Task Error_that_was_read_before_it_was_known_to_be_one_is_no_model_output() => Outputs.Source(AiCode.File("""
        public sealed class Raw(HttpClient http, ILogger<Raw> logger)
        {
            public async Task Ask(string prompt)
            {
                var response = await http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent(prompt));
                var body = await response.Content.ReadAsStringAsync();
                if (!response.IsSuccessStatusCode)
                    logger.LogError("{Body}", body);
                else
                    logger.LogInformation("{Body}", {|SAI4002:body|});
                if (response.StatusCode != System.Net.HttpStatusCode.OK)
                    logger.LogError("{Body}", body);
            }
        }
        """));

    [Fact]
    public Task Own_sanitizer_and_settings_of_a_request_are_not_reported() => Prompt("""
        public static class Privacy { public static string SanitizeForLog(this string text) => new string('*', 3) + text.TrimStart(); }

        public sealed class Raw(HttpClient http, ILogger<Raw> logger)
        {
            public async Task Ask(string prompt, string detailLevel, IDictionary<string, object> data)
            {
                logger.LogDebug("{Detail}: {Prompt}", detailLevel, prompt.SanitizeForLog());
                logger.LogDebug("{User} asks {Prompt}", data.TryGetValue("UserName", out var userName) ? userName?.ToString() : "nobody", {|SAI4001:prompt|});
                await http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent(JsonSerializer.Serialize(new { detail = detailLevel, content = $"I am {userName}. {prompt}" })));
            }
        }
        """);

    [Fact]
    public Task Name_of_the_called_tool_is_not_reported_and_its_arguments_are() => Outputs.Source(AiCode.File("""
        public sealed class Desk(IChatClient client, ILogger<Desk> logger)
        {
            public async Task Ask(string question)
            {
                var response = await client.GetResponseAsync(question);
                foreach (var call in response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>())
                {
                    logger.LogInformation("{Tool}", call.Name);
                    logger.LogInformation("{Arguments}", {|SAI4002:JsonSerializer.Serialize(call.Arguments)|});
                }
            }
        }
        """));

    [Theory]
    [InlineData("Console.WriteLine(answer.Text);")]
    [InlineData("Console.WriteLine({|SAI4002:answer.Text|}); await host.RunAsync();")]
    public Task Console_is_a_log_where_the_host_runs(string statement) => new Verify("SAI4002") { Without = static name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) }.Source($$"""
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        var host = Host.CreateApplicationBuilder().Build();
        var answer = await host.Services.GetRequiredService<IChatClient>().GetResponseAsync("Hello");
        {{statement}}
        """);
}
