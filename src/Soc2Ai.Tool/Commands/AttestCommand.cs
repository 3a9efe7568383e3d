using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Tool.Cli;
using Soc2Ai.Tool.Inputs;

namespace Soc2Ai.Tool.Commands;

/// <summary><c>soc2ai attest</c>: signs the statement of an evidence set.</summary>
internal sealed class AttestCommand
{
    private readonly Argument<string?> _bundle = BundleArgument.Create();
    private readonly Option<string[]> _keys = new("--key") { Description = "The private key that signs: PEM or PKCS#12, ECDSA P-256 or RSA of 3072 bits and more; several sign together", HelpName = "FILE", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _certificate = new("--certificate") { Description = "The key's certificate and those that issued it, PEM or DER, where the key's file does not hold them", HelpName = "FILE" };
    private readonly Option<string?> _password = new("--password-env") { Description = "The environment variable that holds the key's password", HelpName = "NAME" };

    /// <summary>Adds the command.</summary>
    public void AddTo(CommandTree tree) => tree.Add(
        new Command("attest", "Sign the statement of an evidence set (in-toto, in a DSSE envelope beside it). Evidence that is not as its statement says is not signed. Without a key it only says whether it would be.")
        {
            _bundle, _keys, _certificate, _password,
        },
        Run,
        ("soc2ai attest soc2-evidence --key signing.pem", "sign with a key"),
        ("soc2ai attest soc2-evidence --key signing.p12 --password-env SIGNING_PASSWORD", "sign with a key that is itself encrypted"));

    private Answer Run(ParseResult parse, Shell shell, CancellationToken cancel)
    {
        var path = BundleArgument.Path(parse.GetValue(_bundle), shell);
        var files = parse.GetValue(_keys)!;
        if (files.Length == 0)
            return Unsigned(path, shell);

        var keys = new List<SigningKey>();
        try
        {
            foreach (var file in files)
                keys.Add(SigningKey.Read(shell.Full(file), Password(parse, shell), parse.GetValue(_certificate) is { } certificate ? shell.Full(certificate) : null));
            cancel.ThrowIfCancellationRequested();
            var signed = Attestor.Attest(path, keys, DateTimeOffset.UtcNow);
            var answer = new Answer();
            answer.Warnings.AddRange(signed.Warnings);
            answer.Line($"[green]Signed[/] by {Say.Text(string.Join(", ", keys.Select(key => $"{key.Id} ({key.Algorithm})")))} -> {Say.Text(shell.Short(signed.Envelope))}");
            answer.Line($"Next: soc2ai verify {Say.Text(shell.Short(Path.GetDirectoryName(signed.Envelope)!))} --key PUBLIC-KEY-OR-CERTIFICATE");
            answer.Json["envelope"] = signed.Envelope;
            answer.Json["keys"] = new JsonArray([.. signed.KeyIds.Select(id => (JsonNode)id)]);
            return answer;
        }
        catch (AttestationException error)
        {
            throw new UserError(error.Message.TrimEnd('.'), "Nothing was signed.");
        }
        finally
        {
            keys.ForEach(key => key.Dispose());
        }
    }

    private string? Password(ParseResult parse, Shell shell) => parse.GetValue(_password) is { } name
        ? shell.Variable(name) ?? throw new UserError($"the environment variable {name} is not set", "Set it to the key's password, or leave --password-env out for a key without one.")
        : null;

    private static Answer Unsigned(string path, Shell shell)
    {
        var verdict = BundleVerifier.Verify(new BundleRequest { Path = path, At = DateTimeOffset.UtcNow });
        if (verdict.Outcome == BundleOutcome.Refused)
            return VerdictText.Answer(verdict);

        var answer = new Answer { ExitCode = ExitCode.Unsigned };
        answer.Line($"Nothing was signed: no --key was given. {Say.Text(verdict.Summary)}");
        answer.Line($"Next: soc2ai attest {Say.Text(shell.Short(path))} --key FILE");
        answer.Json["keys"] = new JsonArray();
        return answer;
    }
}
