using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Page;

/// <summary>A state in words, as a shape and as a colour, never as a colour alone.</summary>
/// <param name="Class">The class of elements in it, and with <c>g-</c> before it the id of its shape.</param>
/// <param name="Meaning">What it says and what it does not.</param>
internal sealed record StateView(string State, string Class, string Shape, string Meaning)
{
    /// <summary>The least flattering first.</summary>
    public static IReadOnlyList<StateView> All { get; } =
    [
        new(States.Exceptions, "exc", "<path fill=\"currentColor\" d=\"M8 1l7.2 13.2H.8z\"/>",
            "At least one place that was tested has a finding that nobody accepted in an accountable way."),
        new(States.NotEvaluated, "nev", "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"3.2 2.4\"/>",
            "A rule that bears on it did not run, at least in part, or no rule of this version tests it. Nothing may be concluded from silence."),
        new(States.Accepted, "acc", "<path fill=\"currentColor\" d=\"M8 1a7 7 0 0 0 0 14z\"/><circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>",
            "Everything that was found was accepted with a reason, an owner, another person as approver, a ticket and a day on which the acceptance ends."),
        new(States.NoExceptions, "non", "<rect x=\"2\" y=\"2\" width=\"12\" height=\"12\" rx=\"2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>",
            "Every place in the population was tested and nothing was found. It says nothing of places and controls outside the population."),
        new(States.NotApplicable, "nap", "<path d=\"M3 8h10\" stroke=\"currentColor\" stroke-width=\"2\"/>",
            "The population is empty: the code has no place that the rules test."),
        new(States.NotTestable, "nte", "<path d=\"M3 3l10 10M13 3L3 13\" stroke=\"currentColor\" stroke-width=\"1.6\"/>",
            "Nothing in source or build can show it. The evidence for it is kept elsewhere."),
    ];

    /// <summary>The view of a state; a word that no version of ours writes is shown as not evaluated.</summary>
    public static StateView Of(string state) => All.FirstOrDefault(view => view.State == state) ?? All[1];

    /// <summary>Writes the shape. The words stand beside it.</summary>
    public static void Shaped(HtmlWriter html, string state) =>
        html.Raw("<svg class=\"g\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#g-").Raw(Of(state).Class).Raw("\"/></svg>");
}
