using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests;

/// <summary>SAI6008, and what NuGet's restore says of packages.</summary>
public sealed class PackageTests
{
    private const string Rule = "SAI6008";

    private const string Project = """
        <Project>
          <ItemGroup>
            <!-- <PackageReference Include="OpenAI" Version="1.0.0" /> -->
            <PackageReference Include="Newtonsoft.Json" Version="12.0.1" />
            <PackageReference Update="openai" PrivateAssets="all" />
            <PackageReference Include="Anthropic; OpenAI"
                              Version="2.*" />
          </ItemGroup>
        </Project>
        """;

    [Theory]
    [InlineData("2.15.0", null)]
    [InlineData("[2.15.0]", null)]
    [InlineData("[2.15.0,2.15.0]", null)]
    [InlineData("2.15.0+build-7", null)]
    [InlineData("2.*", "its version '2.*' floats")]
    [InlineData("2.16.0-*", "its version '2.16.0-*' floats")]
    [InlineData("*", "its version '*' floats")]
    [InlineData("[2.0,3.0)", "its version '[2.0,3.0)' is a range")]
    [InlineData("(,3.0]", "its version '(,3.0]' is a range")]
    [InlineData("(2.0)", "its version '(2.0)' is a range")]
    [InlineData("2.16.0-beta.1", "its version '2.16.0-beta.1' is a prerelease")]
    [InlineData("[2.16.0-beta.1]", "its version '[2.16.0-beta.1]' is a prerelease")]
    [InlineData("", "it names no version")]
    public void Version_that_can_be_another_one_tomorrow_is_a_finding_without_a_lock_file(string version, string? problem)
    {
        using var project = Of(version);

        Assert.Equal(problem is null ? [] : [$"6: The package 'OpenAI' is not pinned: {problem}, and no packages.lock.json holds it."], project.Says(Rule));
        Assert.Equal((problem is null ? "no exceptions noted" : "exceptions", (1, problem is null ? 1 : 0, problem is null ? 0 : 1, 0, 0)), project.Report().Rule(Rule));

        project.Request = project.Request with { LockFile = project.Scene.Write("packages.lock.json", """{ "version": 1, "dependencies": { "net10.0": { "openai": { "type": "Direct", "resolved": "2.15.0" } } } }""") };
        Assert.Empty(project.Says(Rule));
        Assert.Equal(new AiPackage("OpenAI", version, "2.15.0", true), Assert.Single(Assert.Single(ReportReader.Read(project.Request.ReportFile).Builds).Packages));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"dependencies\": { \"net10.0\": { \"Anthropic\": { \"resolved\": \"12.0.0\" } } } }")]
    [InlineData("{ \"dependencies\": [ 1 ], ")]
    [InlineData("[]")]
    public void Lock_file_that_does_not_hold_the_package_pins_nothing(string file)
    {
        using var project = Of("2.*");
        project.Request = project.Request with { LockFile = project.Scene.Write("packages.lock.json", file) };

        Assert.Single(project.Says(Rule));
    }

    [Fact]
    public void Finding_stays_the_same_when_lines_move_and_prints_as_a_warning()
    {
        using var project = Of("2.*");
        var before = project.Report().Results(Rule).Single().Text("partialFingerprints", "soc2ai/v1");
        Assert.Contains(project.Run().Messages, message => message is { Severity: EvidenceSeverity.Warning, Code: Rule, Line: 6 } && message.File == project.Request.ProjectFile);

        project.Scene.Write("App.csproj", "<!-- moved -->\n\n" + Project.Replace("2.*", "2.1*", StringComparison.Ordinal));
        Assert.Equal(before, project.Report().Results(Rule).Single().Text("partialFingerprints", "soc2ai/v1"));
        Assert.Empty(SchemaCheck.Errors(project.Request.ReportFile));
    }

    [Fact]
    public void Project_file_that_is_no_xml_is_named_by_its_first_line()
    {
        using var project = Of("2.*");
        project.Scene.Write("App.csproj", "<!DOCTYPE p [ <!ENTITY a \"a\"> ]><p>&a;");

        Assert.StartsWith("1: ", Assert.Single(project.Says(Rule)), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_of_the_audit_are_findings_of_companions_at_the_reference()
    {
        using var project = Audited("""
            { "code": "NU1903", "level": "Warning", "warningLevel": 1, "message": "Package 'Newtonsoft.Json' 12.0.1 has a known high severity vulnerability, https://github.com/advisories/GHSA-5crp-9r3c-p9vr", "libraryId": "Newtonsoft.Json", "targetGraphs": [ "net10.0" ] },
            { "code": "NU1902", "level": "Warning", "message": "Package 'Some.Other' 1.0.0 has a known moderate severity vulnerability, https://github.com/advisories/GHSA-0000-0000-0000", "libraryId": "Some.Other" },
            { "code": "NU1603", "level": "Warning", "message": "Something else", "libraryId": "X" }
            """);
        var run = project.Report();

        Assert.Equal(["1: Package 'Some.Other' 1.0.0 has a known moderate severity vulnerability, https://github.com/advisories/GHSA-0000-0000-0000."], project.Says("NU1902"));
        Assert.Equal(["4: Package 'Newtonsoft.Json' 12.0.1 has a known high severity vulnerability, https://github.com/advisories/GHSA-5crp-9r3c-p9vr."], project.Says("NU1903"));
        Assert.True(run.Results("NU1903").Single().GetProperty("properties").GetProperty("companion").GetBoolean());
        Assert.Equal(("exceptions", (1, 0, 1, 0, 0)), run.Rule("NU1903"));
        Assert.Equal("exceptions", run.Criterion("CC7.1").Text("state"));
        Assert.Empty(run.Results("NU1603"));
        Assert.Empty(SchemaCheck.Errors(project.Request.ReportFile));
        project.Request = project.Request with { Gate = "open", GateCriteria = ["CC7.1"] };
        Assert.Empty(project.Run().Codes(EvidenceSeverity.Error));
    }

    [Theory]
    [InlineData("true", "", "", null)]
    [InlineData("false", "", "", "NU1901 to NU1904 were not evaluated: NuGetAudit=false switches them off.")]
    [InlineData("true", "NU1903;CS1591", "", "NU1903 was not evaluated: NoWarn switches it off.")]
    [InlineData("true", "", "{ \"code\": \"NU1900\", \"level\": \"Warning\", \"message\": \"Unable to load\" }", "NU1901 to NU1904 were not evaluated: NuGet could not read what is known of vulnerable packages (NU1900).")]
    public void Audit_that_was_off_or_blind_is_told(string enabled, string noWarn, string logs, string? says)
    {
        using var project = Audited(logs, enabled);
        project.Request = project.Request with { NoWarn = noWarn.Split(';') };

        Assert.Equal(says is null ? [] : [says], project.Report().NotEvaluated().Where(text => text.StartsWith("NU19", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"logs\": 1, \"project\": [] }")]
    [InlineData("{ \"logs\": [ { \"code\": 1 } ")]
    public void Broken_assets_say_nothing(string assets)
    {
        using var project = Of("2.15.0");
        project.Request = project.Request with { AssetsFile = project.Scene.Write("obj/project.assets.json", assets) };

        Assert.DoesNotContain(project.Report().NotEvaluated(), text => text.StartsWith("NU", StringComparison.Ordinal));
    }

    private static Governed Of(string version)
    {
        var project = new Governed("{}");
        var file = project.Scene.Write("App.csproj", Project);
        project.Request = project.Request with { Packages = [new RequestedPackage("OpenAI", version, null, file)] };
        return project;
    }

    private static Governed Audited(string logs, string enabled = "true")
    {
        var project = Of("2.15.0");
        project.Request = project.Request with
        {
            AssetsFile = project.Scene.Write("obj/project.assets.json", $$"""
                { "version": 3, "targets": { "net10.0": {} }, "project": { "restore": { "restoreAuditProperties": { "enableAudit": "{{enabled}}" } } }, "logs": [ {{logs}} ] }
                """),
        };
        return project;
    }
}
