namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI3005: the pipeline gets telemetry.</summary>
public sealed class AuditTrailFixTests
{
    [Theory]
    [InlineData("_ = inner.AsBuilder().UseFunctionInvocation().Build();", "_ = inner.AsBuilder().UseFunctionInvocation().UseOpenTelemetry().Build();")]
    [InlineData("_ = new ChatClientBuilder(inner).Build();", "_ = new ChatClientBuilder(inner).UseOpenTelemetry().Build();")]
    [InlineData("services.AddChatClient(inner).UseFunctionInvocation();", "services.AddChatClient(inner).UseOpenTelemetry().UseFunctionInvocation();")]
    [InlineData("services.AddChatClient(new ChatClient(\"m\", \"k\").AsIChatClient());", "services.AddChatClient(new ChatClient(\"m\", \"k\").AsIChatClient()).UseOpenTelemetry();")]
    public Task Pipeline_gets_telemetry(string before, string after) => new VerifyFix("SAI3005").Source(Code(before), Code(after));

    [Fact]
    public Task Client_without_a_pipeline_has_no_fix() => new VerifyFix("SAI3005").NoFix(Code("_ = new ChatClient(\"m\", \"k\");"));

    private static string Code(string statements) => $$"""
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using OpenAI.Chat;

        static class Program
        {
            static void Run(IServiceCollection services, IChatClient inner)
            {
                {{statements}}
            }

            static void Main() { }
        }
        """;
}
