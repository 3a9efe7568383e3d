using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>Every row of <c>rules/apis/</c> names a type, a member and parameters that the real package, or a stand-in for it, has.</summary>
public sealed class ApiRowTests
{
    public static TheoryData<string> Files => [.. ApiRows.All.Select(row => row.Line.File).Distinct()];

    [Theory, MemberData(nameof(Files))]
    public void Every_row_resolves(string file) =>
        AssertNone(ApiRows.All.Where(row => row.Line.File == file).Select(RowResolver.Problem).OfType<string>());

    [Fact]
    public void No_row_stands_twice() =>
        AssertNone(ApiRows.All.GroupBy(row => (row.Role, row.Kind, row.Type, row.Member, row.Port.Text))
            .Where(same => same.Count() > 1)
            .Select(same => same.Last().Line.Error($"the same row stands at {same.First().Line.File}({same.First().Line.Number})").Message));

    [Theory]
    [InlineData("sink\tlog\tSerilog.Nothing\tWrite\t*", "rules/apis/Mine.tsv(1): neither the source nor a reference declares a public type 'Serilog.Nothing'")]
    [InlineData("sink\tlog\tSerilog.ILogger\tShout\t*", "rules/apis/Mine.tsv(1): 'ILogger' has no public member 'Shout'")]
    [InlineData("source\tmodel-output\tOpenAI.Chat.UserChatMessage\tContent\treturn", "'Content' is declared by 'OpenAI.Chat.ChatMessage', not by 'UserChatMessage'")]
    [InlineData("sink\tprompt\tOpenAI.Chat.UserChatMessage\t.ctor\ttext", "no overload of 'UserChatMessage..ctor' has the port 'text'")]
    [InlineData("sink\tprompt\tOpenAI.Chat.ChatCompletion\tId\tvalue", "no overload of 'ChatCompletion.Id' has the port 'value'")]
    [InlineData("sink\tinstructions\tMicrosoft.Extensions.AI.ChatMessage\t.ctor\tcontent when role=Boss", "no overload of 'ChatMessage..ctor' has the port 'content when role=Boss'")]
    [InlineData("source\ttool-input\tSerilog.ILogger\t[method]\t*", "'[method]' wants an attribute")]
    public void Row_of_something_missing_is_told_with_file_and_line(string line, string problem)
    {
        var row = Assert.Single(ApiRow.Parse("rules/apis/Mine.tsv", line));

        Assert.Contains(problem, RowResolver.Problem(row));
    }

    // All of them, in full: xunit shortens collections.
    private static void AssertNone(IEnumerable<string> problems)
    {
        var text = string.Join('\n', problems);
        Assert.True(text.Length == 0, text);
    }
}
