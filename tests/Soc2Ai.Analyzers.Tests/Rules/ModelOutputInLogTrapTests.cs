using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI4002 is silent about facts of an answer, about what is taken out of it, and where a person reads along; it is quieter where only developers do.</summary>
public sealed class ModelOutputInLogTrapTests
{
    private static readonly Verify Verify = new("SAI4002") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Answer(string statements, string members = "") => Verify.Source(AiCode.Answer(statements, members));

    [Theory]
    [InlineData("logger.LogInformation(\"{Length} characters\", text.Length);")]
    [InlineData("logger.LogInformation($\"{text.Length} characters\");")]
    [InlineData("logger.LogInformation(\"{Id} {Model} {Reason}\", response.ResponseId, response.ModelId, response.FinishReason);")]
    [InlineData("logger.LogInformation(\"{In} + {Out}\", response.Usage?.InputTokenCount, response.Usage!.OutputTokenCount);")]
    [InlineData("logger.LogInformation(\"{Usage}\", response.Usage);")]
    [InlineData("logger.LogInformation(\"{Count} messages\", response.Messages.Count);")]
    [InlineData("logger.LogInformation(\"{Hash}\", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))));")]
    [InlineData("logger.LogInformation(\"{Hash}\", text.GetHashCode());")]
    [InlineData("logger.LogInformation(\"Answered {Ticket}\", ticketId);")]
    [InlineData("logger.LogInformation(\"Empty: {Empty}\", string.IsNullOrWhiteSpace(text));")]
    [InlineData("if (text.Contains(\"refund\")) logger.LogInformation(\"A refund was offered for {Ticket}\", ticketId);")]
    [InlineData("var score = int.TryParse(text, out var parsed) ? parsed : 0; logger.LogInformation(\"Score {Score}\", score);")]
    [InlineData("logger.LogInformation(\"{Mood}\", Enum.TryParse<DayOfWeek>(text, out var mood) ? mood : DayOfWeek.Monday);")]
    [InlineData("var label = text switch { \"spam\" => \"spam\", \"ham\" => \"ham\", _ => \"other\" }; logger.LogInformation(\"{Label}\", label);")]
    [InlineData("if (text is \"yes\" or \"no\") logger.LogInformation(\"{Verdict}\", text);")]
    [InlineData("var watch = Stopwatch.StartNew(); logger.LogInformation(\"{Elapsed} ms\", watch.ElapsedMilliseconds);")]
    [InlineData("using (logger.BeginScope(new Dictionary<string, object> { [\"Ticket\"] = ticketId, [\"Length\"] = text.Length })) return text;")]
    [InlineData("Activity.Current?.SetTag(\"gen_ai.response.id\", response.ResponseId);")]
    [InlineData("Activity.Current?.SetTag(\"gen_ai.usage.output_tokens\", response.Usage?.OutputTokenCount);")]
    [InlineData("using var span = new ActivitySource(\"desk\").StartActivity(text);")]
    [InlineData("logger.LogInformation(\"{Lines} lines\", text.Split('\\n').Length);")]
    [InlineData("logger.LogInformation(\"{Words} words\", text.Split(' ').Count(word => word.Length > 3));")]
    [InlineData("await System.IO.File.WriteAllTextAsync(\"answers/\" + ticketId, text, stop); logger.LogInformation(\"Stored {Ticket}\", ticketId);")]
    [InlineData("text = \"(removed)\"; logger.LogInformation(\"{Text}\", text);")]
    public Task Fact_about_an_answer_is_clean(string statements) => Answer(statements);

    [Theory]
    [InlineData("Console.WriteLine(response.Text);")]
    [InlineData("Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args); Console.WriteLine({|SAI4002:response.Text|});")]
    public Task Console_of_a_program_is_a_log_where_it_serves_something(string statement) => new Verify("SAI4002").Source($$"""
        using Microsoft.Extensions.AI;

        IChatClient client = null!;
        var response = await client.GetResponseAsync("What is new?");
        {{statement}}
        """);

    [Fact]
    public Task Redacted_answer_is_clean() => Answer("logger.LogInformation(\"{Answer}\", Redactor!.Redact(text));",
        "public Microsoft.Extensions.Compliance.Redaction.Redactor? Redactor { get; set; }");

    [Fact]
    public Task Writer_that_is_no_console_is_no_log() => Answer("""
        using var file = new StreamWriter("answer.txt");
        file.WriteLine(text);
        var memory = new StringWriter();
        memory.Write(text);
        """);

    [Fact]
    public Task Store_that_is_called_a_log_is_no_log() => Answer("await SaveLogAsync(text);", "private Task SaveLogAsync(string entry) => System.IO.File.AppendAllTextAsync(\"audit\", entry);");

    [Fact]
    public Task Console_of_a_program_is_its_screen() => new Verify("SAI4002") { Without = IsHosting }.Source("""
        using Microsoft.Extensions.AI;

        IChatClient client = null!;
        var response = await client.GetResponseAsync("Tell a joke.");
        Console.WriteLine(response.Text);
        await foreach (var update in client.GetStreamingResponseAsync("Another."))
            Console.Write(update.Text);
        """);

    [Fact]
    public Task Console_of_a_program_that_only_references_hosting_is_its_screen() => new Verify("SAI4002") { Without = IsWeb }.Source("""
        using Microsoft.Extensions.AI;

        IChatClient client = null!;
        Console.WriteLine((await client.GetResponseAsync("Tell a joke.")).Text);
        """);

    [Fact]
    public Task Console_of_a_worker_is_a_log() => new Verify("SAI4002") { Without = IsWeb }.Source("""
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Hosting;

        Console.WriteLine("starting");

        sealed class Worker(IChatClient client) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop) =>
                Console.WriteLine([|(await client.GetResponseAsync("Tell a joke.", cancellationToken: stop)).Text|]);
        }
        """);

    [Fact]
    public Task Logger_of_a_console_program_is_a_log() => new Verify("SAI4002") { Without = name => IsHosting(name) && name != "Microsoft.Extensions.Logging.Abstractions" }.Source("""
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;

        IChatClient client = null!;
        ILogger logger = null!;
        logger.LogInformation("{Answer}", [|(await client.GetResponseAsync("Tell a joke.")).Text|]);
        """);

    [Fact]
    public Task Own_redactor_that_a_row_names_is_clean() => new Verify("SAI4002")
    {
        Output = OutputKind.DynamicallyLinkedLibrary,
        AdditionalFiles = [("acme.soc2ai.tsv", "# role\tkind\ttype\tmember\tport\nclean\toutput\tAcme.Privacy\tMask\ttext->return\n")],
    }.Source(AiCode.File("""
        namespace Acme;

        public static class Privacy
        {
            public static string Mask(string text) => text;
        }

        public sealed class Judge(IChatClient client, ILogger<Judge> logger)
        {
            public async Task Ask()
            {
                var answer = (await client.GetResponseAsync("How much?")).Text;
                logger.LogInformation("{Answer}", Privacy.Mask(answer));
                logger.LogInformation("{Answer}", [|answer|]);
            }
        }
        """));

    [Theory]
    [InlineData("if (logger.IsEnabled(LogLevel.Trace)) logger.LogTrace(\"{Answer}\", text);")]
    [InlineData("if (!logger.IsEnabled(LogLevel.Debug)) return null; logger.LogDebug(\"{Answer}\", text);")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"ASPNETCORE_ENVIRONMENT\") == \"Development\") logger.LogInformation(\"{Answer}\", text);")]
    [InlineData("\n#if DEBUG\nlogger.LogInformation(\"{Answer}\", text);\n#endif\n")]
    public async Task Log_for_developers_is_a_suggestion(string statements)
    {
        var finding = Assert.Single(await new Verify("SAI4002") { Output = OutputKind.DynamicallyLinkedLibrary, Symbols = ["DEBUG"] }.Findings(AiCode.Answer(statements)));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }

    [Fact]
    public async Task Log_at_information_behind_a_guard_for_information_is_a_warning()
    {
        var finding = Assert.Single(await Verify.Findings(AiCode.Answer("if (logger.IsEnabled(LogLevel.Information)) logger.LogInformation(\"{Answer}\", text);")));

        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Fact]
    public async Task Message_names_the_log_and_the_call()
    {
        var finding = Assert.Single(await Verify.Findings(AiCode.Answer("logger.LogInformation(\"{Answer}\", text);")));

        Assert.Equal("'LoggerExtensions.LogInformation' writes to the log what 'ChatClientExtensions.GetResponseAsync' returned", finding.GetMessage());
    }

    private static bool IsWeb(string name) => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name == "Soc2Ai.StandIns";

    internal static bool IsHosting(string name) => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal) || name is "Soc2Ai.StandIns" or "ModelContextProtocol.AspNetCore";
}
