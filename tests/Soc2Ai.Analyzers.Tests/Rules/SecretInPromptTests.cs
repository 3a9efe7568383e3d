namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI4007 on the shapes of <c>Shapes/SAI4007.cs</c>: a secret goes to a model.</summary>
public sealed class SecretInPromptTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI4007");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI4007", shape);
}
