using Soc2Ai.Evidence;
using Soc2Ai.Tasks;

namespace Soc2Ai.Package.Tests;

/// <summary>What the tasks make of the values that a build hands them.</summary>
public sealed class TaskInputTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 23, 59, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("", null, "2026-11-21")]
    [InlineData("", "1798675200", "2026-12-31")]
    [InlineData("2027-03-31", "1798675200", "2027-03-31")]
    public void Own_date_comes_before_the_epoch_and_the_epoch_before_today(string own, string? epoch, string expected)
    {
        var date = EvaluationDate.Of(own, epoch, Now);

        Assert.Equal(expected, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Utc, date.Kind);
        Assert.Equal(TimeSpan.Zero, date.TimeOfDay);
    }

    [Theory]
    [InlineData("31.03.2027", null, "Soc2AiEvaluationDate is '31.03.2027'; expected a day as 2027-03-31")]
    [InlineData("", "yesterday", "SOURCE_DATE_EPOCH is 'yesterday'; expected seconds since 1970, for example 1798675200")]
    [InlineData("", "99999999999999", "SOURCE_DATE_EPOCH is '99999999999999'; expected seconds since 1970, for example 1798675200")]
    public void What_is_no_date_says_what_is_one(string own, string? epoch, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => EvaluationDate.Of(own, epoch, Now)).Message);

    [Theory]
    [InlineData("obj/log.sarif,version=2.1", "obj/log.sarif")]
    [InlineData("obj/log.sarif;version=2.1", "obj/log.sarif")]
    [InlineData("my log.sarif", "my log.sarif")]
    public void Path_of_an_error_log_is_what_stands_before_its_version(string value, string path) =>
        Assert.Equal(path, ErrorLogValue.Path(value));

    [Fact]
    public void Packages_of_ai_are_known_by_what_they_bring_or_by_name_with_the_version_that_holds()
    {
        var packages = AiPackages.Of(
            [new FixedItem("openai"), new FixedItem("Google_GenerativeAI", "Version", "3.*"), new FixedItem("Microsoft.ML.OnnxRuntime.Gpu", "Version", "1.20.0"), new FixedItem("Anthropic", "VersionOverride", "13.0.0"), new FixedItem("Newtonsoft.Json", "Version", "*"), new FixedItem("OpenAIsh")],
            [new FixedItem("OpenAI", "Version", "2.15.0", "DefiningProjectFullPath", "/repo/Directory.Packages.props"), new FixedItem("Anthropic", "Version", "12.0.0")],
            ["Google_GenerativeAI/3.1.0/GenerativeAI", "OpenAI/2.15.0/OpenAI", "Newtonsoft.Json/13.0.1/Newtonsoft.Json", "//App"],
            "/repo/App.csproj");

        Assert.Equal(
            [
                new RequestedPackage("Anthropic", "13.0.0", null, "/repo/App.csproj"),
                new RequestedPackage("Google_GenerativeAI", "3.*", "3.1.0", "/repo/App.csproj"),
                new RequestedPackage("Microsoft.ML.OnnxRuntime.Gpu", "1.20.0", null, "/repo/App.csproj"),
                new RequestedPackage("openai", "2.15.0", "2.15.0", "/repo/Directory.Packages.props"),
            ], packages);
    }

    [Fact]
    public void Repository_is_the_nearest_folder_with_git_in_it()
    {
        var root = Directory.CreateTempSubdirectory("soc2ai").FullName;
        try
        {
            var inner = Directory.CreateDirectory(Path.Combine(root, "worktree", "src")).FullName;
            Directory.CreateDirectory(Path.Combine(root, ".git"));
            Assert.Equal(root, Repository.Root(inner));

            File.WriteAllText(Path.Combine(root, "worktree", ".git"), "gitdir: elsewhere");
            Assert.Equal(Path.Combine(root, "worktree"), Repository.Root(inner));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public void Task_that_cannot_write_says_so_and_does_not_throw()
    {
        var file = Path.GetTempFileName();
        var engine = new SilentBuildEngine();
        try
        {
            Assert.False(new ConfigureErrorLog { OutputFile = Path.Combine(file, "under a file"), BuildEngine = engine }.Execute());
        }
        finally
        {
            File.Delete(file);
        }

        Assert.StartsWith("SAI9009: ", Assert.Single(engine.Errors));
    }
}
