using System.Text.Json;
using System.Text.RegularExpressions;
using Soc2Ai.Performance.CodeBases;
using Soc2Ai.Performance.Processes;

namespace Soc2Ai.Performance.Compiling;

/// <summary>What MSBuild would hand to the compiler, without what differs from variant to variant: analyzers, severities, outputs.</summary>
internal sealed partial record CommandLine(string Name, IReadOnlyList<string> Arguments)
{
    /// <summary>How many lines the sources have.</summary>
    public int Lines { get; } = Arguments.Where(IsSource).Sum(source => File.ReadLines(source.Trim('"')).Count());

    /// <summary>How many source files there are.</summary>
    public int Files { get; } = Arguments.Count(IsSource);

    /// <summary>The command line of a project that holds a generated code base; its files stand in <paramref name="folder"/>.</summary>
    public static CommandLine Of(CodeBase code, string folder)
    {
        var sources = code.WriteTo(Path.Combine(folder, "code"));
        var project = Path.Combine(folder, "Generated.csproj");
        var references = code.Share == AiShare.None ? "" : string.Concat(Sdk.Select(name => $"""<Reference Include="{Path.Combine(AppContext.BaseDirectory, name)}" />"""));
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><EnableDefaultItems>false</EnableDefaultItems><NuGetAudit>false</NuGetAudit></PropertyGroup>
              <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" />{references}</ItemGroup>
            </Project>
            """);
        MeasuredProcess.Output(folder, "dotnet", "restore", project);
        var captured = Captured(project, folder, generators: false);
        return new CommandLine($"{code.ShareText} of {code.Lines:N0} lines", [.. captured.Arguments, .. sources.Select(source => $"\"{source}\"")]);
    }

    /// <summary>The command line of a project that has been built, with the source generators that its code needs; what MSBuild writes for it stands below <paramref name="own"/>.</summary>
    public static CommandLine Captured(string project, string own, bool generators = true)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(project))!;
        var objects = Path.Combine(own, "captured-" + Path.GetFileNameWithoutExtension(project)) + Path.DirectorySeparatorChar;
        var json = MeasuredProcess.Output(folder, "dotnet", "msbuild", Path.GetFullPath(project), "-nologo", "-t:Compile", "-getItem:CscCommandLineArgs",
            "-p:ProvideCommandLineArgs=true;SkipCompilerExecution=true;BuildProjectReferences=false;RunAnalyzers=false", "-p:IntermediateOutputPath=" + objects);
        using var document = JsonDocument.Parse(json[json.IndexOf('{', StringComparison.Ordinal)..]);
        var arguments = document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).ToList();
        if (arguments.Count == 0)
            throw new InvalidOperationException($"{project}: MSBuild names no compiler arguments; is it restored?");
        return new CommandLine(Path.GetFileNameWithoutExtension(project), [.. Kept(arguments, folder).Where(argument => !IsAnalyzer(argument) || (generators && Generator().IsMatch(argument)))]);
    }

    /// <summary>A captured response file, as it stands.</summary>
    public static CommandLine Read(string file) =>
        new(Path.GetFileNameWithoutExtension(file), [.. Kept(File.ReadAllLines(file).Where(line => line.Length > 0), Path.GetDirectoryName(Path.GetFullPath(file))!)]);

    private static readonly string[] Sdk = ["OpenAI.dll", "System.ClientModel.dll"];

    private static IEnumerable<string> Kept(IEnumerable<string> arguments, string folder)
    {
        foreach (var argument in arguments)
        {
            if (argument.StartsWith('/') && !(Path.IsPathRooted(argument) && File.Exists(argument)))
            {
                if (!Dropped().IsMatch(argument))
                    yield return argument;
            }
            else
            {
                yield return $"\"{Path.GetFullPath(argument.Trim('"'), folder)}\"";
            }
        }
    }

    private static bool IsAnalyzer(string argument) => argument.StartsWith("/analyzer:", StringComparison.Ordinal) || argument.StartsWith("/a:", StringComparison.Ordinal);

    private static bool IsSource(string argument) => argument.StartsWith('"');

    [GeneratedRegex(@"^/(noconfig|out|refout|doc|pdb|errorlog|generatedfilesout|reportanalyzer|skipanalyzers|analyzerconfig|ruleset|additionalfile|warnaserror)([+:-]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"(SourceGeneration|\.Generators|Generator)\.dll", RegexOptions.IgnoreCase)]
    private static partial Regex Generator();
}
