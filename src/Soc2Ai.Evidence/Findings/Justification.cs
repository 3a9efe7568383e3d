using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Soc2Ai.Evidence.Findings;

/// <summary>
/// The text of a suppression, read as <c>reason; owner=…; approved-by=…; expires=2027-03-31; ticket=SEC-12</c>.
/// It is accountable when it has no <see cref="Defects"/>.
/// </summary>
internal sealed class Justification
{
    private static readonly HashSet<string> Junk = new(StringComparer.Ordinal)
    {
        "", "pending", "todo", "tbd", "fixme", "bydesign", "falsepositive", "na", "none", "no", "ignore", "ignored", "wontfix", "suppress", "suppressed",
        "suppression", "reviewed", "ok", "okay", "test", "testing", "temp", "temporary", "justified", "justification", "notapplicable", "notneeded",
        "accepted", "acceptedrisk", "riskaccepted", "knownissue", "legacy", "legacycode", "intentional", "intended", "expected", "safe", "fine", "later",
        "unknown", "me", "us", "we", "team", "someone", "nobody", "anyone", "xxx", "x", "asd", "asdf", "foo", "bar", "fp", "noissue", "notanissue", "wip", "reason",
        "owner", "ticket", "see", "noted", "done", "yes", "workaround", "hack", "quickfix", "disable", "disabled", "approved", "byrequest", "asdesigned",
    };

    private Justification(string? text, DateTime today)
    {
        Text = text;
        var parts = (text ?? "").Split(';').Select(part => part.Trim()).ToList();
        Reason = string.Join("; ", parts.Where(part => !IsField(part) && part.Length > 0));
        Owner = Field(parts, "owner");
        ApprovedBy = Field(parts, "approved-by");
        Ticket = Field(parts, "ticket");
        var expires = Field(parts, "expires");
        if (DateTime.TryParseExact(expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            Expires = date;
        IsExpired = Expires < today;
        Defects = [.. DefectsOf(expires)];
    }

    /// <summary>The text as it was written; null for a pragma.</summary>
    public string? Text { get; }

    /// <summary>Why, without the fields.</summary>
    public string Reason { get; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; }

    /// <summary>Who agreed, another person than the owner.</summary>
    public string? ApprovedBy { get; }

    /// <summary>Where it is tracked.</summary>
    public string? Ticket { get; }

    /// <summary>The last day on which it holds.</summary>
    public DateTime? Expires { get; }

    /// <summary>Whether that day has passed.</summary>
    public bool IsExpired { get; }

    /// <summary>What it lacks for an accountable one, each a phrase such as <c>it names no owner</c>.</summary>
    public IReadOnlyList<string> Defects { get; }

    /// <summary>Reads a justification as of a day.</summary>
    public static Justification Parse(string? text, DateTime today) => new(text, today.Date);

    private static bool IsField(string part) =>
        part.IndexOf('=') is > 0 and var at && part.Substring(0, at).Trim().ToLowerInvariant() is "owner" or "approved-by" or "expires" or "ticket";

    private static string? Field(List<string> parts, string name)
    {
        foreach (var part in parts.Where(IsField))
        {
            var at = part.IndexOf('=');
            if (string.Equals(part.Substring(0, at).Trim(), name, StringComparison.OrdinalIgnoreCase))
                return part.Substring(at + 1).Trim() is { Length: > 0 } value ? value : null;
        }

        return null;
    }

    /// <summary>Whether a text stands where something should be said and says nothing: <c>TODO</c>, <c>none</c>, <c>team</c>.</summary>
    public static bool IsJunk(string? text) => Junk.Contains(Bare(text ?? ""));

    /// <summary>Whether two names are one person's: <c>@ana</c> and <c>ana@example.com</c>, <c>Ana R.</c> and <c>ana r</c>. Two full addresses are compared as they stand.</summary>
    public static bool IsSamePerson(string one, string other)
    {
        var (first, second) = (one.Trim().TrimStart('@'), other.Trim().TrimStart('@'));
        return first.IndexOf('@') >= 0 && second.IndexOf('@') >= 0
            ? string.Equals(first, second, StringComparison.OrdinalIgnoreCase)
            : Bare(first.Split('@')[0]) == Bare(second.Split('@')[0]);
    }

    // Without what a reader does not see: white space, marks, the width of letters. Half a surrogate pair has no normal form.
    private static string Bare(string text)
    {
        try
        {
            text = text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // It is compared as it stands.
        }

        return new string([.. text.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
    }

    private IEnumerable<string> DefectsOf(string? expires)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            yield return "it carries no justification";
            yield break;
        }

        if (IsJunk(Reason) || Reason.Count(char.IsLetter) < 8)
            yield return Reason.Length == 0 ? "it gives no reason" : $"'{Reason}' is no reason";
        if (IsJunk(Owner))
            yield return "it names no owner (owner=…)";
        if (IsJunk(ApprovedBy))
            yield return "it names no approver (approved-by=…)";
        else if (Owner is not null && IsSamePerson(Owner, ApprovedBy!))
            yield return "owner and approver are the same";
        if (IsJunk(Ticket))
            yield return "it names no ticket (ticket=…)";
        if (Expires is null)
            yield return expires is null ? "it never expires (expires=YYYY-MM-DD)" : $"'{expires}' is no date of the form YYYY-MM-DD";
        if (IsExpired)
            yield return $"it expired on {Expires:yyyy-MM-dd}";
    }
}
