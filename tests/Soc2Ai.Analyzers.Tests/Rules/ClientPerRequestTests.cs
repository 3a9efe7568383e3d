namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI2006 on the shapes of <c>Shapes/SAI2006.cs</c>: clients that are made again for each request, call or turn of a loop.</summary>
public sealed class ClientPerRequestTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI2006");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI2006", shape);
}
