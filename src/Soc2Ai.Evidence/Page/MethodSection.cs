namespace Soc2Ai.Evidence.Page;

/// <summary>How counts are made, and what the words mean.</summary>
internal static class MethodSection
{
    public static void Write(HtmlWriter html)
    {
        html.Raw("""
            <section id="method" aria-labelledby="method-title"><h2 id="method-title">Method and words</h2>
            <h3>How counts are made</h3>
            <ul>
            <li>While the compiler builds a project, analyzers note every place that a rule tests, whether it finds something there or not. These places are the rule's <dfn>population</dfn>. There is no sample: each place is tested in each build.</li>
            <li>A <dfn>finding</dfn> is a message at a place. An <dfn>exception</dfn> is a place of the population with at least one open finding of the rule, so that two findings at one place are one exception.</li>
            <li>For every rule: population = no exception + exceptions + accepted + not evaluated.</li>
            <li>A criterion's numbers are the sums of its rules. A place that three rules test counts three times: a number is one test of one place. A project that is built for two target frameworks is tested twice.</li>
            <li>A criterion takes the least flattering state that holds for any of its rules, in the order: exceptions, not evaluated, accepted exceptions, no exceptions noted, not applicable.</li>
            <li>Suppressions of these rules must give a reason, an owner, another person as approver, a ticket and a last day. Days are judged as of the day in the page's head, not of the day of reading.</li>
            <li>Everything on this page comes from the reports (<code>*.soc2.sarif</code>) that lie beside it. Numbers, words and addresses can be compared with them line by line.</li>
            </ul>
            <h3>The six states</h3>
            <dl class="words">
            """);
        foreach (var view in StateView.All)
        {
            html.Raw($"<div class=\"{view.Class}\"><dt>");
            StateView.Shaped(html, view.State);
            html.Raw($"{view.State}</dt><dd>{view.Meaning}</dd></div>");
        }

        html.Raw("""
            </dl>
            <h3>What code can show of a criterion</h3>
            <dl class="words">
            <div><dt>direct</dt><dd>A finding in source can bear on it.</dd></div>
            <div><dt>build</dt><dd>The build and its records bear on it.</dd></div>
            <div><dt>partial</dt><dd>Supporting evidence only; others have to carry the conclusion.</dd></div>
            <div><dt>untestable</dt><dd>Nothing in source or build can show it.</dd></div>
            </dl>
            <p>No state says that a criterion is fulfilled. Whether controls are suitable and worked over a period is the auditor's to conclude, from this and from other evidence.</p>
            </section>

            """);
    }
}
