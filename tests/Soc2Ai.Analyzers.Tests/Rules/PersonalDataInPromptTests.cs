namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI5001 on the shapes of <c>Shapes/SAI5001.cs</c>: personal data goes to a model.</summary>
public sealed class PersonalDataInPromptTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI5001");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI5001", shape);
}
