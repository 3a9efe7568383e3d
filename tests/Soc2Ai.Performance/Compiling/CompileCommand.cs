using System.Globalization;
using Soc2Ai.Performance.CodeBases;

namespace Soc2Ai.Performance.Compiling;

/// <summary>Whole compiles with one set of analyzers at a time, in interleaved rounds.</summary>
internal static class CompileCommand
{
    /// <summary>What it takes.</summary>
    public static readonly IReadOnlyList<string> Known = ["lines", "share", "variants", "rounds", "rsp", "project", "processor", "limit", "keep", "check"];

    /// <summary>Runs it; 0 unless <c>--check</c> finds a budget missed.</summary>
    public static int Run(Options options)
    {
        var folder = options.Text("keep") is { Length: > 0 } kept ? Directory.CreateDirectory(kept).FullName : Directory.CreateTempSubdirectory("soc2ai-compile").FullName;
        try
        {
            var variants = Variants.Of(options.List("variants", Variants.Names), folder);
            var compiler = new Compiler(Path.Combine(folder, "compiler"), options.Processor, TimeSpan.FromSeconds(options.Number("limit", 1_800)));
            var workloads = new List<Workload>();
            foreach (var (code, share) in Codes(options, folder))
            {
                workloads.Add(new Workload(code.Name, share, code.Lines, code.Files, Measure(compiler, code, variants, options.Number("rounds", 5))));
                Report.Write(workloads[^1]);
            }

            Report.WriteGrowth(workloads);
            return Budgets.Check(workloads) || !options.Has("check") ? 0 : 1;
        }
        finally
        {
            if (!options.Has("keep"))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(CommandLine Code, string Share)> Codes(Options options, string folder)
    {
        foreach (var file in options.List("rsp", ""))
            yield return (CommandLine.Read(file), "");
        foreach (var project in options.List("project", ""))
            yield return (CommandLine.Captured(project, folder), "");
        if (options.Has("rsp") || options.Has("project"))
            yield break;

        foreach (var share in options.List("share", "few,none,all").Select(name => Enum.Parse<AiShare>(name, ignoreCase: true)))
        {
            foreach (var lines in options.Numbers("lines", "10000,40000,160000"))
            {
                var own = Directory.CreateDirectory(Path.Combine(folder, $"{share}-{lines}".ToLowerInvariant())).FullName;
                yield return (CommandLine.Of(new CodeBase(lines, share), own), CodeBase.Text(share));
            }
        }
    }

    private static List<Sample> Measure(Compiler compiler, CommandLine code, IReadOnlyList<Variant> variants, int rounds)
    {
        var none = new Variant(Variant.None, []);
        var samples = new List<Sample>();
        for (var round = 1; round <= rounds; round++)
        {
            // Another one begins each round, and the base stands at both ends: no variant always has the quiet moment.
            IEnumerable<Variant> turn = [none, .. variants.Skip((round - 1) % variants.Count), .. variants.Take((round - 1) % variants.Count), none];
            foreach (var variant in turn)
            {
                var sample = compiler.Compile(code, variant, round);
                samples.Add(sample);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code.Name}, round {round} of {rounds}, {variant.Name}: {sample.Cpu:F2} s CPU, {sample.Wall:F2} s, {sample.Peak >> 20} MB, {sample.Findings} findings{(sample.Crashes > 0 ? $", {sample.Crashes} CRASHES" : "")}"));
            }
        }

        return samples;
    }
}
