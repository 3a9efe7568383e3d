namespace Soc2Ai.Performance;

/// <summary>The little arithmetic that the tables need.</summary>
internal static class Statistics
{
    /// <summary>The one in the middle.</summary>
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>How a cost grows with a size: the slope of the line through their logarithms. 1 is in proportion.</summary>
    public static double? Exponent(IReadOnlyList<(double Size, double Cost)> points)
    {
        if (points.Select(point => point.Size).Distinct().Count() < 2 || points.Any(point => point.Cost <= 0))
            return null;

        var (x, y) = (points.Average(point => Math.Log(point.Size)), points.Average(point => Math.Log(point.Cost)));
        return points.Sum(point => (Math.Log(point.Size) - x) * (Math.Log(point.Cost) - y)) / points.Sum(point => Math.Pow(Math.Log(point.Size) - x, 2));
    }
}
