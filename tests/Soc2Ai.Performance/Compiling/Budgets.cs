using System.Globalization;
using Soc2Ai.Performance.CodeBases;

namespace Soc2Ai.Performance.Compiling;

/// <summary>What the package may cost, and what it costs.</summary>
internal static class Budgets
{
    /// <summary>Writes every budget that was measured; whether all are kept.</summary>
    public static bool Check(IReadOnlyList<Workload> workloads)
    {
        Console.WriteLine("\n### Budgets\n\n| budget | code base | measured | at most | |\n|---|---|---|---|---|");
        var kept = true;
        foreach (var workload in workloads)
        {
            if (workload.Share == CodeBase.Text(AiShare.None))
                Judge("CPU × none, without an AI SDK", workload.Name, workload.Ratio(Variant.Ours, Variant.None, sample => sample.Cpu), 1.02);
            Judge("CPU × graph", workload.Name, workload.Ratio(Variant.Ours, Variant.Graph, sample => sample.Cpu), 1.05);
            Judge("CPU × scs", workload.Name, workload.Ratio(Variant.Ours, Variant.CodeScan, sample => sample.Cpu), 1 / 3.0);
            Judge("CPU × net-taint", workload.Name, workload.Ratio(Variant.Ours, Variant.NetTaint, sample => sample.Cpu), 1 / 3.0);
            Judge("RSS × empty", workload.Name, workload.Ratio(Variant.Ours, Variant.Empty, sample => sample.Peak), 1.15);
            if (workload.Of(Variant.Ours).Any())
                Judge("crashes", workload.Name, workload.Of(Variant.Ours).Max(sample => sample.Crashes), 0);
        }

        foreach (var share in workloads.Where(workload => workload.Of(Variant.Ours).Any()).GroupBy(workload => workload.Share).Where(share => share.Key.Length > 0))
        {
            Judge("exponent of what is added", share.Key, Report.Growth(share, workload => workload.Added(Variant.Ours)), 1.1);
            Judge("exponent of the whole", share.Key, Report.Growth(share, workload => workload.Cpu(Variant.Ours)), 1.1);
        }

        return kept;

        void Judge(string budget, string code, double? measured, double limit)
        {
            if (measured is not { } value)
                return;

            var isKept = value <= limit;
            kept &= isKept;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {budget} | {code} | {value:F3} | {limit:F3} | {(isKept ? "kept" : "**missed**")} |"));
        }
    }
}
