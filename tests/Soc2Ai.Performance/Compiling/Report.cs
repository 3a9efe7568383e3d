using System.Globalization;

namespace Soc2Ai.Performance.Compiling;

/// <summary>The tables of the compile command.</summary>
internal static class Report
{
    /// <summary>Ratios of one code base.</summary>
    public static void Write(Workload workload)
    {
        Console.WriteLine(Invariant($"\n### {workload.Name}: {workload.Files} files, {workload.Lines:N0} lines\n"));
        Console.WriteLine("| variant | runs | CPU s | × none (min–max) | × empty | × graph | wall × none | RSS MB | RSS × empty | findings | crashes |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var variant in workload.Variants)
        {
            var samples = workload.Of(variant).ToList();
            var ratios = workload.Ratios(variant, Variant.None, Cpu);
            Console.WriteLine(Invariant($"| {variant} | {samples.Count} | {samples.Select(Cpu).Median():F2} | **{ratios.Median():F3}** ({ratios.Min():F2}–{ratios.Max():F2}) | {Text(workload.Ratio(variant, Variant.Empty, Cpu))} | {Text(workload.Ratio(variant, Variant.Graph, Cpu))} | {Text(workload.Ratio(variant, Variant.None, sample => sample.Wall))} | {samples.Select(sample => sample.Peak / 1048576.0).Median():F0} | {Text(workload.Ratio(variant, Variant.Empty, sample => sample.Peak))} | {samples[0].Findings} | {samples.Max(sample => sample.Crashes)} |"));
        }

        foreach (var crash in workload.Samples.Where(sample => sample.Crash is not null).DistinctBy(sample => sample.Variant))
            Console.WriteLine($"\n{crash.Variant}: {crash.Crash}");
    }

    /// <summary>How cost grows from the smallest code base to the largest.</summary>
    public static void WriteGrowth(IReadOnlyList<Workload> workloads)
    {
        foreach (var share in workloads.GroupBy(workload => workload.Share).Where(share => share.Key.Length > 0 && share.Count() > 1))
        {
            Console.WriteLine(Invariant($"\n### Growth, {share.Key}: CPU seconds at {string.Join(" / ", share.Select(workload => workload.Lines.ToString("N0", CultureInfo.InvariantCulture)))} lines\n"));
            Console.WriteLine("| variant | added to a compile | exponent | whole compile | exponent |\n|---|---|---|---|---|");
            foreach (var variant in share.First().Variants)
            {
                var added = variant == Variant.None ? "" : string.Join(" / ", share.Select(workload => workload.Added(variant).ToString("F2", CultureInfo.InvariantCulture)));
                var whole = string.Join(" / ", share.Select(workload => workload.Cpu(variant).ToString("F2", CultureInfo.InvariantCulture)));
                Console.WriteLine($"| {variant} | {added} | {Text(Growth(share, workload => workload.Added(variant)))} | {whole} | {Text(Growth(share, workload => workload.Cpu(variant)))} |");
            }
        }
    }

    /// <summary>The exponent of a cost over code bases of one share.</summary>
    public static double? Growth(IEnumerable<Workload> workloads, Func<Workload, double> cost) => Statistics.Exponent([.. workloads.Select(workload => ((double)workload.Lines, cost(workload)))]);

    private static double Cpu(Sample sample) => sample.Cpu;

    private static string Text(double? number) => number is { } value && !double.IsNaN(value) ? value.ToString("F3", CultureInfo.InvariantCulture) : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
