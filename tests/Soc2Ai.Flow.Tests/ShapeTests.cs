namespace Soc2Ai.Flow.Tests;

/// <summary>Every shape of flow: the bad twin is found, the good twin is not.</summary>
public sealed class ShapeTests
{
    public static TheoryData<string> Names => new(Shape.All.Keys);

    [Theory, MemberData(nameof(Names))]
    public void Source_that_reaches_the_sink_is_found(string shape)
    {
        var hits = ShapeResults.Of(Shape.All[shape], bad: true, TestContext.Current.CancellationToken).Hits;

        Assert.Contains(hits, hit => hit.Kind == "danger");
        Assert.All(hits, hit => Assert.InRange(hit.Steps, 1, Step.Most));
    }

    [Theory, MemberData(nameof(Names))]
    public void Twin_without_the_flow_is_not_reported(string shape)
    {
        var analysis = ShapeResults.Of(Shape.All[shape], bad: false, TestContext.Current.CancellationToken);

        Assert.Empty(analysis.Hits);
        Assert.Empty(analysis.Widened);
    }
}
