using System;
using System.Globalization;
using System.Linq;

namespace Soc2Ai.Evidence.Page;

/// <summary>Numbers, dates and plurals as the page writes them, the same on every system.</summary>
internal static class Words
{
    /// <summary><c>25,000</c>.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 finding</c>, <c>2 findings</c>.</summary>
    public static string Count(int number, string one, string? many = null) => $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>The verb to a number: <c>is</c> or <c>are</c>.</summary>
    public static string Verb(int number, string one, string many) => number == 1 ? one : many;

    /// <summary><c>2026-11-21</c>.</summary>
    public static string Day(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first digits of a commit or a hash.</summary>
    public static string Short(string hash) => hash.Length > 12 ? hash.Substring(0, 12) : hash;

    /// <summary>A value as one word of a command that people copy: quoted unless it is plain.</summary>
    public static string Shell(string value) =>
        value.Length > 0 && value[0] != '-' && value.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '/' or '-' or '_' or ':' or '@')
            ? value
            : $"'{value.Replace("'", "'\\''")}'";

    /// <summary>The first letter large.</summary>
    public static string Sentence(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text.Substring(1) : text;

    /// <summary>How far away a day is, seen from another: <c>in 130 days</c>, <c>12 days ago</c>.</summary>
    public static string Distance(DateTime day, DateTime from) => (int)(day.Date - from.Date).TotalDays switch
    {
        0 => "that day",
        > 0 and var days => $"in {Count(days, "day")}",
        var days => $"{Count(-days, "day")} before",
    };
}
