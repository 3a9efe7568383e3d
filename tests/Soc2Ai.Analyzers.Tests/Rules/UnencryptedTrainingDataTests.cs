namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI4003 on the shapes of <c>Shapes/SAI4003.cs</c>: training data becomes a file without encryption.</summary>
public sealed class UnencryptedTrainingDataTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI4003");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI4003", shape);
}
