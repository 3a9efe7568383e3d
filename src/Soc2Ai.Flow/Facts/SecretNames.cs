using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>Names that say by themselves that a secret is behind them: of members, of configuration entries and of environment variables.</summary>
internal static class SecretNames
{
    /// <summary>Stands in a row for any such name: <c>return when key=*secret</c>.</summary>
    public const string Any = "*secret";

    // Words at the end, as one: `SmtpPassword`, `JWT_SIGNING_KEY`, `Stripe:SecretKey`.
    private static readonly string[] Ends =
    [
        "password", "passwd", "pwd", "passphrase", "secret", "clientsecret", "apikey", "apisecret", "secretkey", "privatekey", "signingkey", "encryptionkey", "accountkey", "accesskey", "sharedkey", "masterkey",
        "subscriptionkey", "functionkey", "hostkey", "storagekey", "licensekey", "sharedaccesskey", "secretaccesskey", "adminkey", "servicekey", "connectionstring", "connstring", "accesstoken", "refreshtoken", "bearertoken", "authtoken", "apitoken",
        "bottoken", "sastoken", "idtoken", "sessiontoken", "personalaccesstoken", "webhooksecret", "credential", "credentials",
    ];

    // What is said of a secret, and no longer is one.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "has", "is", "masked", "hashed", "hash", "encrypted", "redacted", "protected", "obfuscated", "sanitized", "forgot", "forgotten", "reset", "require", "requires", "required", "invalid", "wrong", "missing", "no", "show", "hide", "sample", "example", "dummy", "fake", "test", "placeholder", "hint", "last", "public", "use", "uses", "name",
    };

    // A key of a setting or of the environment that is a key of another kind.
    private static readonly HashSet<string> OtherKeys = new(StringComparer.Ordinal) { "public", "cache", "partition", "sort", "row", "primary", "foreign", "lookup", "sorting", "index", "object", "s3", "registry", "hot", "short", "prompt", "resource", "route", "routing", "feature", "template", "message", "session", "idempotency", "correlation", "site", "publishable", "instrumentation" };

    /// <summary>Whether a member's name says that it holds a secret, and its type can hold one. What is constant or stands for all is text of the team's own.</summary>
    public static bool Says(ISymbol member)
    {
        var type = member switch
        {
            IPropertySymbol { IsStatic: false, IsIndexer: false } property => property.Type,
            IFieldSymbol { IsStatic: false, IsConst: false } field => field.Type,
            _ => null,
        };
        return type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char } or { Name: "SecureString" or "SecretString" }
            && EndsSecret(Words(member.Name)) && member.ContainingType?.Name.IndexOf("Resource", StringComparison.Ordinal) is null or < 0;
    }

    /// <summary>Whether the name of a configuration entry or an environment variable says that it holds a secret.</summary>
    public static bool SaysEntry(string name)
    {
        var last = name.LastIndexOf(':');
        var words = Words(last < 0 ? name : name.Substring(last + 1));
        if (words.Count == 0)
            return false;
        if (EndsSecret(words) || name.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase))
            return true;

        var end = words[words.Count - 1];
        return end switch
        {
            "key" => words.Count > 1 ? !OtherKeys.Contains(words[words.Count - 2]) : last > 0,
            "token" or "pat" => words.Count > 1 ? words[words.Count - 2] is not ("cancellation" or "continuation" or "stop" or "max" or "min" or "per" or "next") : last > 0,
            _ => false,
        };
    }

    private static bool EndsSecret(List<string> words)
    {
        foreach (var word in words)
        {
            if (Harmless.Contains(word))
                return false;
        }

        var end = "";
        for (var i = words.Count - 1; i >= 0 && i >= words.Count - 3; i--)
        {
            end = words[i] + end;
            if (Array.IndexOf(Ends, end) >= 0)
                return true;
        }

        return false;
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetterOrDigit(name[i])
                || (i > start && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (!ends)
                continue;
            if (i > start)
                words.Add(name.Substring(start, i - start).ToLowerInvariant());
            start = i < name.Length && char.IsLetterOrDigit(name[i]) ? i : i + 1;
        }

        return words;
    }
}
