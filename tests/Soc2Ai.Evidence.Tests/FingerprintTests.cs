using System.Text.Json;
using System.Text.Json.Nodes;

namespace Soc2Ai.Evidence.Tests;

/// <summary>Fingerprints stay when code moves, and differ when it is other code.</summary>
public sealed class FingerprintTests
{
    [Fact]
    public void Moved_lines_keep_their_fingerprints()
    {
        using var before = Scene.WithLog("plain");
        using var after = new Scene();
        after.Write("Desk.cs", "// A licence\n// of two lines\n" + File.ReadAllText(Path.Combine(after.Folder, "Desk.cs")));
        after.Log("plain", run => Move(run, 2));

        Assert.Equal(Of(before.Report()), Of(after.Report()));
        Assert.Equal(8, Of(before.Report()).Count);
    }

    [Fact]
    public void Other_indentation_and_line_breaks_keep_the_fingerprint()
    {
        using var before = Scene.WithLog("plain");
        using var after = new Scene();
        after.Write("Desk.cs", File.ReadAllText(Path.Combine(after.Folder, "Desk.cs")).Replace("\n", "\r\n", StringComparison.Ordinal));
        after.Log("plain");

        Assert.Equal(Of(before.Report()), Of(after.Report()));
    }

    [Fact]
    public void Line_added_inside_the_member_keeps_the_fingerprint()
    {
        using var before = Scene.WithLog("plain");
        using var after = new Scene();
        after.Log("plain", run =>
        {
            foreach (var result in run["results"]!.AsArray())
                result!["properties"]!["customProperties"]!["site"] = ((string)result["properties"]!["customProperties"]!["site"]!).Replace("@3:", "@9:", StringComparison.Ordinal);
        });

        Assert.Equal(Of(before.Report()), Of(after.Report()));
    }

    [Fact]
    public void Same_text_in_other_members_and_twice_in_one_are_told_apart()
    {
        using var scene = new Scene();
        scene.Log("plain", run =>
        {
            var again = run["results"]![5]!.DeepClone();
            Move(again["locations"]![0]!["physicalLocation"]!["region"]!, 1);
            run["results"]!.AsArray().Add(again);
        });
        var fingerprints = Of(scene.Report());

        Assert.Equal(fingerprints.Count, fingerprints.Distinct().Count());
    }

    [Fact]
    public void Other_code_at_the_same_line_is_another_finding()
    {
        using var before = Scene.WithLog("plain");
        using var after = new Scene();
        after.Write("Desk.cs", File.ReadAllText(Path.Combine(after.Folder, "Desk.cs")).Replace("Sdk.Client(Key)", "Sdk.Client(Kex)", StringComparison.Ordinal));
        after.Log("plain");

        Assert.NotEqual(Of(before.Report(), "SAI1001"), Of(after.Report(), "SAI1001"));
    }

    [Fact]
    public void Unreadable_source_falls_back_on_the_message()
    {
        using var before = new Scene();
        File.Delete(Path.Combine(before.Folder, "Desk.cs"));
        before.Log("plain");
        using var after = new Scene();
        File.Delete(Path.Combine(after.Folder, "Desk.cs"));
        after.Log("plain", run => Move(run, 5));

        Assert.Equal(Of(before.Report()), Of(after.Report()));
        Assert.Equal(Of(before.Report()).Count, Of(before.Report()).Distinct().Count());
    }

    private static List<string> Of(JsonElement run, string? rule = null) =>
        [.. run.Items("results").Where(result => rule is null || result.Text("ruleId") == rule).Select(result => result.Text("partialFingerprints", "soc2ai/v1"))];

    private static void Move(JsonNode node, int lines)
    {
        foreach (var (name, value) in node is JsonObject members ? members.ToList() : [])
        {
            if (name is "startLine" or "endLine")
                node[name] = (int)value! + lines;
            else if (value is not null)
                Move(value, lines);
        }

        foreach (var item in node is JsonArray items ? items.ToList() : [])
            Move(item!, lines);
    }
}
