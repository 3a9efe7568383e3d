namespace Soc2Ai.Performance.CodeBases;

/// <summary>A generated code base: the same size and share give the same text on every machine.</summary>
internal sealed record CodeBase(int Lines, AiShare Share)
{
    /// <summary>File names and their text.</summary>
    public IReadOnlyList<(string Name, string Text)> Files { get; } = Generate(Lines, Share);

    /// <summary>How many lines it really has.</summary>
    public int ActualLines => Files.Sum(file => file.Text.Count(letter => letter == '\n'));

    /// <summary>What a table calls the share.</summary>
    public string ShareText => Text(Share);

    /// <summary>What a table calls a share.</summary>
    public static string Text(AiShare share) => share switch { AiShare.None => "none", AiShare.Few => "5 %", _ => "all" };

    /// <summary>Writes the files into a new folder and returns their paths.</summary>
    public IReadOnlyList<string> WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        foreach (var (name, text) in Files)
        {
            paths.Add(Path.Combine(folder, name));
            File.WriteAllText(paths[^1], text);
        }

        return paths;
    }

    private static List<(string Name, string Text)> Generate(int lines, AiShare share)
    {
        var choices = new Choices(seed: 20_26);
        var files = new List<(string Name, string Text)> { ("Common.cs", CommonCode.Of(share)) };
        var written = files[0].Text.Count(letter => letter == '\n');
        for (var number = 0; written < lines; number++)
        {
            var text = new Feature(number, share, choices).Text();
            files.Add(($"Feature{number:0000}.cs", text));
            written += text.Count(letter => letter == '\n');
        }

        return files;
    }
}
