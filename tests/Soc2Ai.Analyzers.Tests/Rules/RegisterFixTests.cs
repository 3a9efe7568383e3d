namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI6001, SAI6002 and SAI6003: the register gets the entry, and stays as it was otherwise.</summary>
public sealed class RegisterFixTests
{
    private const string Tools = """
        using Microsoft.Extensions.AI;

        AITool[] tools = [AIFunctionFactory.Create({|SAI6003:Orders.Find|}), AIFunctionFactory.Create({|SAI6003:Orders.Cancel|}, "cancel"), AIFunctionFactory.Create({|SAI6003:Orders.Find|})];

        static class Orders
        {
            public static string Find(string id) => id;
            public static string Cancel(string id) => id;
        }
        """;

    [Fact]
    public Task Vendor_gets_its_host_and_blanks() => Check("SAI6001", """
        using OpenAI.Chat;

        _ = new ChatClient("gpt-4o-2024-11-20", "key");
        """,
        """
        {
          "vendors": [],
          "models": []
        }
        """,
        """
        {
          "vendors": [
            {
              "name": "OpenAI",
              "hosts": ["api.openai.com"],
              "soc2ReportDate": "TODO",
              "dataUse": "TODO",
              "owner": "TODO",
              "reviewDate": "TODO"
            }
          ],
          "models": []
        }
        """);

    [Fact]
    public Task Model_is_added_behind_the_last_with_its_comment() => Check("SAI6002", """
        using OpenAI.Chat;

        _ = new ChatClient("gpt-4o-2024-11-20", "key");
        """,
        """
        {
            // what we ask
            "models": [
                { "vendor": "OpenAI", "id": "o3-2025-04-16" } // reviewed
            ],
            "tools": []
        }
        """,
        """
        {
            // what we ask
            "models": [
                { "vendor": "OpenAI", "id": "o3-2025-04-16" }, // reviewed
                {
                    "vendor": "OpenAI",
                    "id": "gpt-4o-2024-11-20",
                    "purpose": "TODO",
                    "owner": "TODO",
                    "approvedBy": "TODO",
                    "ticket": "TODO",
                    "evaluations": []
                }
            ],
            "tools": []
        }
        """);

    [Fact]
    public Task Several_tools_make_a_list_and_each_is_added_once() => new VerifyFix("SAI6003")
    {
        AdditionalFile = ("soc2ai.register.json", """
        {
          "vendors": [{ "name": "OpenAI" }]
        }
        """,
        """
        {
          "vendors": [{ "name": "OpenAI" }],
          "tools": [
            {
              "name": "Find",
              "sideEffects": "TODO",
              "approval": "TODO"
            },
            {
              "name": "cancel",
              "sideEffects": "TODO",
              "approval": "TODO"
            }
          ]
        }
        """)
    }.Source(Tools, Tools.Replace("{|SAI6003:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("{}", "{\n  \"tools\": [\n    {\n      \"name\": \"x\",\n      \"sideEffects\": \"TODO\",\n      \"approval\": \"TODO\"\n    }\n  ]\n}")]
    [InlineData("{ \"tools\": [ { \"name\": \"a\" } ] }", "{ \"tools\": [ { \"name\": \"a\" }, { \"name\": \"x\", \"sideEffects\": \"TODO\", \"approval\": \"TODO\" } ] }")]
    [InlineData("{\r\n\t\"tools\": [\r\n\t\t{ \"name\": \"a\" },\r\n\t]\r\n}", "{\r\n\t\"tools\": [\r\n\t\t{ \"name\": \"a\" },\r\n\t\t{\r\n\t\t\t\"name\": \"x\",\r\n\t\t\t\"sideEffects\": \"TODO\",\r\n\t\t\t\"approval\": \"TODO\"\r\n\t\t}\r\n\t]\r\n}")]
    public Task Text_keeps_its_form(string before, string after) => Check("SAI6003", """
        using OpenAI.Chat;

        _ = ChatTool.CreateFunctionTool("x");
        """, before, after);

    private static Task Check(string id, string source, string before, string after) =>
        new VerifyFix(id) { AdditionalFile = ("soc2ai.register.json", before, after) }.Source(source, source);
}
