using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Weights;

/// <summary>Tells paths of model weights by their ends.</summary>
internal static class WeightsFile
{
    private const int Deepest = 4;

    private static readonly string[] Ends = [".onnx", ".gguf", ".ggml", ".safetensors", ".pt", ".pth", ".ckpt", ".mlnet"];

    /// <summary>Whether a text ends like the path of weights, or of an archive that says model.</summary>
    public static bool Is(string text)
    {
        foreach (var end in Ends)
        {
            if (text.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return text.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && text.IndexOf("model", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>Whether an expression may give such a path.</summary>
    public static bool IsPath(Project project, IOperation path, CancellationToken stop) => IsPath(project, path, 0, stop);

    // A path that is made of itself, as a walk down folders makes it, has no end.
    private static bool IsPath(Project project, IOperation path, int depth, CancellationToken stop) => depth < Deepest && project.Constants.Expressions(path, stop).Any(made => made switch
    {
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Path", Name: "Combine" or "Join" }, Arguments: var parts } => Last(parts) is { } last && IsPath(project, last, depth + 1, stop),
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Path", Name: "GetFullPath" or "ChangeExtension" }, Arguments: var parts } => IsPath(project, parts[parts.Length - 1].Value, depth + 1, stop) || (parts.Length == 2 && IsPath(project, parts[0].Value, depth + 1, stop)),
        IObjectCreationOperation { Type.Name: "FileInfo", Arguments: [{ Value: var name }] } => IsPath(project, name, depth + 1, stop),
        _ => project.Constants.Of(made, stop).Any(origin => origin.Text is { } text && Is(text)),
    });

    private static IOperation? Last(System.Collections.Immutable.ImmutableArray<IArgumentOperation> parts) => parts[parts.Length - 1].Value switch
    {
        IArrayCreationOperation { Initializer.ElementValues: [.., var last] } => last,
        var last => last,
    };
}
