namespace Soc2Ai.Package.Tests;

/// <summary>What a person can get wrong gets a coded answer that says what to write, and nothing that was there is lost.</summary>
public sealed class InputTests(PackedPackage package)
{
    [Fact]
    public async Task Own_error_log_is_used_and_never_replaced()
    {
        var app = new Consumer(package, "own log", "<ErrorLog Condition=\"'$(ErrorLog)' == ''\">own.sarif,version=2.1</ErrorLog>");
        app.Write("Program.cs", Consumer.Program);

        (await app.Build()).Succeeded();
        Assert.Contains("SAI1002", Consumer.Rules(app.At("own.sarif")));
        Assert.Contains("SAI1002", Consumer.Rules(app.Report));
        Assert.False(File.Exists(app.Log));
        Assert.False(File.Exists(app.At("obj/Debug/net10.0/soc2ai.errorlog.globalconfig")));

        (await app.Rebuild("-p:ErrorLog=old.sarif")).Failed().Says("error SAI9003").Says(",version=2.1");
        Assert.True(File.Exists(app.At("own.sarif")));

        (await Dotnet.Run(app.Folder, "clean", "--nologo")).Succeeded();
        Assert.True(File.Exists(app.At("own.sarif")));
    }

    [Fact]
    public async Task Unknown_values_are_errors_that_name_the_known_ones()
    {
        var app = new Consumer(package, "values");
        app.Write("Program.cs", Consumer.Program);

        (await app.Build("-p:Soc2AiProfile=paranoid")).Failed().Says("error SAI9007").Says("'paranoid'").Says("essential, standard, strict");
        (await app.Rebuild("-p:Soc2AiGate=shut")).Failed().Says("error SAI9007").Says("none, open, new");
        (await app.Rebuild("-p:Soc2AiGate=open", "-p:Soc2AiEvidence=false")).Failed().Says("error SAI9014");
        (await app.Rebuild("-p:Soc2AiEvaluationDate=soon")).Failed().Says("error SAI9007").Says("2027-03-31");
    }

    [Fact]
    public async Task Report_that_cannot_be_written_is_an_error_and_no_crash()
    {
        var app = new Consumer(package, "blocked");
        app.Write("Program.cs", Consumer.Program);
        app.Write("evidence", "A file where the folder should be.");

        (await app.Build("-p:Soc2AiEvidencePath=evidence")).Failed().Says("error SAI9009").DoesNotSay("   at ");
        Assert.Equal("A file where the folder should be.", File.ReadAllText(app.At("evidence")));
    }

    [Fact]
    public async Task Build_without_analyzers_is_not_evaluated_and_never_passes_a_gate()
    {
        var app = new Consumer(package, "no analyzers");
        app.Write("Program.cs", Consumer.Program);

        (await app.Build("-p:RunAnalyzers=false")).Succeeded().Says("warning SAI6007").Says("not evaluated");
        Assert.DoesNotContain("SAI1002", Consumer.Rules(app.Report));
        Assert.Contains("not evaluated", await File.ReadAllTextAsync(app.Report, TestContext.Current.CancellationToken));
        (await app.Rebuild("-p:RunAnalyzers=false", "-p:Soc2AiGate=open")).Failed().Says("error SAI9005");

        // The kept log is of a build without analyzers: the next one compiles again.
        Assert.Equal(["Program.cs:6"], (await app.Rebuild()).Succeeded().Places("warning", "SAI1002"));
    }

    [Fact]
    public async Task Rules_that_somebody_raised_still_warn_in_a_build_with_evidence()
    {
        var app = new Consumer(package, "raised", "<AnalysisModeDesign>All</AnalysisModeDesign>");
        app.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CA1822.severity = warning\n");
        app.Write("Program.cs", Consumer.Program);
        app.Write("Counter.cs", """
            public class Counter
            {
                public string this[object key] => "";
                public int One() => 1;
                public void Throws() => throw new System.ArgumentException("no", "nothing");
            }
            """);

        var output = (await app.Build()).Succeeded();

        output.Says("warning CA1822").Says("warning CA1050");
        var configuration = File.ReadAllText(app.At("obj/Debug/net10.0/soc2ai.errorlog.globalconfig"));
        Assert.Contains("global_level = -99", configuration);
        Assert.Contains("dotnet_diagnostic.CA1805.severity = none", configuration);
        Assert.DoesNotContain("CA1822", configuration);
        Assert.DoesNotContain("CA1050", configuration);
        Assert.DoesNotContain("SAI", configuration.Replace("Soc2Ai", ""));
        Assert.DoesNotContain("CA1805", string.Join(' ', Consumer.Rules(app.Log)));
    }
}
