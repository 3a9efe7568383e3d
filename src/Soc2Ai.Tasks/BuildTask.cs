using System;
using System.IO;
using Microsoft.Build.Framework;
using Soc2Ai.Evidence;

namespace Soc2Ai.Tasks;

/// <summary>A task that tells the build what it has to say with code, file and line, and never throws.</summary>
public abstract class BuildTask : ITask
{
#if NETFRAMEWORK
    // MSBuild for .NET Framework has one AppDomain and no closure of its own for a task: what our assemblies ask for stands beside them.
    static BuildTask() => AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
    {
        var folder = Path.GetDirectoryName(typeof(BuildTask).Assembly.Location)!;
        var asks = wanted.RequestingAssembly is { IsDynamic: false } asking ? Path.GetDirectoryName(asking.Location) : null;
        var file = Path.Combine(folder, new System.Reflection.AssemblyName(wanted.Name).Name + ".dll");
        return string.Equals(asks, folder, StringComparison.OrdinalIgnoreCase) && File.Exists(file) ? System.Reflection.Assembly.LoadFrom(file) : null;
    };
#endif

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <inheritdoc/>
    public bool Execute()
    {
        try
        {
            return Run();
        }
        catch (Exception problem)
        {
            var (code, text) = problem switch
            {
                IOException or UnauthorizedAccessException => (EvidenceCodes.NotWritten, problem.Message),
                FormatException => (EvidenceCodes.UnknownValue, problem.Message),
                _ => (EvidenceCodes.TaskFailed, $"{GetType().Name} failed: {problem}"),
            };
            Tell(new EvidenceMessage(EvidenceSeverity.Error, code, null, 0, 0, text));
            return false;
        }
    }

    /// <summary>What the task does; false when the build has to fail.</summary>
    protected abstract bool Run();

    /// <summary>Logs a message, warning or error with its code and place.</summary>
    protected void Tell(EvidenceMessage message)
    {
        var file = message.File ?? BuildEngine.ProjectFileOfTaskNode;
        switch (message.Severity)
        {
            case EvidenceSeverity.Error:
                BuildEngine.LogErrorEvent(new BuildErrorEventArgs(null, message.Code, file, message.Line, message.Column, 0, 0, message.Text, null, GetType().Name));
                break;
            case EvidenceSeverity.Warning:
                BuildEngine.LogWarningEvent(new BuildWarningEventArgs(null, message.Code, file, message.Line, message.Column, 0, 0, message.Text, null, GetType().Name));
                break;
            default:
                Say(message.Text, MessageImportance.Normal);
                break;
        }
    }

    /// <summary>Prints a text.</summary>
    protected void Say(string text, MessageImportance importance)
    {
        if (text.Length > 0)
            BuildEngine.LogMessageEvent(new BuildMessageEventArgs(text, null, GetType().Name, importance));
    }
}
