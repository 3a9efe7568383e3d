namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>A register as the tests of SAI6001, SAI6002 and SAI6003 need it.</summary>
internal static class RegisterRules
{
    /// <summary>A check of one of the rules with these entries: <c>vendor:OpenAI</c>, <c>host:*.openai.azure.com</c>, <c>model:gpt-4o</c>, <c>tool:find</c>.</summary>
    public static Verify With(string id, params string[] entries) => new(id)
    {
        AdditionalFiles = [("/repo/soc2ai.register.json", $$"""
            {
              "vendors": [{{List(entries, "vendor", name => $$"""{ "name": "{{name}}" }""")}}{{(entries.Any(entry => entry.StartsWith("vendor:", StringComparison.Ordinal)) && entries.Any(entry => entry.StartsWith("host:", StringComparison.Ordinal)) ? "," : "")}}{{List(entries, "host", host => $$"""{ "name": "Contoso", "hosts": ["{{host}}"] }""")}}],
              "models": [{{List(entries, "model", model => $$"""{ "id": "{{model}}" }""")}}],
              "tools": [{{List(entries, "tool", tool => $$"""{ "name": "{{tool}}" }""")}}]
            }
            """)],
        Tolerated = ["OPENAI001"],
    };

    private static string List(string[] entries, string kind, Func<string, string> text) =>
        string.Join(", ", entries.Where(entry => entry.StartsWith(kind + ":", StringComparison.Ordinal)).Select(entry => text(entry[(kind.Length + 1)..])));
}
