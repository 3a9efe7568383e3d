using System.Text;

namespace Soc2Ai.Flow.Tests;

/// <summary>All shapes of flow in one table: what was found of the bad twins, and which good twins stayed silent.</summary>
public sealed class ShapeTableTests(ITestOutputHelper output)
{
    [Fact]
    public void Table_of_shapes()
    {
        var stop = TestContext.Current.CancellationToken;
        var rows = Shape.All.Values
            .AsParallel().AsOrdered().WithCancellation(stop)
            .Select(shape => (shape.Name, IsFound: ShapeResults.Of(shape, bad: true, stop).Hits.Count > 0, IsSilent: ShapeResults.Of(shape, bad: false, stop).Hits.Count == 0))
            .ToList();

        var width = rows.Max(row => row.Name.Length);
        var table = new StringBuilder().AppendLine(Line("shape", "bad found", "good silent")).AppendLine(Line(new string('-', width), "---------", "-----------"));
        foreach (var (name, isFound, isSilent) in rows)
            table.AppendLine(Line(name, isFound ? "yes" : "NO", isSilent ? "yes" : "NO"));
        table.AppendLine(Line($"total {rows.Count}", $"{rows.Count(row => row.IsFound)}", $"{rows.Count(row => row.IsSilent)}"));
        output.WriteLine(table.ToString());

        Assert.True(rows.Count >= 150, $"{rows.Count} shapes");
        Assert.All(rows, row => Assert.True(row is { IsFound: true, IsSilent: true }, row.Name));

        string Line(string shape, string bad, string good) => $"{shape.PadRight(width)}  {bad,9}  {good,11}";
    }
}
