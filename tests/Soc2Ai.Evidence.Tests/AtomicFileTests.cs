using Soc2Ai.Evidence.Report;

namespace Soc2Ai.Evidence.Tests;

/// <summary>No half-written file: with several writers, on a full disk, after a writer was killed.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("soc2ai file ").FullName;

    private string Target => Path.Combine(_folder, "App.soc2.sarif");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Of_several_writers_one_wins_and_nothing_is_mixed_or_left()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            var content = Enumerable.Repeat((byte)('a' + writer), 100_000).ToArray();
            for (var i = 0; i < 10; i++)
            {
                AtomicFile.Write(Target, content);
                var seen = File.ReadAllBytes(Target);
                Assert.Equal(100_000, seen.Length);
                Assert.True(seen.AsSpan().IndexOfAnyExcept(seen[0]) < 0);
            }
        }, TestContext.Current.CancellationToken)));

        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Full_disk_leaves_the_old_file_and_no_other()
    {
        AtomicFile.Write(Target, "old"u8.ToArray());

        var error = Assert.Throws<IOException>(() => AtomicFile.Write(Target, stream =>
        {
            stream.Write(new byte[5000]);
            throw new IOException("No space left on device");
        }));

        Assert.Equal("No space left on device", error.Message);
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Error_of_a_full_device_leaves_the_old_file()
    {
        // A device that the kernel always calls full.
        if (OperatingSystem.IsWindows())
            return;

        AtomicFile.Write(Target, "old"u8.ToArray());
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
        Assert.ThrowsAny<IOException>(() => AtomicFile.Write(Target, stream =>
        {
            full.Write(new byte[8192]);
            full.Flush(flushToDisk: true);
        }));

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Leftovers_of_a_killed_writer_are_removed_by_the_next_and_those_of_others_are_not()
    {
        var own = Path.Combine(_folder, AtomicFile.Prefix("App.soc2.sarif") + "0123456789abcdef.tmp");
        var other = Path.Combine(_folder, AtomicFile.Prefix("Lib.soc2.sarif") + "0123456789abcdef.tmp");
        var foreign = Path.Combine(_folder, ".App.soc2.sarif.notes.tmp");
        foreach (var file in new[] { own, other, foreign })
        {
            File.WriteAllText(file, "half");
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
        }

        AtomicFile.Write(Target, "new"u8.ToArray());

        Assert.Equal(new[] { foreign, other, Target }.Order(StringComparer.Ordinal), Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Temporary_of_a_living_writer_is_not_taken_for_a_leftover()
    {
        AtomicFile.Write(Target, outer =>
        {
            outer.Write("outer"u8);
            outer.Flush();
            File.SetLastWriteTimeUtc(Assert.Single(Directory.GetFiles(_folder)), DateTime.UtcNow.AddMinutes(-1));
            AtomicFile.Write(Target, "inner"u8.ToArray());
            Assert.Equal("inner", File.ReadAllText(Target));
        });

        Assert.Equal("outer", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Link_is_replaced_and_what_it_leads_to_is_not_written()
    {
        if (OperatingSystem.IsWindows())
            return;

        var precious = Path.Combine(_folder, "precious");
        File.WriteAllText(precious, "precious");
        File.CreateSymbolicLink(Target, precious);

        AtomicFile.Write(Target, "new"u8.ToArray());

        Assert.Equal("precious", File.ReadAllText(precious));
        Assert.Equal("new", File.ReadAllText(Target));
    }

    [Fact]
    public void Folder_in_the_way_is_an_error_and_stays()
    {
        Directory.CreateDirectory(Target);

        Assert.Throws<IOException>(() => AtomicFile.Write(Target, "new"u8.ToArray()));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Folders_on_the_way_are_made()
    {
        var deep = Path.Combine(_folder, "a", "b", "App.csv");
        AtomicFile.Write(deep, "new"u8.ToArray());

        Assert.Equal("new", File.ReadAllText(deep));
    }
}
