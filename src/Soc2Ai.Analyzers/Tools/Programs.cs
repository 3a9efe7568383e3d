using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>Tells programs that do something from those that show something: a browser, a report, a status.</summary>
internal sealed class Programs(Project project)
{
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase) { "explorer", "xdg-open", "open", "rundll32", "start", "notepad", "code", "msedge", "chrome", "firefox" };

    private static readonly HashSet<string> Readers = new(StringComparer.OrdinalIgnoreCase)
    {
        "nvidia-smi", "ping", "hostname", "uname", "whoami", "df", "du", "ls", "dir", "cat", "head", "tail", "wc", "systeminfo", "ipconfig", "ifconfig", "traceroute", "tracert", "nslookup", "dig", "where", "which",
        "journalctl", "tasklist", "ps", "top", "free", "uptime", "lscpu", "lspci", "vcgencmd", "sensors", "pdftotext", "ffprobe", "file", "grep", "rg",
    };

    private static readonly HashSet<string> Shells = new(StringComparer.OrdinalIgnoreCase) { "cmd", "powershell", "pwsh", "bash", "sh", "zsh" };

    private static readonly string[] Looks = ["status", "log", "diff", "show", "branch", "--version", "-v", "--info", "ps", "images", "list", "get", "describe", "version", "rev-parse"];

    /// <summary>What a call that starts a program does; null when it only shows something.</summary>
    public SideEffect? Of(IOperation start, IReadOnlyList<IArgumentOperation> arguments, CancellationToken stop)
    {
        var root = start;
        while (root.Parent is { } parent)
            root = parent;

        var programs = new List<string>();
        var options = new List<string?>();
        var isShell = false;
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == "fileName")
                programs.AddRange(Texts(argument.Value, stop));
            if (argument.Parameter?.Name == "arguments")
                options.AddRange(Texts(argument.Value, stop));
        }

        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IObjectCreationOperation { Type.Name: "ProcessStartInfo" } info:
                    programs.AddRange(info.Arguments.Where(argument => argument.Parameter?.Name == "fileName").SelectMany(argument => Texts(argument.Value, stop)));
                    options.AddRange(info.Arguments.Where(argument => argument.Parameter?.Name == "arguments").SelectMany(argument => Texts(argument.Value, stop)));
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: var name, ContainingType.Name: "ProcessStartInfo" } }, Value: var value }:
                    if (name == "FileName")
                        programs.AddRange(Texts(value, stop));
                    else if (name == "Arguments")
                        options.AddRange(Texts(value, stop));
                    else if (name == "UseShellExecute")
                        isShell |= value.ConstantValue is { HasValue: true, Value: true };
                    break;
            }
        }

        if (programs.Exists(program => Shells.Contains(Plain(program))))
            return new SideEffect("starts a program", start);
        if (programs.Exists(program => Openers.Contains(Plain(program)) || Readers.Contains(Plain(program))) || isShell)
            return null;
        return programs.Count > 0 && options.Count > 0 && options.TrueForAll(option => option is not null && Looks.Contains(option.Trim().Split(' ')[0])) ? null : new SideEffect("starts a program", start);
    }

    private IEnumerable<string> Texts(IOperation value, CancellationToken stop) => project.Constants.Of(value, stop).Select(origin => origin.WholeText).OfType<string>();

    private static string Plain(string program)
    {
        var name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }
}
