namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI1008 on the shapes of <c>Shapes/SAI1008.cs</c>: what a model wrote is taken as markup.</summary>
public sealed class ModelOutputRenderedTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI1008");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI1008", shape);
}
