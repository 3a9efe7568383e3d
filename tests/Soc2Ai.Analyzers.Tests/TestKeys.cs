using System.Text;

namespace Soc2Ai.Analyzers.Tests;

/// <summary>Keys in the providers' formats, made when the tests run, so that none stands in the repository.</summary>
internal static class TestKeys
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Alnum = Upper + Lower + Digits;
    private const string Hex = "0123456789abcdef";
    private const string Word = Alnum + "_-";

    private static readonly Dictionary<string, Func<Random, string>> Makers = new()
    {
        ["openai project"] = r => $"sk-proj-{Of(r, Word, 74)}{Mark}{Of(r, Word, 74)}",
        ["openai short project"] = r => $"sk-proj-{Of(r, Word, 58)}{Mark}{Of(r, Word, 58)}",
        ["openai service"] = r => $"sk-svcacct-{Of(r, Word, 74)}{Mark}{Of(r, Word, 74)}",
        ["openai admin"] = r => $"sk-admin-{Of(r, Word, 58)}{Mark}{Of(r, Word, 58)}",
        ["openai legacy"] = r => $"sk-{Of(r, Alnum, 20)}{Mark}{Of(r, Alnum, 20)}",
        ["anthropic"] = r => $"sk-ant-api03-{Of(r, Word, 93)}AA",
        ["anthropic admin"] = r => $"sk-ant-admin01-{Of(r, Word, 93)}AA",
        ["azure-openai"] = r => $"{Of(r, Alnum, 52)}JQQJ99{Of(r, Alnum, 1)}B{Of(r, Alnum, 12)}AAABACOG{Of(r, Alnum, 4)}",
        ["azure-ai-search"] = r => $"{Of(r, Alnum, 42)}AzSeB{Of(r, Alnum, 5)}",
        ["entra"] = r => $"{Of(r, Alnum, 3)}8Q~{Of(r, Word + ".~", 34)}",
        ["huggingface"] = r => $"hf_{Of(r, Alnum, 34)}",
        ["google"] = r => $"AIza{Of(r, Word, 35)}",
        ["aws"] = r => $"AKIA{Of(r, Upper + "234567", 16)}",
        ["aws-bedrock"] = r => $"ABSK{Of(r, Alnum, 120)}=",
        ["groq"] = r => $"gsk_{Of(r, Alnum, 52)}",
        ["xai"] = r => $"xai-{Of(r, Alnum, 80)}",
        ["replicate"] = r => $"r8_{Of(r, Alnum, 37)}",
        ["perplexity"] = r => $"pplx-{Of(r, Alnum, 48)}",
        ["openrouter"] = r => $"sk-or-v1-{Of(r, Hex, 64)}",
        ["pinecone"] = r => $"pcsk_{Of(r, Alnum, 6)}_{Of(r, Alnum, 63)}",
        ["langsmith"] = r => $"lsv2_pt_{Of(r, Hex, 32)}_{Of(r, Hex, 10)}",
        ["langfuse"] = r => $"sk-lf-{Of(r, Hex, 8)}-{Of(r, Hex, 4)}-{Of(r, Hex, 4)}-{Of(r, Hex, 4)}-{Of(r, Hex, 12)}",
        ["nvidia"] = r => $"nvapi-{Of(r, Word, 64)}",
        ["together"] = r => $"tgp_v1_{Of(r, Word, 43)}",
        ["zai"] = r => $"{Of(r, Hex, 32)}.{Of(r, Alnum, 16)}",
        ["databricks"] = r => $"dapi{Of(r, Hex, 32)}",
        ["elevenlabs"] = r => $"sk_{Of(r, Hex, 48)}",
        ["deepseek"] = r => $"sk-{Of(r, Lower + Digits, 32)}",
        ["cohere"] = r => Of(r, Alnum, 40),
        ["mistral"] = r => Of(r, Alnum, 32),
        ["wandb"] = r => Of(r, Hex, 40),
    };

    private static string Mark => string.Concat("T3Blb", "kFJ");

    /// <summary>The names of all formats.</summary>
    public static IEnumerable<string> Formats => Makers.Keys;

    /// <summary>A key of a format; the same seed gives the same key.</summary>
    public static string Of(string format, int seed = 1) => Makers[format](new Random(seed * 7919));

    // A key begins and ends with a letter or digit.
    private static string Of(Random random, string alphabet, int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
            text.Append(i == 0 || i == length - 1 ? alphabet.Where(char.IsAsciiLetterOrDigit).ElementAt(random.Next(alphabet.Count(char.IsAsciiLetterOrDigit))) : alphabet[random.Next(alphabet.Length)]);
        return text.ToString();
    }
}
