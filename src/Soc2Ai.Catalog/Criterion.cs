namespace Soc2Ai.Catalog;

/// <summary>What source and build can show about a criterion.</summary>
public enum CriterionEvidence
{
    /// <summary>A finding in source can bear on it.</summary>
    Direct,

    /// <summary>The build and its records bear on it.</summary>
    Build,

    /// <summary>Supporting only.</summary>
    Partial,

    /// <summary>Nothing in source or build can show it.</summary>
    Untestable,
}

/// <summary>One of the SOC 2 Trust Services Criteria: the AICPA's id, our own short title.</summary>
public sealed class Criterion(string id, string title, CriterionEvidence evidence, string why)
{
    /// <summary>The id, for example <c>CC6.1</c>.</summary>
    public string Id { get; } = id;

    /// <summary>Our own short wording, never the AICPA's text.</summary>
    public string Title { get; } = title;

    /// <summary>What source and build can show.</summary>
    public CriterionEvidence Evidence { get; } = evidence;

    /// <summary>Why that is all that they can show.</summary>
    public string Why { get; } = why;
}
