using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fixes of SAI4001 and SAI4002: the length and an id of the request instead of the content, in every form that a log call has.</summary>
public sealed class ContentInLogFixTests
{
    private static Task Output(string before, string after) =>
        new VerifyFix("SAI4002") { Output = OutputKind.DynamicallyLinkedLibrary }.Source(AiCode.Answer(before), AiCode.Answer(after));

    private static Task Prompt(string before, string after) => new VerifyFix("SAI4001") { Output = OutputKind.DynamicallyLinkedLibrary }.Source(
        AiCode.Method(before + "\n        await client.GetResponseAsync($\"{ticketId}: {ticket}\");"), AiCode.Method(after + "\n        await client.GetResponseAsync($\"{ticketId}: {ticket}\");"));

    [Theory]
    [InlineData("logger.LogInformation(\"Answer {Answer} to {TicketId}\", text, ticketId);", "logger.LogInformation(\"Answer {AnswerLength} to {TicketId}\", text.Length, ticketId);")]
    [InlineData("logger.LogInformation(\"Answer: {Answer}\", text);", "logger.LogInformation(\"Answer: {AnswerLength} ({CorrelationId})\", text.Length, Activity.Current?.Id);")]
    [InlineData("logger.LogDebug($\"Answer: {text}\");", "logger.LogDebug($\"Answer: {text.Length}\");")]
    [InlineData("logger.LogDebug($\"{ticketId}: {text,8} at {DateTime.UtcNow:s}\"); // soon", "logger.LogDebug($\"{ticketId}: {text.Length,8} at {DateTime.UtcNow:s}\"); // soon")]
    [InlineData("logger.LogDebug(\"Answer: \" + text);", "logger.LogDebug(\"Answer: \" + text.Length);")]
    [InlineData("logger.LogWarning(text);", "logger.LogWarning(\"{TextLength} characters\", text.Length);")]
    [InlineData("Console.WriteLine(text);", "Console.WriteLine($\"{text.Length} characters\");")]
    [InlineData("Activity.Current?.SetTag(\"answer\", text);", "Activity.Current?.SetTag(\"answer\", text.Length);")]
    [InlineData("logger.LogInformation(\"{Id} {Messages}\", ticketId, response.Messages);", "logger.LogInformation(\"{Id} {MessagesCount}\", ticketId, response.Messages.Count);")]
    [InlineData("logger.LogInformation(\"{Id} {Response}\", ticketId, response);", "logger.LogInformation(\"{Id} {ResponseLength}\", ticketId, $\"{response}\".Length);")]
    [InlineData("logger.LogInformation(\"{Id} {@Answer:l}\", ticketId, (await client.GetResponseAsync(\"Hi\")).Text);", "logger.LogInformation(\"{Id} {AnswerLength}\", ticketId, (await client.GetResponseAsync(\"Hi\")).Text.Length);")]
    [InlineData("Serilog.Log.Information(\"{Id} {Answer}\", ticketId, /* all of it */ text);", "Serilog.Log.Information(\"{Id} {AnswerLength}\", ticketId, /* all of it */ text.Length);")]
    [InlineData("NLog.LogManager.GetLogger(\"ai\").Info(\"Answer {0}\", text);", "NLog.LogManager.GetLogger(\"ai\").Info(\"Answer {0}\", text.Length);")]
    public Task Answer_becomes_its_length(string before, string after) => Output(before, after);

    [Fact]
    public Task Two_answers_in_one_call_become_two_lengths() => Output(
        "logger.LogInformation(\"{Id}: {First} {Second}\", ticketId, text, response.Text);",
        "logger.LogInformation(\"{Id}: {FirstLength} {SecondLength}\", ticketId, text.Length, response.Text.Length);");

    [Fact]
    public Task Layout_of_a_call_over_lines_stays() => Output("""
                logger.LogInformation(
                    "Answer {Answer} to {TicketId}",
                    text, // the whole answer
                    ticketId);
        """, """
                logger.LogInformation(
                    "Answer {AnswerLength} to {TicketId}",
                    text.Length, // the whole answer
                    ticketId);
        """);

    [Theory]
    [InlineData("        logger.LogInformation(\"Asking {Id} about {Ticket}\", ticketId, ticket);", "        logger.LogInformation(\"Asking {Id} about {TicketLength}\", ticketId, ticket.Length);")]
    [InlineData("        logger.LogInformation($\"Asking {ticketId} about {ticket}\");", "        logger.LogInformation($\"Asking {ticketId} about {ticket.Length}\");")]
    [InlineData("        logger.LogError(new TimeoutException(), \"No answer to {Ticket}\", ticket);", "        logger.LogError(new TimeoutException(), \"No answer to {TicketLength} ({CorrelationId})\", ticket.Length, Activity.Current?.Id);")]
    [InlineData("        using var scope = logger.BeginScope(\"Ticket {Ticket}\", ticket);", "        using var scope = logger.BeginScope(\"Ticket {TicketLength}\", ticket.Length);")]
    public Task Prompt_becomes_its_length(string before, string after) => Prompt(before, after);

    [Fact]
    public Task Dictionary_of_a_scope_is_left_to_its_author() => new VerifyFix("SAI4002") { Output = OutputKind.DynamicallyLinkedLibrary }
        .NoFix(AiCode.Answer("using var scope = logger.BeginScope(new Dictionary<string, object> { [\"Answer\"] = text });"));
}
