using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI1001: a constant that reaches a credential of an AI client or request, or a literal in the form of a provider's key.</summary>
internal sealed class ModelCredentialInSource : IRule, ITextRule
{
    private const string Population = "credential argument";

    private static readonly DiagnosticDescriptor Argument = Analyzers.Descriptors.For(id: "SAI1001");
    private static readonly DiagnosticDescriptor Literal = Analyzers.Descriptors.For(id: "SAI1001", variant: "literal");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Argument, Literal];

    /// <inheritdoc/>
    public IEnumerable<string> Names { get; } = [.. ApiNames.Of("credential"), .. CredentialHeader.Names];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new BodyCheck() : null;

    /// <inheritdoc/>
    public void Check(SyntaxTree tree, Action<Diagnostic> report, CancellationToken stop)
    {
        foreach (var (literal, key) in KeyScan.Find(tree, stop))
        {
            var at = (literal.Parent is InterpolatedStringTextSyntax { Parent: { } whole } ? whole : literal.Parent!).GetLocation();
            var site = new Site(Population, TextSite.Id(literal), at, key.Vendor);
            report(Diagnostic.Create(Inventory.Component, at, site.Properties(), Population, key.Vendor));
            report(Diagnostic.Create(Literal, at, null, site.Properties(), key.Vendor, Secrecy.Masked(key.Key), key.Key.Length));
        }
    }

    private sealed class BodyCheck : IBodyCheck
    {
        public void Check(Body body)
        {
            foreach (var passed in body.Passed)
            {
                if (passed.Row.Kind == "credential" && !IsWrapped(body, passed))
                    Check(body, passed.Value, passed.MemberName, Vendors.Of(body.Project, passed.Member), () => LoopbackEndpoint.Serves(body, passed));
            }

            foreach (var (header, value) in CredentialHeader.In(body))
            {
                if (AiRequest.Vendor(body) is { } vendor)
                    Check(body, value, header, vendor, () => false);
            }
        }

        // Where the credential object is made of a string, that string is the argument that counts.
        private static bool IsWrapped(Body body, Passed passed) =>
            passed.Value.Type?.SpecialType != SpecialType.System_String && passed.Value is not ILiteralOperation
            && body.Project.Constants.Expressions(passed.Value, body.Stop).Any(made => made is IObjectCreationOperation || made.Type?.SpecialType == SpecialType.System_String);

        private static void Check(Body body, IOperation value, string member, string? vendor, Func<bool> isLocal)
        {
            // A null credential is no credential.
            if (value.ConstantValue is { HasValue: true, Value: null })
                return;

            var constants = body.Project.Constants.Of(value, body.Stop).Where(origin => origin.WholeText is { } text && origin.At is not INameOfOperation && Secrecy.IsCredential(Bare(text))).ToList();

            // The look over the text reports such a literal, with a site of its own, wherever it stands.
            if (constants.Any(origin => origin.Parts.Any(KeyMatcher.IsKey)))
                return;

            var site = body.Site(Population, value, vendor, member: member);
            if (constants.Count == 0 || isLocal())
                return;

            var secret = Bare(constants[0].WholeText!);
            body.Report(Argument, site, value.Syntax.GetLocation(), [member, Secrecy.Masked(secret), secret.Length], related: constants[0].Elsewhere(value));
        }

        private static string Bare(string text)
        {
            foreach (var scheme in new[] { "Bearer ", "Basic ", "Token ", "Key " })
            {
                if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                    return text.Substring(scheme.Length).Trim();
            }

            return text.Trim();
        }
    }
}
