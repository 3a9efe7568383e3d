using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1011 over functions of Microsoft.Extensions.AI, agents and dispatched tools: which effects count, and which approvals.</summary>
public sealed class UnapprovedToolTests
{
    private const string Usings = """
        using Dapper;
        using Microsoft.Agents.AI;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.AI;
        using Npgsql;
        using OpenAI.Chat;
        using System.Diagnostics;
        using System.Net.Http.Json;
        using System.Net.Mail;
        using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

        IChatClient client = null!;
        HttpClient http = new();
        NpgsqlConnection connection = null!;
        Shop shop = null!;
        IPayments payments = null!;
        IStore store = null!;
        SmtpClient mail = null!;

        """;

    private const string Types = """


        sealed class Order { public int Id { get; set; } }
        sealed class Shop : DbContext { public DbSet<Order> Orders => Set<Order>(); }
        interface IPayments { Task RefundAsync(string order, decimal amount); Task<decimal> BalanceAsync(string account); }
        interface IStore { void Drop(string key); string? Find(string key); }
        sealed class DiskStore : IStore { public void Drop(string key) => File.Delete(key); public string? Find(string key) => File.Exists(key) ? File.ReadAllText(key) : null; }
        interface IApprovals { Task<bool> ApproveAsync(string what); }

        static class Wrap
        {
            public static AITool WithApproval(AIFunction function) => new ApprovalRequiredAIFunction(function);
            public static AITool Guard(this AIFunction function) { var guarded = new ApprovalRequiredAIFunction(function); return guarded; }
            public static AITool Plain(AIFunction function) => function;
        }
        """;

    [Theory]
    [InlineData("_ = AIFunctionFactory.Create([|(string path) => File.Delete(path)|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|Remove|], \"remove\"); void Remove(string path) { if (File.Exists(path)) File.Delete(path); }")]
    [InlineData("_ = AIFunctionFactory.Create([|async (string path, string text) => { await File.WriteAllTextAsync(path, text); return \"saved\"; }|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string key) => store.Drop(key)|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|store.Drop|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string command) => Process.Start(\"bash\", command)|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string name) => Process.Start(new ProcessStartInfo { FileName = name, Arguments = \"--all\" })|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string sql) => connection.ExecuteAsync(sql)|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(int id) => connection.ExecuteAsync(\"DELETE FROM orders WHERE id = @id\", new { id })|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string where) => connection.Query<Order>($\"SELECT * FROM orders WHERE {where}\")|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(int id) => { using var command = new NpgsqlCommand(\"UPDATE orders SET paid = true WHERE id = @id\", connection); command.ExecuteNonQuery(); }|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(int id) => { using var command = connection.CreateCommand(); command.CommandText = \"delete from orders\"; command.ExecuteNonQuery(); }|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|async (int id) => { shop.Orders.Remove(new Order { Id = id }); await shop.SaveChangesAsync(); }|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(int id) => shop.Orders.Where(order => order.Id == id).ExecuteDeleteAsync()|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string to, string text) => mail.Send(\"desk@example.com\", to, \"Reply\", text)|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string title) => http.PostAsJsonAsync(\"https://tickets.example.com/api/tickets\", new { title })|], \"create_ticket\");")]
    [InlineData("_ = AIFunctionFactory.Create([|(string id) => http.DeleteAsync($\"https://tickets.example.com/api/tickets/{id}\")|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|async (string id) => { using var request = new HttpRequestMessage(HttpMethod.Put, $\"https://crm.example.com/{id}\"); await http.SendAsync(request); }|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string order, decimal amount) => payments.RefundAsync(order, amount)|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|async (string order) => { var refund = new Stripe.RefundService(); await refund.CreateAsync(new Stripe.RefundCreateOptions { Charge = order }); }|]);")]
    [InlineData("Delegate tool = (string path) => File.Delete(path); _ = AIFunctionFactory.Create([|tool|], \"x\");")]
    [InlineData("_ = Wrap.Plain(AIFunctionFactory.Create([|(string path) => File.Delete(path)|]));")]
    [InlineData("var agent = new ChatClientAgent(client, \"You tidy.\", tools: [AIFunctionFactory.Create([|(string path) => Directory.Delete(path, true)|])]);")]
    [InlineData("var options = new ChatOptions { Tools = [AIFunctionFactory.Create((string key) => store.Find(key)), AIFunctionFactory.Create([|(string key) => store.Drop(key)|])] };")]
    [InlineData("_ = AIFunctionFactory.Create([|typeof(Tidy).GetMethod(nameof(Tidy.Run))|]!, target: null); static class Tidy { public static void Run(string path) => File.Delete(path); }")]
    [InlineData("_ = AIFunctionFactory.Create([|async (string path, ILog log) => { log.Write(path); await Task.Run(() => File.Delete(path)); }|]); interface ILog { void Write(string text); }")]
    [InlineData("_ = AIFunctionFactory.Create([|(string path, bool confirmed) => { if (confirmed) File.Delete(path); }|]);")]
    [InlineData("_ = ChatTool.CreateFunctionTool([|\"delete_file\"|], \"Deletes.\"); void Run(ChatToolCall call, string path) { switch (call.FunctionName) { case \"read_file\": File.ReadAllText(path); break; case \"delete_file\": File.Delete(path); break; } }")]
    [InlineData("_ = ChatTool.CreateFunctionTool(functionName: [|\"delete_file\"|]); string Run(ChatToolCall call, string path) => call.FunctionName switch { \"delete_file\" => Delete(path), _ => \"\" }; string Delete(string path) { File.Delete(path); return \"ok\"; }")]
    [InlineData("_ = ChatTool.CreateFunctionTool([|nameof(Delete)|]); void Run(ChatToolCall call, string path) { if (call.FunctionName == nameof(Delete)) Delete(path); } void Delete(string path) => File.Delete(path);")]
    [InlineData("var table = new Dictionary<string, Action<string>> { [\"delete_file\"] = File.Delete }; _ = ChatTool.CreateFunctionTool([|\"delete_file\"|]); void Run(ChatToolCall call) => table[call.FunctionName](\"x\");")]
    [InlineData("var chat = new FunctionInvokingChatClient(client) { FunctionInvoker = async (context, stop) => { Console.Error.WriteLine(context.Function.Name); return await context.Function.InvokeAsync(context.Arguments, stop); } }; _ = AIFunctionFactory.Create([|(string path) => File.Delete(path)|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string path) => File.Delete(path)|], new AIFunctionFactoryOptions { Name = \"tidy\" });")]
    [InlineData("static IEnumerable<AITool> Tools() { yield return AIFunctionFactory.Create([|(string path) => File.Delete(path)|]); } var options = new ChatOptions { Tools = [.. Tools()] };")]
    [InlineData("var options = new ChatOptions { Tools = Toolbox.All };  static class Toolbox { public static IList<AITool> All { get; } = [AIFunctionFactory.Create([|Remove|])]; static void Remove(string path) => new FileInfo(path).Delete(); }")]
    [InlineData("_ = new Eraser(); sealed class Eraser : AIFunction { protected override ValueTask<object?> [|InvokeCoreAsync|](AIFunctionArguments arguments, CancellationToken stop) { File.Delete(arguments[\"path\"]!.ToString()!); return new(\"gone\"); } }")]
    [InlineData("_ = AIFunctionFactory.Create([|new Desk(new SmtpSender(mail)).Reply|]); interface ISender { void Send(string to, string text); } sealed class SmtpSender(SmtpClient smtp) : ISender { public void Send(string to, string text) => smtp.Send(\"desk@example.com\", to, \"Reply\", text); } sealed class Desk(ISender sender) { public void Reply(string to, string text) => sender.Send(to, text); }")]
    [InlineData("_ = AIFunctionFactory.Create([|async (string user, string role, Microsoft.AspNetCore.Identity.UserManager<Order> users) => await users.AddToRoleAsync(new Order(), role)|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string path, string text) => { using var writer = new StreamWriter(path); writer.Write(text); }|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string path, string text) => { using var stream = new FileStream(path, FileMode.Create); stream.Write(System.Text.Encoding.UTF8.GetBytes(text)); }|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string from, string to) => File.Copy(from, to, overwrite: true)|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(string command) => { var process = new Process { StartInfo = new ProcessStartInfo(\"cmd.exe\", \"/c \" + command) { RedirectStandardOutput = true } }; process.Start(); return process.StandardOutput.ReadToEnd(); }|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|(int id) => shop.Database.ExecuteSqlInterpolatedAsync($\"DELETE FROM orders WHERE id = {id}\")|]);")]
    [InlineData("_ = AIFunctionFactory.Create([|async (string text) => { try { await http.PostAsync(\"https://hooks.example.com/messages\", new StringContent(text)); return \"sent\"; } catch (HttpRequestException) { return \"failed\"; } }|], \"notify_team\");")]
    public Task Tool_with_an_effect_that_nobody_approves_is_reported(string statements) => new Verify("SAI1011").Source(Shaped(statements));

    [Theory]
    [InlineData("_ = new ApprovalRequiredAIFunction(AIFunctionFactory.Create((string path) => File.Delete(path)));")]
    [InlineData("var tool = AIFunctionFactory.Create((string path) => File.Delete(path)); AITool safe = new ApprovalRequiredAIFunction(tool);")]
    [InlineData("var ask = Environment.GetEnvironmentVariable(\"ASK\") is null; AITool tool = ask ? new ApprovalRequiredAIFunction(AIFunctionFactory.Create((string path) => File.Delete(path))) : AIFunctionFactory.Create((string path) => File.Exists(path));")]
    [InlineData("_ = Wrap.WithApproval(AIFunctionFactory.Create((string path) => File.Delete(path)));")]
    [InlineData("_ = AIFunctionFactory.Create((string path) => File.Delete(path)).Guard();")]
    [InlineData("var tools = new[] { AIFunctionFactory.Create((string path) => File.Delete(path)) }.Select(function => (AITool)new ApprovalRequiredAIFunction(function)).ToList();")]
    [InlineData("AIFunction[] functions = [AIFunctionFactory.Create((string path) => File.Delete(path))]; List<AITool> tools = [.. functions.Select(function => function.Name == \"read\" ? (AITool)function : new ApprovalRequiredAIFunction(function))];")]
    [InlineData("var functions = new List<AIFunction>(); functions.Add(AIFunctionFactory.Create((string path) => File.Delete(path))); var tools = new List<AITool>(); foreach (var function in functions) tools.Add(new ApprovalRequiredAIFunction(function));")]
    [InlineData("var chat = new FunctionInvokingChatClient(client) { FunctionInvoker = async (context, stop) => { Console.Write(context.Function.Name); return Console.ReadLine() == \"y\" ? await context.Function.InvokeAsync(context.Arguments, stop) : \"refused\"; } }; _ = AIFunctionFactory.Create((string path) => File.Delete(path));")]
    [InlineData("AIAgent agent = new ChatClientAgent(client, tools: [AIFunctionFactory.Create((string path) => File.Delete(path))]).AsBuilder().UseToolApproval().Build();")]
    [InlineData("AIAgent agent = new ChatClientAgent(client, tools: [AIFunctionFactory.Create((string path) => File.Delete(path))]).AsBuilder().Use(async (inner, context, next, stop) => { if (context.Function.Name == \"delete\") { context.Terminate = true; return \"no\"; } return await next(context, stop); }).Build();")]
    [InlineData("_ = AIFunctionFactory.Create((string path) => { Console.Write($\"Delete {path}? \"); if (Console.ReadLine() == \"y\") File.Delete(path); });")]
    [InlineData("_ = AIFunctionFactory.Create(async (string path, IApprovals approvals) => { if (!await approvals.ApproveAsync(path)) return \"refused\"; File.Delete(path); return \"done\"; });")]
    [InlineData("_ = AIFunctionFactory.Create((string path) => File.ReadAllText(path));")]
    [InlineData("_ = AIFunctionFactory.Create((string key) => store.Find(key), \"delete_nothing\");")]
    [InlineData("_ = AIFunctionFactory.Create((string day) => DateTime.Parse(day).AddDays(1), \"append_day\");")]
    [InlineData("_ = AIFunctionFactory.Create((string url) => Process.Start(new ProcessStartInfo(url) { UseShellExecute = true }));")]
    [InlineData("_ = AIFunctionFactory.Create(() => Process.Start(\"nvidia-smi\"));")]
    [InlineData("_ = AIFunctionFactory.Create(() => Process.Start(\"git\", \"status --short\"));")]
    [InlineData("_ = AIFunctionFactory.Create((string path) => Process.Start(\"explorer.exe\", path));")]
    [InlineData("_ = AIFunctionFactory.Create((int id) => connection.QueryAsync<Order>(\"SELECT id FROM orders WHERE id = @id\", new { id }));")]
    [InlineData("_ = AIFunctionFactory.Create((int id) => shop.Orders.FirstOrDefaultAsync(order => order.Id == id));")]
    [InlineData("_ = AIFunctionFactory.Create((int id) => { using var command = new NpgsqlCommand(\"select count(*) from orders\", connection); return command.ExecuteScalar(); });")]
    [InlineData("_ = AIFunctionFactory.Create((string q) => http.GetStringAsync($\"https://example.com/?q={q}\"));")]
    [InlineData("_ = AIFunctionFactory.Create((string q) => http.PostAsJsonAsync(\"https://example.com/v1/search\", new { q }));")]
    [InlineData("_ = AIFunctionFactory.Create((string q) => http.PostAsJsonAsync(\"https://example.com/v1/documents\", new { q }), \"search_documents\");")]
    [InlineData("_ = AIFunctionFactory.Create((string q) => http.PostAsJsonAsync(\"https://api.openai.com/v1/embeddings\", new { input = q }));")]
    [InlineData("_ = AIFunctionFactory.Create((string account) => payments.BalanceAsync(account));")]
    [InlineData("_ = AIFunctionFactory.Create((string text) => { var path = Path.GetTempFileName(); File.WriteAllText(path, text); return path; });")]
    [InlineData("_ = AIFunctionFactory.Create((string text) => File.AppendAllText(\"notes.txt\", text));")]
    [InlineData("File.Delete(\"old.txt\"); _ = AIFunctionFactory.Create(() => 1);")]
    [InlineData("_ = ChatTool.CreateFunctionTool(\"read_file\"); void Run(ChatToolCall call, string path) { switch (call.FunctionName) { case \"read_file\": File.ReadAllText(path); break; case \"delete_file\": File.Delete(path); break; } }")]
    [InlineData("_ = ChatTool.CreateFunctionTool(\"delete_file\"); void Run(ChatToolCall call, string path) { if (call.FunctionName == \"delete_file\") { Console.Write(\"Sure?\"); if (Console.ReadLine() == \"y\") File.Delete(path); } }")]
    [InlineData("AITool tool = new ApprovalRequiredAIFunction(new Eraser()); sealed class Eraser : AIFunction { protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken stop) { File.Delete(\"x\"); return new(\"gone\"); } }")]
    [InlineData("_ = new Clock(); sealed class Clock : AIFunction { protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken stop) => new(DateTime.UtcNow.ToString()); }")]
    [InlineData("static IEnumerable<AIFunction> Tools() { yield return AIFunctionFactory.Create((string path) => File.Delete(path)); } var options = new ChatOptions { Tools = [.. Tools().Select(tool => new ApprovalRequiredAIFunction(tool))] };")]
    [InlineData("var options = new ChatOptions { Tools = [.. Toolbox.All.Select(Wrap.WithApproval)] };  static class Toolbox { public static IList<AIFunction> All { get; } = [AIFunctionFactory.Create(Remove)]; static void Remove(string path) => File.Delete(path); }")]
    [InlineData("var notes = new Dictionary<string, string>(); _ = AIFunctionFactory.Create((string key) => notes.Remove(key), \"delete_note\");")]
    [InlineData("_ = AIFunctionFactory.Create((string path, string text) => { using var writer = new StreamWriter(path, append: true); writer.WriteLine(text); });")]
    [InlineData("_ = AIFunctionFactory.Create((string from, string to) => { using var stream = new FileStream(from, FileMode.Open); return stream.Length; });")]
    [InlineData("_ = AIFunctionFactory.Create((string host) => Process.Start(\"ping\", [\"-c\", \"1\", host]));")]
    [InlineData("_ = AIFunctionFactory.Create((string key) => shop.Orders.Count());")]
    [InlineData("_ = AIFunctionFactory.Create((string q) => connection.QueryAsync<Order>(Queries.All)); static class Queries { public const string All = \"\"\"\n            SELECT id, 'update me' AS note\n            FROM orders\n            \"\"\"; }")]
    [InlineData("_ = AIFunctionFactory.Create(async (string path, Dialog dialog) => { var confirmed = await dialog.ConfirmAsync(path); if (confirmed) File.Delete(path); }); sealed class Dialog { public Task<bool> ConfirmAsync(string what) => Task.FromResult(what.Length > 0); }")]
    [InlineData("_ = AIFunctionFactory.Create(async (string q) => { using var request = new HttpRequestMessage(HttpMethod.Get, \"https://crm.example.com/\" + q); return await http.SendAsync(request); });")]
    public Task Tool_without_effect_or_with_an_approval_is_not(string statements) => new Verify("SAI1011").Source(Shaped(statements));

    [Theory]
    [InlineData("_ = AIFunctionFactory.Create((string name) => { if (!Allowed.Folders.Contains(name)) return; Directory.Delete(name, true); }); static class Allowed { public static readonly HashSet<string> Folders = [\"a\", \"b\"]; }")]
    [InlineData("_ = AIFunctionFactory.Create((string name) => { var full = Path.GetFullPath(name); if (!full.StartsWith(\"/data/out/\")) throw new ArgumentException(name); File.Delete(full); });")]
    [InlineData("_ = AIFunctionFactory.Create((string unit) => { if (unit is not (\"web\" or \"worker\")) return; Process.Start(\"systemctl\", $\"restart {unit}\"); });")]
    public async Task Tool_that_does_what_a_list_allows_is_information(string statements) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await new Verify("SAI1011").Findings(Shaped(statements))).Severity);

    [Fact]
    public async Task Finding_joins_the_place_in_the_inventory()
    {
        var all = await new Verify("SAI1011").Analyze(("File0.cs", Shaped("_ = AIFunctionFactory.Create((string path) => File.Delete(path), \"delete_file\"); _ = AIFunctionFactory.Create(() => 1);")));
        var finding = Assert.Single(all, found => found.Id == "SAI1011");

        Assert.Equal("The model may call 'delete_file', which deletes a file, without anybody's approval", finding.GetMessage());
        Assert.Equal(2, all.Count(found => found.Id == "SAI0001" && found.Properties["kind"] == "AI tool"));
        Assert.Contains(all, found => found.Id == "SAI0001" && found.Properties["site"] == finding.Properties["site"] && found.Properties["kind"] == "AI tool");
    }

    [Fact]
    public Task Rows_of_the_team_add_effects() => new Verify("SAI1011")
    {
        AdditionalFiles = [("own.soc2ai.tsv", "call\tside-effect\tDesk.Printer\tPrint\ttext\tprints a letter")],
    }.Source(Shaped("_ = AIFunctionFactory.Create([|(string text) => new Desk.Printer().Print(text)|]);"), "namespace Desk; sealed class Printer { public void Print(string text) { } }");

    // Types stand behind the statements of a program.
    private static string Shaped(string statements)
    {
        var at = new[] { " static class ", " interface ", " sealed class " }.Select(word => statements.IndexOf(word, StringComparison.Ordinal)).Where(found => found >= 0).DefaultIfEmpty(statements.Length).Min();
        return Usings + statements[..at] + Types + "\n" + statements[at..];
    }
}
