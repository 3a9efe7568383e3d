using System.CommandLine;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Soc2Ai.Tool.Cli;

namespace Soc2Ai.Tool.Tests;

/// <summary>Help: every command has examples, every example works as it stands, and wrong arguments are told with what was meant.</summary>
public sealed class HelpTests
{
    private static readonly Shell Nowhere = new() { Folder = Path.GetTempPath(), Out = TextWriter.Null, Error = TextWriter.Null };

    private static string ReadMe => File.ReadAllText(Path.Combine(typeof(HelpTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Repository").Value!, "README.md"));

    public static TheoryData<string> Commands => [.. new CommandTree(Nowhere).Root.Subcommands.Select(command => command.Name)];

    public static TheoryData<string> Examples => [.. new CommandTree(Nowhere).Root.Subcommands.Prepend(new CommandTree(Nowhere).Root).SelectMany(Help.Examples).Select(example => example.Line).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_has_help_with_examples(string command)
    {
        using var workspace = new Workspace();
        var help = workspace.Run(command, "--help").Ended(0).Says("Usage:").Says("--json").Says($"  soc2ai {command}");

        Assert.Contains("Example", help.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", help.Out, StringComparison.Ordinal);
        Assert.All(help.Out.Split('\n').TakeWhile(line => !line.StartsWith("Example", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 100));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_works_as_it_stands(string example)
    {
        using var workspace = Workspace.WithApp();
        workspace.Run("baseline").Ended(0);
        workspace.Run("report").Ended(0);
        workspace.Run("report", "-o", "before").Ended(0);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=Evidence", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        workspace.Write("signing.pem", key.ExportPkcs8PrivateKeyPem());
        workspace.Write("signer.pub.pem", key.ExportSubjectPublicKeyInfoPem());
        File.WriteAllBytes(workspace.At("signing.p12"), certificate.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12, "word"));
        workspace.Variables["SIGNING_PASSWORD"] = "word";
        if (example.Contains("signer.pub.pem", StringComparison.Ordinal))
            workspace.Run("attest", "--key", "signing.pem").Ended(0);

        Assert.StartsWith("soc2ai ", example, StringComparison.Ordinal);
        var arguments = Regex.Matches(example, "\"([^\"]*)\"|(\\S+)").Select(match => match.Value.Trim('"')).Skip(1).ToArray();
        var run = workspace.Run(arguments);
        Assert.True(run.ExitCode is ExitCode.Done or ExitCode.Stopped or ExitCode.Unsigned, $"{example} ended with {run.ExitCode}:\n{run.Error}");
        Assert.NotEmpty(run.Out);
        foreach (var register in Directory.EnumerateFiles(workspace.Folder, "soc2ai.register.json", SearchOption.AllDirectories).ToList())
            File.Delete(register);
        Assert.Equal(run.ExitCode, workspace.Run([.. arguments, "--json"]).Json.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void Root_tells_the_exit_codes()
    {
        using var workspace = new Workspace();
        var help = workspace.Run("--help").Ended(0);

        foreach (var (code, meaning) in ExitCode.All)
            help.Says($"{code,3}  {meaning}");
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", workspace.Run("--version").Ended(0).Out);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_stands_in_the_readme(string command) => Assert.Contains($"| `soc2ai {command} ", ReadMe, StringComparison.Ordinal);

    [Fact]
    public void Exit_codes_stand_in_the_readme() => Assert.All(ExitCode.All, code => Assert.Contains($"\n| {code.Code} | ", ReadMe, StringComparison.Ordinal));

    [Theory]
    [InlineData("gat", "'gat' is no command of 'soc2ai'", "Did you mean 'gate'?")]
    [InlineData("", "'soc2ai' needs a command", "One of: report")]
    [InlineData("gate --severty note", "'--severty' is no option of 'soc2ai gate'", "Did you mean '--severity'?")]
    [InlineData("gate --severity loud", "--severity 'loud' is none of: note, warning, error", "soc2ai gate --help")]
    [InlineData("report --outptu x", "'--outptu' is no option", "'--output'")]
    [InlineData("report --output", "--output", "soc2ai report --help")]
    [InlineData("explain", "what", "soc2ai explain --help")]
    [InlineData("verify a b", "'b' is one argument too many", "soc2ai verify --help")]
    public void Wrong_argument_is_told_with_what_was_meant(string arguments, string what, string remedy)
    {
        using var workspace = new Workspace();
        var run = workspace.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Ended(2).Complains(what).Complains(remedy);

        Assert.Empty(run.Out);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_that_begins_with_a_dash_is_one_behind_two_dashes()
    {
        using var workspace = new Workspace();

        workspace.Run("report", "--", "-x").Ended(2).Complains("-x does not exist");
    }
}
