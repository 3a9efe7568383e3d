using System.CommandLine;
using System.IO;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary>The evidence set that is signed or verified.</summary>
internal static class BundleArgument
{
    /// <summary>The argument.</summary>
    public static Argument<string?> Create() => new("evidence")
    {
        Description = $"The folder of an evidence set, or its statement (*.intoto.json); {InputReader.DefaultOutput} where nothing is named",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The path, absolute, of what is there.</summary>
    public static string Path(string? given, Shell shell)
    {
        var path = shell.Full(given ?? InputReader.DefaultOutput);
        if (File.Exists(path) || Directory.Exists(path))
            return path;

        throw given is null
            ? new UserError($"there is no {InputReader.DefaultOutput} here", "Write one with 'soc2ai report', or name the folder of an evidence set.")
            : new UserError($"{given} does not exist", "Name the folder of an evidence set, or its statement (*.intoto.json).");
    }
}
