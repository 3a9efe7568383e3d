namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI3005 on the shapes of <c>Shapes/SAI3005.cs</c>: clients whose calls leave no trace.</summary>
public sealed class MissingAuditTrailTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI3005");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI3005", shape);
}
