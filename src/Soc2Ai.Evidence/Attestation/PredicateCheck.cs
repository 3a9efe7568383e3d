#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Report;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Attestation;

/// <summary>Whether a statement states what this version of the tool states of the same reports.</summary>
internal static class PredicateCheck
{
    private static readonly string[] Lists = ["passedTests", "warnedTests", "failedTests"];

    /// <summary>Each disagreement, a sentence.</summary>
    public static IEnumerable<string> Problems(StatementContent content, IEnumerable<BuildReport> builds)
    {
        var set = new EvidenceSet("", builds) { Run = new RunContext(null, null, content.BuildUri) };
        using var document = JsonDocument.Parse(JsonText.Value(writer => Statement.WritePredicate(writer, set)));
        var (stated, made) = (content.Predicate, document.RootElement);
        if (stated.Text("result") != made.Text("result"))
            yield return $"The statement says {stated.Text("result") ?? "nothing of the result"}; its reports make {made.Text("result")}.";

        foreach (var list in Lists)
        {
            var (said, right) = (stated.Texts(list).ToHashSet(StringComparer.Ordinal), made.Texts(list).ToHashSet(StringComparer.Ordinal));
            if (!said.SetEquals(right))
                yield return $"The statement's '{list}' {Difference(said, right)}, as its reports have it.";
        }

        var configuration = Descriptors(stated);
        if (!configuration.SetEquals(Descriptors(made)))
            yield return $"The statement's configuration {Difference(configuration, Descriptors(made))}, as its reports have it.";
    }

    private static HashSet<string> Descriptors(JsonElement predicate) =>
        [.. predicate.Items("configuration").Select(item => $"'{item.Text("name")}' ({item.Member("digest")?.Text("sha256") ?? item.Member("digest")?.Text("gitCommit") ?? item.Text("uri")})")];

    private static string Difference(HashSet<string> said, HashSet<string> right) => right.Except(said).Order(StringComparer.Ordinal).FirstOrDefault() is { } missing
        ? $"lacks {missing}"
        : $"should not have {said.Except(right).Order(StringComparer.Ordinal).First()}";
}
#endif
