namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI3004 on the shapes of <c>Shapes/SAI3004.cs</c>: a handler after which nobody knows that a model call failed.</summary>
public sealed class SwallowedModelFailureTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI3004");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI3004", shape);

    [Fact]
    public async Task Every_handler_that_may_get_the_failure_is_in_the_population()
    {
        var source = """
            using System.Text.Json;
            using Microsoft.Extensions.AI;

            sealed class Test(IChatClient client)
            {
                public async Task<string> Run()
                {
                    try { return (await client.GetResponseAsync("hi")).Text; }
                    catch (JsonException) { return ""; }
                    catch (HttpRequestException) { throw; }
                    catch (Exception) { return ""; }
                }

                static void Main() { }
            }
            """;
        var sites = (await new Verify("SAI0001").Findings(source)).Where(site => site.Properties["kind"] == "handler around a model call").ToList();
        var finding = Assert.Single(await new Verify("SAI3004").Findings(source));

        Assert.Equal(2, sites.Count);
        Assert.Equal(sites[1].Properties["site"], finding.Properties["site"]);
        Assert.Contains("ChatClientExtensions.GetResponseAsync", finding.GetMessage());
    }

    [Fact]
    public Task Handler_that_hands_the_failure_to_code_that_does_not_bind_is_left_alone() => new Verify("SAI3004") { Tolerated = ["CS0103"] }.Source("""
        using Microsoft.Extensions.AI;

        sealed class Test(IChatClient client)
        {
            public async Task Show()
            {
                try { await client.GetResponseAsync("hi"); }
                catch (Exception e) { Snackbar.Add($"Could not ask: {e.Message}"); }
            }

            public async Task Hide()
            {
                try { await client.GetResponseAsync("hi"); }
                {|SAI3004:catch (Exception)|} { }
            }

            static void Main() { }
        }
        """);
}
