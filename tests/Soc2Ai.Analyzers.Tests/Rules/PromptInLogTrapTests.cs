using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI4001 is silent where a log has facts about a prompt, another value or nothing that varies; quieter where only developers read.</summary>
public sealed class PromptInLogTrapTests
{
    private static readonly Verify Verify = new("SAI4001") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Method(string statements, string members = "") => Verify.Source(AiCode.Method(statements, members));

    private static Task File(params string[] code) => Verify.Source([.. code.Select(AiCode.File)]);

    [Fact]
    public Task Name_and_setting_that_a_prompt_also_holds_are_not_reported() => File("""
        public sealed class ReplySettings { public string Blocked { get; set; } = ""; }

        public sealed class Desk(IChatClient client, ReplySettings settings, ILogger<Desk> logger)
        {
            public async Task Reply(string agentName, string mail)
            {
                logger.LogInformation("{Agent} answers, or says {Blocked}", agentName, settings.Blocked);
                await client.GetResponseAsync($"You are {agentName}. Where you may not answer, say: {settings.Blocked}. {mail}");
            }
        }
        """);

    [Theory]
    [InlineData("logger.LogInformation(\"{Length} characters\", ticket.Length);")]
    [InlineData("logger.LogInformation(\"prompt size of {Tokens} tokens\", ticket.Split(' ').Length);")]
    [InlineData("logger.LogInformation(\"Drafting a reply to {TicketId}\", ticketId);")]
    [InlineData("logger.LogInformation(\"Hash {Hash}\", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ticket))));")]
    [InlineData("logger.LogInformation(\"Hash {Hash}\", ticket.GetHashCode(StringComparison.Ordinal));")]
    [InlineData("logger.LogInformation(\"Starting\");")]
    [InlineData("logger.LogInformation(\"{Service}\", nameof(Service));")]
    [InlineData("logger.LogInformation(\"Urgent: {Urgent}\", ticket.Contains(\"urgent\", StringComparison.OrdinalIgnoreCase));")]
    [InlineData("logger.LogInformation(\"{At}\", DateTimeOffset.UtcNow);")]
    [InlineData("if (string.IsNullOrWhiteSpace(ticket)) { logger.LogWarning(\"Ticket {Id} is empty\", ticketId); return null; }")]
    [InlineData("try { await Task.Delay(1, stop); } catch (Exception e) { logger.LogError(e, \"Failed for {Id}\", ticketId); }")]
    [InlineData("Activity.Current?.SetTag(\"ticket.id\", ticketId);")]
    [InlineData("using var scope = logger.BeginScope(new Dictionary<string, object> { [\"TicketId\"] = ticketId });")]
    [InlineData("logger.LogInformation(\"{Machine}\", Environment.MachineName);")]
    [InlineData("var other = Guid.NewGuid().ToString(); logger.LogInformation(\"{Correlation}\", other);")]
    public Task Fact_about_a_prompt_is_clean(string statement) => Method($$"""
        {{statement}}
        await client.GetResponseAsync($"Draft a reply to {ticketId}: {ticket}", cancellationToken: stop);
        """);

    [Fact]
    public Task Constant_prompt_is_no_content() => Method("""
        const string Prompt = "Tell a joke.";
        var greeting = "Hello";
        logger.LogInformation("Asking {Prompt} {Greeting}", Prompt, greeting);
        await client.GetResponseAsync(Prompt + greeting);
        """);

    [Fact]
    public Task Template_of_a_prompt_is_no_content() => Method("""
        var template = "Draft a reply to: {0}";
        logger.LogDebug("Template {Template}", template);
        await client.GetResponseAsync(string.Format(template, ticket));
        """);

    [Fact]
    public Task Redacted_prompt_is_clean() => Method("""
        logger.LogInformation("Asking about {Ticket}", Redactor!.Redact(ticket));
        await client.GetResponseAsync(ticket);
        """, "public Microsoft.Extensions.Compliance.Redaction.Redactor? Redactor { get; set; }");

    [Fact]
    public Task Value_that_only_the_log_gets_is_clean() => Method("""
        logger.LogInformation("{Ticket}", ticket);
        await client.GetResponseAsync("Tell a joke.");
        """);

    [Fact]
    public Task Other_members_of_the_same_object_are_clean() => File("""
        public sealed record Mail(string Id, string Queue, string Body, Customer Customer);
        public sealed record Customer(string Id, string Tier);

        public sealed class Desk(IChatClient client, ILogger<Desk> logger)
        {
            public async Task Reply(Mail mail)
            {
                logger.LogInformation("{Id} in {Queue} of {Customer} ({Tier})", mail.Id, mail.Queue, mail.Customer.Id, mail.Customer.Tier);
                await client.GetResponseAsync(mail.Body);
            }
        }
        """);

    [Fact]
    public Task Settings_that_both_need_are_clean() => File("""
        public sealed class Options
        {
            public string Model { get; set; } = "";
            public string Deployment { get; set; } = "";
        }

        public sealed class Desk(IChatClient client, ILogger<Desk> logger, Options options)
        {
            public async Task Reply(string mail)
            {
                logger.LogInformation("Calling {Model} at {Deployment}", options.Model, options.Deployment);
                await client.GetResponseAsync(mail, new ChatOptions { ModelId = options.Model });
            }
        }
        """);

    [Fact]
    public Task Count_of_messages_is_clean() => Method("""
        List<ChatMessage> messages = [new(ChatRole.User, ticket)];
        logger.LogInformation("Sending {Count} messages, the first by {Role}", messages.Count, messages[0].Role);
        await client.GetResponseAsync(messages);
        """);

    [Fact]
    public Task Answer_is_the_business_of_another_rule() => Method("""
        var response = await client.GetResponseAsync(ticket);
        logger.LogInformation("{Answer} {Id}", response.Text, response.ResponseId);
        """);

    [Fact]
    public Task Answer_that_is_sent_on_is_the_business_of_another_rule() => Method("""
        var first = await client.GetResponseAsync("Draft.");
        logger.LogInformation("{Draft}", first.Text);
        await client.GetResponseAsync($"Improve: {first.Text}");
        """);

    [Fact]
    public Task Writers_of_files_are_no_console() => Method("""
        using var file = new StreamWriter("ticket.txt");
        await file.WriteLineAsync(ticket);
        await client.GetResponseAsync(ticket);
        """);

    [Fact]
    public Task Console_of_a_program_is_its_screen() => new Verify("SAI4001") { Without = ModelOutputInLogTrapTests.IsHosting }.Source("""
        using Microsoft.Extensions.AI;

        IChatClient client = null!;
        while (Console.ReadLine() is { } question)
        {
            Console.WriteLine($"You asked: {question}");
            Console.WriteLine((await client.GetResponseAsync(question)).Text);
        }
        """);

    [Fact]
    public Task Own_redactor_that_a_row_names_is_clean() => new Verify("SAI4001")
    {
        Output = OutputKind.DynamicallyLinkedLibrary,
        AdditionalFiles = [("acme.soc2ai.tsv", "clean\tprompt\tAcme.Privacy\tMask\ttext->return\n")],
    }.Source(AiCode.File("""
        namespace Acme;

        public static class Privacy
        {
            public static string Mask(string text) => text;
        }

        public sealed class Desk(IChatClient client, ILogger<Desk> logger)
        {
            public async Task Reply(string mail)
            {
                logger.LogInformation("{Mail}", Privacy.Mask(mail));
                await client.GetResponseAsync(mail);
            }
        }
        """));

    [Theory]
    [InlineData("if (logger.IsEnabled(LogLevel.Trace)) logger.LogTrace(\"{Ticket}\", ticket);")]
    [InlineData("if (logger.IsEnabled(LogLevel.Debug)) { logger.LogDebug(\"{Ticket}\", ticket); }")]
    [InlineData("var verbose = logger.IsEnabled(LogLevel.Trace); if (verbose) logger.LogTrace(\"{Ticket}\", ticket);")]
    [InlineData("if (Host!.IsDevelopment()) logger.LogInformation(\"{Ticket}\", ticket);")]
    [InlineData("\n#if DEBUG\nlogger.LogInformation(\"{Ticket}\", ticket);\n#endif\n")]
    public async Task Log_for_developers_is_a_suggestion(string statement)
    {
        var finding = Assert.Single(await new Verify("SAI4001") { Output = OutputKind.DynamicallyLinkedLibrary, Symbols = ["DEBUG"] }.Findings("using Microsoft.Extensions.Hosting;\n" + AiCode.Method($$"""
            {{statement}}
            await client.GetResponseAsync(ticket);
            """, "public IHostEnvironment? Host { get; set; }")));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }
}
