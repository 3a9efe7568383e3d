using System.Globalization;
using System.Text.Json;
using Soc2Ai.Evidence.Report;

namespace Soc2Ai.Evidence.Tests;

/// <summary>The subset for code scanning.</summary>
public sealed class UploadTests : IDisposable
{
    private readonly Scene _scene = Scene.WithLog("plain");
    private readonly JsonElement _run;

    public UploadTests() => _run = _scene.Upload();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Only_open_located_findings_are_uploaded_without_what_code_scanning_ignores()
    {
        var results = _run.Items("results").ToList();

        Assert.Equal(["SAI1001", "SAI2004", "SAI4001", "SAI4001", "SAI4001", "SAI6006", "SAI6006"], results.Select(result => result.Text("ruleId")));
        Assert.All(results, result =>
        {
            Assert.All(new[] { "kind", "suppressions", "taxa", "baselineState" }, name => Assert.False(result.TryGetProperty(name, out _)));
            Assert.Equal("SRCROOT", result.Items("locations").Single().Text("physicalLocation", "artifactLocation", "uriBaseId"));
            Assert.Equal(result.Text("ruleId"), _run.Items("tool", "driver", "rules").ElementAt(result.GetProperty("ruleIndex").GetInt32()).Text("id"));
        });
    }

    [Fact]
    public void Rules_carry_tags_precision_severity_and_help()
    {
        var rule = _run.Items("tool", "driver", "rules").Single(rule => rule.Text("id") == "SAI1001");
        var properties = rule.GetProperty("properties");

        Assert.Equal(["security", "soc2/CC6.1", "external/cwe/cwe-798"], properties.Items("tags").Select(tag => tag.GetString()));
        Assert.Equal("high", properties.Text("precision"));
        Assert.InRange(double.Parse(properties.Text("security-severity"), CultureInfo.InvariantCulture), 0.1, 10);
        Assert.NotEmpty(rule.Text("help", "markdown"));
        Assert.All(_run.Items("tool", "driver", "rules"), each => Assert.InRange(each.GetProperty("properties").GetProperty("tags").GetArrayLength(), 2, 10));
    }

    [Fact]
    public void Location_has_the_hash_of_its_line() =>
        Assert.All(_run.Items("results"), result => Assert.Matches("^[0-9a-f]{1,16}:[0-9]+$", result.Text("partialFingerprints", "primaryLocationLineHash")));

    [Fact]
    public void Category_is_project_and_framework() => Assert.Equal("soc2ai/App/net10.0/", _run.Text("automationDetails", "id"));

    [Fact]
    public void Finding_in_a_file_outside_the_repository_is_not_uploaded()
    {
        _scene.Log("plain", run => run["results"]![1]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"] = "file:///elsewhere/Shared.cs");

        Assert.Empty(_scene.Upload().Results("SAI1001"));
        var place = _scene.Report().Results("SAI1001").Single().Items("locations").Single().GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal(("Shared.cs", "EXTERNAL"), (place.Text("uri"), place.Text("uriBaseId")));
    }

    // Worked out by hand: the characters, spaces and tabs left out, then U+FFFF, as digits of a number to the base 37, 100 places long.
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a b\tc\r\nd", 2)]
    [InlineData("x\n\n\nx\n", 5)]
    public void Line_hash_is_a_polynomial_over_a_hundred_characters(string text, int lines)
    {
        var hashes = LineHash.Of(text);
        var characters = text.Replace(" ", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal) + "\uFFFF";
        var expected = characters.Select((character, i) => (character, i)).Aggregate(
            System.Numerics.BigInteger.Zero, (sum, next) => sum + (next.character * System.Numerics.BigInteger.Pow(37, 99 - next.i)));

        Assert.Equal(lines, hashes.Count);
        Assert.Equal((ulong)(expected & ulong.MaxValue), ulong.Parse(hashes[0].Split(':')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Equal_lines_are_counted()
    {
        var line = new string('x', 200) + "\n";
        var hashes = LineHash.Of(line + line + line);

        Assert.EndsWith(":1", hashes[0], StringComparison.Ordinal);
        Assert.Equal([hashes[0].Replace(":1", ":2", StringComparison.Ordinal), hashes[0].Replace(":1", ":3", StringComparison.Ordinal)], hashes.Skip(1).Take(2));
    }

    [Theory]
    [InlineData("file://host/share/Shared.cs")]
    [InlineData("file://host/share/%5C%5Cserver%5CShared.cs")]
    public void Address_of_another_machine_is_told_by_its_name_alone(string uri)
    {
        _scene.Log("plain", run => run["results"]![1]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"] = uri);
        _scene.Run();

        Assert.DoesNotContain("//host", File.ReadAllText(_scene.Request.ReportFile), StringComparison.Ordinal);
        Assert.DoesNotContain("//server", File.ReadAllText(_scene.Request.ReportFile), StringComparison.Ordinal);
    }
}
