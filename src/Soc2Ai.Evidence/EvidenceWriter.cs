using System;

namespace Soc2Ai.Evidence;

/// <summary>Reads the compiler's error log of one project and writes its evidence.</summary>
public static class EvidenceWriter
{
    /// <summary>Writes the report and the upload file and judges the gate. Never throws for bad input: that is an error message in the result.</summary>
    public static EvidenceResult Write(EvidenceRequest request) => throw new NotImplementedException();

    /// <summary>Writes the open findings of the request's log to <see cref="EvidenceRequest.BaselineFile"/>.</summary>
    public static EvidenceResult WriteBaseline(EvidenceRequest request) => throw new NotImplementedException();
}
