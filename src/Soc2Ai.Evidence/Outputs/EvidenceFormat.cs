using System;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Outputs;

/// <summary>A file that is made of an evidence set.</summary>
/// <param name="Name">How a person asks for it: <c>html</c>.</param>
/// <param name="Suffix">The end of its name: <c>.soc2.html</c>.</param>
/// <param name="Audience">Whom it is for, a phrase.</param>
/// <param name="Write">Its bytes: the same for the same set.</param>
public sealed record EvidenceFormat(string Name, string Suffix, string Audience, Func<EvidenceSet, byte[]> Write);
