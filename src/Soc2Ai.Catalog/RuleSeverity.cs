namespace Soc2Ai.Catalog;

/// <summary>How loud a rule is where nobody configured it.</summary>
public enum RuleSeverity
{
    /// <summary>Not shown in an editor; only in a log that asks for it.</summary>
    Hidden,

    /// <summary>Audit: a suggestion in the editor, a <c>note</c> in SARIF.</summary>
    Info,

    /// <summary>At least 95 of 100 findings are ones that an expert would act on.</summary>
    Warning,
}
