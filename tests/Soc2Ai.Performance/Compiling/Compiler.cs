using System.Globalization;
using System.Text.RegularExpressions;
using Soc2Ai.Performance.Processes;

namespace Soc2Ai.Performance.Compiling;

/// <summary>The compiler of the SDK in use, a new process each time.</summary>
internal sealed partial class Compiler(string folder, int? processor, TimeSpan limit)
{
    private readonly string _path = Path.Combine(MeasuredProcess.Output(folder, "dotnet", "msbuild", Probe(folder), "-nologo", "-getProperty:RoslynTargetsPath").Trim(), "bincore", "csc.dll");

    /// <summary>Compiles once.</summary>
    public Sample Compile(CommandLine code, Variant variant, int round)
    {
        var response = Path.Combine(folder, "arguments.rsp");
        File.WriteAllLines(response, code.Arguments);
        var output = Path.Combine(folder, "output.dll");
        var usage = MeasuredProcess.Run(["dotnet", "exec", _path, "/noconfig", "@" + response, "/out:" + output, "/parallel+", .. variant.Switches], processor, limit);
        File.Delete(output);

        var ids = Reported().Matches(usage.Output).Select(match => match.Groups[1].Value).ToList();
        var errors = usage.Output.Split('\n').Where(line => CompileError().IsMatch(line)).ToList();
        if (errors.Count > 0)
            throw new InvalidOperationException($"{code.Name} does not compile, {variant.Name} would measure nothing: {errors[0]}");
        return new Sample(variant.Name, round, usage.CpuSeconds, usage.WallSeconds, usage.PeakBytes,
            ids.Count(id => !id.StartsWith("CS", StringComparison.Ordinal) && id != "AD0001"), ids.Count(IsCrash) + (usage.ExitCode < 0 ? 1 : 0), Ended(usage));
    }

    private static bool IsCrash(string id) => id is "AD0001" or "CS8032" or "CS8784" or "CS8785" or "CS9057";

    private static string? Ended(Usage usage) =>
        usage.ExitCode < 0 ? $"the compiler died by signal {(-usage.ExitCode).ToString(CultureInfo.InvariantCulture)} after {usage.CpuSeconds:F0} s"
        : usage.Output.Split('\n').FirstOrDefault(line => Reported().Match(line) is { Success: true } match && IsCrash(match.Groups[1].Value));

    private static string Probe(string folder)
    {
        Directory.CreateDirectory(folder);
        var project = Path.Combine(folder, "Probe.csproj");
        File.WriteAllText(project, """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        return project;
    }

    [GeneratedRegex(@": (?:warning|error|info) ([A-Za-z]+\d+)")]
    private static partial Regex Reported();

    [GeneratedRegex(@"error CS\d+")]
    private static partial Regex CompileError();
}
