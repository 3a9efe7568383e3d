namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>What SAI1003 sees of calls: which shapes of code lead from an endpoint to a model call, and where the search ends.</summary>
public sealed class CallReachTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;

        var app = WebApplication.Create(args);
        IChatClient client = null!;

        """;

    [Theory]
    [InlineData("sealed class S(IChatClient c) { public Task Run() => Again(3); Task Again(int n) => n == 0 ? c.GetResponseAsync(\"x\") : Again(n - 1); }")]
    [InlineData("sealed class S(IChatClient c) { public Task Run() => Answer; Task Answer => c.GetResponseAsync(\"x\"); }")]
    [InlineData("sealed class S(IChatClient c) { public object Run() => new Inner(c); sealed class Inner { public Inner(IChatClient c) { c.GetResponseAsync(\"x\").Wait(); } } }")]
    [InlineData("sealed class S { readonly Func<string, Task> _ask; public S(IChatClient c) => _ask = q => c.GetResponseAsync(q); public Task Run() => _ask(\"x\"); }")]
    [InlineData("sealed class S(IChatClient c) { public Task Run() => Retry(Send); static Task Retry(Func<Task> action) => action(); Task Send() => c.GetResponseAsync(\"x\"); }")]
    [InlineData("sealed class S(IStep<int> step) { public Task Run() => step.Do(1); } interface IStep<T> { Task Do(T t); } sealed class Ask(IChatClient c) : IStep<int> { public Task Do(int t) => c.GetResponseAsync(\"x\"); } sealed class Log : IStep<string> { public Task Do(string t) => Task.CompletedTask; }")]
    [InlineData("sealed class S(B b) { public Task Run() => b.Go(); } abstract class B { public virtual Task Go() => Task.CompletedTask; } sealed class D(IChatClient c) : B { public override Task Go() => c.GetResponseAsync(\"x\"); }")]
    [InlineData("sealed class S(IChatClient c) { public async Task Run() { await foreach (var x in Items()) { } } async IAsyncEnumerable<int> Items() { await c.GetResponseAsync(\"x\"); yield return 1; } }")]
    [InlineData("sealed class S(IChatClient c) { public Task Run() => Task.WhenAll(new[] { \"a\" }.Select(async q => await One(q))); Task One(string q) => c.GetResponseAsync(q); }")]
    [InlineData("sealed class S(Kernel k) { public Task Run() => k.InvokePromptAsync(\"x\"); }")]
    [InlineData("sealed class S(IChatCompletionService chat) { public Task Run() => chat.GetChatMessageContentAsync(\"x\"); }")]
    [InlineData("sealed class S(HttpClient http) { public async Task Run() { using var request = new HttpRequestMessage(HttpMethod.Post, \"https://api.anthropic.com/v1/messages\"); await http.SendAsync(request); } }")]
    [InlineData("sealed class S { readonly HttpClient _http = new() { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }; public Task Run() => _http.PostAsync(\"responses\", null); }")]
    public Task Model_call_is_reached(string service) => new Verify("SAI1003").Source(Usings + """
        [|app.MapPost|]("/run", (S s) => s.Run());

        """ + service);

    [Theory]
    [InlineData("sealed class S { public int Run() => A(1); int A(int n) => n > 9 ? 0 : B(n); int B(int n) => A(n + 1); } sealed class Other(IChatClient c) { public Task A() => c.GetResponseAsync(\"x\"); }")]
    [InlineData("sealed class S(IStep<string> step) { public Task Run() => step.Do(\"\"); } interface IStep<T> { Task Do(T t); } sealed class Ask(IChatClient c) : IStep<int> { public Task Do(int t) => c.GetResponseAsync(\"x\"); } sealed class Log : IStep<string> { public Task Do(string t) => Task.CompletedTask; }")]
    [InlineData("sealed class S(IJob job) { public Task Run() => job.Do(); } interface IJob { Task Do(); } sealed class J1 : IJob { public Task Do() => Task.CompletedTask; } sealed class J2 : IJob { public Task Do() => Task.CompletedTask; } sealed class J3 : IJob { public Task Do() => Task.CompletedTask; } sealed class J4 : IJob { public Task Do() => Task.CompletedTask; } sealed class J5 : IJob { public Task Do() => Task.CompletedTask; } sealed class J6 : IJob { public Task Do() => Task.CompletedTask; } sealed class J7(IChatClient c) : IJob { public Task Do() => c.GetResponseAsync(\"x\"); }")]
    [InlineData("sealed class S(IChatClient c) { public string Run() => nameof(IChatClient.GetResponseAsync); public Task Ask() => c.GetResponseAsync(\"x\"); }")]
    [InlineData("sealed class S(HttpClient http) { public async Task Run() { using var request = new HttpRequestMessage(HttpMethod.Get, \"https://api.openai.com/v1/models\"); await http.SendAsync(request); } }")]
    [InlineData("sealed class S(HttpClient http) { public Task Run() => http.PostAsync(\"https://example.com/v1/orders\", null); }")]
    public Task Model_call_is_not_reached(string service) => new Verify("SAI1003").Source(Usings + """
        app.MapPost("/run", (S s) => s.Run());

        """ + service);

    [Fact]
    public Task Answer_to_a_failed_call_turns_no_caller_away() => new Verify("SAI1003").Source(Usings + """
        [|app.MapPost|]("/run", async (string q) =>
        {
            try
            {
                return Results.Ok((await client.GetResponseAsync(q)).Text);
            }
            catch (HttpRequestException)
            {
                return Results.StatusCode(403);
            }
        });
        """);

    [Fact]
    public Task Search_gives_up_past_its_bound_of_bodies()
    {
        var steps = string.Concat(Enumerable.Range(0, 2100).Select(i => $"    Task M{i}() => M{i + 1}();\n"));
        return new Verify("SAI1003").Source(Usings + $$"""
            app.MapPost("/run", (S s) => s.Run());

            sealed class S(IChatClient c)
            {
                public Task Run() => M0();
            {{steps}}
                Task M2100() => c.GetResponseAsync("x");
            }
            """);
    }
}
