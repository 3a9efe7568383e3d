using System;
using System.IO;
using System.Text.Json;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Change;

/// <summary>GitHub Actions. For a pull request the checkout is the merge of it, which the report's revision is; base and head stand in the event.</summary>
internal sealed class GitHub(Func<string, string?> environment) : Platform(environment)
{
    private const string Name = "GitHub";

    // GitHub itself sends no larger ones.
    private const long MaximumEvent = 25L << 20;

    /// <inheritdoc/>
    public override ChangeContext Change()
    {
        using var document = Event();
        var payload = document?.RootElement ?? default;
        var request = payload.Member("pull_request") ?? default;
        var group = payload.Member("merge_group") ?? default;
        var number = Integer(request, "number") ?? OfReference();
        return new ChangeContext(
            Name,
            number,
            number is not null && Repository() is { } repository ? $"{repository}/pull/{number}" : null,
            Id(request.Member("base"), "sha") ?? Id(group, "base_sha") ?? Id(payload, "before") ?? Branch("GITHUB_BASE_REF"),
            Id(request.Member("head"), "sha") ?? Id(group, "head_sha") ?? Id(payload, "after") ?? (number is null ? Commit("GITHUB_SHA") : null));
    }

    /// <inheritdoc/>
    public override RunContext Run()
    {
        var id = Number("GITHUB_RUN_ID");
        var attempt = Number("GITHUB_RUN_ATTEMPT") is { } again && again != "1" ? again : null;
        return new RunContext(
            Name,
            id is null || attempt is null ? id : $"{id}.{attempt}",
            id is not null && Repository() is { } repository ? $"{repository}/actions/runs/{id}{(attempt is null ? "" : $"/attempts/{attempt}")}" : null);
    }

    private static string? Id(JsonElement? element, string name)
    {
        try
        {
            return CommitOf((element ?? default).Text(name));
        }
        catch (InvalidOperationException)
        {
            // Bytes or escapes that are no text: no commit's id.
            return null;
        }
    }

    private static string? Integer(JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number ? Digits(number.GetRawText()) : null;

    private string? Repository() =>
        Address("GITHUB_SERVER_URL") is { } server && Text("GITHUB_REPOSITORY") is { } name && Uri.TryCreate($"{server}/{name}", UriKind.Absolute, out var uri) ? uri.AbsoluteUri : null;

    // refs/pull/17/merge
    private string? OfReference() =>
        Text("GITHUB_REF")?.Split('/') is ["refs", "pull", var number, "merge" or "head"] ? Digits(number) : null;

    private JsonDocument? Event()
    {
        try
        {
            return Text("GITHUB_EVENT_PATH") is { } path && new FileInfo(path) is { Exists: true, Length: > 0 and <= MaximumEvent }
                ? JsonDocument.Parse(File.ReadAllBytes(path))
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or ArgumentException or NotSupportedException)
        {
            // The variables say enough.
            return null;
        }
    }
}
