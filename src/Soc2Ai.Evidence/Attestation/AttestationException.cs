using System;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>A key, certificate or statement that cannot be used. The message is a sentence for a person.</summary>
public sealed class AttestationException : Exception
{
    /// <summary>With a message.</summary>
    public AttestationException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and what led to it.</summary>
    public AttestationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
