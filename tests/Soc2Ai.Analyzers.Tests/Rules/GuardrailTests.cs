namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1015: what takes a guardrail away, and what only looks like it.</summary>
public sealed class GuardrailTests
{
    private const string Usings = """
        #pragma warning disable MEAI001, OPENAI001
        using Microsoft.Agents.AI;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Connectors.Google;
        using Microsoft.SemanticKernel.PromptTemplates.Handlebars;
        using Microsoft.SemanticKernel.PromptTemplates.Liquid;
        using OpenAI.Responses;
        using Gai = Google.GenAI.Types;
        using Gemini = Mscc.GenerativeAI.Types;
        using Vertex = Google.Cloud.AIPlatform.V1;

        var builder = WebApplication.CreateBuilder(args);
        var env = builder.Environment;
        var config = builder.Configuration;
        var uri = new Uri("https://mcp.example.com");

        """;

    [Theory]
    [InlineData("_ = new HostedMcpServerTool(\"t\", uri) { ApprovalMode = [|HostedMcpServerToolApprovalMode.NeverRequire|] };")]
    [InlineData("var tool = new HostedMcpServerTool(\"t\", uri); tool.ApprovalMode = [|HostedMcpServerToolApprovalMode.NeverRequire|];")]
    [InlineData("_ = new HostedMcpServerTool(\"t\", uri) { ApprovalMode = [|new HostedMcpServerToolNeverRequireApprovalMode()|] };")]
    [InlineData("var mode = HostedMcpServerToolApprovalMode.NeverRequire; _ = new HostedMcpServerTool(\"t\", uri) { ApprovalMode = [|mode|] };")]
    [InlineData("_ = new HostedMcpServerTool(\"t\", uri) { ApprovalMode = [|Policies.Approval|] };")]
    [InlineData("_ = new HostedMcpServerTool(\"t\", uri) { ApprovalMode = [|args.Length > 0 ? HostedMcpServerToolApprovalMode.AlwaysRequire : HostedMcpServerToolApprovalMode.NeverRequire|] };")]
    [InlineData("_ = ResponseTool.CreateMcpTool(\"t\", uri, toolCallApprovalPolicy: new McpToolCallApprovalPolicy([|DefaultMcpToolCallApprovalPolicy.NeverRequireApproval|]));")]
    [InlineData("_ = ResponseTool.CreateMcpTool(\"t\", uri, toolCallApprovalPolicy: [|DefaultMcpToolCallApprovalPolicy.NeverRequireApproval|]);")]
    [InlineData("var tool = ResponseTool.CreateMcpTool(\"t\", uri); tool.ToolCallApprovalPolicy = [|DefaultMcpToolCallApprovalPolicy.NeverRequireApproval|];")]
    [InlineData("var policy = new McpToolCallApprovalPolicy([|DefaultMcpToolCallApprovalPolicy.NeverRequireApproval|]); _ = ResponseTool.CreateMcpTool(\"t\", uri, toolCallApprovalPolicy: policy);")]
    [InlineData("_ = new PromptTemplateConfig(\"{{$input}}\") { AllowDangerouslySetContent = [|true|] };")]
    [InlineData("_ = new PromptTemplateConfig(\"{{$input}}\") { InputVariables = [new InputVariable { Name = \"input\", AllowDangerouslySetContent = [|true|] }] };")]
    [InlineData("var template = new PromptTemplateConfig(\"{{$input}}\"); template.AllowDangerouslySetContent = [|true|];")]
    [InlineData("_ = new KernelPromptTemplateFactory { AllowDangerouslySetContent = [|true|] };")]
    [InlineData("_ = new HandlebarsPromptTemplateFactory { AllowDangerouslySetContent = [|Policies.Unsafe|] };")]
    [InlineData("_ = new LiquidPromptTemplateFactory() { AllowDangerouslySetContent = [|true|] };")]
    [InlineData("_ = new Gai.SafetySetting { Category = Gai.HarmCategory.HARM_CATEGORY_HATE_SPEECH, Threshold = [|Gai.HarmBlockThreshold.BLOCK_NONE|] };")]
    [InlineData("_ = new Gai.GenerateContentConfig { SafetySettings = [new() { Threshold = [|Gai.HarmBlockThreshold.OFF|] }] };")]
    [InlineData("_ = new Gai.GenerateImagesConfig { SafetyFilterLevel = [|Gai.SafetyFilterLevel.BLOCK_NONE|] };")]
    [InlineData("_ = new Gemini.SafetySetting { Threshold = [|Gemini.HarmBlockThreshold.BlockNone|] };")]
    [InlineData("_ = new Vertex.SafetySetting { Threshold = [|Vertex.SafetySetting.Types.HarmBlockThreshold.Off|] };")]
    [InlineData("_ = new GeminiPromptExecutionSettings { SafetySettings = [new GeminiSafetySetting(GeminiSafetyCategory.Harassment, [|GeminiSafetyThreshold.BlockNone|])] };")]
    [InlineData("_ = new GeminiSafetySetting(GeminiSafetyCategory.Harassment, [|new GeminiSafetyThreshold(\"BLOCK_NONE\")|]);")]
    [InlineData("foreach (var threshold in new[] { Gemini.HarmBlockThreshold.BlockNone }) _ = new Gemini.SafetySetting { Threshold = [|threshold|] };")]
    [InlineData("_ = new ChatClientAgentOptions { DisableApprovalResponseBinding = [|true|] };")]
    [InlineData("_ = new FileAccessProviderOptions { DisableWriteToolApproval = [|true|] };")]
    [InlineData("_ = new AgentSkillsProviderOptions { DisableRunSkillScriptApproval = [|true|] };")]
    [InlineData("if (!env.IsDevelopment()) { _ = new KernelPromptTemplateFactory { AllowDangerouslySetContent = [|true|] }; }")]
    public Task Guardrail_that_is_off_is_reported(string statements) => new Verify("SAI1015").Source(Code(statements));

    [Theory]
    [InlineData("_ = new HostedMcpServerTool(\"t\", uri) { ApprovalMode = HostedMcpServerToolApprovalMode.AlwaysRequire };")]
    [InlineData("_ = new HostedMcpServerTool(\"t\", uri) { ApprovalMode = HostedMcpServerToolApprovalMode.RequireSpecific([\"delete\"], [\"find\"]) };")]
    [InlineData("_ = new HostedMcpServerTool(\"t\", uri) { ApprovalMode = new HostedMcpServerToolAlwaysRequireApprovalMode() };")]
    [InlineData("_ = new HostedMcpServerTool(\"t\", uri) { ApprovalMode = null };")]
    [InlineData("_ = new HostedMcpServerTool(\"t\", uri);")]
    [InlineData("Console.WriteLine(HostedMcpServerToolApprovalMode.NeverRequire);")]
    [InlineData("_ = ResponseTool.CreateMcpTool(\"t\", uri, toolCallApprovalPolicy: new McpToolCallApprovalPolicy(DefaultMcpToolCallApprovalPolicy.AlwaysRequireApproval));")]
    [InlineData("_ = ResponseTool.CreateMcpTool(\"t\", uri, toolCallApprovalPolicy: DefaultMcpToolCallApprovalPolicy.AlwaysRequireApproval);")]
    [InlineData("_ = ResponseTool.CreateMcpTool(\"t\", uri, toolCallApprovalPolicy: new McpToolCallApprovalPolicy(new CustomMcpToolCallApprovalPolicy { ToolsNeverRequiringApproval = new McpToolFilter() }));")]
    [InlineData("_ = ResponseTool.CreateMcpTool(\"t\", uri);")]
    [InlineData("_ = new PromptTemplateConfig(\"{{$input}}\") { AllowDangerouslySetContent = false };")]
    [InlineData("_ = new PromptTemplateConfig(\"{{$input}}\");")]
    [InlineData("_ = new KernelPromptTemplateFactory { AllowDangerouslySetContent = config.GetValue<bool>(\"Trusted\") };")]
    [InlineData("_ = new KernelPromptTemplateFactory { AllowDangerouslySetContent = env.IsDevelopment() };")]
    [InlineData("if (env.IsDevelopment()) { _ = new KernelPromptTemplateFactory { AllowDangerouslySetContent = true }; }")]
    [InlineData("_ = new Gai.SafetySetting { Threshold = Gai.HarmBlockThreshold.BLOCK_ONLY_HIGH };")]
    [InlineData("_ = new Gai.SafetySetting { Threshold = Gai.HarmBlockThreshold.HARM_BLOCK_THRESHOLD_UNSPECIFIED };")]
    [InlineData("_ = new Gemini.SafetySetting { Threshold = Gemini.HarmBlockThreshold.BlockMediumAndAbove };")]
    [InlineData("var setting = new Gemini.SafetySetting(); Console.WriteLine(setting.Threshold == Gemini.HarmBlockThreshold.BlockNone);")]
    [InlineData("_ = new GeminiSafetySetting(GeminiSafetyCategory.Harassment, GeminiSafetyThreshold.BlockMediumAndAbove);")]
    [InlineData("_ = new Vertex.SafetySetting { Threshold = Vertex.SafetySetting.Types.HarmBlockThreshold.BlockLowAndAbove };")]
    [InlineData("_ = new ChatClientAgentOptions { DisableApprovalNotRequiredFunctionBypassing = true };")]
    [InlineData("_ = new FileAccessProviderOptions { DisableReadOnlyToolApproval = true };")]
    [InlineData("_ = new Mine { AllowDangerouslySetContent = true, ApprovalMode = HostedMcpServerToolApprovalMode.NeverRequire };")]
    public Task Anything_else_is_not(string statements) => new Verify("SAI1015").Source(Code(statements));

    [Fact]
    public async Task Message_names_setting_and_value()
    {
        var finding = Assert.Single(await new Verify("SAI1015").Findings(Code("_ = new HostedMcpServerTool(\"t\", uri) { ApprovalMode = HostedMcpServerToolApprovalMode.NeverRequire };")));

        Assert.Equal("The guardrail 'HostedMcpServerTool.ApprovalMode' is switched off (NeverRequire)", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Each_guardrail_that_is_set_is_counted_once()
    {
        var sites = (await new Verify("SAI0001").Findings(Code("""
            _ = ResponseTool.CreateMcpTool("a", uri, toolCallApprovalPolicy: new McpToolCallApprovalPolicy(DefaultMcpToolCallApprovalPolicy.NeverRequireApproval));
            _ = ResponseTool.CreateMcpTool("b", uri, toolCallApprovalPolicy: DefaultMcpToolCallApprovalPolicy.AlwaysRequireApproval);
            _ = new Gemini.SafetySetting { Threshold = Gemini.HarmBlockThreshold.BlockOnlyHigh };
            """))).Count(site => site.Properties["kind"] == "guardrail setting");

        Assert.Equal(3, sites);
    }

    private static string Code(string statements) => Usings + statements + """


        static class Policies
        {
            public const bool Unsafe = true;
            public static readonly HostedMcpServerToolApprovalMode Approval = HostedMcpServerToolApprovalMode.NeverRequire;
        }

        sealed class Mine
        {
            public bool AllowDangerouslySetContent { get; set; }
            public HostedMcpServerToolApprovalMode? ApprovalMode { get; set; }
        }
        """;
}
