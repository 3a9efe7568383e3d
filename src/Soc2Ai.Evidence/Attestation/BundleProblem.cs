namespace Soc2Ai.Evidence.Attestation;

/// <summary>Something that is wrong with a bundle.</summary>
/// <param name="Kind">What; the same on every machine and in every version.</param>
/// <param name="File">The file that it is about, relative to the bundle's folder; null when it is about the bundle.</param>
/// <param name="Text">A sentence for a person.</param>
public sealed record BundleProblem(ProblemKind Kind, string? File, string Text);

/// <summary>What can be wrong with a bundle, in the order in which it is told.</summary>
public enum ProblemKind
{
    /// <summary>There is no statement, or what was named cannot be opened.</summary>
    NoStatement,

    /// <summary>A statement or an envelope is cut, too large, too deeply nested, in another encoding, says a thing twice, or is none.</summary>
    StatementUnreadable,

    /// <summary>The envelope's payload is said to be something else than an in-toto statement.</summary>
    PayloadType,

    /// <summary>The statement, or what it states, is of a type that is not ours.</summary>
    StatementType,

    /// <summary>The unsigned statement is not the one that was signed.</summary>
    StatementReplaced,

    /// <summary>An envelope without a signature.</summary>
    NoSignature,

    /// <summary>A key was given, and the bundle is not signed.</summary>
    Unsigned,

    /// <summary>A signature that cannot be decoded.</summary>
    SignatureUnreadable,

    /// <summary>A signature that is its key's, and not of this payload.</summary>
    PayloadChanged,

    /// <summary>A signature by a key that is none of those that were given.</summary>
    ForeignSignature,

    /// <summary>A certificate that cannot be read.</summary>
    CertificateUnreadable,

    /// <summary>A certificate for another key than the one that signed.</summary>
    CertificateOfAnotherKey,

    /// <summary>A certificate that has expired.</summary>
    CertificateExpired,

    /// <summary>A certificate that is not valid yet.</summary>
    CertificateNotYetValid,

    /// <summary>A certificate that none of the given authorities issued.</summary>
    CertificateNotTrusted,

    /// <summary>A certificate that its authority issued for something else than to sign.</summary>
    CertificateForOtherUse,

    /// <summary>The statement names no file.</summary>
    NoSubject,

    /// <summary>Two subjects have one name.</summary>
    SubjectTwice,

    /// <summary>A subject's name leads out of the bundle's folder, or is no file name.</summary>
    SubjectName,

    /// <summary>A subject has no SHA-256, or one that is none.</summary>
    Digest,

    /// <summary>The statement speaks of no report.</summary>
    NoReport,

    /// <summary>A file is a link, and what it leads to is none of the bundle's.</summary>
    Link,

    /// <summary>A file is gone.</summary>
    FileMissing,

    /// <summary>A file holds the content of another file of the bundle.</summary>
    FileSwapped,

    /// <summary>A file was changed.</summary>
    FileChanged,

    /// <summary>A file cannot be read.</summary>
    FileUnreadable,

    /// <summary>A file was added.</summary>
    FileAdded,

    /// <summary>A report is cut, too large, too deeply nested, in another encoding, says a thing twice, or is none.</summary>
    ReportUnreadable,

    /// <summary>The statement speaks of a build that the report lacks, or the other way about.</summary>
    BuildMissing,

    /// <summary>A report holds fewer or more findings of a rule than the statement says.</summary>
    FindingsChanged,

    /// <summary>A report holds fewer or more places than the statement says.</summary>
    SitesChanged,

    /// <summary>A report's numbers are not those of its findings and places.</summary>
    CountsDisagree,

    /// <summary>The statement's result or configuration is not that of its reports.</summary>
    StatementDisagrees,

    /// <summary>The commit is not the one that was claimed.</summary>
    CommitNotClaimed,

    /// <summary>A report is of another commit than the statement.</summary>
    CommitOfReport,

    /// <summary>The reports are of several commits.</summary>
    SeveralCommits,
}
