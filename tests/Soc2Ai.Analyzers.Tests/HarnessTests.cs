namespace Soc2Ai.Analyzers.Tests;

/// <summary>The test harness itself.</summary>
public sealed class HarnessTests
{
    [Fact]
    public void Markup_gives_the_source_without_marks_and_a_span_for_each()
    {
        var markup = Markup.Parse("var a = {|SAI4001:b|} + [|c|];", onlyId: "SAI1001");

        Assert.Equal("var a = b + c;", markup.Source);
        Assert.Equal(["SAI4001", "SAI1001"], markup.Expected.Select(finding => finding.Id));
        Assert.Equal(["b", "c"], markup.Expected.Select(finding => markup.Source.Substring(finding.Span.Start, finding.Span.Length)));
    }

    [Fact]
    public async Task Code_that_uses_the_packages_and_the_stand_ins_compiles() =>
        await new Verify("SAI0001").Analyze(("Program.cs", """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.Compliance.Redaction;
            using OpenAI.Chat;

            var app = WebApplication.Create(args);
            app.MapGet("/", async (IChatClient client, ChatClient chat, Redactor redactor) => (await client.GetResponseAsync(redactor.Redact("hello"))).Text);
            app.Run();
            """));
}
