namespace Soc2Ai.Analyzers.Tests;

/// <summary>What is generated from the pages is what the pages make now. <c>SOC2AI_UPDATE=1 dotnet test --filter Generated</c> rewrites it.</summary>
public sealed class GeneratedFileTests
{
    public static TheoryData<string> Paths => [.. GeneratedFiles.All.Keys];

    [Theory, MemberData(nameof(Paths))]
    public void Generated_file_is_what_the_pages_make(string path)
    {
        var file = Path.Combine(GeneratedFiles.Folder, path);
        var text = File.Exists(file) ? File.ReadAllText(file).Replace("\r\n", "\n") : "";
        var expected = GeneratedFiles.All[path](text);
        if (Environment.GetEnvironmentVariable("SOC2AI_UPDATE") == "1")
        {
            File.WriteAllText(file, expected);
            text = expected;
        }

        Assert.True(expected == text, $"{path} is not what the pages make; SOC2AI_UPDATE=1 dotnet test --filter Generated rewrites it.\n{FirstDifference(expected, text)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (wanted, found) = (expected.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Max(wanted.Length, found.Length); i++)
        {
            if (wanted.ElementAtOrDefault(i) != found.ElementAtOrDefault(i))
                return $"line {i + 1}: expected '{wanted.ElementAtOrDefault(i)}', found '{found.ElementAtOrDefault(i)}'";
        }

        return "";
    }
}
