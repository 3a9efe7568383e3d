using Soc2Ai.Evidence;

namespace Soc2Ai.Tasks;

/// <summary>Writes the open findings of one project to its baseline.</summary>
public sealed class WriteBaseline : EvidenceTask
{
    private protected override EvidenceResult Write(EvidenceRequest request) => EvidenceWriter.WriteBaseline(request);
}
