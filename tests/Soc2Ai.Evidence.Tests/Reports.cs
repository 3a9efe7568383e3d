using System.Text.Json;

namespace Soc2Ai.Evidence.Tests;

/// <summary>Ways into a report that many tests take.</summary>
internal static class Reports
{
    public static IEnumerable<JsonElement> Items(this JsonElement element, params string[] path)
    {
        foreach (var name in path)
            element = element.GetProperty(name);
        return element.EnumerateArray();
    }

    public static string Text(this JsonElement element, params string[] path)
    {
        foreach (var name in path)
            element = element.GetProperty(name);
        return element.GetString()!;
    }

    public static IEnumerable<JsonElement> Results(this JsonElement run, string rule) => run.Items("results").Where(result => result.Text("ruleId") == rule);

    /// <summary>What the report says of a rule.</summary>
    public static (string State, (int Population, int Passed, int Exceptions, int Accepted, int NotEvaluated) Counts) Rule(this JsonElement run, string id)
    {
        var rule = run.Items("properties", "soc2ai", "rules").Single(rule => rule.Text("id") == id);
        int Count(string name) => rule.GetProperty(name).GetInt32();
        return (rule.Text("state"), (Count("population"), Count("passed"), Count("exceptions"), Count("accepted"), Count("notEvaluated")));
    }

    public static JsonElement Criterion(this JsonElement run, string id) => run.Items("properties", "soc2ai", "criteria").Single(criterion => criterion.Text("id") == id);

    public static JsonElement Invocation(this JsonElement run) => run.Items("invocations").Single();

    public static IEnumerable<string> NotEvaluated(this JsonElement run) =>
        run.Invocation().Items("toolConfigurationNotifications").Select(notification => notification.Text("message", "text"));

    public static string[] Codes(this EvidenceResult result, EvidenceSeverity severity) =>
        [.. result.Messages.Where(message => message.Severity == severity).Select(message => message.Code)];
}
