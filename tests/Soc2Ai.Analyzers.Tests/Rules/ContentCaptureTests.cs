namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI4006: what switches the recording of prompts and answers on, and what only looks like it.</summary>
public sealed class ContentCaptureTests
{
    private const string Usings = """
        using System.ClientModel.Primitives;
        using Anthropic;
        using Anthropic.Core;
        using Azure.Core;
        using Azure.Identity;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;
        using OpenAI;
        using OpenAI.Chat;

        var builder = WebApplication.CreateBuilder(args);
        var env = builder.Environment;

        """;

    [Fact]
    public async Task Message_names_the_enum_member_that_was_set()
    {
        var finding = Assert.Single(await new Verify("SAI4006").Findings(Usings + "_ = new OpenTelemetryTraces { ContentMode = OpenTelemetryContentMode.Content };"));

        Assert.Contains("Content", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Replace("ContentMode", ""));
        Assert.DoesNotContain(" ms", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = [|true|] };")]
    [InlineData("_ = new OpenAIClientOptions { ClientLoggingOptions = new() { EnableLogging = true, EnableMessageContentLogging = [|true|] } };")]
    [InlineData("var options = new OpenAIClientOptions { ClientLoggingOptions = new() }; options.ClientLoggingOptions.EnableMessageContentLogging = [|true|];")]
    [InlineData("const bool Content = true; _ = new ClientLoggingOptions { EnableMessageContentLogging = [|Content|] };")]
    [InlineData("var content = true; var logging = new ClientLoggingOptions(); logging.EnableMessageContentLogging = [|content|];")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = [|Switches.Content|] };")]
    [InlineData("var credential = new DefaultAzureCredentialOptions(); credential.Diagnostics.IsLoggingContentEnabled = [|true|];")]
    [InlineData("_ = new DefaultAzureCredentialOptions { Diagnostics = { IsLoggingContentEnabled = [|true|] } };")]
    [InlineData("IChatClient inner = null!; _ = new ChatClientBuilder(inner).UseOpenTelemetry(configure: c => c.EnableSensitiveData = [|true|]).Build();")]
    [InlineData("IChatClient inner = null!; _ = inner.AsBuilder().UseOpenTelemetry(null, \"x\", c => { c.EnableSensitiveData = [|true|]; }).Build();")]
    [InlineData("IChatClient inner = null!; _ = new OpenTelemetryChatClient(inner) { EnableSensitiveData = [|true|] };")]
    [InlineData("_ = new OpenTelemetryTraces { ContentMode = [|OpenTelemetryContentMode.Content|] };")]
    [InlineData("var traces = new OpenTelemetryTraces { Enabled = true }; traces = traces with { ContentMode = [|OpenTelemetryContentMode.Content|] };")]
    [InlineData("AppContext.SetSwitch(\"Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive\", [|true|]);")]
    [InlineData("AppContext.SetSwitch(isEnabled: [|true|], switchName: Switches.Sensitive);")]
    [InlineData("Environment.SetEnvironmentVariable(\"OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT\", [|\"true\"|]);")]
    [InlineData("Environment.SetEnvironmentVariable(\"OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT\", [|\"True\"|], EnvironmentVariableTarget.Process);")]
    [InlineData("Environment.SetEnvironmentVariable(\"AZURE_TRACING_GEN_AI_CONTENT_RECORDING_ENABLED\", [|\"TRUE\"|]);")]
    [InlineData("if (!env.IsDevelopment()) { _ = new ClientLoggingOptions { EnableMessageContentLogging = [|true|] }; }")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = [|env.IsDevelopment() ? false : true|] };")]
    [InlineData("Configure(new()); void Configure(ClientLoggingOptions logging) => logging.EnableMessageContentLogging = [|true|];")]
    [InlineData("ClientLoggingOptions logging = new(); (logging.EnableLogging, logging.EnableMessageContentLogging) = (true, [|true|]);")]
    public Task Switch_for_everyone_is_reported(string statements) => new Verify("SAI4006").Source(Code(statements));

    [Theory]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = false };")]
    [InlineData("_ = new ClientLoggingOptions { EnableLogging = true, EnableMessageLogging = true };")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = null };")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = env.IsDevelopment() };")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = env.IsDevelopment() ? true : false };")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = env.IsDevelopment() && true };")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = builder.Configuration.GetValue<bool>(\"Log\") };")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = builder.Configuration.GetValue(\"Log\", true) };")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = bool.Parse(builder.Configuration[\"Log\"]!) };")]
    [InlineData("if (env.IsDevelopment()) { _ = new ClientLoggingOptions { EnableMessageContentLogging = true }; }")]
    [InlineData("\n#if DEBUG\n_ = new ClientLoggingOptions { EnableMessageContentLogging = true };\n#endif\n")]
    [InlineData("if (!env.IsDevelopment()) return; _ = new ClientLoggingOptions { EnableMessageContentLogging = true };")]
    [InlineData("var local = env.IsDevelopment(); if (local) _ = new ClientLoggingOptions { EnableMessageContentLogging = true };")]
    [InlineData("IChatClient inner = null!; _ = inner.AsBuilder().UseOpenTelemetry(configure: c => c.EnableSensitiveData = env.IsDevelopment()).Build();")]
    [InlineData("_ = new OpenTelemetryTraces { ContentMode = OpenTelemetryContentMode.MetadataOnly };")]
    [InlineData("AppContext.SetSwitch(\"Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive\", false);")]
    [InlineData("AppContext.SetSwitch(\"Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnostics\", true);")]
    [InlineData("AppContext.SetSwitch(\"System.Net.Http.UseSocketsHttpHandler\", true);")]
    [InlineData("Environment.SetEnvironmentVariable(\"OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT\", \"false\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT\", null);")]
    [InlineData("Environment.SetEnvironmentVariable(\"OTEL_EXPORTER_OTLP_ENDPOINT\", \"true\");")]
    [InlineData("_ = new Mine { EnableSensitiveData = true, EnableMessageContentLogging = true };")]
    public Task Anything_else_is_not(string statements) => new Verify("SAI4006") { Symbols = ["DEBUG"] }.Source(Code(statements));

    [Fact]
    public Task Without_an_AI_SDK_there_is_no_such_content() =>
        new Verify("SAI4006") { Without = name => name.StartsWith("OpenAI", StringComparison.Ordinal) || name.StartsWith("Anthropic", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal) || name.StartsWith("ModelContextProtocol", StringComparison.Ordinal) || name.StartsWith("Soc2Ai", StringComparison.Ordinal) }
            .Source("""
                using Azure.Identity;

                _ = new DefaultAzureCredentialOptions { Diagnostics = { IsLoggingContentEnabled = true } };
                """);

    [Fact]
    public async Task Every_setting_that_is_tested_stands_in_the_inventory()
    {
        var sites = await Sites("""
            _ = new ClientLoggingOptions { EnableMessageContentLogging = true };
            _ = new ClientLoggingOptions { EnableMessageContentLogging = false };
            Environment.SetEnvironmentVariable("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", Environment.GetEnvironmentVariable("X"));
            Environment.SetEnvironmentVariable("OTHER", "true");
            """);

        Assert.Equal(3, sites);
    }

    private static async Task<int> Sites(string statements) =>
        (await new Verify("SAI0001").Findings(Code(statements))).Count(site => site.Properties["kind"] == "telemetry setting");

    private static string Code(string statements) => Usings + statements + """


        static class Switches
        {
            public static readonly bool Content = true;
            public const string Sensitive = "Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive";
        }

        sealed class Mine
        {
            public bool EnableSensitiveData { get; set; }
            public bool EnableMessageContentLogging { get; set; }
        }
        """;
}
