using System.Linq;
using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Tool.Cli;

namespace Soc2Ai.Tool.Commands;

/// <summary>What a check of an evidence set found, plainly.</summary>
internal static class VerdictText
{
    /// <summary>The answer.</summary>
    public static Answer Answer(BundleVerdict verdict)
    {
        var answer = new Answer
        {
            ExitCode = verdict.Outcome switch { BundleOutcome.SignedByKnownKey => ExitCode.Done, BundleOutcome.Refused => ExitCode.Stopped, _ => ExitCode.Unsigned },
        };
        foreach (var problem in verdict.Problems)
            answer.Line($"[red]{problem.Kind}[/]: {Say.Text(problem.Text)}");
        foreach (var note in verdict.Notes)
            answer.Line($"note: {Say.Text(note)}");
        foreach (var fact in verdict.Statements)
            answer.Line($"{Say.Text(fact.File)}: {Say.Count(fact.Files, "file")}{(fact.Commits.Count > 0 ? $", commit {Say.Text(string.Join(", ", fact.Commits))}" : "")}{(fact.BuildUri is { } uri ? $", {Say.Text(uri)}" : "")}");
        var colour = verdict.Outcome switch { BundleOutcome.SignedByKnownKey => "green", BundleOutcome.Refused => "red", _ => "yellow" };
        answer.Line($"[{colour}]{Say.Text(verdict.Summary)}[/]");

        answer.Json["outcome"] = verdict.Outcome.ToString();
        answer.Json["summary"] = verdict.Summary;
        answer.Json["problems"] = new JsonArray([.. verdict.Problems.Select(problem => new JsonObject { ["kind"] = problem.Kind.ToString(), ["file"] = problem.File, ["text"] = problem.Text })]);
        answer.Json["notes"] = new JsonArray([.. verdict.Notes.Select(note => (JsonNode)note)]);
        answer.Json["signatures"] = new JsonArray([.. verdict.Signatures.Select(signature => new JsonObject { ["file"] = signature.File, ["state"] = signature.State.ToString(), ["key"] = signature.KeyId, ["certificate"] = signature.Certificate })]);
        answer.Json["statements"] = new JsonArray([.. verdict.Statements.Select(fact => new JsonObject
        {
            ["file"] = fact.File, ["result"] = fact.Result, ["commits"] = new JsonArray([.. fact.Commits.Select(commit => (JsonNode)commit)]), ["build"] = fact.BuildUri, ["files"] = fact.Files,
        })]);
        return answer;
    }
}
