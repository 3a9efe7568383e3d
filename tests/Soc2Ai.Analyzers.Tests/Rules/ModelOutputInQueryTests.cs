namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI1007 on the shapes of <c>Shapes/SAI1007.cs</c>: what a model made up becomes part of a statement.</summary>
public sealed class ModelOutputInQueryTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI1007");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI1007", shape);
}
