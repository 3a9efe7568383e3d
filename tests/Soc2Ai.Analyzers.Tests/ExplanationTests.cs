namespace Soc2Ai.Analyzers.Tests;

/// <summary>A build that is asked to says which rows named what, and why a place was not reported.</summary>
public sealed class ExplanationTests
{
    private const string Code = """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Compliance.Redaction;
        using Microsoft.Extensions.Logging;

        class Desk(IChatClient client, ILogger logger, Redactor redactor)
        {
            public async Task Reply(string mail)
            {
                var answer = (await client.GetResponseAsync(mail)).Text;
                logger.LogInformation("Plain {Answer}", answer);
                logger.LogInformation("Redacted {Answer}", redactor.Redact(answer));
                logger.LogInformation("Time {Now}", DateTime.Now);
                int.TryParse(answer, out var number);
                try { Console.WriteLine(int.Parse(answer)); } catch (FormatException) { Console.WriteLine("no number"); }
            }
        }
        """;

    [Fact]
    public async Task Every_row_that_names_what_is_used_stands_at_the_place_of_use()
    {
        var rows = await Said("SAI9102");

        Assert.Contains(rows, row => row.StartsWith("9: 'ChatClientExtensions.GetResponseAsync' is named by the row 'sink prompt Microsoft.Extensions.AI.ChatClientExtensions GetResponseAsync chatMessage' (rules/apis/MicrosoftExtensionsAI.tsv:", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("11: 'Redactor.Redact' is named by the row 'clean ", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.StartsWith("7:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_place_that_a_flow_rule_tested_says_what_became_of_it()
    {
        var places = await Said("SAI9103");

        Assert.Contains("10: SAI4002 at 'LoggerExtensions.LogInformation': reported as warning", places);
        Assert.Contains(places, place => place.StartsWith("11: SAI4002 at 'LoggerExtensions.LogInformation': not reported: model output from 'ChatClientExtensions.GetResponseAsync' (line 9)", StringComparison.Ordinal)
            && place.Contains("by 'Redactor.Redact' (line 11)", StringComparison.Ordinal) && place.EndsWith("cleaned for output", StringComparison.Ordinal));
        Assert.Contains("12: SAI4002 at 'LoggerExtensions.LogInformation': not reported: no value of the kinds model-output arrives here", places);
        Assert.Contains(places, place => place.StartsWith("14: SAI3001 at 'int.Parse': not reported: model output from", StringComparison.Ordinal) && place.EndsWith("the code around it checks or handles it", StringComparison.Ordinal));
        Assert.Contains(places, place => place.StartsWith("12: SAI4001 at 'LoggerExtensions.LogInformation': not reported: only constants", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_said_where_nobody_asks() =>
        Assert.DoesNotContain(await new Verify("SAI9102") { Output = Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary }.Analyze(("Desk.cs", Code)), diagnostic => diagnostic.Id is "SAI9102" or "SAI9103");

    private static async Task<IReadOnlyList<string>> Said(string id)
    {
        var verify = new Verify(id) { Output = Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, Options = [("build_property.Soc2AiExplain", "true")] };
        return [.. (await verify.Findings(Code)).Select(diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.GetMessage()}")];
    }
}
