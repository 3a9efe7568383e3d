using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Tasks;

/// <summary>Keeps what the evidence of one build is made from, before the compiler runs: the tasks behind it read it, and the tool where no task ran. Paths may be relative to the project's folder.</summary>
public sealed class WriteRequest : BuildTask
{
    /// <summary>The project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The target framework.</summary>
    public string TargetFramework { get; set; } = "";

    /// <summary>The value of <c>ErrorLog</c> that the compiler was given: a path, or a path and <c>,version=2.1</c>.</summary>
    [Required]
    public string ErrorLog { get; set; } = "";

    /// <summary>Where the control-mapping report goes.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <summary>The baseline; empty when the project keeps none.</summary>
    public string BaselineFile { get; set; } = "";

    /// <summary>The profile.</summary>
    public string Profile { get; set; } = "";

    /// <summary>The gate.</summary>
    public string Gate { get; set; } = "";

    /// <summary>The lowest level that the gate stops.</summary>
    public string GateSeverity { get; set; } = "";

    /// <summary>The criteria that the gate looks at, between semicolons or commas; empty for all.</summary>
    public string GateCriteria { get; set; } = "";

    /// <summary>False when the build was told to run no analyzers.</summary>
    public bool AnalyzersRan { get; set; } = true;

    /// <summary>The project's <c>NoWarn</c>.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>The files that the compiler was given.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The analyzer configuration that the compiler was given.</summary>
    public ITaskItem[] AnalyzerConfigFiles { get; set; } = [];

    /// <summary>The files that analyzers were given, the AI register among them.</summary>
    public ITaskItem[] AdditionalFiles { get; set; } = [];

    /// <summary>The project's target frameworks when it has several; else empty.</summary>
    public string TargetFrameworks { get; set; } = "";

    /// <summary>The projects that the project references.</summary>
    public ITaskItem[] ProjectReferences { get; set; } = [];

    /// <summary>The packages that the project references.</summary>
    public ITaskItem[] PackageReferences { get; set; } = [];

    /// <summary>The versions that the repository gives to the packages of all its projects.</summary>
    public ITaskItem[] PackageVersions { get; set; } = [];

    /// <summary>What the packages brought, each <c>package/version/assembly</c>.</summary>
    public string[] PackageAssemblies { get; set; } = [];

    /// <summary>The project's <c>NuGetLockFilePath</c>; empty for NuGet's own names.</summary>
    public string LockFile { get; set; } = "";

    /// <summary>The project's <c>ProjectAssetsFile</c>.</summary>
    public string AssetsFile { get; set; } = "";

    /// <summary>For how many months a review or an evaluation of the register holds; empty for twelve.</summary>
    public string ReviewMonths { get; set; } = "";

    /// <summary>The day on which expiry dates are judged, <c>yyyy-MM-dd</c>; empty for SOURCE_DATE_EPOCH, or today.</summary>
    public string EvaluationDate { get; set; } = "";

    /// <summary>Where the request goes.</summary>
    [Required]
    public string RequestFile { get; set; } = "";

    /// <inheritdoc/>
    protected override bool Run()
    {
        Evidence.RequestFile.Write(Full(RequestFile), Request());
        return true;
    }

    private EvidenceRequest Request() => new()
    {
        ProjectName = Path.GetFileNameWithoutExtension(ProjectFile),
        ProjectFile = Full(ProjectFile),
        TargetFramework = TargetFramework,
        LogFile = Full(ErrorLogValue.Path(ErrorLog)),
        ReportFile = Full(ReportFile),
        BaselineFile = BaselineFile.Length > 0 ? Full(BaselineFile) : null,
        RepositoryRoot = Repository.Root(Path.GetDirectoryName(Full(ProjectFile))!),
        Profile = Profile,
        Gate = Gate,
        GateSeverity = GateSeverity,
        GateCriteria = Words(GateCriteria),
        AnalyzersRan = AnalyzersRan,
        NoWarn = Words(NoWarn),
        Sources = [.. Sources.Select(item => Full(item.ItemSpec))],
        AnalyzerConfigFiles = [.. AnalyzerConfigFiles.Select(item => Full(item.ItemSpec))],
        RegisterFile = AdditionalFiles.Select(item => Full(item.ItemSpec)).FirstOrDefault(file => string.Equals(Path.GetFileName(file), AiRegister.FileName, StringComparison.OrdinalIgnoreCase)),
        IsOneOfSeveral = Words(TargetFrameworks).Length > 1,
        ReferencesProjects = ProjectReferences.Any(item => !item.GetMetadata("ReferenceOutputAssembly").Equals("false", StringComparison.OrdinalIgnoreCase)),
        Packages = AiPackages.Of(PackageReferences, PackageVersions, PackageAssemblies, Full(ProjectFile)),
        LockFile = new[] { LockFile, $"packages.{Path.GetFileNameWithoutExtension(ProjectFile).Replace(' ', '_')}.lock.json", "packages.lock.json" }.Where(file => file.Length > 0).Select(Full).FirstOrDefault(File.Exists),
        AssetsFile = AssetsFile.Length > 0 ? Full(AssetsFile) : null,
        ReviewMonths = Months(ReviewMonths),
        EvaluationDate = Tasks.EvaluationDate.Of(EvaluationDate, Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), DateTime.UtcNow),
        Change = ChangeContext.Read(Environment.GetEnvironmentVariable),
    };

    // More would switch the rule off without a trace.
    private static int Months(string text) => text.Trim() switch
    {
        "" => 12,
        var given => int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= 36
            ? months
            : throw new FormatException($"Soc2AiReviewMonths is '{given}'; expected a number of months from 1 to 36"),
    };

    private string Full(string path) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ProjectFile)!, path.Replace('\\', Path.DirectorySeparatorChar)));

    private static string[] Words(string text) =>
        [.. text.Split([';', ',', ' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)];
}
