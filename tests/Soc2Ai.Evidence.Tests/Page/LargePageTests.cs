using Soc2Ai.Evidence.Page;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Page;

/// <summary>Size; and the pages that <c>tests/validators/page.mjs</c> opens in a browser, left beside the tests.</summary>
public sealed class LargePageTests
{
    [Fact]
    public void Twenty_five_thousand_findings_are_written_within_memory()
    {
        var set = PageSets.Large(25_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var page = EvidencePage.Write(set);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000_000);
        Assert.InRange(page.Length, 20_000_000, 75_000_000);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    [InlineData("hostile")]
    [InlineData("empty")]
    [InlineData("many-projects")]
    public void Pages_are_left_for_the_browser(string name)
    {
        var set = name switch
        {
            "small" => PageSets.Small(),
            "large" => PageSets.Large(5000),
            "hostile" => HostileSet.Make(),
            "empty" => new EvidenceSet("Nothing", []),
            _ => new EvidenceSet("Estate", Enumerable.Range(0, 500).Select(i => PageSets.Build($"Project{i:000}", [PageSets.Finding("SAI1001", "warning", $"p{i}/a.cs", 3, "credential argument", $"vendor{i % 12}")]))),
        };
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pages")).FullName;
        File.WriteAllBytes(Path.Combine(folder, $"{name}.soc2.html"), EvidencePage.Write(set));
    }
}
