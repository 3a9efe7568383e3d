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
}
