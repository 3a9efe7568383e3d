using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>A rule that also looks at the text of every file, of every project, whether an AI SDK is referenced or not. It has to cost next to nothing.</summary>
internal interface ITextRule
{
    /// <summary>Looks at a file that a person wrote.</summary>
    void Check(SyntaxTree tree, Action<Diagnostic> report, CancellationToken stop);
}
