using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary><c>soc2ai verify</c>: whether an evidence set is what was attested, and by whom.</summary>
internal sealed class VerifyCommand
{
    private readonly Argument<string?> _bundle = BundleArgument.Create();
    private readonly Option<string[]> _keys = new("--key") { Description = "A public key or a signer's certificate that counts", HelpName = "FILE", DefaultValueFactory = _ => [] };
    private readonly Option<string[]> _authorities = new("--ca") { Description = "The certificate of an authority that counts", HelpName = "FILE", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _commit = new("--commit") { Description = "The commit that the evidence is claimed to be of, at least 7 digits", HelpName = "SHA" };
    private readonly Option<string?> _at = new("--at") { Description = "The day on which certificates have to be valid (today)", HelpName = "YYYY-MM-DD" };

    /// <summary>Adds the command.</summary>
    public void AddTo(CommandTree tree) => tree.Add(
        new Command("verify", "Check an evidence set: signature, each file's digest, nothing missing or added, and the commit. Exit code 0 only when a key that was named vouches for it; 3 when it is intact but unsigned or signed by an unknown key; 1 when it is refused.")
        {
            _bundle, _keys, _authorities, _commit, _at,
        },
        Run,
        ("soc2ai verify soc2-evidence", "is anything touched, and is it signed?"),
        ("soc2ai verify soc2-evidence --key signer.pub.pem", "is it signed by this key?"));

    private Answer Run(ParseResult parse, Shell shell, CancellationToken cancel)
    {
        try
        {
            var request = new BundleRequest
            {
                Path = BundleArgument.Path(parse.GetValue(_bundle), shell),
                KeyFiles = [.. parse.GetValue(_keys)!.Select(shell.Full)],
                AuthorityFiles = [.. parse.GetValue(_authorities)!.Select(shell.Full)],
                Commit = parse.GetValue(_commit),
                At = At(parse.GetValue(_at)),
            };
            var verdict = new Progress(shell).Run("Verifying", () => BundleVerifier.Verify(request), cancel);
            return VerdictText.Answer(verdict);
        }
        catch (AttestationException error)
        {
            throw new UserError(error.Message.TrimEnd('.'), "Nothing was verified.");
        }
    }

    private static DateTimeOffset At(string? day) => day is null ? DateTimeOffset.UtcNow
        : DateTimeOffset.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
        : throw new UserError($"--at '{day}' is no day", "Write it as 2027-03-31.");
}
