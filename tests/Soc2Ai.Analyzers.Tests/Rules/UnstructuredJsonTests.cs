namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI3006 on the shapes of <c>Shapes/SAI3006.cs</c>: JSON that is asked for, or expected, without a schema.</summary>
public sealed class UnstructuredJsonTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI3006");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI3006", shape);
}
