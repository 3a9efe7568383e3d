using System;

namespace Soc2Ai.Tool.Cli;

/// <summary>What a person has to put right before the command can do its work.</summary>
/// <param name="what">What is wrong and where, a sentence without a full stop.</param>
/// <param name="remedy">What to do, a sentence.</param>
internal sealed class UserError(string what, string remedy) : Exception(what)
{
    /// <summary>What to do.</summary>
    public string Remedy { get; } = remedy;
}
