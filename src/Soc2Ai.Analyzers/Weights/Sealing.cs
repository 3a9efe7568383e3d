using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Weights;

/// <summary>Whether bytes or a stream go through encryption before they are a file.</summary>
internal sealed class Sealing(Project project, CancellationToken stop)
{
    private const int Deepest = 4;

    private static readonly string[] Words = ["Encrypt", "Protect", "Seal", "Cipher"];

    /// <summary>Whether content is what something gave that encrypts.</summary>
    public bool IsSealed(IOperation content) => IsSealed(content, 0);

    // Content that is made of itself, as a recursion makes it, has no end.
    private bool IsSealed(IOperation content, int depth) => depth < Deepest && (IsGivenSealed(content) || project.Constants.Expressions(content, stop).Any(made => made switch
    {
        IInvocationOperation call => Encrypts(call.TargetMethod) || (call.Instance is { } instance && instance.Type?.Name is not "File" && IsSealed(instance, depth + 1)),
        IObjectCreationOperation creation => creation.Type?.Name == "CryptoStream",
        IArrayCreationOperation => Uses.Holder(content) is { } filled && Uses.Of(project, content, filled, stop).Any(use => use.Parent is IArgumentOperation { Parent: IInvocationOperation call } && Encrypts(call.TargetMethod) || use.Parent is IConversionOperation { Parent: IArgumentOperation { Parent: IInvocationOperation other } } && Encrypts(other.TargetMethod)),
        _ => false,
    }));

    // An own method that encrypts is told by its name; what it returns is not looked into.
    private bool IsGivenSealed(IOperation content) => PlainOperation.OfAwaited(content) switch
    {
        IInvocationOperation call => Encrypts(call.TargetMethod),
        ILocalReferenceOperation local => project.Constants.Around(local).Of(local.Local).Any(value => PlainOperation.OfAwaited(value) is IInvocationOperation call && Encrypts(call.TargetMethod)),
        _ => false,
    };

    /// <summary>Whether a stream is handed to one that encrypts.</summary>
    public bool IsWrapped(IOperation stream)
    {
        if (IsCrypto(stream))
            return true;

        return Uses.Target(stream) is { } holder && Uses.Of(project, stream, holder, stop).Any(IsCrypto);
    }

    // new CryptoStream(file, …), or an own method that takes the stream and says that it encrypts.
    private bool IsCrypto(IOperation use)
    {
        var at = use.Parent;
        while (at is IConversionOperation)
            at = at.Parent;
        return at is IArgumentOperation && at.Parent switch
        {
            IObjectCreationOperation creation => creation.Type?.Name == "CryptoStream",
            IInvocationOperation call => Encrypts(call.TargetMethod),
            _ => false,
        };
    }

    private bool Encrypts(IMethodSymbol method) =>
        project.Api.Rows(method).Any(row => row is { Role: ApiRole.Clean, Kind: "ciphertext" or "training" })
        || (Words.Any(word => method.Name.IndexOf(word, System.StringComparison.Ordinal) >= 0) && !method.Name.StartsWith("Un", System.StringComparison.Ordinal));
}
