using System;
using System.Collections.Generic;
using System.Linq;

namespace Soc2Ai.Catalog;

/// <summary>
/// Where a value enters or leaves a member: <c>content</c> (a parameter), <c>return</c>, <c>this</c> (the receiver), <c>value</c> (what a
/// property is set to, or what is added to the collection that it holds), <c>*</c> (every argument; of a marked method or type every
/// parameter), <c>handler.parameters</c> (the parameters of a delegate that is passed for <c>handler</c>), <c>return.parameters</c> (the
/// parameters of the delegate that the call returns), <c>return[]</c> (an element of what comes back, taken by its position or key),
/// <c>text-&gt;return</c> (in and out), <c>value=true</c> or <c>delay&gt;01:00:00</c>
/// (a comparison with a constant; several joined by <c>&amp;</c>, of which the last is what matters: <c>switchName=Acme.Trace &amp; isEnabled=true</c>).
/// Behind <c> when </c>, as in <c>content when role=System</c>: only where another argument is that constant.
/// </summary>
public sealed class ApiPort
{
    private static readonly string[] Operators = ["!=", ">=", "<=", "=", ">", "<"];

    private ApiPort(string text, string input, string? output, string? comparison, string? operand, string? condition)
    {
        if (condition?.IndexOf('=') is > 0 and var at)
        {
            WhenParameter = condition.Substring(0, at).Trim();
            WhenValue = condition.Substring(at + 1).Trim();
        }

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

    /// <summary>The parameter whose argument decides whether the row holds; null when it always holds.</summary>
    public string? WhenParameter { get; }

    /// <summary>The name of the enum member, static member or constant, or the constant text itself in any case, that <see cref="WhenParameter"/> must have.</summary>
    public string? WhenValue { get; }

    internal static ApiPort Parse(string cell)
    {
        var when = cell.IndexOf(" when ", StringComparison.Ordinal);
        var condition = when > 0 ? cell.Substring(when + 6) : null;
        var text = when > 0 ? cell.Substring(0, when).Trim() : cell;
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        if (arrow > 0)
            return new ApiPort(cell, text.Substring(0, arrow).Trim(), text.Substring(arrow + 2).Trim(), null, null, condition);

        foreach (var comparison in Operators)
        {
            var at = text.IndexOf(comparison, StringComparison.Ordinal);
            if (at > 0)
                return new ApiPort(cell, text.Substring(0, at).Trim(), null, comparison, text.Substring(at + comparison.Length).Trim(), condition);
        }

        return new ApiPort(cell, text, null, null, null, condition);
    }
}
