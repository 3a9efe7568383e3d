using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI4002: what a model answered, in a log.</summary>
public sealed class ModelOutputInLogTests
{
    private static readonly Verify Verify = new("SAI4002") { Output = OutputKind.DynamicallyLinkedLibrary };

    private static Task Answer(string statements, string members = "") => Verify.Source(AiCode.Answer(statements, members));

    private static Task File(params string[] code) => Verify.Source([.. code.Select(AiCode.File)]);

    [Theory]
    [InlineData("logger.LogInformation(\"Answer: {Answer}\", [|text|]);")]
    [InlineData("logger.LogDebug([|$\"Answer: {text}\"|]);")]
    [InlineData("logger.LogWarning([|\"Answer: \" + response.Text|]);")]
    [InlineData("logger.LogError(new InvalidOperationException(), \"Odd answer {Answer} for {Ticket}\", [|text|], ticketId);")]
    [InlineData("logger.LogInformation(\"{Response}\", [|response|]);")]
    [InlineData("logger.Log(LogLevel.Information, \"{Answer}\", [|text.Trim()|]);")]
    [InlineData("logger.LogInformation(\"{Head}\", [|text[..Math.Min(100, text.Length)]|]);")]
    [InlineData("logger.LogInformation(\"{Json}\", [|JsonSerializer.Serialize(response.Messages)|]);")]
    [InlineData("foreach (var message in response.Messages) logger.LogInformation(\"{Message}\", [|message.Text|]);")]
    [InlineData("using (logger.BeginScope(\"{Answer}\", [|text|])) return null;")]
    [InlineData("using (logger.BeginScope([|new Dictionary<string, object> { [\"Answer\"] = text }|])) return null;")]
    [InlineData("Console.WriteLine([|text|]);")]
    [InlineData("Console.Error.WriteLine([|$\"! {text}\"|]);")]
    [InlineData("Debug.WriteLine([|text|]);")]
    [InlineData("Trace.TraceInformation([|text|]);")]
    [InlineData("Activity.Current?.SetTag(\"gen_ai.completion\", [|text|]);")]
    [InlineData("Activity.Current?.AddEvent([|new ActivityEvent(\"answer\", tags: new ActivityTagsCollection { { \"text\", text } })|]);")]
    [InlineData("Serilog.Log.Information(\"Answer {Answer}\", [|text|]);")]
    [InlineData("Serilog.Log.Logger.Warning(\"Answer {Answer} {Id} {More} {Rest}\", ticketId, 1, 2, [|text|]);")]
    [InlineData("NLog.LogManager.GetCurrentClassLogger().Info(\"Answer {0}\", [|text|]);")]
    [InlineData("NLog.LogManager.GetCurrentClassLogger().Debug([|$\"Answer {text}\"|]);")]
    [InlineData("logger.LogInformation(\"{Lines}\", [|string.Join(\" \", text.Split('\\n').Where(line => line.Length > 0).Select(line => line.Trim()))|]);")]
    [InlineData("var refund = JsonSerializer.Deserialize<Refund>(text) ?? throw new InvalidOperationException(); logger.LogInformation(\"{Reason}\", [|refund.Reason|]);")]
    [InlineData("var refund = JsonSerializer.Deserialize<Refund>(text) ?? throw new InvalidOperationException(); logger.LogInformation(\"{@Refund}\", [|refund|]);")]
    public Task Log_write_is_reported(string statements) => Answer(statements);

    [Fact]
    public Task Method_that_a_generator_implements_is_reported() => Answer("LogAnswer(logger, [|text|], ticketId);", """
        [LoggerMessage(Level = LogLevel.Information, Message = "Answer {Answer} to {TicketId}")]
        private static partial void LogAnswer(ILogger logger, string answer, string ticketId);

        private static partial void LogAnswer(ILogger logger, string answer, string ticketId) { }
        """);

    [Fact]
    public Task Delegate_of_a_message_is_reported() => Answer("Answered(logger, [|text|], null);",
        "private static readonly Action<ILogger, string, Exception?> Answered = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), \"Answer {Answer}\");");

    [Fact]
    public Task Own_extension_in_another_file_is_reported_where_it_logs() => File("""
        public sealed class Judge(IChatClient client, ILogger<Judge> logger)
        {
            public async Task Ask() => logger.Answered((await client.GetResponseAsync("How much?")).Text);
        }
        """, """
        internal static class Logs
        {
            public static void Answered(this ILogger logger, string answer) => logger.LogInformation("Answer {Answer}", [|answer|]);
        }
        """);

    [Fact]
    public Task Stream_is_reported() => File("""
        public sealed class Judge(IChatClient client, ILogger<Judge> logger)
        {
            public async Task Ask()
            {
                var whole = new StringBuilder();
                await foreach (var update in client.GetStreamingResponseAsync("How much?"))
                {
                    logger.LogTrace("{Chunk}", [|update.Text|]);
                    whole.Append(update);
                }

                logger.LogInformation("{Answer}", [|whole.ToString()|]);
            }
        }
        """);

    [Fact]
    public Task Answer_that_a_worker_kept_in_a_property_is_reported() => File("""
        public sealed class Result
        {
            public string Draft { get; set; } = "";
        }

        public sealed class Worker(IChatClient client, ILogger<Worker> logger) : Microsoft.Extensions.Hosting.BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop)
            {
                var result = new Result();
                while (!stop.IsCancellationRequested)
                {
                    result.Draft = (await client.GetResponseAsync("Draft.", cancellationToken: stop)).Text;
                    Done(result);
                }
            }

            private void Done(Result result) => logger.LogInformation("Drafted {Draft}", [|result.Draft|]);
        }
        """);

    [Fact]
    public Task OpenAI_and_its_responses_are_reported() => File("""
        #pragma warning disable OPENAI001
        public sealed class Judge(OpenAI.Chat.ChatClient chat, ILogger<Judge> logger)
        {
            public async Task Ask(string question)
            {
                OpenAI.Chat.ChatCompletion completion = await chat.CompleteChatAsync("Judge.");
                logger.LogInformation("{Model} said {Text}", completion.Model, [|completion.Content[0].Text|]);
                logger.LogInformation("{Arguments}", [|completion.ToolCalls[0].FunctionArguments.ToString()|]);
                await foreach (var update in chat.CompleteChatStreamingAsync("Judge."))
                {
                    if (update.ContentUpdate.Count > 0)
                        Console.Write([|update.ContentUpdate[0].Text|]);
                }
            }
        }
        """);

    [Fact]
    public Task Anthropic_is_reported() => File("""
        public sealed class Judge(Anthropic.IAnthropicClient client, ILogger logger)
        {
            public async Task Ask(Anthropic.Models.Messages.MessageCreateParams parameters)
            {
                var message = await client.Messages.Create(parameters);
                foreach (var block in message.Content)
                {
                    if (block.TryPickText(out var text))
                        logger.LogInformation("{Answer}", [|text.Text|]);
                }
            }
        }
        """);

    [Fact]
    public Task Semantic_Kernel_is_reported() => File("""
        using Microsoft.SemanticKernel;

        public sealed class Judge(Kernel kernel, ILogger logger)
        {
            public async Task Ask()
            {
                var result = await kernel.InvokePromptAsync("How much?");
                logger.LogInformation("{Result}", [|result|]);
                logger.LogInformation("{Text}", [|result.GetValue<string>()|]);
            }
        }
        """);

    [Fact]
    public Task Raw_answer_is_reported() => File("""
        using System.Net.Http.Json;

        public sealed class Judge(HttpClient http, ILogger logger)
        {
            public async Task Ask(string question)
            {
                var response = await http.PostAsJsonAsync("https://api.anthropic.com/v1/messages", new { question });
                var body = await response.Content.ReadAsStringAsync();
                logger.LogInformation("Claude said {Body}", [|body|]);
            }
        }
        """);

    [Fact]
    public Task Lambda_of_a_minimal_API_is_reported() => new Verify("SAI4002").Source("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/ask", async (string question, IChatClient client, ILogger<Program> logger) =>
        {
            var answer = await client.GetResponseAsync(question);
            logger.LogInformation("Answered {Answer}", [|answer.Text|]);
            return answer.Text;
        });
        app.Run();
        """);
}
