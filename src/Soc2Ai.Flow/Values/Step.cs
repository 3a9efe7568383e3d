using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>One step of a value's way, linked to the step before it. Steps say how a mark came about; they are not part of what it is.</summary>
public sealed class Step(Step? previous, SyntaxNode at, string message)
{
    /// <summary>The longest path that a finding carries.</summary>
    public const int Most = 20;

    /// <summary>The step before; null at the source.</summary>
    public Step? Previous { get; } = previous;

    /// <summary>The first step of the way.</summary>
    public Step First
    {
        get
        {
            var step = this;
            while (step.Previous is { } previous)
                step = previous;
            return step;
        }
    }

    /// <summary>What the step is about: the name in its message.</summary>
    public string Subject
    {
        get
        {
            var start = Message.IndexOf('\'');
            return start < 0 ? Message : Message.Substring(start + 1, Message.Length - start - 2);
        }
    }

    /// <summary>Where the step happens.</summary>
    public SyntaxNode At { get; } = at;

    /// <summary>What happens, a short phrase.</summary>
    public string Message { get; } = message;

    /// <summary>How many steps the way has up to here.</summary>
    public int Length { get; } = (previous?.Length ?? 0) + 1;

    /// <summary>The step that follows. A way that is full keeps its steps and takes no more.</summary>
    public static Step After(Step? previous, SyntaxNode at, string message) =>
        previous is not null && (previous.Length >= Most - 1 || previous.At == at) ? previous : new Step(previous, at, message);
}
