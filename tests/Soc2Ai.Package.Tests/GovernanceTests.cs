namespace Soc2Ai.Package.Tests;

/// <summary>A project that keeps a register: its entries and its packages are held to what they claim, in a real build.</summary>
public sealed class GovernanceTests(PackedPackage package)
{
    private const string Register = """
        {
          "vendors": [
            { "name": "OpenAI", "soc2ReportDate": "2026-06-30", "dataUse": "no training", "owner": "R. Costa", "reviewDate": "2026-09-14" }
          ],
          "models": [
            { "vendor": "OpenAI", "id": "gpt-4o-2024-08-06", "purpose": "greeting", "owner": "Ana", "approvedBy": "Ben", "ticket": "AI-1", "evaluations": [
              { "kind": "accuracy", "file": "evaluation.md", "sha256": "HASH", "date": "2026-09-01" },
              { "kind": "bias-fairness", "file": "evaluation.md", "sha256": "HASH", "date": "2026-09-01" },
              { "kind": "safety", "file": "evaluation.md", "sha256": "HASH", "date": "2026-09-01" } ] }
          ],
          "tools": [
            { "name": "refund", "sideEffects": "pays", "approval": "TODO" }
          ]
        }
        """;

    [Fact]
    public async Task Register_and_packages_are_judged_where_they_are_written()
    {
        var app = new Consumer(package, "governed", "<Soc2AiEvaluationDate>2026-11-21</Soc2AiEvaluationDate>", $"""
            <PackageReference Include="Soc2Ai.Analyzers" Version="{PackedPackage.Version}" PrivateAssets="all" />
            <PackageReference Include="OpenAI" Version="[2.15.0,2.16.0)" />
            """);
        app.Write("Program.cs", Consumer.Program);
        app.Write("evaluation.md", "412 of 500\n");
        app.Write("soc2ai.register.json", Register.Replace("HASH", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData("412 of 500\n"u8)), StringComparison.Ordinal));

        var first = (await app.Build()).Succeeded();
        Assert.Equal(["soc2ai.register.json:12"], first.Places("warning", "SAI6004"));
        Assert.Equal(["App.csproj:9"], first.Places("warning", "SAI6008"));
        first.DoesNotSay("warning SAI6005").DoesNotSay("warning SAI6002");
        Assert.Contains("SAI6005", Consumer.Rules(app.Report));

        // What nobody compiles is judged too: an evaluation is another one now, and the day is next year.
        app.Write("evaluation.md", "500 of 500\n");
        var later = (await app.Rebuild("-p:Soc2AiGate=open", "-p:Soc2AiGateCriteria=CC3.2", "-p:Soc2AiEvaluationDate=2027-08-01")).Failed();
        Assert.Equal(["soc2ai.register.json:3", "soc2ai.register.json:7", "soc2ai.register.json:8", "soc2ai.register.json:9", "soc2ai.register.json:12"], later.Places("error", "SAI9010").Distinct().OrderBy(place => place.Length).ThenBy(place => place, StringComparer.Ordinal));
        (await app.Rebuild("-p:Soc2AiReviewMonths=600")).Failed().Says("error SAI9007").Says("from 1 to 36");
    }
}
