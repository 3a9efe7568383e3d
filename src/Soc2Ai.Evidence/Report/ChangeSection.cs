using System.Text.Json;
using Soc2Ai.Evidence.Log;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Report;

/// <summary><c>run.properties.soc2ai.change</c>: the change that the build belongs to. Who approved it stays on the platform, where its address leads.</summary>
internal static class ChangeSection
{
    private const string Name = "change";

    /// <summary>Writes it as a member of an object; nothing for none.</summary>
    public static void Write(Utf8JsonWriter writer, ChangeContext? change)
    {
        if (change is null)
            return;

        writer.WriteStartObject(Name);
        writer.WriteString("platform", change.Platform);
        writer.Optional("pullRequest", change.PullRequest);
        writer.Optional("pullRequestUri", change.PullRequestUri);
        writer.Optional("base", change.Base);
        writer.Optional("head", change.Head);
        writer.WriteEndObject();
    }

    /// <summary>Reads it from the object whose member it is; null when there is none.</summary>
    public static ChangeContext? Read(JsonElement owner) => owner.Member(Name) is { ValueKind: JsonValueKind.Object } change
        ? new ChangeContext(change.Text("platform") ?? "unknown", change.Text("pullRequest"), change.Text("pullRequestUri"), change.Text("base"), change.Text("head"))
        : null;
}
