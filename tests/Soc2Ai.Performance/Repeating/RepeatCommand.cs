using Soc2Ai.Performance.Loading;

namespace Soc2Ai.Performance.Repeating;

/// <summary>The same analysis again and again, serial and concurrent by turns: it has to say the same each time.</summary>
internal static class RepeatCommand
{
    /// <summary>What it takes.</summary>
    public static readonly IReadOnlyList<string> Known = ["lines", "share", "rsp", "runs"];

    /// <summary>Runs it; 0 when no run says anything else than the first.</summary>
    public static int Run(Options options)
    {
        var same = true;
        foreach (var project in LoadedProject.Of(options, "10000", "few,all"))
            same &= IsSame(project, options.Number("runs", 20));
        return same ? 0 : 1;
    }

    private static bool IsSame(LoadedProject project, int runs)
    {
        List<string>? first = null;
        var (differing, crashes) = (0, 0);
        for (var run = 1; run <= runs; run++)
        {
            // Of a compilation that nothing has been bound in yet; with one thread, then with all.
            var isConcurrent = run % 2 == 0;
            var result = AnalyzerRun.Of(project.Compilation.Clone(), isConcurrent);
            List<string> lines = [.. result.Findings.Select(Fingerprint.Of).Order(StringComparer.Ordinal)];
            crashes += result.Crashes.Count;
            foreach (var crash in result.Crashes.DistinctBy(error => error.ToString()).Take(3))
                Console.WriteLine($"AD0001 in run {run}: {crash}");

            first ??= lines;
            if (!lines.SequenceEqual(first, StringComparer.Ordinal))
            {
                differing++;
                Show(first, lines, $"missing in run {run}");
                Show(lines, first, $"new in run {run}");
            }

            Console.Error.WriteLine($"{project.Name}, run {run} of {runs}, {(isConcurrent ? "concurrent" : "serial")}: {lines.Count} findings");
        }

        Console.WriteLine($"{project.Name}: {runs} runs, {first?.Count} findings, {(differing == 0 ? "all the same" : $"**{differing} runs differ from the first**")}, {crashes} AD0001");
        return differing == 0 && crashes == 0;
    }

    private static void Show(List<string> from, List<string> without, string heading)
    {
        var rest = new List<string>(from);
        foreach (var line in without)
            rest.Remove(line);
        foreach (var line in rest.Take(5))
            Console.WriteLine($"{heading}: {line}");
    }
}
