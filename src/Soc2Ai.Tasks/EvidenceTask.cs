using System;
using System.Linq;
using Microsoft.Build.Framework;
using Soc2Ai.Evidence;

namespace Soc2Ai.Tasks;

/// <summary>A task over the compiler's log of one project.</summary>
public abstract class EvidenceTask : BuildTask
{
    /// <summary>What <see cref="WriteRequest"/> kept.</summary>
    [Required]
    public string RequestFile { get; set; } = "";

    /// <inheritdoc/>
    protected sealed override bool Run()
    {
        var (request, problem) = Evidence.RequestFile.Read(RequestFile);
        if (request is null)
        {
            Tell(new EvidenceMessage(EvidenceSeverity.Error, EvidenceCodes.ReportUnreadable, RequestFile, 0, 0, $"The request of this build cannot be read: {problem}. Build again."));
            return false;
        }

        var result = Write(request);
        foreach (var message in result.Messages)
            Tell(message);

        Say(result.Summary, MessageImportance.High);
        Say(result.Table, MessageImportance.Normal);
        return result.Messages.All(message => message.Severity != EvidenceSeverity.Error);
    }

    /// <summary>Does the work.</summary>
    private protected abstract EvidenceResult Write(EvidenceRequest request);
}
