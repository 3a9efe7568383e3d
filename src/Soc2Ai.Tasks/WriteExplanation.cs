using Microsoft.Build.Framework;
using Soc2Ai.Evidence;

namespace Soc2Ai.Tasks;

/// <summary>Writes which rows named what in one project, and why places were not reported.</summary>
public sealed class WriteExplanation : EvidenceTask
{
    /// <summary>Where the table goes.</summary>
    [Required]
    public string ExplanationFile { get; set; } = "";

    private protected override EvidenceResult Write(EvidenceRequest request) => EvidenceWriter.WriteExplanation(request, ExplanationFile);
}
