using Microsoft.Extensions.AI;

namespace Fixes.Tools;

public static class Cleaner
{
    public static AIFunction Tool() => AIFunctionFactory.Create(Clean, "clean_folder");

    private static string Clean(string folder)
    {
        Directory.Delete(Path.Combine("work", Path.GetFileName(folder)), recursive: true);
        return "cleaned";
    }
}
