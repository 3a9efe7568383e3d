namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI1005 on the shapes of <c>Shapes/SAI1005.cs</c>: what the outside sends reaches the instructions of a model.</summary>
public sealed class UntrustedInputInInstructionsTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI1005");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI1005", shape);
}
