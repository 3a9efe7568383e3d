using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Analyzers;

/// <summary>Tells texts that keep a secret from texts that only stand where one will be: placeholders, names of settings, repetitions.</summary>
internal static class Secrecy
{
    private const int Shortest = 6;
    private const double LeastEntropy = 2.3;

    // Words that say by themselves that no secret stands here.
    private static readonly HashSet<string> Telling = new(StringComparer.OrdinalIgnoreCase)
    {
        "your", "yours", "changeme", "placeholder", "dummy", "fake", "unused", "example", "redacted", "todo", "insert", "replace", "replaceme", "ollama", "lmstudio", "vllm", "llamacpp",
        "notused", "notneeded", "noop", "nokey", "none", "ignored", "ignore", "sample", "mock", "stub", "lorem", "xxx", "undefined", "anything", "whatever", "notnull", "optional",
    };

    // Words that are no secret when nothing else stands beside them.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "my", "our", "api", "apikey", "key", "keys", "secret", "secrets", "token", "password", "credential", "credentials", "test", "tests", "testing", "demo", "dev", "local",
        "sk", "pk", "ant", "proj", "bearer", "here", "goes", "is", "not", "no", "or", "to", "be", "set", "get", "from", "env", "config", "name", "value", "default", "empty", "null", "na",
        "openai", "azure", "anthropic", "claude", "gemini", "google", "mistral", "cohere", "groq", "deepseek", "model", "client", "service", "llm", "ai", "gpt", "required", "needed", "used", "use",
        "some", "string", "text", "foo", "bar", "baz", "abc", "change", "me", "valid", "invalid", "key1", "key2", "localhost", "lm", "studio", "auth", "authorization", "header", "access", "id", "managed", "identity",
    };

    /// <summary>Whether a text that is handed over as a credential can be one.</summary>
    public static bool IsCredential(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length >= Shortest && trimmed.IndexOfAny([' ', '\n', '\t']) < 0 && !IsPlaceholder(trimmed) && !IsSettingName(trimmed) && Entropy(trimmed) >= LeastEntropy;
    }

    /// <summary>Whether a text says, or looks, as if a person were to replace it.</summary>
    public static bool IsPlaceholder(string text)
    {
        if (text.IndexOfAny(['<', '>', '{', '}', '*', '…', '$', '%']) >= 0 || text.Contains("..."))
            return true;

        var words = Words(text);
        return words.Count == 0 || words.Any(word => Telling.Contains(word) || IsRepetition(word)) || words.All(word => Plain.Contains(word) || word.Length == 1)
            || Contains(text, "not-used") || Contains(text, "not-needed") || Contains(text, "not_used") || Contains(text, "changeme") || Contains(text, "change-me") || Contains(text, "change_me")
            || Contains(text, "no-key") || Contains(text, "xxxx") || Contains(text, "placeholder") || Contains(text, "EXAMPLE", StringComparison.Ordinal) || Contains(text, "lm-studio");
    }

    /// <summary>Whether a text names a setting rather than being its value: <c>OPENAI_API_KEY</c>, <c>OpenAI:ApiKey</c>.</summary>
    public static bool IsSettingName(string text)
    {
        if (text.All(c => c is '_' or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && text.Contains('_'))
            return true;
        if ((text.Contains(':') || text.Contains("__")) && text.All(c => char.IsLetter(c) || c is ':' or '_' or '-' or '.'))
            return true;

        var words = Words(text);
        return words.Count > 1 && words.Last().ToLowerInvariant() is "key" or "apikey" or "secret" or "token" or "name" or "password"
            && words.All(word => word.Length <= 14 && word.Count(char.IsDigit) <= 1);
    }

    /// <summary>Shannon's entropy of a text's characters, in bits per character.</summary>
    public static double Entropy(string text)
    {
        var counts = new Dictionary<char, int>();
        foreach (var c in text)
            counts[c] = counts.TryGetValue(c, out var count) ? count + 1 : 1;
        return -counts.Values.Sum(count => (double)count / text.Length * Math.Log((double)count / text.Length, 2));
    }

    /// <summary>Whether most of a text counts up: <c>0123456789abcdef…</c>.</summary>
    public static bool IsSequence(string text)
    {
        var steps = 0;
        for (var i = 1; i < text.Length; i++)
            steps += text[i] - text[i - 1] == 1 ? 1 : 0;
        return steps > text.Length * 0.6;
    }

    /// <summary>What a message may show of a secret: its first four characters and its length.</summary>
    public static string Masked(string secret) => $"{secret.Substring(0, Math.Min(4, secret.Length))}…";

    private static bool IsRepetition(string word) => word.Length >= 3 && word.All(c => char.ToLowerInvariant(c) == char.ToLowerInvariant(word[0]));

    // Words at separators and at capitals behind small letters; digits stay with the letters around them.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length || !char.IsLetterOrDigit(text[i]);
            if (ends || (i > start && char.IsUpper(text[i]) && char.IsLower(text[i - 1])))
            {
                if (i > start)
                    words.Add(text.Substring(start, i - start));
                start = ends ? i + 1 : i;
            }
        }

        return words;
    }

    private static bool Contains(string text, string part, StringComparison comparison = StringComparison.OrdinalIgnoreCase) => text.IndexOf(part, comparison) >= 0;
}
