using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Governance;

/// <summary>SAI6004: what each entry of the register lacks for somebody to answer for it.</summary>
internal sealed class RegisterReview(ReviewDates dates, EvaluationFiles files)
{
    private static readonly string[] Unsaid = ["", "todo", "tbd", "fixme", "pending", "xxx", "unknown"];

    private readonly EvaluationReview _evaluations = new(dates, files);

    /// <summary>The defects of an entry; none of one that is complete and current.</summary>
    public IEnumerable<Defect> Of(RegisterEntry entry)
    {
        if (entry.IsRepeated)
            yield return new Defect("repeated", "stands in it twice, so that nobody knows which entry holds");

        var asked = entry.List switch
        {
            "vendors" => new[] { "soc2ReportDate", "dataUse", "owner", "reviewDate" },
            "models" => ["vendor", "purpose", "owner", "approvedBy", "ticket"],
            "tools" => ["sideEffects", "approval"],
            _ => ["classification", "retention"],
        };
        var blank = asked.Where(member => IsBlank(entry, member)).ToList();
        if (blank.Count > 0)
            yield return new Defect("blank", $"does not say its {string.Join(", ", blank)}");

        var more = entry.List switch
        {
            "vendors" => Dates(entry, blank),
            "models" => Approver(entry, blank).Concat(_evaluations.Of(entry)),
            _ => [],
        };
        foreach (var defect in more)
            yield return defect;
    }

    private IEnumerable<Defect> Dates(RegisterEntry entry, List<string> blank)
    {
        foreach (var member in new[] { "soc2ReportDate", "reviewDate" }.Where(member => !blank.Contains(member)))
        {
            var value = entry.Value[member]!;
            if (dates.Problem(value.Text!) is { } problem)
                yield return new Defect(member, $"has the {member} {Defect.Quoted(value.Text!)}, which {problem}", value);
        }
    }

    private static IEnumerable<Defect> Approver(RegisterEntry entry, List<string> blank)
    {
        if (!blank.Contains("owner") && !blank.Contains("approvedBy") && entry.Value["approvedBy"] is { Text: { } approver } value && Justification.IsSamePerson(entry.Text("owner")!, approver))
            yield return new Defect("approver", $"is approved by its owner, {Defect.Quoted(approver)}", value);
    }

    // "None" is an answer to what a tool changes, and none to who answers for a model.
    private static bool IsBlank(RegisterEntry entry, string member) => entry.Text(member) is not { } text
        || (member is "owner" or "approvedBy" or "ticket" ? Justification.IsJunk(text) : Unsaid.Contains(new string([.. text.Where(char.IsLetterOrDigit)]).ToLowerInvariant()))
        || text.TrimStart().StartsWith("TODO", StringComparison.OrdinalIgnoreCase);
}
