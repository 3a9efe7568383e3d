namespace Soc2Ai.Performance.CodeBases;

/// <summary>How much of a generated code base talks to a model.</summary>
internal enum AiShare
{
    /// <summary>No method, and no AI SDK among the references.</summary>
    None,

    /// <summary>One service method or action in twenty.</summary>
    Few,

    /// <summary>Every service method and every action; the text functions that they call hold none.</summary>
    All,
}
