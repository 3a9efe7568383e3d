namespace Soc2Ai.Performance.Editing;

/// <summary>What is typed.</summary>
internal enum EditKind
{
    /// <summary>A statement in a method: no other file can see it.</summary>
    Body,

    /// <summary>A parameter: every caller sees it.</summary>
    Signature,
}
