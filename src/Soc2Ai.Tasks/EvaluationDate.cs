using System;
using System.Globalization;

namespace Soc2Ai.Tasks;

/// <summary>The day on which expiry and review dates are judged.</summary>
public static class EvaluationDate
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The project's own date, else that of <c>SOURCE_DATE_EPOCH</c>, else today; always midnight UTC.</summary>
    /// <exception cref="FormatException">A value that is given is not a date.</exception>
    public static DateTime Of(string own, string? sourceDateEpoch, DateTime now)
    {
        if (own.Length > 0)
        {
            return DateTime.TryParseExact(own, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)
                ? day
                : throw new FormatException($"Soc2AiEvaluationDate is '{own}'; expected a day as 2027-03-31");
        }

        if (sourceDateEpoch is not { Length: > 0 })
            return now.Date;

        return long.TryParse(sourceDateEpoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800
            ? Epoch.AddSeconds(seconds).Date
            : throw new FormatException($"SOURCE_DATE_EPOCH is '{sourceDateEpoch}'; expected seconds since 1970, for example 1798675200");
    }
}
