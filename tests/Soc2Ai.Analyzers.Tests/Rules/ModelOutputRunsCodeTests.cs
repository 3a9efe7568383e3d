namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI1006 on the shapes of <c>Shapes/SAI1006.cs</c>: what a model made up starts a process, a script or a type.</summary>
public sealed class ModelOutputRunsCodeTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI1006");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI1006", shape);
}
