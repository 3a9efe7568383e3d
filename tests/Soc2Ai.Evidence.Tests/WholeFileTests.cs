using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Tests;

/// <summary>Files that a log or a repository names are read in bounds, whatever they are.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void File_beyond_the_maximum_is_not_read()
    {
        var path = _scene.Write("large.json", "0123456789");

        Assert.Equal("it has 10 bytes; at most 9 are read", Assert.Throws<IOException>(() => WholeFile.Read(path, 9)).Message);
        Assert.Equal(10, WholeFile.Read(path, 10).Length);
    }

    [Fact]
    public void Device_without_an_end_and_a_link_to_it_hold_nothing()
    {
        if (OperatingSystem.IsWindows())
            return;

        var link = Path.Combine(_scene.Folder, "link.cs");
        File.CreateSymbolicLink(link, "/dev/zero");

        Assert.Empty(WholeFile.Read("/dev/zero", 100));
        Assert.Empty(WholeFile.Read(link, 100));
    }

    [Fact]
    public void Log_that_names_a_device_as_source_makes_a_report()
    {
        if (OperatingSystem.IsWindows())
            return;

        _scene.Log("plain", run => run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"] = new JsonObject { ["uri"] = "file:///dev/zero" });

        Assert.Contains(_scene.Request.ReportFile, _scene.Run().Files);
    }
}
