namespace Soc2Ai.Performance.Compiling;

/// <summary>Every compile of one code base, and what they say against each other.</summary>
/// <param name="Share">What its table and its growth are headed; empty for a real project.</param>
internal sealed record Workload(string Name, string Share, int Lines, int Files, IReadOnlyList<Sample> Samples)
{
    /// <summary>Variants in the order in which they were asked for.</summary>
    public IEnumerable<string> Variants => Samples.Select(sample => sample.Variant).Distinct();

    /// <summary>The compiles of one variant.</summary>
    public IEnumerable<Sample> Of(string variant) => Samples.Where(sample => sample.Variant == variant);

    /// <summary>A variant over another, both of the same round; a machine that slows down slows both.</summary>
    public IReadOnlyList<double> Ratios(string variant, string against, Func<Sample, double> value)
    {
        var bases = Of(against).GroupBy(sample => sample.Round).ToDictionary(round => round.Key, round => round.Select(value).Median());
        return [.. Of(variant).Where(sample => bases.ContainsKey(sample.Round)).Select(sample => value(sample) / bases[sample.Round])];
    }

    /// <summary>The median of those ratios; nothing where one of the two was not measured.</summary>
    public double? Ratio(string variant, string against, Func<Sample, double> value) => Ratios(variant, against, value) is { Count: > 0 } ratios ? ratios.Median() : null;

    /// <summary>The CPU seconds of a variant on a machine as quiet as in the quietest compile without analyzers.</summary>
    public double Cpu(string variant) => Of(Variant.None).Min(sample => sample.Cpu) * (Ratio(variant, Variant.None, sample => sample.Cpu) ?? 0);

    /// <summary>The CPU seconds that a variant adds to a compile without analyzers.</summary>
    public double Added(string variant) => Cpu(variant) - Cpu(Variant.None);
}
