namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI1013 on the shapes of <c>Shapes/SAI1013.cs</c>: retrieved content between a prompt's own sentences.</summary>
public sealed class UnmarkedContentTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI1013");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI1013", shape);
}
