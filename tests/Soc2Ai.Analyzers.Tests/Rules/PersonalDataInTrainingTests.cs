using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI5002 on the shapes of <c>Shapes/SAI5002.cs</c>: personal data goes into training data.</summary>
public sealed class PersonalDataInTrainingTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI5002");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI5002", shape);

    [Theory]
    [InlineData("Ssn", DiagnosticSeverity.Warning)]
    [InlineData("Email", DiagnosticSeverity.Info)]
    public async Task Contact_data_that_is_known_by_its_name_only_is_a_suggestion(string member, DiagnosticSeverity severity)
    {
        var finding = Assert.Single(await new Verify("SAI5002").Findings($$"""
            using Microsoft.Extensions.AI;

            static void Export(IChatClient client, Customer customer) => File.WriteAllText("training.txt", customer.{{member}});

            sealed record Customer(string {{member}});
            """));

        Assert.Equal(severity, finding.Severity);
    }
}
