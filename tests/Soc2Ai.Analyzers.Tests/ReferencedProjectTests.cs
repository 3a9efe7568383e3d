using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>In the editor a referenced project comes with its source, in a compilation of its own: its members are met as members of a library are.</summary>
public sealed class ReferencedProjectTests
{
    private const string Shared = """
        namespace Shared;

        public sealed record Customer(string Id, string Iban);

        public static class Defaults
        {
            public static readonly string Key = "support-desk-prod-2024-7f";

            public static string Model() => "gpt-4o";
        }

        public static class Prompts
        {
            public static string Build(Customer customer) => $"Account: {customer.Iban}";

            public static string Trim(string text) => text.Trim();
        }

        public class Worker
        {
            public virtual string Work(string text) => text;
        }
        """;

    private const string Application = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;
        using OpenAI.Chat;
        using Shared;

        var app = WebApplication.Create(args);
        var chat = new ChatClient(Defaults.Model(), Defaults.Key);
        app.MapPost("/refund", async (IChatClient client, Customer customer, string reason, ILogger<Worker> logger) =>
        {
            var prompt = Prompts.Trim($"Refund to {customer.Iban} because {reason}");
            logger.LogInformation("Asking {Prompt}", new Loud().Work(reason));
            var response = await client.GetResponseAsync(prompt);
            logger.LogInformation("Answered {Answer}", Prompts.Trim(response.Text));
            return (await client.GetResponseAsync(Prompts.Build(customer) + response.Text)).Text;
        });
        app.Run();

        sealed class Loud : Worker
        {
            public override string Work(string text) => base.Work(text).ToUpperInvariant();
        }
        """;

    [Fact]
    public async Task Source_of_another_project_is_not_analyzed_and_does_not_stop_the_analysis()
    {
        var shared = Verify.Compile([("Shared.cs", Shared)], OutputKind.DynamicallyLinkedLibrary).ToMetadataReference();

        var findings = await new Verify("SAI0001") { Projects = [shared] }.Analyze(("Program.cs", Application));

        Assert.All(findings.Where(finding => finding.Location.IsInSource), finding => Assert.Equal("Program.cs", finding.Location.GetLineSpan().Path));
        Assert.Contains(findings, finding => finding.Id == "SAI4002");
    }
}
