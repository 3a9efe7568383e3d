using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI4001: the value that becomes a prompt, in a log too.</summary>
public sealed class PromptInLogTests
{
    private static readonly Verify Verify = new("SAI4001") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Method(string statements, string members = "") => Verify.Source(AiCode.Method(statements, members));

    private static Task File(params string[] code) => Verify.Source([.. code.Select(AiCode.File)]);

    [Theory]
    [InlineData("logger.LogInformation(\"Asking about {Ticket}\", [|ticket|]);")]
    [InlineData("logger.LogInformation([|$\"Asking about {ticket}\"|]);")]
    [InlineData("logger.LogDebug([|\"Asking about \" + ticket|]);")]
    [InlineData("logger.LogInformation([|string.Format(\"Asking about {0}\", ticket)|]);")]
    [InlineData("logger.LogWarning(\"{Id}: {Ticket}\", ticketId, [|ticket.Trim()|]);")]
    [InlineData("logger.LogError(new TimeoutException(), \"No answer to {Ticket}\", [|ticket|]);")]
    [InlineData("logger.Log(LogLevel.Trace, \"{Head}\", [|ticket.Substring(0, 20)|]);")]
    [InlineData("using var scope = logger.BeginScope(\"{Ticket}\", [|ticket|]);")]
    [InlineData("using var scope = logger.BeginScope([|new Dictionary<string, object> { [\"Ticket\"] = ticket }|]);")]
    [InlineData("Console.WriteLine([|ticket|]);")]
    [InlineData("Console.Out.WriteLine([|ticket|]);")]
    [InlineData("Debug.WriteLine([|ticket|]);")]
    [InlineData("Trace.WriteLine([|ticket|]);")]
    [InlineData("Activity.Current?.SetTag(\"ticket\", [|ticket|]);")]
    [InlineData("Activity.Current?.AddTag(\"ticket\", [|ticket|]);")]
    [InlineData("Serilog.Log.Information(\"Asking about {Ticket}\", [|ticket|]);")]
    [InlineData("Serilog.Log.ForContext(\"Ticket\", [|ticket|]).Information(\"Asking\");")]
    [InlineData("NLog.LogManager.GetLogger(\"ai\").Info(\"Asking about {ticket}\", [|ticket|]);")]
    [InlineData("logger.LogInformation(\"{Request}\", [|JsonSerializer.Serialize(new { ticket, ticketId })|]);")]
    [InlineData("foreach (var line in ticket.Split('\\n')) logger.LogInformation(\"{Line}\", [|line|]);")]
    public Task Log_before_the_call_is_reported(string statement) => Method($$"""
        {{statement}}
        await client.GetResponseAsync($"Draft a reply to: {ticket}", cancellationToken: stop);
        """);

    [Theory]
    [InlineData("await client.GetResponseAsync(ticket);")]
    [InlineData("await client.GetResponseAsync(new ChatMessage(ChatRole.User, ticket));")]
    [InlineData("await client.GetResponseAsync([new(ChatRole.System, \"Be kind.\"), new(ChatRole.User, $\"Reply to {ticket}\")]);")]
    [InlineData("var messages = new List<ChatMessage>(); messages.Add(new ChatMessage(ChatRole.User, ticket)); await client.GetResponseAsync(messages);")]
    [InlineData("var prompt = new StringBuilder(\"Reply to \").Append(ticket).ToString(); await client.GetResponseAsync(prompt);")]
    [InlineData("await client.GetResponseAsync(\"Reply\", new ChatOptions { Instructions = $\"The ticket is {ticket}\" });")]
    [InlineData("await foreach (var update in client.GetStreamingResponseAsync(ticket)) update.ToString();")]
    [InlineData("var prompts = new[] { ticket }.Select(one => $\"Reply to {one}\"); foreach (var prompt in prompts) await client.GetResponseAsync(prompt);")]
    public Task Log_after_the_call_is_reported(string call) => Method($$"""
        {{call}}
        logger.LogInformation("Asked about {Ticket}", [|ticket|]);
        """);

    [Fact]
    public Task Prompt_itself_is_reported() => Method("""
        var prompt = $"Draft a reply to: {ticket}";
        logger.LogInformation("Prompt: {Prompt}", [|prompt|]);
        await client.GetResponseAsync(prompt);
        """);

    [Fact]
    public Task List_of_messages_is_reported() => Method("""
        List<ChatMessage> messages = [new(ChatRole.System, "Be kind."), new(ChatRole.User, ticket)];
        logger.LogDebug("Sending {Messages}", [|JsonSerializer.Serialize(messages)|]);
        logger.LogDebug("Last: {Message}", [|messages[^1].Text|]);
        await client.GetResponseAsync(messages);
        """);

    [Fact]
    public Task Member_of_a_record_is_reported() => File("""
        public sealed record Mail(string Id, string Subject, string Body);

        public sealed class Desk(IChatClient client, ILogger<Desk> logger)
        {
            public async Task Reply(Mail mail)
            {
                logger.LogInformation("Replying to {Id}: {Body}", mail.Id, [|mail.Body|]);
                await client.GetResponseAsync($"{mail.Subject}\n{mail.Body}");
            }
        }
        """);

    [Fact]
    public Task Callees_in_other_files_are_reported() => File("""
        public sealed class Desk(Asker asker, ILogger<Desk> logger)
        {
            public async Task Reply(string mail)
            {
                logger.Received(mail);
                await asker.Ask(mail);
            }
        }
        """, """
        public sealed class Asker(IChatClient client)
        {
            public Task<ChatResponse> Ask(string question) => client.GetResponseAsync("Answer: " + question);
        }
        """, """
        public static class Logs
        {
            public static void Received(this ILogger logger, string text) => logger.LogInformation("Received {Text}", [|text|]);
        }
        """);

    [Fact]
    public Task Message_that_a_generator_implements_is_reported() => Method("""
        Asking(logger, ticketId, [|ticket|]);
        await client.GetResponseAsync(ticket);
        """, """
        [LoggerMessage(EventId = 7, Level = LogLevel.Information, Message = "Asking {Id} {Ticket}")]
        private static partial void Asking(ILogger logger, string id, string ticket);

        private static partial void Asking(ILogger logger, string id, string ticket) { }
        """);

    [Fact]
    public Task Delegate_of_a_message_is_reported() => Method("""
        Asking(logger, [|ticket|], null);
        await client.GetResponseAsync(ticket);
        """, "private static readonly Action<ILogger, string, Exception?> Asking = LoggerMessage.Define<string>(LogLevel.Information, 3, \"Asking {Ticket}\");");

    [Fact]
    public Task Text_that_was_read_from_elsewhere_is_reported() => Method("""
        var document = await System.IO.File.ReadAllTextAsync(Path.Combine("tickets", ticketId), stop);
        logger.LogInformation("Read {Document}", [|document|]);
        await client.GetResponseAsync(document);
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
