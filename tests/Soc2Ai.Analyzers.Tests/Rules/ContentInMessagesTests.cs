namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI4009 on the shapes of <c>Shapes/SAI4009.cs</c>: prompts and answers stand in messages and addresses.</summary>
public sealed class ContentInMessagesTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI4009");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI4009", shape);
}
