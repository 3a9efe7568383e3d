using System;

namespace Soc2Ai.Catalog;

/// <summary>A page or a row that does not say what it must: where it stands and what is expected there.</summary>
public sealed class CatalogException(string file, int line, string problem) : Exception($"{file}({line}): {problem}")
{
    /// <summary>The file's path as the reader was given it.</summary>
    public string File { get; } = file;

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong and what is expected, without the place.</summary>
    public string Problem { get; } = problem;
}
