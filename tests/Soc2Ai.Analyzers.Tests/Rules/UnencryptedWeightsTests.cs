namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI4004 on the shapes of <c>Shapes/SAI4004.cs</c>: weights become a file without encryption.</summary>
public sealed class UnencryptedWeightsTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI4004");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI4004", shape);
}
