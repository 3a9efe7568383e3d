using Soc2Ai.Evidence;

namespace Soc2Ai.Tasks;

/// <summary>Writes the report and the upload file of one project from the compiler's log, and judges the gate.</summary>
public sealed class WriteEvidence : EvidenceTask
{
    private protected override EvidenceResult Write(EvidenceRequest request) => EvidenceWriter.Write(request);
}
