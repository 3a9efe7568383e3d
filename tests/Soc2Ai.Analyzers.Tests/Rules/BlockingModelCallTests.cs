namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI2005: threads that wait for a model while a request is handled, and code where nobody waits.</summary>
public sealed class BlockingModelCallTests
{
    private const string Usings = """
        using Grpc.Core;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        using OpenAI.Chat;
        using OpenAI.Embeddings;

        """;

    private const string Program = Usings + """
        var app = WebApplication.Create(args);
        IChatClient client = null!;

        """;

    private const string Types = """


        interface IAssistant { Task<string> Ask(string question); string Say(string question); }

        sealed class Assistant(IChatClient client) : IAssistant
        {
            public async Task<string> Ask(string question) => (await client.GetResponseAsync(question)).Text;
            public string Say(string question) => {|SAI2005:client.GetResponseAsync(question).Result|}.Text;
            public Task<int> Count(string question) => Task.FromResult(question.Length);
        }

        static class Sync
        {
            public static T Run<T>(Func<Task<T>> start) => Task.Run(start).GetAwaiter().GetResult();
            public static T Get<T>(Task<T> task) => task.Result;
        }
        """;

    [Theory]
    [InlineData("""app.MapPost("/a", (string q) => [|client.GetResponseAsync(q).Result|].Text);""")]
    [InlineData("""app.MapPost("/a", (string q) => [|client.GetResponseAsync(q).GetAwaiter().GetResult()|].Text);""")]
    [InlineData("""app.MapPost("/a", (string q) => [|client.GetResponseAsync(q).ConfigureAwait(false).GetAwaiter().GetResult()|].Text);""")]
    [InlineData("""app.MapPost("/a", (string q) => { var tasks = new[] { client.GetResponseAsync(q), client.GetResponseAsync(q) }; return [|tasks[0].Result|].Text; });""")]
    [InlineData("""app.MapPost("/a", (string q) => { var task = client.GetResponseAsync(q); [|task.Wait()|]; return task.Result.Text; });""")]
    [InlineData("""app.MapPost("/a", (string q) => { var task = client.GetResponseAsync(q); return [|task.Result|].Text; });""")]
    [InlineData("""app.MapPost("/a", (string q) => { var a = client.GetResponseAsync(q); var b = client.GetResponseAsync(q); [|Task.WaitAll(a, b)|]; return a.Result.Text + b.Result.Text; });""")]
    [InlineData("""app.MapPost("/a", (string[] qs) => qs.Select(q => client.GetResponseAsync(q)).Select(task => [|task.Result|].Text).ToArray());""")]
    [InlineData("""app.MapPost("/a", (string[] qs) => qs.Select(q => [|client.GetResponseAsync(q).Result|].Text).ToArray());""")]
    [InlineData("""app.MapPost("/a", (ChatClient chat, string q) => [|chat.CompleteChat(q)|].Value.Content[0].Text);""")]
    [InlineData("""app.MapPost("/a", async (ChatClient chat, string q) => { await Task.Yield(); return [|chat.CompleteChat(q)|].Value.Content[0].Text; });""")]
    [InlineData("""app.MapPost("/a", (EmbeddingClient embeddings, string q) => [|embeddings.GenerateEmbedding(q)|].Value.ToFloats().Length);""")]
    [InlineData("""app.MapPost("/a", (IAssistant assistant, string q) => [|assistant.Ask(q).Result|]);""")]
    [InlineData("""app.MapPost("/a", async (IAssistant assistant, string q) => { await Task.Delay(1); return [|assistant.Ask(q).Result|]; });""")]
    [InlineData("""app.MapPost("/a", (string q) => [|Task.Run(() => client.GetResponseAsync(q)).Result|].Text);""")]
    [InlineData("""app.MapPost("/a", (string q) => [|Task.Run(async () => (await client.GetResponseAsync(q)).Text).Result|]);""")]
    [InlineData("""app.MapPost("/a", (string q) => [|Sync.Run(() => client.GetResponseAsync(q))|].Text);""")]
    [InlineData("""app.MapPost("/a", (string q) => [|Sync.Get(client.GetResponseAsync(q))|].Text);""")]
    [InlineData("""app.MapPost("/a", (string q) => { foreach (var update in [|client.GetStreamingResponseAsync(q).ToBlockingEnumerable()|]) { } });""")]
    [InlineData("""app.MapPost("/a", (Kernel kernel, string q) => [|kernel.InvokePromptAsync(q).Result|].ToString());""")]
    [InlineData("""app.MapPost("/a", (IChatCompletionService chat, string q) => [|chat.GetChatMessageContentAsync(q).GetAwaiter().GetResult()|].Content);""")]
    [InlineData("""app.MapPost("/a", (HttpClient http) => [|http.PostAsync("https://api.openai.com/v1/responses", null).Result|].StatusCode);""")]
    [InlineData("""app.MapPost("/a", Handle); static string Handle(IChatClient chat, string q) => [|chat.GetResponseAsync(q).Result|].Text;""")]
    [InlineData("""app.MapGroup("/g").MapPost("/a", (string q) => { string Inner() => [|client.GetResponseAsync(q).Result|].Text; return Inner(); });""")]
    [InlineData("""app.MapPost("/a", (string q) => { var first = client.GetResponseAsync(q); var task = first; return [|task.Result|].Text; });""")]
    public Task Blocking_in_a_route_is_reported(string statements) =>
        new Verify("SAI2005").Source(Program + statements.Replace("[|", "{|SAI2005:") + Types.Replace("{|SAI2005:", "").Replace("|}", ""));

    [Theory]
    [InlineData("""app.MapPost("/a", async (string q) => (await client.GetResponseAsync(q)).Text);""")]
    [InlineData("""app.MapPost("/a", async (string q) => { var a = client.GetResponseAsync(q); var b = client.GetResponseAsync(q); await Task.WhenAll(a, b); return a.Result.Text + b.Result.Text; });""")]
    [InlineData("""app.MapPost("/a", async (string q) => { var a = client.GetResponseAsync(q); await a; return a.Result.Text; });""")]
    [InlineData("""app.MapPost("/a", async (string[] qs) => { var tasks = qs.Select(q => client.GetResponseAsync(q)).ToList(); await Task.WhenAll(tasks); return tasks.Select(task => task.Result.Text).ToArray(); });""")]
    [InlineData("""app.MapPost("/a", async (string q) => { var a = client.GetResponseAsync(q); var done = await Task.WhenAny(a, Task.Delay(100)); return done == a ? a.Result.Text : "late"; });""")]
    [InlineData("""app.MapPost("/a", (string q) => { var a = client.GetResponseAsync(q); if (a.IsCompletedSuccessfully) { return a.Result.Text; } return "busy"; });""")]
    [InlineData("""app.MapPost("/a", (string q) => client.GetResponseAsync(q).ContinueWith(task => task.Result.Text));""")]
    [InlineData("""app.MapPost("/a", async (IChatClient chat, string q) => (await chat.GetResponseAsync<int>(q)).Result);""")]
    [InlineData("""app.MapPost("/a", async (string q) => { var tasks = new[] { client.GetResponseAsync(q), client.GetResponseAsync(q) }; await Task.WhenAll(tasks); return tasks[0].Result.Text + tasks[1].Result.Text; });""")]
    [InlineData("""app.MapPost("/a", async (string q) => { var r = await client.GetResponseAsync(q); File.WriteAllTextAsync("x", r.Text).Wait(); });""")]
    [InlineData("""app.MapPost("/a", async (string q) => { await client.GetResponseAsync(q); return Task.FromResult(3).Result; });""")]
    [InlineData("""app.MapPost("/a", async (string q) => { using var gate = new SemaphoreSlim(1); gate.Wait(); return (await client.GetResponseAsync(q)).Text; });""")]
    [InlineData("""app.MapGet("/a", () => File.ReadAllTextAsync("x").Result); _ = client.GetResponseAsync("x");""")]
    [InlineData("""var warm = client.GetResponseAsync("warm up").Result; app.MapGet("/a", () => warm.Text);""")]
    [InlineData("""client.GetResponseAsync("warm up").GetAwaiter().GetResult(); app.MapPost("/a", async (string q) => (await client.GetResponseAsync(q)).Text);""")]
    [InlineData("""app.MapPost("/a", async (string q) => nameof(Task<int>.Result) + (await client.GetResponseAsync(q)).Text);""")]
    [InlineData("""app.MapPost("/a", async (string q) => { var answer = new Answer(); answer.Result = (await client.GetResponseAsync(q)).Text; return answer.Result; });""")]
    [InlineData("""app.MapPost("/a", (Predictor p, string q) => p.Predict(q));""")]
    public Task Where_nobody_waits_nothing_is_reported(string statements) => new Verify("SAI2005").Source(Program + statements + """


        sealed class Answer { public string? Result { get; set; } }
        sealed class Predictor { public float Predict(string text) => text.Length; }
        """);

    [Theory]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public string Ask(string q) => [|client.GetResponseAsync(q).Result|].Text; }")]
    [InlineData("public class AiController(IAssistant assistant) : ControllerBase { public string Ask(string q) => [|assistant.Ask(q).GetAwaiter().GetResult()|]; }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public IActionResult Ask(string q) { var text = Answer(q); return Ok(text); } private string Answer(string q) => [|client.GetResponseAsync(q).Result|].Text; }")]
    [InlineData("public abstract class AiBase : ControllerBase { protected string Wait(IChatClient client, string q) => [|client.GetResponseAsync(q).Result|].Text; } public class AiController(IChatClient client) : AiBase { public string Ask(string q) => Wait(client, q); }")]
    [InlineData("public class ChatModel(IChatClient client) : PageModel { public string Answer { get; set; } = \"\"; public void OnPost(string q) { Answer = [|client.GetResponseAsync(q).Result|].Text; } }")]
    [InlineData("public class ChatHub(IChatClient client) : Hub { public void Ask(string q) => [|client.GetResponseAsync(q).Wait()|]; }")]
    [InlineData("public class ChatService(IChatClient client) : ChatBase { public override Task<string> Ask(string question, ServerCallContext context) => Task.FromResult([|client.GetResponseAsync(question).Result|].Text); }")]
    [InlineData("public class Function(IChatClient client) { [Function(\"ask\")] public string Run([HttpTrigger(AuthorizationLevel.Function, \"post\")] HttpRequest request) => [|client.GetResponseAsync(\"x\").Result|].Text; }")]
    [InlineData("public class Step(RequestDelegate next, IChatClient client) { public Task InvokeAsync(HttpContext context) { [|client.GetResponseAsync(\"x\").Wait()|]; return next(context); } }")]
    [InlineData("public class AiController(IMediator mediator) : ControllerBase { public Task<string> Ask(string q) => mediator.Send(new AskCommand(q)); } public class AskHandler(IChatClient client) : IRequestHandler<AskCommand, string> { public Task<string> Handle(AskCommand command, CancellationToken stop) => Task.FromResult([|client.GetResponseAsync(command.Question).Result|].Text); }")]
    public Task Blocking_in_a_method_that_handles_requests_is_reported(string code) => new Verify("SAI2005").Source(Usings + code.Replace("[|", "{|SAI2005:") + Support);

    [Theory]
    [InlineData("public class Worker(IChatClient client) : BackgroundService { protected override Task ExecuteAsync(CancellationToken stop) { var text = client.GetResponseAsync(\"tick\").Result.Text; return Task.CompletedTask; } }")]
    [InlineData("public class Warmup(IChatClient client) : IHostedService { public Task StartAsync(CancellationToken stop) { client.GetResponseAsync(\"x\").Wait(); return Task.CompletedTask; } public Task StopAsync(CancellationToken stop) => Task.CompletedTask; }")]
    [InlineData("public class Tool(IChatClient client) { public string Ask(string q) => client.GetResponseAsync(q).Result.Text; }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public async Task<string> Ask(string q) => (await client.GetResponseAsync(q)).Text; [NonAction] public string Never(string q) => client.GetResponseAsync(q).Result.Text; }")]
    [InlineData("public class AiController(Other other) : ControllerBase { public string Ask(string q) => other.Say(q); } public class Other { public string Say(string q) => q; } public class Cli(IChatClient client) { public string Ask(string q) => client.GetResponseAsync(q).Result.Text; }")]
    public Task Blocking_elsewhere_is_not(string code) => new Verify("SAI2005").Source(Usings + code + Support);

    [Fact]
    public Task Service_that_a_handler_reaches_is_reported_where_it_blocks() =>
        new Verify("SAI2005").Source(Program + """app.MapPost("/a", (IAssistant assistant, string q) => assistant.Say(q));""" + Types);

    [Fact]
    public async Task Every_model_call_of_a_request_is_in_the_population_once()
    {
        var all = await new Verify("SAI2005").Analyze(("File0.cs", Program + """
            app.MapPost("/a", (string q) => client.GetResponseAsync(q).Result.Text);
            app.MapPost("/b", async (Assistant assistant, string q) => await assistant.Ask(q));
            app.MapPost("/c", async (Assistant assistant, string q) => await assistant.Ask(q));
            await client.GetResponseAsync("warm up");
            """ + Types.Replace("{|SAI2005:", "").Replace("|}", "")));

        Assert.Equal(2, all.Count(found => found.Id == "SAI0001" && found.Properties["kind"] == "model call in a request handler"));
        Assert.Single(all, found => found.Id == "SAI2005");
    }

    private const string Support = """


        static class Program { static void Main() { } }

        public interface IAssistant { Task<string> Ask(string question); }

        public sealed class Assistant(IChatClient client) : IAssistant { public async Task<string> Ask(string question) => (await client.GetResponseAsync(question)).Text; }

        public sealed record AskCommand(string Question);

        public interface IRequestHandler<in TRequest, TResponse> { Task<TResponse> Handle(TRequest request, CancellationToken stop); }

        public interface IMediator { Task<string> Send(object request); }

        [BindServiceMethod(typeof(Chat), "BindService")]
        public abstract class ChatBase
        {
            public virtual Task<string> Ask(string question, ServerCallContext context) => throw new NotImplementedException();
        }

        static class Chat { public static void BindService() { } }
        """;
}
