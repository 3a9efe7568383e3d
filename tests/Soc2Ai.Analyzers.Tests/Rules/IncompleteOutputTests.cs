namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI3002 on the shapes of <c>Shapes/SAI3002.cs</c>: answers that are used without a look at why they ended.</summary>
public sealed class IncompleteOutputTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI3002");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI3002", shape);
}
