namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1003 and SAI2005 in projects as teams lay them out: mediators, modules, helpers, pages without a model, conventions of their own, several files.</summary>
public sealed class EndpointReachTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.ApplicationModels;
        using Microsoft.AspNetCore.Mvc.Authorization;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using System.Threading.Channels;

        """;

    private const string Mediation = """


        public interface IRequest<out T> { }
        public interface IRequestHandler<in TRequest, T> where TRequest : IRequest<T> { Task<T> Handle(TRequest request, CancellationToken stop); }
        public interface INotificationHandler<in T> { Task Handle(T notification, CancellationToken stop); }
        public interface ISender { Task<T> Send<T>(IRequest<T> request, CancellationToken stop = default); Task Publish(object notification, CancellationToken stop = default); }
        public interface IMessageBus { Task<T> InvokeAsync<T>(object message); }

        public sealed record Ask(string Question) : IRequest<string>;
        public sealed record Count(string Question) : IRequest<string>;
        public sealed record Opened(string Question);
        public sealed record Draft(string Question);

        public sealed class AskHandler(IChatClient client) : IRequestHandler<Ask, string>
        {
            public async Task<string> Handle(Ask request, CancellationToken stop) => (await client.GetResponseAsync(request.Question, cancellationToken: stop)).Text;
        }

        public sealed class CountHandler : IRequestHandler<Count, string>
        {
            public Task<string> Handle(Count request, CancellationToken stop) => Task.FromResult(request.Question.Length.ToString());
        }

        public sealed class OpenedHandler(IChatClient client) : INotificationHandler<Opened>
        {
            public Task Handle(Opened notification, CancellationToken stop) => client.GetResponseAsync(notification.Question, cancellationToken: stop);
        }

        public static class DraftHandler
        {
            public static async Task<string> HandleAsync(Draft draft, IChatClient client) => (await client.GetResponseAsync(draft.Question)).Text;
        }

        public interface IAssistant { Task<string> Answer(string question); }

        public sealed class Assistant(IChatClient client) : IAssistant
        {
            public async Task<string> Answer(string question) => (await client.GetResponseAsync(question)).Text;
        }

        public interface IModule { void Map(IEndpointRouteBuilder routes); }

        static class Doors
        {
            public static IResult? Deny(HttpContext context) => context.Request.Headers["x-key"] == "" ? Results.Unauthorized() : null;
            public static bool Allowed(HttpContext context) => context.User.IsInRole("staff");
            public static void Log(HttpContext context) => Console.WriteLine(context.Request.Path);
        }

        sealed class SecureControllers : IControllerModelConvention
        {
            public void Apply(ControllerModel controller) => controller.Filters.Add(new AuthorizeFilter());
        }

        sealed class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (context.Request.Path.StartsWithSegments("/internal") && context.Request.Headers["x-key"].Count == 0)
                {
                    context.Response.StatusCode = 401;
                    return;
                }

                await next(context);
            }
        }
        """;

    private const string Program = Usings + """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        """;

    [Theory]
    [InlineData("[|app.MapPost|](\"/ask\", (Ask ask, ISender sender) => sender.Send(ask));")]
    [InlineData("[|app.MapPost|](\"/ask\", async (string q, ISender sender, CancellationToken stop) => Results.Ok(await sender.Send(new Ask(q), stop)));")]
    [InlineData("[|app.MapPost|](\"/ask\", async (string q, ISender sender) => { var ask = new Ask(q); return await sender.Send(ask); });")]
    [InlineData("[|app.MapPost|](\"/open\", (string q, ISender sender) => sender.Publish(new Opened(q)));")]
    [InlineData("[|app.MapPost|](\"/draft\", (Draft draft, IMessageBus bus) => bus.InvokeAsync<string>(draft));")]
    [InlineData("[|app.MapPost|](\"/a\", async (HttpContext context) => { var assistant = context.RequestServices.GetRequiredService<IAssistant>(); await context.Response.WriteAsync(await assistant.Answer(\"x\")); });")]
    [InlineData("[|app.MapMethods|](\"/a\", [\"POST\"], (IAssistant assistant) => assistant.Answer(\"x\"));")]
    [InlineData("[|app.MapPost|](\"/a\", (HttpContext context, IAssistant assistant) => { Doors.Log(context); return assistant.Answer(\"x\"); });")]
    [InlineData("app.UseMiddleware<KeyMiddleware>(); [|app.MapPost|](\"/a\", (IAssistant assistant) => assistant.Answer(\"x\"));")]
    [InlineData("app.MapWhen(context => context.Request.Path.StartsWithSegments(\"/admin\"), branch => branch.Use(async (context, next) => { if (context.User.Identity?.IsAuthenticated != true) { context.Response.StatusCode = 401; return; } await next(context); })); [|app.MapPost|](\"/a\", (IAssistant assistant) => assistant.Answer(\"x\"));")]
    public Task Route_that_reaches_a_model_is_reported(string statements) => new Verify("SAI1003").Source(Program + statements + Mediation);

    [Theory]
    [InlineData("app.MapPost(\"/count\", (Count count, ISender sender) => sender.Send(count));")]
    [InlineData("app.MapPost(\"/count\", (string q, ISender sender) => sender.Send(new Count(q)));")]
    [InlineData("app.MapGroup(\"/api\").RequireAuthorization().MapPost(\"/ask\", (Ask ask, ISender sender) => sender.Send(ask));")]
    [InlineData("app.MapPost(\"/a\", async (HttpContext context, IAssistant assistant) => Doors.Deny(context) is { } denied ? denied : Results.Ok(await assistant.Answer(\"x\")));")]
    [InlineData("app.MapPost(\"/a\", async (HttpContext context, IAssistant assistant) => { if (!context.User.IsInRole(\"staff\")) return Results.NotFound(); return Results.Ok(await assistant.Answer(\"x\")); });")]
    [InlineData("app.UseMiddleware<KeyMiddleware>(); app.MapGroup(\"/internal\").MapPost(\"/a\", (IAssistant assistant) => assistant.Answer(\"x\"));")]
    [InlineData("app.MapPost(\"/queue\", (Channel<Draft> drafts, string q) => drafts.Writer.TryWrite(new Draft(q)));")]
    [InlineData("builder.Services.AddAuthorization(Policies.Configure); app.MapPost(\"/a\", (IAssistant assistant) => assistant.Answer(\"x\"));")]
    [InlineData("builder.Services.Configure<AuthorizationOptions>(options => options.FallbackPolicy = options.DefaultPolicy); app.MapPost(\"/a\", (IAssistant assistant) => assistant.Answer(\"x\"));")]
    public Task Route_that_is_covered_or_reaches_none_is_not(string statements) => new Verify("SAI1003").Source(Program + statements + Mediation,
        statements.Contains("Policies") ? Usings + "static class Policies { public static void Configure(AuthorizationOptions options) => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build(); }" : "");

    [Theory]
    [InlineData("public class AiController(ISender sender) : ControllerBase { public Task<string> [|Ask|](string q) => sender.Send(new Ask(q)); public Task<string> Count(string q) => sender.Send(new Count(q)); }")]
    [InlineData("public abstract class Api<T> : ControllerBase { protected ISender Sender => HttpContext.RequestServices.GetRequiredService<ISender>(); } public class AiController : Api<string> { public async Task<IActionResult> [|Ask|](Ask ask) => Ok(await Sender.Send(ask)); }")]
    [InlineData("public class Pages_Chat : Microsoft.AspNetCore.Mvc.RazorPages.Page { public override Task ExecuteAsync() => Task.CompletedTask; public async Task [|OnPostAsync|](IAssistant assistant, string q) => await assistant.Answer(q); }")]
    [InlineData("public class ChatHub(IAssistant assistant) : Hub { public ChannelReader<string> [|Stream|](string q) { var channel = Channel.CreateUnbounded<string>(); _ = Write(channel.Writer, q); return channel.Reader; } private async Task Write(ChannelWriter<string> writer, string q) => await writer.WriteAsync(await assistant.Answer(q)); }")]
    [InlineData("public sealed class AiModule : IModule { public void Map(IEndpointRouteBuilder routes) { var group = routes.MapGroup(\"/ai\").WithTags(\"ai\"); [|group.MapPost|](\"/\", Answer); } private static Task<string> Answer(IAssistant assistant, string q) => assistant.Answer(q); }")]
    public Task Method_that_reaches_a_model_is_reported(string code) => new Verify("SAI1003").Source(Program + Mediation, Usings + code);

    [Theory]
    [InlineData("public class AiController(ISender sender) : ControllerBase { [Authorize] public Task<string> Ask(string q) => sender.Send(new Ask(q)); }")]
    [InlineData("public class AiController(IAssistant assistant) : ControllerBase { public Task<string> Ask(string q) => assistant.Answer(q); } static class Setup { public static void Add(IServiceCollection services) => services.AddControllers(options => options.Conventions.Add(new SecureControllers())); }")]
    [InlineData("public class AiController(IAssistant assistant) : ControllerBase { public async Task<IActionResult> Ask(string q) { if (Refused() is { } refused) return refused; return Ok(await assistant.Answer(q)); } private IActionResult? Refused() => Request.Headers.ContainsKey(\"x-key\") ? null : Unauthorized(); }")]
    [InlineData("[Authorize] public partial class AiController; public partial class AiController(IAssistant assistant) : ControllerBase { public Task<string> Ask(string q) => assistant.Answer(q); }")]
    [InlineData("[Route(\"internal/ai\")] public class AiController(IAssistant assistant) : ControllerBase { [HttpPost] public Task<string> Ask(string q) => assistant.Answer(q); } static class Setup { public static void Use(WebApplication app) => app.UseMiddleware<KeyMiddleware>(); }")]
    [InlineData("public sealed class AiModule : IModule { public void Map(IEndpointRouteBuilder routes) { var group = routes.MapGroup(\"/ai\").RequireAuthorization(); group.MapPost(\"/\", (IAssistant assistant, string q) => assistant.Answer(q)); } }")]
    public Task Method_that_is_covered_is_not(string code) => new Verify("SAI1003").Source(Program + Mediation, Usings + code);

    [Theory]
    [InlineData("app.MapPost(\"/a\", (Ask ask, ISender sender) => {|SAI2005:sender.Send(ask).Result|});")]
    [InlineData("app.MapPost(\"/a\", async (string[] qs, IAssistant assistant) => { await Task.Yield(); var tasks = qs.Select(assistant.Answer).ToList(); foreach (var task in tasks) Console.WriteLine({|SAI2005:task.Result|}); });")]
    [InlineData("app.MapPost(\"/a\", (IAssistant assistant) => { var answer = assistant.Answer(\"x\").ConfigureAwait(false); return {|SAI2005:answer.GetAwaiter().GetResult()|}; });")]
    [InlineData("app.MapPost(\"/a\", (IAssistant assistant) => { Task<string> task; task = assistant.Answer(\"x\"); return {|SAI2005:task.Result|}; });")]
    [InlineData("app.MapPost(\"/a\", (IAssistant assistant) => { var a = assistant.Answer(\"x\"); {|SAI2005:Task.WaitAll([a])|}; return \"\"; });")]
    [InlineData("app.MapPost(\"/a\", (Reader reader) => reader.Text); sealed class Reader(IAssistant assistant) { public string Text => {|SAI2005:assistant.Answer(\"x\").Result|}; }")]
    [InlineData("app.MapPost(\"/a\", (IAssistant assistant) => {|SAI2005:assistant.Answer(\"x\").WaitAsync(TimeSpan.FromSeconds(9)).Result|});")]
    [InlineData("app.MapPost(\"/a\", (IAssistant assistant) => { var answers = new[] { \"x\", \"y\" }.Select(q => assistant.Answer(q)).ToArray(); return {|SAI2005:Task.WhenAll(answers).Result|}; });")]
    public Task Blocking_is_found(string statements) => new Verify("SAI2005").Source(Shaped(statements));

    [Theory]
    [InlineData("app.MapPost(\"/a\", async (IAssistant assistant) => { var a = assistant.Answer(\"x\"); var b = assistant.Answer(\"y\"); var all = new List<Task<string>> { a, b }; await Task.WhenAll(all); return a.Result + b.Result; });")]
    [InlineData("app.MapPost(\"/a\", async (IAssistant assistant) => { var all = new List<Task<string>>(); var a = assistant.Answer(\"x\"); all.Add(a); await Task.WhenAll(all); return a.Result; });")]
    [InlineData("app.MapPost(\"/a\", async (string[] qs, IAssistant assistant) => { var tasks = qs.Select(assistant.Answer).ToList(); await Task.WhenAll(tasks); var text = \"\"; foreach (var task in tasks) text += task.Result; return text; });")]
    [InlineData("app.MapPost(\"/a\", async (string[] qs, IAssistant assistant) => { var tasks = qs.ToDictionary(q => q, assistant.Answer); await Task.WhenAll(tasks.Values); return tasks.ToDictionary(pair => pair.Key, pair => pair.Value.Result); });")]
    [InlineData("app.MapPost(\"/a\", async (Count count, ISender sender, IAssistant assistant) => { var length = sender.Send(count).Result; return length + await assistant.Answer(\"x\"); });")]
    [InlineData("app.MapPost(\"/a\", async (IAssistant assistant) => { try { return await assistant.Answer(\"x\"); } finally { Task.Delay(5).Wait(); } });")]
    [InlineData("app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<IAssistant>().Answer(\"warm up\").GetAwaiter().GetResult());")]
    public Task What_does_not_block_is_not(string statements) => new Verify("SAI2005").Source(Shaped(statements));

    private static string Shaped(string statements)
    {
        var at = statements.IndexOf(" sealed class ", StringComparison.Ordinal);
        return Program + (at < 0 ? statements : statements[..at]) + Mediation + "\n" + (at < 0 ? "" : statements[at..]);
    }
}
