using System;
using System.Globalization;
using System.Linq;

namespace Soc2Ai.Evidence.Governance;

/// <summary>Judges the days that a register names.</summary>
/// <param name="today">The day on which they are judged.</param>
/// <param name="months">For how many months a review or an evaluation holds.</param>
internal sealed class ReviewDates(DateTime today, int months)
{
    /// <summary>What is wrong with a day as it is written, a clause that goes on from it; null when it is current.</summary>
    public string? Problem(string text) => Impossible(text) ?? (IsStale(text) ? $"is more than {months} months before {Text(today)}" : null);

    /// <summary>What is wrong with a day, however long ago it is: no date, no day of the calendar, in the future.</summary>
    public string? Impossible(string text)
    {
        if (Day(text) is { } day)
            return day > today ? $"lies in the future (judged on {Text(today)})" : null;

        var digits = text.Trim();
        return digits.Length == 10 && digits[4] == '-' && digits[7] == '-' && digits.Where((_, i) => i is not 4 and not 7).All(digit => digit is >= '0' and <= '9')
            ? "is no day of the calendar"
            : "is no date of the form YYYY-MM-DD";
    }

    /// <summary>Whether a day is one, and too long ago.</summary>
    public bool IsStale(string text) => Day(text) is { } day && day <= today && day.AddMonths(months) < today;

    private static DateTime? Day(string text) => DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
