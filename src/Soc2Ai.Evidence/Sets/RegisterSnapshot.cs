using System.Collections.Generic;

namespace Soc2Ai.Evidence.Sets;

/// <summary>What the AI register said when the evidence was made.</summary>
public sealed record RegisterSnapshot
{
    /// <summary>The file and its hash.</summary>
    public required ReportedFile File { get; init; }

    /// <summary>Whose models are called.</summary>
    public IReadOnlyList<RegisteredVendor> Vendors { get; init; } = [];

    /// <summary>Which models are asked.</summary>
    public IReadOnlyList<RegisteredModel> Models { get; init; } = [];

    /// <summary>What models may do.</summary>
    public IReadOnlyList<RegisteredTool> Tools { get; init; } = [];

    /// <summary>What models are trained and evaluated on.</summary>
    public IReadOnlyList<RegisteredDataSet> DataSets { get; init; } = [];
}

/// <summary>A vendor of the register; dates as they are written there.</summary>
public sealed record RegisteredVendor(string Name, IReadOnlyList<string> Hosts, string? Soc2ReportDate, string? DataUse, string? Owner, string? ReviewDate);

/// <summary>A model of the register.</summary>
public sealed record RegisteredModel(
    string? Vendor, string Id, string? Purpose, string? Owner, string? ApprovedBy, string? Ticket, IReadOnlyList<RegisteredEvaluation> Evaluations);

/// <summary>An evaluation of a model: its kind, the report's file, hash and day.</summary>
public sealed record RegisteredEvaluation(string? Kind, string? File, string? Sha256, string? Date);

/// <summary>A tool of the register.</summary>
public sealed record RegisteredTool(string Name, string? SideEffects, string? Approval);

/// <summary>A data set of the register.</summary>
public sealed record RegisteredDataSet(string Name, string? Classification, string? Retention);
