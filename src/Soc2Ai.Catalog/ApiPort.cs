using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>
/// Where a value enters or leaves a member: <c>content</c> (a parameter), <c>return</c>, <c>this</c> (the receiver), <c>value</c> (what a
/// property is set to), <c>*</c> (every argument), <c>handler.parameters</c> (the parameters of a delegate that is passed for
/// <c>handler</c>), <c>text-&gt;return</c> (in and out), <c>value=true</c> or <c>delay&gt;01:00:00</c> (a comparison with a constant; several joined by <c>&amp;</c>, of
/// which the last is what matters: <c>switchName=Acme.Trace &amp; isEnabled=true</c>).
/// </summary>
public sealed class ApiPort
{
    private static readonly string[] Operators = ["!=", ">=", "<=", "=", ">", "<"];

    private ApiPort(string text, string input, string? output, string? comparison, string? operand)
    {
        Text = text;
        In = input;
        Out = output;
        Operator = comparison;
        Operand = operand;
    }

    /// <summary>The cell as it was written.</summary>
    public string Text { get; }

    /// <summary>Where the value enters, or leaves when there is no <see cref="Out"/>.</summary>
    public string In { get; }

    /// <summary>Behind <c>-&gt;</c>: where it leaves; else null.</summary>
    public string? Out { get; }

    /// <summary>The comparison of a guard or a setting; else null.</summary>
    public string? Operator { get; }

    /// <summary>What <see cref="Operator"/> compares with.</summary>
    public string? Operand { get; }

    /// <summary>The comparisons of a setting, each a port of its own; one where no <c>&amp;</c> joins several.</summary>
    public IReadOnlyList<ApiPort> Conditions => Text.IndexOf(" & ", StringComparison.Ordinal) < 0 ? [this] : [.. Text.Split(["&"], StringSplitOptions.None).Select(part => Parse(part.Trim()))];

    internal static ApiPort Parse(string text)
    {
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        if (arrow > 0)
            return new ApiPort(text, text.Substring(0, arrow).Trim(), text.Substring(arrow + 2).Trim(), null, null);

        foreach (var comparison in Operators)
        {
            var at = text.IndexOf(comparison, StringComparison.Ordinal);
            if (at > 0)
                return new ApiPort(text, text.Substring(0, at).Trim(), null, comparison, text.Substring(at + comparison.Length).Trim());
        }

        return new ApiPort(text, text, null, null, null);
    }
}
