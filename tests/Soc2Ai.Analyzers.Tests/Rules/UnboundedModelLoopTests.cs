namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI2003 on the shapes of <c>Shapes/SAI2003.cs</c>: loops and recursions around a model call that only the model ends.</summary>
public sealed class UnboundedModelLoopTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI2003");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI2003", shape);

    [Fact]
    public async Task Loops_that_pass_are_in_the_population_and_lists_are_not()
    {
        var source = """
            using Microsoft.Extensions.AI;

            sealed class Test(IChatClient client)
            {
                public async Task Run(string[] questions)
                {
                    foreach (var question in questions)
                        await client.GetResponseAsync(question);
                    for (var i = 0; i < 3; i++)
                        await client.GetResponseAsync("hi");
                    while (true)
                        await client.GetResponseAsync("hi");
                }

                static void Main() { }
            }
            """;
        var sites = (await new Verify("SAI0001").Findings(source)).Where(site => site.Properties["kind"] == "loop around a model call").ToList();
        var finding = Assert.Single(await new Verify("SAI2003").Findings(source));

        Assert.Equal(2, sites.Count);
        Assert.Equal(sites[1].Properties["site"], finding.Properties["site"]);
    }
}
