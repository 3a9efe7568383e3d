using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI4001: the ways of a value to a prompt and to a log, with every SDK and in every kind of program.</summary>
public sealed class PromptInLogWaysTests
{
    private static readonly Verify Verify = new("SAI4001") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Method(string statements, string members = "") => Verify.Source(AiCode.Method(statements, members));

    private static Task File(params string[] code) => Verify.Source([.. code.Select(AiCode.File)]);

    [Fact]
    public Task Text_that_was_read_from_elsewhere_is_reported() => Method("""
        var document = await System.IO.File.ReadAllTextAsync(Path.Combine("tickets", ticketId), stop);
        logger.LogInformation("Read {Document}", [|document|]);
        await client.GetResponseAsync(document);
        """);

    [Fact]
    public Task History_of_Semantic_Kernel_holds_what_was_added_to_it() => File("""
        using Microsoft.SemanticKernel.ChatCompletion;

        public sealed class Conversation(IChatCompletionService service, ILogger<Conversation> logger)
        {
            public async Task Ask(string question)
            {
                var history = new ChatHistory("You are helpful.");
                logger.LogDebug("Begins with {History}", history);
                history.AddUserMessage(question);
                await service.GetChatMessageContentAsync(history);
                logger.LogDebug("{Count} messages: {History}", history.Count, {|SAI4001:System.Text.Json.JsonSerializer.Serialize(history)|});
            }
        }
        """);

    [Fact]
    public Task Field_that_one_method_logs_and_another_sends_is_reported() => File("""
        public sealed class Conversation(IChatClient client, ILogger<Conversation> logger)
        {
            private readonly List<ChatMessage> _history = [];
            private string _question = "";

            public void Say(string question)
            {
                _question = question;
                _history.Add(new ChatMessage(ChatRole.User, question));
                logger.LogInformation("{Question}", [|_question|]);
            }

            public Task<ChatResponse> Ask() => client.GetResponseAsync(_history);
        }
        """);

    [Fact]
    public Task Field_that_keeps_what_was_sent_and_that_another_method_logs_is_reported() => File("""
        public sealed class Desk(IChatClient client, ILogger<Desk> logger)
        {
            private string _last = "";

            public async Task Ask(string question)
            {
                _last = question;
                await client.GetResponseAsync(question);
            }

            public void Dump() => logger.LogWarning("The last question was {Question}", [|_last|]);
        }
        """);

    [Fact]
    public Task OpenAI_is_reported() => File("""
        public sealed class Desk(OpenAI.Chat.ChatClient client, ILogger<Desk> logger)
        {
            public async Task Reply(string mail)
            {
                var messages = new List<OpenAI.Chat.ChatMessage> { new OpenAI.Chat.SystemChatMessage("Be kind."), new OpenAI.Chat.UserChatMessage(mail) };
                logger.LogInformation("Replying to {Mail}", [|mail|]);
                await client.CompleteChatAsync(messages);
            }
        }
        """);

    [Fact]
    public Task Anthropic_is_reported() => File("""
        using Anthropic.Models.Messages;

        public sealed class Desk(Anthropic.IAnthropicClient client, ILogger<Desk> logger)
        {
            public async Task Reply(string mail)
            {
                logger.LogInformation("Replying to {Mail}", [|mail|]);
                await client.Messages.Create(new MessageCreateParams { MaxTokens = 100, Model = "claude-sonnet-4-5-20250929", Messages = [new UserMessageParam(mail)] });
            }
        }
        """);

    [Fact]
    public Task Semantic_Kernel_is_reported() => File("""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;

        public sealed class Desk(Kernel kernel, IChatCompletionService chat, ILogger<Desk> logger)
        {
            public async Task Reply(string mail)
            {
                var history = new ChatHistory();
                history.AddUserMessage(mail);
                logger.LogInformation("Replying to {Mail}", [|mail|]);
                await chat.GetChatMessageContentAsync(history);
            }

            public async Task Sum(string page)
            {
                logger.LogInformation("Summing up {Page}", [|page|]);
                await kernel.InvokePromptAsync("Sum up {{$page}}", new KernelArguments { ["page"] = page });
            }
        }
        """);

    [Fact]
    public Task Raw_request_is_reported() => File("""
        using System.Net.Http.Json;

        public sealed class Desk(HttpClient http, ILogger<Desk> logger)
        {
            public async Task Reply(string mail)
            {
                var body = JsonSerializer.Serialize(new { model = "gpt-4o-2024-11-20", messages = new[] { new { role = "user", content = mail } } });
                logger.LogDebug("Request {Body}", [|body|]);
                await http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent(body, Encoding.UTF8, "application/json"));
            }
        }
        """);

    [Fact]
    public Task Worker_is_reported() => File("""
        public sealed class Worker(IChatClient client, ILogger<Worker> logger, System.Threading.Channels.Channel<Ticket> queue) : Microsoft.Extensions.Hosting.BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop)
            {
                await foreach (var ticket in queue.Reader.ReadAllAsync(stop))
                {
                    logger.LogInformation("Drafting {Number}: {Body}", ticket.Number, [|ticket.Body|]);
                    await client.GetResponseAsync($"Draft: {ticket.Body}", cancellationToken: stop);
                }
            }
        }

        public sealed record Ticket(int Number, string Body);
        """);

    [Fact]
    public Task Lambda_of_a_minimal_API_is_reported() => new Verify("SAI4001").Source("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/ask", async (Question question, IChatClient client, ILogger<Program> logger) =>
        {
            logger.LogInformation("Asked {Text}", [|question.Text|]);
            var answer = await client.GetResponseAsync(question.Text);
            return answer.Text;
        });
        app.Run();

        internal sealed record Question(string Text);
        """);

    [Fact]
    public async Task Message_names_the_prompt_and_the_log()
    {
        var finding = Assert.Single(await Verify.Findings(AiCode.Method("""
            logger.LogInformation("{Ticket}", ticket);
            await client.GetResponseAsync(ticket);
            """)));

        Assert.Equal("The value that becomes the prompt of 'ChatClientExtensions.GetResponseAsync' is also written to the log by 'LoggerExtensions.LogInformation'", finding.GetMessage());
        Assert.Equal("ticket", finding.Properties["source"]);
    }
}
