namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI1009 on the shapes of <c>Shapes/SAI1009.cs</c>: what a model made up chooses a file or an address.</summary>
public sealed class ModelOutputPlaceTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI1009");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI1009", shape);
}
