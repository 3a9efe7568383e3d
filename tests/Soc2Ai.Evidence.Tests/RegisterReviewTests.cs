using System.Text;

namespace Soc2Ai.Evidence.Tests;

/// <summary>SAI6004: entries of the register against the days and files that they name.</summary>
public sealed class RegisterReviewTests
{
    private const string Rule = "SAI6004";

    [Fact]
    public void Complete_entries_that_are_current_pass_and_are_counted()
    {
        using var project = Governed.WithModel();

        Assert.Empty(project.Says(Rule));
        Assert.Equal(("no exceptions noted", (1, 1, 0, 0, 0)), project.Report().Rule(Rule));
        Assert.Equal("models/OpenAI/gpt-4o-2024-11-20", Assert.Single(project.Report().Items("properties", "soc2ai", "sites"), site => site.Text("kind") == "register entry").Text("site"));
        Assert.Equal(8, project.Report().Rule("SAI0001").Counts.Population);
        Assert.Empty(SchemaCheck.Errors(project.Request.ReportFile));
    }

    [Theory]
    [InlineData("\"Ana Ruiz\"", "\"TODO\"", "does not say its owner.")]
    [InlineData("\"Ana Ruiz\"", "\"the team\"", null)]
    [InlineData("\"Ana Ruiz\"", "\"team\"", "does not say its owner.")]
    [InlineData("\"owner\": \"Ana Ruiz\", ", "", "does not say its owner.")]
    [InlineData("\"Ana Ruiz\"", "12", "does not say its owner.")]
    [InlineData("\"AI-40\"", "\" \"", "does not say its ticket.")]
    [InlineData("\"drafts\"", "\"TODO: ask Ben\"", "does not say its purpose.")]
    [InlineData("\"Ben Okafor\"", "\"Ana Ruiz \"", "is approved by its owner, 'Ana Ruiz'.")]
    [InlineData("\"Ben Okafor\"", "\"ana\\u00A0RUIZ\"", "is approved by its owner, 'ana\u00A0RUIZ'.")]
    [InlineData("\"Ben Okafor\"", "\"Ana\\u200B Ruiz\"", "is approved by its owner, 'Ana\u200B Ruiz'.")]
    [InlineData("\"Ben Okafor\"", "\"@ana.ruiz\"", "is approved by its owner, '@ana.ruiz'.")]
    [InlineData("\"Ben Okafor\"", "\"ana.ruiz@example.com\"", "is approved by its owner, 'ana.ruiz@example.com'.")]
    [InlineData("\"safety\"", "\"speed\"", "has no evaluation of safety.|has an evaluation of 'speed', which is none of: accuracy, bias-fairness, safety.")]
    [InlineData("\"safety\"", "\"Safety\"", null)]
    public void Model_needs_an_owner_somebody_else_who_approved_and_every_kind_of_evaluation(string from, string to, string? says)
    {
        using var project = Governed.WithModel(from, to);

        Assert.Equal(says?.Split('|').Select(text => $"The model 'gpt-4o-2024-11-20' of the AI register {text}") ?? [], project.Says(Rule).Select(text => text[(text.IndexOf(':') + 2)..]));
    }

    [Theory]
    [InlineData("2025-11-21", null)]
    [InlineData("2026-11-21", null)]
    [InlineData("2025-11-20", "has no evaluation of safety that is current: that of '2025-11-20' is more than 12 months before 2026-11-21.")]
    [InlineData("2026-11-22", "with the date '2026-11-22', which lies in the future (judged on 2026-11-21).")]
    [InlineData("9999-12-31", "with the date '9999-12-31', which lies in the future (judged on 2026-11-21).")]
    [InlineData("2026-02-30", "with the date '2026-02-30', which is no day of the calendar.")]
    [InlineData("30.08.2026", "with the date '30.08.2026', which is no date of the form YYYY-MM-DD.")]
    [InlineData("TODO", "does not say its date.")]
    public void Evaluation_is_of_the_last_twelve_months(string date, string? says)
    {
        using var project = Governed.WithModel("\"safety\", \"file\": \"evaluations/report.md\", \"sha256\": \"" + Governed.Hash("passed\n") + "\", \"date\": \"2026-09-01\"",
            "\"safety\", \"file\": \"evaluations/report.md\", \"sha256\": \"" + Governed.Hash("passed\n") + $"\", \"date\": \"{date}\"");

        var found = project.Says(Rule);
        if (says is null)
            Assert.Empty(found);
        else
            Assert.EndsWith(says, Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Project_says_for_how_long_an_evaluation_holds()
    {
        using var project = Governed.WithModel("2026-09-01", "2025-01-10");
        Assert.Equal(3, project.Says(Rule).Count);

        project.Request = project.Request with { ReviewMonths = 24 };
        Assert.Empty(project.Says(Rule));
        Assert.Equal(24, project.Report().GetProperty("properties").GetProperty("soc2ai").GetProperty("register").GetProperty("reviewMonths").GetInt32());
    }

    [Fact]
    public void Older_evaluation_beside_a_current_one_is_no_finding_unless_its_file_is_another()
    {
        var older = $$"""{ "kind": "safety", "file": "evaluations/2024.md", "sha256": "{{Governed.Hash("then\n").ToUpperInvariant()}}", "date": "2024-01-01" },""";
        using var project = Governed.WithModel("\"evaluations\": [\n", $"\"evaluations\": [\n{older}\n");
        project.Scene.Write("evaluations/2024.md", "then\n");
        Assert.Empty(project.Says(Rule));

        project.Scene.Write("evaluations/2024.md", "now\n");
        var says = Assert.Single(project.Says(Rule));
        Assert.StartsWith("4: The model 'gpt-4o-2024-11-20' of the AI register has an evaluation of safety whose file 'evaluations/2024.md' does not have that sha256; it has ", says, StringComparison.Ordinal);
        Assert.Equal(("exceptions", (1, 0, 1, 0, 0)), project.Report().Rule(Rule));
    }

    [Theory]
    [InlineData("../outside.md", "lies outside the repository.")]
    [InlineData("evaluations/../../outside.md", "lies outside the repository.")]
    [InlineData("/etc/hostname", "is no path relative to the register.")]
    [InlineData("C:\\\\reports\\\\safety.md", "is no path relative to the register.")]
    [InlineData("https://example.com/safety.md", "is no path relative to the register.")]
    [InlineData("evaluations", "is a folder.")]
    [InlineData("evaluations/none.md", "does not exist.")]
    [InlineData("evaluations/empty.md", "is empty.")]
    [InlineData("evaluations\\\\report.md", null)]
    [InlineData("./evaluations/../evaluations/report.md", null)]
    public void File_of_an_evaluation_is_one_of_the_repository(string file, string? says)
    {
        using var project = Governed.WithModel("\"safety\", \"file\": \"evaluations/report.md\"", $"\"safety\", \"file\": \"{file}\"");
        project.Scene.Write("evaluations/empty.md", "");

        var found = project.Says(Rule);
        if (says is null)
            Assert.Empty(found);
        else
            Assert.EndsWith(says, Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void File_above_the_register_counts_when_it_is_in_the_repository()
    {
        using var project = Governed.WithModel();
        var register = project.Scene.Write("src/app/soc2ai.register.json", File.ReadAllText(project.Request.RegisterFile!).Replace("evaluations/report.md", "../../evaluations/report.md", StringComparison.Ordinal));
        project.Request = project.Request with { RegisterFile = register, RepositoryRoot = project.Scene.Folder };
        Assert.Empty(project.Says(Rule));

        project.Request = project.Request with { RepositoryRoot = null };
        Assert.Equal(3, project.Says(Rule).Count(text => text.EndsWith("lies outside the repository.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("evaluations/link.md")]
    [InlineData("linked/report.md")]
    public void Link_is_refused_wherever_it_leads(string file)
    {
        using var project = Governed.WithModel("\"safety\", \"file\": \"evaluations/report.md\"", $"\"safety\", \"file\": \"{file}\"");
        File.CreateSymbolicLink(Path.Combine(project.Scene.Folder, "evaluations/link.md"), Path.Combine(project.Scene.Folder, "evaluations/report.md"));
        Directory.CreateSymbolicLink(Path.Combine(project.Scene.Folder, "linked"), Path.Combine(project.Scene.Folder, "evaluations"));

        Assert.EndsWith("is reached through a link, which can lead anywhere.", Assert.Single(project.Says(Rule)), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_line_ends_and_a_pointer_are_told_as_the_cause_of_another_hash()
    {
        using var project = Governed.WithModel();
        project.Scene.Write("evaluations/report.md", "passed\r\n");
        Assert.All(project.Says(Rule), text => Assert.Contains("(with other line ends it has: mark it '-text' in .gitattributes)", text, StringComparison.Ordinal));

        project.Scene.Write("evaluations/report.md", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 7\n");
        Assert.All(project.Says(Rule), text => Assert.Contains("Git LFS pointer", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vendors", """{ "name": "OpenAI", "soc2ReportDate": "2024-12-31", "dataUse": "none", "owner": "R. Costa", "reviewDate": "2027-01-01" }""",
        "has the soc2ReportDate '2024-12-31', which is more than 12 months before 2026-11-21.|has the reviewDate '2027-01-01', which lies in the future (judged on 2026-11-21).")]
    [InlineData("vendors", """{ "name": "OpenAI" }""", "does not say its soc2ReportDate, dataUse, owner, reviewDate.")]
    [InlineData("vendors", """{ "name": "OpenAI", "soc2ReportDate": "2026-06-30", "dataUse": "no training", "owner": "R. Costa", "reviewDate": "2026-09-14" }""", null)]
    [InlineData("tools", """{ "name": "Refund", "sideEffects": "none", "approval": "TODO" }""", "does not say its approval.")]
    [InlineData("dataSets", """{ "name": "tickets", "classification": "confidential" }""", "does not say its retention.")]
    public void Vendors_tools_and_data_sets_say_what_the_register_asks_of_them(string list, string entry, string? says)
    {
        using var project = new Governed(Governed.Register(list, entry));

        Assert.Equal(says?.Split('|') ?? [], project.Says(Rule).Select(text => text[(text.IndexOf("register ", StringComparison.Ordinal) + 9)..]));
    }

    [Fact]
    public void Entry_that_stands_twice_is_told_at_the_second_and_two_vendors_may_have_one_id()
    {
        using var project = new Governed(Governed.Register("models", Governed.Model(), Governed.Model("\"OpenAI\"", "\"Azure OpenAI\""), Governed.Model()));
        project.Scene.Write("evaluations/report.md", "passed\n");

        Assert.Equal(["13: The model 'gpt-4o-2024-11-20' of the AI register stands in it twice, so that nobody knows which entry holds."], project.Says(Rule));
        Assert.Equal(("exceptions", (3, 2, 1, 0, 0)), project.Report().Rule(Rule));
    }

    [Fact]
    public void Finding_is_known_again_when_lines_move_and_another_defect_of_the_entry_is_another()
    {
        using var project = Governed.WithModel("\"AI-40\"", "\"TODO\"");
        var before = Assert.Single(project.Report().Results(Rule)).Text("partialFingerprints", "soc2ai/v1");

        var register = File.ReadAllText(project.Request.RegisterFile!);
        project.Scene.Write("soc2ai.register.json", "// moved\n\n" + register.Replace("\"drafts\"", "\"TODO\"", StringComparison.Ordinal).Replace("Ben Okafor", "Ana Ruiz", StringComparison.Ordinal));
        var after = project.Report().Results(Rule).Select(result => result.Text("partialFingerprints", "soc2ai/v1")).ToList();

        Assert.Equal(2, after.Count);
        Assert.Contains(before, after);
    }

    [Fact]
    public void Findings_are_warnings_of_the_build_at_the_register_and_stop_a_gate()
    {
        using var project = Governed.WithModel("\"AI-40\"", "\"TODO\"");
        Assert.Contains(project.Run().Messages, message => message is { Severity: EvidenceSeverity.Warning, Code: Rule, Line: 3 } && message.File == project.Request.RegisterFile);

        project.Request = project.Request with { Gate = "open", GateCriteria = ["CC9.2"] };
        Assert.Contains("SAI9010", project.Run().Codes(EvidenceSeverity.Error));
    }

    [Theory]
    [InlineData("{ \"models\": [ { \"id\": \"a\", \"owner\": \"x\", \"owner\": \"y\" } ] }", "\"owner\" stands twice, so that readers differ on what it says")]
    [InlineData("{ \"models\": [], \"models\": [] }", "\"models\" stands twice, so that readers differ on what it says")]
    [InlineData("{ \"models\": [ {", "a name between quotes is expected, or a brace '}'")]
    [InlineData("", "the text ends where a value is expected")]
    [InlineData("[]", "a register is an object: { \"vendors\": [], \"models\": [], \"tools\": [], \"dataSets\": [] }")]
    public void Register_that_cannot_be_read_is_not_evaluated_and_stops_a_gate(string register, string problem)
    {
        using var project = new Governed(register);

        Assert.Equal("not evaluated", project.Report().Rule(Rule).State);
        Assert.Contains($"{Rule} was not evaluated: the AI register cannot be read: {problem}.", project.Report().NotEvaluated());
        Assert.False(project.Report().GetProperty("properties").GetProperty("soc2ai").TryGetProperty("register", out _));
        project.Request = project.Request with { Gate = "open" };
        Assert.Contains("SAI9011", project.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Hostile_registers_end_in_a_sentence()
    {
        using var project = new Governed(string.Concat(Enumerable.Repeat("[", 100_000)));
        Assert.Contains("nothing of a register stands so deep", project.Report().NotEvaluated().Single(text => text.StartsWith(Rule, StringComparison.Ordinal)), StringComparison.Ordinal);

        File.WriteAllBytes(project.Request.RegisterFile!, [0x7B, 0xFF, 0xFE, 0x7D]);
        Assert.Contains($"{Rule} was not evaluated: the AI register cannot be read: it is no UTF-8 text.", project.Report().NotEvaluated());

        using (var file = File.OpenWrite(project.Request.RegisterFile!))
            file.SetLength((16L << 20) + 1);
        Assert.Contains("at most 16,777,216 are read", project.Report().NotEvaluated().Single(text => text.StartsWith(Rule, StringComparison.Ordinal)), StringComparison.Ordinal);

        File.WriteAllText(project.Request.RegisterFile!, Governed.Register("tools", """{ "name": "<script>\u2028\nalert\uD800" }"""), Encoding.Unicode);
        Assert.Equal("The tool '<script>  alert\uFFFD' of the AI register does not say its sideEffects, approval.", Assert.Single(project.Report().Results(Rule)).Text("message", "text"));
    }

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_read_over()
    {
        using var project = Governed.WithModel();
        File.WriteAllText(project.Request.RegisterFile!, "// ours\n" + File.ReadAllText(project.Request.RegisterFile!).Replace("\n] }\n", ",\n], } // end\n", StringComparison.Ordinal), new UTF8Encoding(true));

        Assert.Equal(("no exceptions noted", (1, 1, 0, 0, 0)), project.Report().Rule(Rule));
    }

    [Fact]
    public void Without_a_register_the_rule_is_not_evaluated_and_stops_no_gate()
    {
        using var project = new Governed("{}");
        project.Request = project.Request with { RegisterFile = null, Gate = "open", GateCriteria = ["CC9.2"] };

        Assert.Contains($"{Rule} was not evaluated: no AI register is kept (soc2ai.register.json).", project.Report().NotEvaluated());
        Assert.DoesNotContain("SAI9011", project.Run().Codes(EvidenceSeverity.Error));
    }

    [Fact]
    public void Report_says_what_the_register_says_and_reads_it_back()
    {
        using var project = Governed.WithModel("\"purpose\"", "\"secretNote\": \"x\", \"purpose\"");
        project.Run();
        var (builds, problem) = Evidence.Sets.ReportReader.Read(project.Request.ReportFile);

        Assert.Null(problem);
        var register = Assert.Single(builds).Register!;
        Assert.Equal(("soc2ai.register.json", Governed.Hash(File.ReadAllText(project.Request.RegisterFile!))), (register.File.Uri, register.File.Sha256));
        var model = Assert.Single(register.Models);
        Assert.Equal(("OpenAI", "gpt-4o-2024-11-20", "drafts", "Ana Ruiz", "Ben Okafor", "AI-40"), (model.Vendor, model.Id, model.Purpose, model.Owner, model.ApprovedBy, model.Ticket));
        Assert.Equal(["accuracy", "bias-fairness", "safety"], model.Evaluations.Select(evaluation => evaluation.Kind));
        Assert.DoesNotContain("secretNote", File.ReadAllText(project.Request.ReportFile), StringComparison.Ordinal);
    }
}
