namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI6003: the names under which models see tools, against the tools of the register.</summary>
public sealed class UndeclaredToolTests
{
    private const string Usings = """
        using System.ComponentModel;
        using Anthropic.Models.Messages;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.SemanticKernel;
        using ModelContextProtocol.Server;
        using OpenAI.Chat;
        using OpenAI.Responses;

        IConfiguration config = null!;

        """;

    [Theory]
    [InlineData("_ = AIFunctionFactory.Create({|SAI6003:Orders.Find|});", "Find")]
    [InlineData("_ = AIFunctionFactory.Create({|SAI6003:Orders.ListAsync|});", "List")]
    [InlineData("_ = AIFunctionFactory.Create({|SAI6003:Orders.CountAsync|});", "CountAsync")]
    [InlineData("_ = AIFunctionFactory.Create({|SAI6003:Orders.Find|}, \"find_order\");", "find_order")]
    [InlineData("_ = AIFunctionFactory.Create({|SAI6003:Orders.Find|}, name: Names.Find);", "find_order_v2")]
    [InlineData("_ = AIFunctionFactory.Create({|SAI6003:(string id) => id|}, \"echo\");", "echo")]
    [InlineData("_ = AIFunctionFactory.Create({|SAI6003:Orders.Find|}, new AIFunctionFactoryOptions { Name = \"find_it\" });", "find_it")]
    [InlineData("_ = AIFunctionFactory.Create({|SAI6003:Orders.Named|});", "display name")]
    [InlineData("_ = AIFunctionFactory.Create({|SAI6003:Local|}); static string Local(string id) => id;", "Local")]
    [InlineData("Func<string, string> find = Orders.Find; _ = AIFunctionFactory.Create({|SAI6003:find|});", "Find")]
    [InlineData("_ = AIFunctionFactory.Create({|SAI6003:typeof(Orders).GetMethod(nameof(Orders.Find))|}!, null);", "Find")]
    [InlineData("var orders = new Orders(); ChatOptions options = new() { Tools = [AIFunctionFactory.Create({|SAI6003:orders.Cancel|})] };", "Cancel")]
    [InlineData("_ = ChatTool.CreateFunctionTool({|SAI6003:\"get_weather\"|}, \"The weather\");", "get_weather")]
    [InlineData("_ = ChatTool.CreateFunctionTool({|SAI6003:nameof(Orders.Find)|});", "Find")]
    [InlineData("_ = ResponseTool.CreateFunctionTool({|SAI6003:\"get_weather\"|}, null, null);", "get_weather")]
    [InlineData("_ = new Tool { Name = {|SAI6003:\"get_weather\"|}, InputSchema = new() };", "get_weather")]
    [InlineData("_ = KernelFunctionFactory.CreateFromMethod({|SAI6003:Orders.Find|}, \"find_sk\");", "find_sk")]
    [InlineData("_ = McpServerTool.Create({|SAI6003:Orders.ListAsync|});", "list")]
    [InlineData("_ = McpServerTool.Create({|SAI6003:Orders.Find|}, new() { Name = \"find_mcp\" });", "find_mcp")]
    public async Task Tool_without_an_entry_is_told_by_the_name_that_the_model_sees(string statements, string name)
    {
        await RegisterRules.With("SAI6003", "tool:declared").Source(Code(statements));
        Assert.All(await RegisterRules.With("SAI6003", "tool:declared").Findings(Code(statements)), finding => Assert.Equal(name, finding.Properties["entry"]));
        await RegisterRules.With("SAI6003", $"tool:{name}").Source(Code(statements.Replace("{|SAI6003:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[KernelFunction] public string {|SAI6003:Refund|}(string id) => id;", "Refund")]
    [InlineData("[KernelFunction] public Task<string> {|SAI6003:RefundAsync|}(string id) => Task.FromResult(id);", "Refund")]
    [InlineData("[KernelFunction(\"refund_order\")] public string {|SAI6003:Refund|}(string id) => id;", "refund_order")]
    [InlineData("[KernelFunction(\"refund_order\"), Description(\"x\")] public string {|SAI6003:Refund|}(string id) { return id; }", "refund_order")]
    [InlineData("[McpServerTool] public static Task<string> {|SAI6003:FindURLByIdAsync|}(string id) => Task.FromResult(id);", "find_url_by_id")]
    [InlineData("[McpServerTool(Name = \"findUrl\")] public static string {|SAI6003:FindUrl|}(string id) => id;", "findUrl")]
    public async Task Tool_that_an_attribute_declares_is_told_at_the_method(string member, string name)
    {
        var source = $"using System.ComponentModel; using Microsoft.SemanticKernel; using ModelContextProtocol.Server;\nConsole.WriteLine();\n[McpServerToolType] public class Plugin {{ {member} }}";
        await RegisterRules.With("SAI6003").Source(source);
        Assert.All(await RegisterRules.With("SAI6003").Findings(source), finding => Assert.Equal(name, finding.Properties["entry"]));
    }

    [Theory]
    [InlineData("_ = AIFunctionFactory.Create((string id) => id);")]
    [InlineData("_ = AIFunctionFactory.Create(Orders.Find, config[\"name\"]);")]
    [InlineData("_ = ChatTool.CreateFunctionTool(config[\"name\"]);")]
    [InlineData("Console.WriteLine(Orders.Find(\"x\"));")]
    [InlineData("_ = AIFunctionFactory.Create(Orders.Find, \"declared\");")]
    [InlineData("_ = AIFunctionFactory.Create(Orders.Find, \"Declared\");")]
    [InlineData("_ = AIFunctionFactory.Create(Orders.Find, \"run\");")]
    [InlineData("_ = new HostedWebSearchTool();")]
    [InlineData("_ = new Mine { Name = \"x\" };")]
    public Task Anything_else_is_not(string statements) => RegisterRules.With("SAI6003", "tool:declared", "tool:Ops-run").Source(Code(statements));

    [Fact]
    public Task Function_of_a_process_step_is_no_tool() => RegisterRules.With("SAI6003").Source("""
        using Microsoft.SemanticKernel;

        Console.WriteLine();

        public abstract class KernelProcessStep;

        public sealed class ShipStep : KernelProcessStep
        {
            [KernelFunction] public string Ship(string id) => id;
        }
        """);

    private static string Code(string statements) => Usings + statements + """


        class Orders
        {
            public static string Find(string id) => id;
            public static Task<string> ListAsync() => Task.FromResult("");
            public static int CountAsync() => 0;
            [DisplayName("display name")] public static string Named() => "";
            public string Cancel(string id) => id;
        }

        static class Names
        {
            public const string Find = "find_order_v2";
        }

        class Mine
        {
            public string Name { get; set; } = "";
        }
        """;
}
