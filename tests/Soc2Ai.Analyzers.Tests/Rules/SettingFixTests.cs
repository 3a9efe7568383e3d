namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fixes of SAI2001 and SAI4006: the value becomes a harmless one, and nothing else changes.</summary>
public sealed class SettingFixTests
{
    [Fact]
    public Task Limits_become_two_minutes() => new VerifyFix("SAI2001").Source(
        """
        using Microsoft.Extensions.AI;
        using OpenAI;

        IChatClient client = null!;
        var options = new OpenAIClientOptions
        {
            NetworkTimeout = Timeout.InfiniteTimeSpan, // the provider is slow
        };
        var other = new OpenAIClientOptions { NetworkTimeout = /* long */ TimeSpan.FromHours(12) };
        using var stop = new CancellationTokenSource();
        stop.CancelAfter(7_200_000);
        await client.GetResponseAsync("hi", cancellationToken: stop.Token);
        """,
        """
        using Microsoft.Extensions.AI;
        using OpenAI;

        IChatClient client = null!;
        var options = new OpenAIClientOptions
        {
            NetworkTimeout = TimeSpan.FromMinutes(2), // the provider is slow
        };
        var other = new OpenAIClientOptions { NetworkTimeout = /* long */ TimeSpan.FromMinutes(2) };
        using var stop = new CancellationTokenSource();
        stop.CancelAfter(120_000);
        await client.GetResponseAsync("hi", cancellationToken: stop.Token);
        """);

    [Fact]
    public Task Limit_from_a_constant_is_replaced_where_it_is_used() => new VerifyFix("SAI2001").Source(
        """
        using Anthropic;

        var client = new AnthropicClient { Timeout = Limits.Day };

        static class Limits
        {
            public static readonly TimeSpan Day = TimeSpan.FromDays(1);
        }
        """,
        """
        using Anthropic;

        var client = new AnthropicClient { Timeout = TimeSpan.FromMinutes(2) };

        static class Limits
        {
            public static readonly TimeSpan Day = TimeSpan.FromDays(1);
        }
        """);

    [Fact]
    public Task Switches_are_switched_off() => new VerifyFix("SAI4006").Source(
        """
        using System.ClientModel.Primitives;
        using Anthropic.Core;

        var logging = new ClientLoggingOptions
        {
            EnableMessageContentLogging = true, // for the support team
        };
        var traces = new OpenTelemetryTraces { ContentMode = OpenTelemetryContentMode.Content };
        AppContext.SetSwitch("Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive", true);
        Environment.SetEnvironmentVariable("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true");
        """,
        """
        using System.ClientModel.Primitives;
        using Anthropic.Core;

        var logging = new ClientLoggingOptions
        {
            EnableMessageContentLogging = false, // for the support team
        };
        var traces = new OpenTelemetryTraces { ContentMode = OpenTelemetryContentMode.MetadataOnly };
        AppContext.SetSwitch("Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive", false);
        Environment.SetEnvironmentVariable("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "false");
        """);

    [Fact]
    public Task Guardrails_are_switched_on() => new VerifyFix("SAI1015").Source(
        """
        #pragma warning disable MEAI001, OPENAI001
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel;
        using OpenAI.Responses;
        using Google.GenAI.Types;

        var uri = new Uri("https://mcp.example.com");
        _ = new HostedMcpServerTool("t", uri) { ApprovalMode = HostedMcpServerToolApprovalMode.NeverRequire };
        _ = new HostedMcpServerTool("t", uri) { ApprovalMode = /* quiet */ new HostedMcpServerToolNeverRequireApprovalMode() };
        _ = ResponseTool.CreateMcpTool("t", uri, toolCallApprovalPolicy: new McpToolCallApprovalPolicy(DefaultMcpToolCallApprovalPolicy.NeverRequireApproval));
        _ = new PromptTemplateConfig("{{$input}}")
        {
            AllowDangerouslySetContent = true, // HTML
        };
        _ = new SafetySetting { Threshold = HarmBlockThreshold.BLOCK_NONE };
        """,
        """
        #pragma warning disable MEAI001, OPENAI001
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel;
        using OpenAI.Responses;
        using Google.GenAI.Types;

        var uri = new Uri("https://mcp.example.com");
        _ = new HostedMcpServerTool("t", uri) { ApprovalMode = HostedMcpServerToolApprovalMode.AlwaysRequire };
        _ = new HostedMcpServerTool("t", uri) { ApprovalMode = /* quiet */ HostedMcpServerToolApprovalMode.AlwaysRequire };
        _ = ResponseTool.CreateMcpTool("t", uri, toolCallApprovalPolicy: new McpToolCallApprovalPolicy(DefaultMcpToolCallApprovalPolicy.AlwaysRequireApproval));
        _ = new PromptTemplateConfig("{{$input}}")
        {
            AllowDangerouslySetContent = false, // HTML
        };
        _ = new SafetySetting { Threshold = HarmBlockThreshold.BLOCK_MEDIUM_AND_ABOVE };
        """);

    [Fact]
    public Task Retries_become_three() => new VerifyFix("SAI2002").Source(
        """
        using System.ClientModel.Primitives;
        using Anthropic;
        using OpenAI;

        _ = new AnthropicClient { MaxRetries = 0 };
        _ = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0 /* fail fast */) };
        """,
        """
        using System.ClientModel.Primitives;
        using Anthropic;
        using OpenAI;

        _ = new AnthropicClient { MaxRetries = 3 };
        _ = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(3 /* fail fast */) };
        """);
}
