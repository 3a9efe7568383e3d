using System.Linq;
using Soc2Ai.Catalog.Register;

namespace Soc2Ai.Evidence.Governance;

/// <summary>What an entry of the register lacks.</summary>
/// <param name="Aspect">Which of the entry's defects it is; the same when its text says it otherwise, so that a known one stays known.</param>
/// <param name="Text">A clause that goes on from the entry: <c>has no evaluation of safety</c>.</param>
/// <param name="At">What it is about; null for the entry.</param>
internal sealed record Defect(string Aspect, string Text, JsonValue? At = null)
{
    private const int Longest = 120;

    /// <summary>A text of the register as a message shows it: on one line, and no longer than a person reads.</summary>
    public static string Quoted(string text)
    {
        var line = new string([.. text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character)]).Trim();
        return $"'{(line.Length > Longest ? line.Substring(0, Longest) + "…" : line)}'";
    }
}
