using System;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Change;

/// <summary>A platform that runs builds, as its environment variables tell of it. Variables are text that somebody else wrote: only what has the shape of the thing is taken.</summary>
/// <param name="environment">The value of a variable; null when it is not set.</param>
internal abstract class Platform(Func<string, string?> environment)
{
    private const int MaximumText = 255;

    /// <summary>The platform that runs this build; null on a person's machine, or on one that nobody here knows.</summary>
    public static Platform? Of(Func<string, string?> environment) =>
        IsTrue(environment("GITHUB_ACTIONS")) ? new GitHub(environment)
        : IsTrue(environment("TF_BUILD")) ? new AzureDevOps(environment)
        : IsTrue(environment("GITLAB_CI")) ? new GitLab(environment)
        : null;

    /// <summary>The change that is built.</summary>
    public abstract ChangeContext Change();

    /// <summary>The run that builds it.</summary>
    public abstract RunContext Run();

    /// <summary>A variable's value; null when it is empty, too long, or holds control characters.</summary>
    protected string? Text(string name) => Plain(environment(name));

    /// <summary>A number of a run or of a pull request.</summary>
    protected string? Number(string name) => Digits(Text(name));

    /// <summary>A commit's id, lower case.</summary>
    protected string? Commit(string name) => CommitOf(environment(name));

    /// <summary>A branch's name without <c>refs/heads/</c>.</summary>
    protected string? Branch(string name) => Text(name) is { } text ? text.StartsWith("refs/heads/", StringComparison.Ordinal) ? text.Substring(11) : text : null;

    /// <summary>An address that a person opens, without user, password, query, fragment and the slash at its end.</summary>
    protected string? Address(string name) =>
        Uri.TryCreate(environment(name), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0
            ? $"{uri.Scheme}://{uri.Authority}{uri.AbsolutePath}".TrimEnd('/')
            : null;

    /// <summary>What is a number of at most 20 digits; else null.</summary>
    protected static string? Digits(string? text)
    {
        if (text is not { Length: > 0 and <= 20 })
            return null;

        foreach (var digit in text)
        {
            if (digit is < '0' or > '9')
                return null;
        }

        return text;
    }

    /// <summary>What is a commit's id and not the zeros that stand for none; else null.</summary>
    protected static string? CommitOf(string? text)
    {
        if (text is not { Length: 40 or 64 })
            return null;

        foreach (var digit in text)
        {
            if (!Uri.IsHexDigit(digit))
                return null;
        }

        return text.Trim('0').Length > 0 ? text.ToLowerInvariant() : null;
    }

    private static string? Plain(string? text)
    {
        if (text is not { Length: > 0 and <= MaximumText })
            return null;

        foreach (var character in text)
        {
            if (char.IsControl(character))
                return null;
        }

        return text;
    }

    private static bool IsTrue(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
