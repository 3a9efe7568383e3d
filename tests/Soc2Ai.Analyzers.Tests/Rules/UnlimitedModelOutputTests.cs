namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI2004 on the shapes of <c>Shapes/SAI2004.cs</c>: calls that nothing tells how much to answer.</summary>
public sealed class UnlimitedModelOutputTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI2004");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI2004", shape);
}
