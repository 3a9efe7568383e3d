using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog.Register;

namespace Soc2Ai.Evidence.Governance;

/// <summary>
/// The evaluations of a model: one of each required kind is current, and every one that the register names is what the register says of it, an
/// older one too, since it is evidence of that time.
/// </summary>
internal sealed class EvaluationReview(ReviewDates dates, EvaluationFiles files)
{
    /// <summary>The kinds that each model needs.</summary>
    public static IReadOnlyList<string> Required { get; } = ["accuracy", "bias-fairness", "safety"];

    /// <summary>The defects of a model's evaluations.</summary>
    public IEnumerable<Defect> Of(RegisterEntry entry)
    {
        var list = entry.Value["evaluations"];
        if (list is not null and not { Kind: JsonKind.Array })
        {
            yield return new Defect("evaluations", "has evaluations that are no list between brackets", list);
            yield break;
        }

        var newest = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var evaluation in list?.Items ?? [])
        {
            var kind = evaluation["kind"]?.Text?.Trim().ToLowerInvariant() ?? "";
            if (!Required.Contains(kind))
            {
                yield return new Defect($"evaluation {kind}", kind.Length == 0
                    ? $"has an evaluation that does not say its kind; expected one of: {string.Join(", ", Required)}"
                    : $"has an evaluation of {Defect.Quoted(kind)}, which is none of: {string.Join(", ", Required)}", evaluation["kind"] ?? evaluation);
                continue;
            }

            // As good as none: the draft of a register has one for each kind.
            if (IsBlank(evaluation["file"]) && IsBlank(evaluation["sha256"]) && IsBlank(evaluation["date"]))
                continue;

            foreach (var defect in Of(evaluation, kind))
                yield return defect;
            if (!newest.TryGetValue(kind, out var other) || string.CompareOrdinal(Date(evaluation), Date(other)) > 0)
                newest[kind] = evaluation;
        }

        foreach (var (kind, evaluation) in newest.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)))
        {
            if (dates.IsStale(Date(evaluation)))
                yield return new Defect($"evaluation {kind} date", $"has no evaluation of {kind} that is current: that of {Defect.Quoted(Date(evaluation))} {dates.Problem(Date(evaluation))}", evaluation["date"]);
        }

        if (Required.Where(kind => !newest.ContainsKey(kind)).ToList() is { Count: > 0 } missing)
            yield return new Defect("evaluations", $"has no evaluation of {string.Join(", ", missing)}", list);
    }

    private IEnumerable<Defect> Of(JsonValue evaluation, string kind)
    {
        var (file, sha256, date) = (evaluation["file"], evaluation["sha256"], evaluation["date"]);
        var unsaid = new[] { ("file", file), ("sha256", sha256), ("date", date) }.Where(member => IsBlank(member.Item2)).Select(member => member.Item1).ToList();
        if (unsaid.Count > 0)
            yield return new Defect($"evaluation {kind} blank", $"has an evaluation of {kind} that does not say its {string.Join(", ", unsaid)}", evaluation);
        if (!IsBlank(date) && dates.Impossible(date!.Text!) is { } wrong)
            yield return new Defect($"evaluation {kind} date", $"has an evaluation of {kind} with the date {Defect.Quoted(date.Text!)}, which {wrong}", date);
        if (IsBlank(file) || IsBlank(sha256))
            yield break;
        if (!IsHash(sha256!.Text!.Trim()))
            yield return new Defect($"evaluation {kind} sha256", $"has an evaluation of {kind} whose sha256 is no SHA-256: 64 hexadecimal digits", sha256);
        else if (files.Problem(file!.Text!, sha256.Text!) is { } problem)
            yield return new Defect($"evaluation {kind} file", $"has an evaluation of {kind} whose file {Defect.Quoted(file.Text!)} {problem}", sha256);
    }

    private static string Date(JsonValue evaluation) => evaluation["date"]?.Text?.Trim() ?? "";

    private static bool IsBlank(JsonValue? value) => value?.Text is not { } text || text.Trim().Length == 0 || text.TrimStart().StartsWith("TODO", StringComparison.OrdinalIgnoreCase);

    private static bool IsHash(string text) => text.Length == 64 && text.All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
}
