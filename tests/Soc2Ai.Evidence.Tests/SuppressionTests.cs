using System.Text.Json;
using Soc2Ai.Evidence.Findings;

namespace Soc2Ai.Evidence.Tests;

/// <summary>SAI6006 and what the report says of suppressions.</summary>
public sealed class SuppressionTests
{
    private const string Accountable = "Tickets of the demo tenant are synthetic; owner=ana@example.com; approved-by=ben@example.com; expires=2027-03-31; ticket=SEC-12";
    private static readonly DateTime Today = new(2026, 11, 21, 17, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Accountable)]
    [InlineData("OWNER = ana ; Approved-By = ben ; the vendor signs a DPA in March; Expires = 2026-11-21; TICKET=#12")]
    [InlineData("The endpoint is internal; reachable over the mesh only; owner=@ana; approved-by=@ben; expires=2027-01-01; ticket=https://tickets.example.com/12?a=b")]
    public void Justification_with_reason_owner_approver_expiry_and_ticket_is_accountable(string text) => Assert.Empty(Justification.Parse(text, Today).Defects);

    [Theory]
    [InlineData(null, "it carries no justification")]
    [InlineData("  ", "it carries no justification")]
    [InlineData("<Pending>; owner=ana; approved-by=ben; expires=2027-03-31; ticket=SEC-12", "'<Pending>' is no reason")]
    [InlineData("TODO; owner=ana; approved-by=ben; expires=2027-03-31; ticket=SEC-12", "'TODO' is no reason")]
    [InlineData("By design.; owner=ana; approved-by=ben; expires=2027-03-31; ticket=SEC-12", "'By design.' is no reason")]
    [InlineData("false positive; owner=ana; approved-by=ben; expires=2027-03-31; ticket=SEC-12", "'false positive' is no reason")]
    [InlineData("owner=ana; approved-by=ben; expires=2027-03-31; ticket=SEC-12", "it gives no reason")]
    [InlineData("Synthetic tickets only; approved-by=ben; expires=2027-03-31; ticket=SEC-12", "it names no owner (owner=…)")]
    [InlineData("Synthetic tickets only; owner=TBD; approved-by=ben; expires=2027-03-31; ticket=SEC-12", "it names no owner (owner=…)")]
    [InlineData("Synthetic tickets only; owner=ana; expires=2027-03-31; ticket=SEC-12", "it names no approver (approved-by=…)")]
    [InlineData("Synthetic tickets only; owner=ana; approved-by=Ana; expires=2027-03-31; ticket=SEC-12", "owner and approver are the same")]
    [InlineData("Synthetic tickets only; owner=ana@example.com; approved-by=@ana; expires=2027-03-31; ticket=SEC-12", "owner and approver are the same")]
    [InlineData("Synthetic tickets only; owner=ana; approved-by=ben; expires=2027-03-31", "it names no ticket (ticket=…)")]
    [InlineData("Synthetic tickets only; owner=ana; approved-by=ben; ticket=SEC-12", "it never expires (expires=YYYY-MM-DD)")]
    [InlineData("Synthetic tickets only; owner=ana; approved-by=ben; expires=31.03.2027; ticket=SEC-12", "'31.03.2027' is no date of the form YYYY-MM-DD")]
    [InlineData("Synthetic tickets only; owner=ana; approved-by=ben; expires=2027-02-30; ticket=SEC-12", "'2027-02-30' is no date of the form YYYY-MM-DD")]
    [InlineData("Synthetic tickets only; owner=ana; approved-by=ben; expires=2026-11-20; ticket=SEC-12", "it expired on 2026-11-20")]
    public void Justification_that_lacks_something_says_what(string? text, string defect) => Assert.Equal([defect], Justification.Parse(text, Today).Defects);

    [Fact]
    public void Accountable_suppression_is_accepted_with_its_fields()
    {
        using var scene = Scene.WithLog("plain");
        var suppression = Suppressed(scene.Report(), "M:App.Desk.Accepted(System.String)@3:18");

        Assert.Equal(("inSource", "accepted", Accountable), (suppression.Text("kind"), suppression.Text("status"), suppression.Text("justification")));
        var properties = suppression.GetProperty("properties");
        Assert.Equal(("ana@example.com", "ana@example.com", "ben@example.com"), (properties.Text("owner"), properties.Text("alias"), properties.Text("approvedBy")));
        Assert.Equal(("SEC-12", "2027-03-31T23:59:59Z"), (properties.Text("ticket"), properties.Text("expiryUtc")));
    }

    [Theory]
    [InlineData("M:App.Desk.Pending(System.String)@3:18")]
    [InlineData("M:App.Desk.Pragma(System.String)@3:18")]
    public void Suppression_without_accountability_is_under_review(string site)
    {
        using var scene = Scene.WithLog("plain");

        Assert.Equal("underReview", Suppressed(scene.Report(), site).Text("status"));
    }

    [Fact]
    public void Expired_suppression_is_rejected_and_opens_its_finding_again()
    {
        using var scene = Scene.WithLog("plain");
        scene.Request = scene.Request with { EvaluationDate = new DateTime(2027, 4, 1) };
        var run = scene.Report();

        Assert.Equal("rejected", Suppressed(run, "M:App.Desk.Accepted(System.String)@3:18").Text("status"));
        Assert.Equal(("exceptions", (5, 1, 4, 0, 0)), run.Rule("SAI4001"));
        Assert.Contains(run.Results("SAI6006"), result => result.Text("message", "text") == "The suppression of 'SAI4001' is not accountable: it expired on 2027-03-31.");
        Assert.Equal(4, scene.Upload().Results("SAI4001").Count());
    }

    [Fact]
    public void Unaccountable_suppressions_are_findings_and_warnings_of_the_build_at_the_place_that_they_hide()
    {
        using var scene = Scene.WithLog("plain");
        var run = scene.Report();

        Assert.Equal([36, 42], run.Results("SAI6006").Select(result => result.Items("locations").Single().GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32()));
        var warnings = scene.Run().Messages.Where(message => message.Code == "SAI6006").ToList();
        Assert.Equal([36, 42], warnings.Select(message => message.Line));
        Assert.All(warnings, message => Assert.Equal((EvidenceSeverity.Warning, Path.Combine(scene.Folder, "Desk.cs")), (message.Severity, message.File)));
        Assert.Contains("a pragma carries no justification", warnings[1].Text, StringComparison.Ordinal);
    }

    private static JsonElement Suppressed(JsonElement run, string site) =>
        run.Results("SAI4001").Single(result => result.Text("properties", "site") == site).Items("suppressions").Single();
}
