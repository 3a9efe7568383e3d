using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Artifacts;

/// <summary>Whether a hash or a signature of a file is made and compared, before the load or where the file is fetched.</summary>
internal sealed class Integrity(Project project)
{
    private const int Deepest = 3;

    private static readonly HashSet<string> Hashes = new(StringComparer.Ordinal)
    {
        "HashData", "HashDataAsync", "TryHashData", "ComputeHash", "ComputeHashAsync", "GetHashAndReset", "GetCurrentHash", "GetCurrentHashAsHexString",
    };

    private static readonly string[] Verified = ["VerifyData", "VerifyHash", "CheckSignature", "VerifySignature"];

    private static readonly HashSet<string> Comparisons = new(StringComparer.Ordinal) { "SequenceEqual", "FixedTimeEquals", "Equals", "Compare", "CompareTo", "Contains", "StartsWith" };

    private readonly object _gate = new();
    private bool? _isElsewhere;

    /// <summary>Whether one of the bodies, or what it calls, checks a hash; in the load's own body before the load.</summary>
    public bool IsChecked(IEnumerable<IOperation> roots, IOperation load, CancellationToken stop)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        return roots.Any(root => Checks(root, root.Syntax.SyntaxTree == load.Syntax.SyntaxTree && root.Syntax.Span.Contains(load.Syntax.Span) ? load.Syntax.SpanStart : int.MaxValue, seen, 0, stop)) || IsElsewhere(stop);
    }

    private bool Checks(IOperation root, int before, HashSet<ISymbol> seen, int depth, CancellationToken stop)
    {
        var operations = root.DescendantsAndSelf().Where(operation => operation.Syntax.SpanStart < before).ToList();
        if (IsCompared(operations))
            return true;
        if (depth >= Deepest)
            return false;

        foreach (var call in operations.OfType<IInvocationOperation>())
        {
            if (!seen.Add(call.TargetMethod.OriginalDefinition))
                continue;

            foreach (var reference in call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences)
            {
                if (project.Constants.Operation(reference.GetSyntax(stop), stop) is { } body && Checks(body, int.MaxValue, seen, depth + 1, stop))
                    return true;
            }
        }

        return false;
    }

    private static bool IsCompared(IReadOnlyList<IOperation> operations) =>
        operations.Any(operation => operation is IInvocationOperation call && Verified.Contains(call.TargetMethod.Name))
        || (operations.Any(operation => operation is IInvocationOperation call && Hashes.Contains(call.TargetMethod.Name))
            && operations.Any(operation => operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, LeftOperand.Type.SpecialType: SpecialType.System_String or SpecialType.None }
                || (operation is IInvocationOperation call && Comparisons.Contains(call.TargetMethod.Name))));

    // A type that fetches or keeps models and checks their hashes there answers for the files that others load.
    private bool IsElsewhere(CancellationToken stop)
    {
        lock (_gate)
            return _isElsewhere ??= Hashes.Concat(Verified).Any(name => project.Index.Tokens(name, stop).Any(token => IsOfModels(token, stop)));
    }

    private bool IsOfModels(SyntaxToken token, CancellationToken stop)
    {
        var type = token.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type is null || !Mentions(type.Identifier.ValueText))
            return false;

        return token.Parent!.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method && project.Constants.Operation(method, stop) is { } body && IsCompared([.. body.DescendantsAndSelf()]);
    }

    private static bool Mentions(string name) => new[] { "Model", "Download", "Artifact", "Weights", "Integrity", "Checksum", "Hash" }.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0);
}
