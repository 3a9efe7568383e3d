using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>Rows of a project's own APIs: those that say something hold, the others are told at their line.</summary>
public sealed class UserRowTests
{
    private const string Code = """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;

        namespace Acme;

        internal static class Audit
        {
            public static void Keep(string entry) { }
        }

        internal sealed class Model
        {
            public string Ask(string question) => question;
        }

        internal sealed class Desk(Model model)
        {
            public void Reply(string mail) => Audit.Keep({|SAI4002:model.Ask(mail)|});
        }
        """;

    [Fact]
    public Task Own_source_and_own_sink_are_joined() => With("""
        # What the desk's own model says, and where the audit goes.
        source	model-output	Acme.Model	Ask	return	any text
        sink	log	Acme.Audit	Keep	entry
        """).Source(Code);

    [Theory]
    [InlineData("source\tmodel-output\tAcme.Model", "expected five or six cells between tabs (role, kind, type, member, port, note), found 3")]
    [InlineData("scource\tmodel-output\tAcme.Model\tAsk\treturn", "'scource' is no role")]
    [InlineData("source\tmodeloutput\tAcme.Model\tAsk\treturn", "'modeloutput' is no kind of a source")]
    [InlineData("source\tmodel-output\tAcme.Modell\tAsk\treturn", "neither the source nor a reference declares a public type 'Acme.Modell'")]
    [InlineData("source\tmodel-output\tAcme.Model\tAks\treturn", "'Model' has no public member 'Aks'")]
    [InlineData("clean\toutput\tAcme.Audit\tKeep\ttext->return", "no overload of 'Audit.Keep' has the port 'text->return'")]
    public async Task Line_that_says_nothing_is_told_and_the_others_hold(string line, string problem)
    {
        var all = await With($"source\tmodel-output\tAcme.Model\tAsk\treturn\n\n{line}\nsink\tlog\tAcme.Audit\tKeep\tentry\n").Analyze(("File0.cs", Markup.Parse(Code).Source));

        var finding = Assert.Single(all, finding => finding.Id == "SAI9100");
        Assert.Contains(problem, finding.GetMessage());
        Assert.Equal(("acme.soc2ai.tsv", 2), (finding.Location.GetLineSpan().Path, finding.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Single(all, finding => finding.Id == "SAI4002");
    }

    [Fact]
    public Task Own_clean_guard_and_pass_rows_decide_what_arrives() => With("""
        source	model-output	Acme.Model	Ask	return
        sink	log	Acme.Audit	Keep	entry
        clean	output	Acme.Text	Mask	text->return
        guard	*	Acme.Text	IsHarmless	text=true
        pass	*	Acme.Text	Wrap	text->return
        """).Source("""
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;

        namespace Acme;

        public static class Audit
        {
            public static void Keep(string entry) { }
        }

        public static class Text
        {
            public static string Mask(string text) => text;
            public static bool IsHarmless(string text) => true;
            public static string Wrap(string title, string text) => "";
        }

        public sealed class Model
        {
            public string Ask(string question) => question;
        }

        public sealed class Desk(Model model)
        {
            public void Reply(string mail)
            {
                var answer = model.Ask(mail);
                Audit.Keep(Text.Mask(answer));
                Audit.Keep({|SAI4002:Text.Wrap("note", answer)|});
                Audit.Keep(Text.Wrap(answer, "note"));
                if (Text.IsHarmless(answer))
                    Audit.Keep(answer);
                else
                    Audit.Keep({|SAI4002:answer|});
            }
        }
        """);

    [Fact]
    public async Task Other_files_are_not_read() =>
        Assert.DoesNotContain(await new Verify("SAI9100") { Output = OutputKind.DynamicallyLinkedLibrary, AdditionalFiles = [("notes.tsv", "nonsense")] }.Analyze(("File0.cs", Markup.Parse(Code).Source)), finding => finding.Id == "SAI9100");

    private static Verify With(string rows) => new("SAI4002") { Output = OutputKind.DynamicallyLinkedLibrary, AdditionalFiles = [("acme.soc2ai.tsv", rows)] };
}
