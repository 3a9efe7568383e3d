using System.IO;

namespace Soc2Ai.Tasks;

/// <summary>The git repository around a folder.</summary>
public static class Repository
{
    /// <summary>The nearest folder at or above <paramref name="folder"/> that holds <c>.git</c> (a folder, or the file of a worktree or submodule); null when there is none.</summary>
    public static string? Root(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var git = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return at.FullName;
        }

        return null;
    }
}
