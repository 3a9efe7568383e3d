namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1004: endpoints that reach a model without a rate limit, and those that one covers from somewhere.</summary>
public sealed class EndpointRateLimitTests
{
    private const string Usings = """
        using Grpc.Core;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.RateLimiting;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using OpenAI.Chat;
        using System.Threading.RateLimiting;

        """;

    private const string Program = Usings + """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        """;

    private const string Types = """


        static class Handlers
        {
            public static Task Plain(IChatClient client, string question) => client.GetResponseAsync(question);

            [EnableRateLimiting("ai")]
            public static Task Limited(IChatClient client, string question) => client.GetResponseAsync(question);

            [DisableRateLimiting]
            public static Task Unlimited(IChatClient client, string question) => client.GetResponseAsync(question);
        }

        sealed class CountingFilter(RateLimiter limiter) : IEndpointFilter
        {
            public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
            {
                using var lease = limiter.AttemptAcquire();
                return lease.IsAcquired ? await next(context) : Results.StatusCode(StatusCodes.Status429TooManyRequests);
            }
        }

        sealed class BusyMiddleware(RequestDelegate next)
        {
            private int _running;

            public async Task InvokeAsync(HttpContext context)
            {
                if (_running > 100)
                {
                    context.Response.StatusCode = 429;
                    return;
                }

                Interlocked.Increment(ref _running);
                await next(context);
            }
        }

        static class Limits
        {
            public static RouteGroupBuilder Counted(this IEndpointRouteBuilder routes) => routes.MapGroup("/counted").RequireRateLimiting("ai");

            public static TBuilder Fair<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder => builder.RequireRateLimiting("ai");
        }
        """;

    private const string Support = """


        static class Program { static void Main() { } }

        sealed class QuotaAttribute : ActionFilterAttribute
        {
            public override void OnActionExecuting(ActionExecutingContext context) => context.Result = new StatusCodeResult(429);
        }

        [BindServiceMethod(typeof(Chat), "BindService")]
        public abstract class ChatBase
        {
            public virtual Task<string> Ask(string question, ServerCallContext context) => throw new NotImplementedException();
        }

        static class Chat { public static void BindService() { } }
        """;

    [Theory]
    [InlineData("""[|app.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""[|app.MapPost|]("/ask", Handlers.Plain).RequireAuthorization();""")]
    [InlineData("""[|app.MapPost|]("/ask", (ChatClient chat, string q) => chat.CompleteChatAsync(q)).RequireAuthorization("staff").WithName("x");""")]
    [InlineData("""[|app.MapPost|]("/ask", Handlers.Unlimited);""")]
    [InlineData("""[|app.MapPost|]("/ask", [DisableRateLimiting] (IChatClient client, string q) => client.GetResponseAsync(q));""")]
    [InlineData("""app.MapGroup("/a").RequireRateLimiting("ai"); [|app.MapGroup("/b").MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""var group = app.MapGroup("/a").RequireRateLimiting("ai"); [|group.MapPost|]("/ask", Handlers.Plain).DisableRateLimiting();""")]
    [InlineData("""builder.Services.AddRateLimiter(o => o.AddFixedWindowLimiter("ai", w => w.PermitLimit = 3)); app.UseRateLimiter(); [|app.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddRateLimiter(o => o.GlobalLimiter = null); [|app.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddRateLimiter(o => o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(c => RateLimitPartition.GetNoLimiter("x"))); [|app.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddRateLimiter(o => o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(c => RateLimitPartition.GetConcurrencyLimiter("x", _ => new ConcurrencyLimiterOptions { PermitLimit = 3 }))); [|app.MapPost|]("/ask", Handlers.Plain).DisableRateLimiting();""")]
    [InlineData("""app.UseWhen(c => c.Request.Path.StartsWithSegments("/images"), b => b.UseMiddleware<BusyMiddleware>()); [|app.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""if (app.Environment.IsDevelopment()) app.UseMiddleware<BusyMiddleware>(); [|app.MapPost|]("/ask", Handlers.Plain);""")]
    public Task Route_without_a_limit_is_reported(string statements) => new Verify("SAI1004").Source(Program + statements + Types);

    [Theory]
    [InlineData("""app.MapPost("/ask", Handlers.Plain).RequireRateLimiting("ai");""")]
    [InlineData("""app.MapPost("/ask", Handlers.Limited);""")]
    [InlineData("""app.MapPost("/ask", [EnableRateLimiting("ai")] (IChatClient client, string q) => client.GetResponseAsync(q));""")]
    [InlineData("""app.MapGroup("/a").RequireRateLimiting("ai").MapGroup("/b").MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""var group = app.MapGroup("/a"); group.MapPost("/ask", Handlers.Plain); group.RequireRateLimiting("ai");""")]
    [InlineData("""app.Counted().MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""app.MapPost("/ask", Handlers.Plain).Fair();""")]
    [InlineData("""app.MapPost("/ask", Handlers.Plain).WithMetadata(new EnableRateLimitingAttribute("ai"));""")]
    [InlineData("""app.MapPost("/ask", Handlers.Plain).AddEndpointFilter<CountingFilter>();""")]
    [InlineData("""app.UseMiddleware<BusyMiddleware>(); app.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""app.UseWhen(c => c.Request.Path.StartsWithSegments("/ai"), b => b.UseMiddleware<BusyMiddleware>()); app.MapGroup("/ai").MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddRateLimiter(o => o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(c => RateLimitPartition.GetConcurrencyLimiter("x", _ => new ConcurrencyLimiterOptions { PermitLimit = 3 }))); app.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.Configure<RateLimiterOptions>(o => { o.GlobalLimiter = PartitionedRateLimiter.CreateChained<HttpContext>(); }); app.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""if (app.Environment.IsDevelopment()) app.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""app.MapPost("/ask", async (RateLimiter limiter, IChatClient client, string q) => { using var lease = await limiter.AcquireAsync(); return lease.IsAcquired ? Results.Ok(await client.GetResponseAsync(q)) : Results.Problem(); });""")]
    [InlineData("""app.MapGet("/me", () => "me");""")]
    public Task Route_with_a_limit_is_not(string statements) => new Verify("SAI1004").Source(Program + statements + Types);

    [Theory]
    [InlineData("[ApiController, Authorize] public class AiController(IChatClient client) : ControllerBase { [HttpPost] public Task [|Ask|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("[EnableRateLimiting(\"ai\")] public class AiController(IChatClient client) : ControllerBase { [DisableRateLimiting] public Task [|Ask|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("public abstract class AiBase(IChatClient client) : ControllerBase { public Task [|Ask|](string q) => client.GetResponseAsync(q); } public class AiController(IChatClient client) : AiBase(client) { }")]
    [InlineData("public class ChatModel(IChatClient client) : PageModel { [EnableRateLimiting(\"ai\")] public Task [|OnPostAsync|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class ChatService(IChatClient client) : ChatBase { public override async Task<string> [|Ask|](string question, ServerCallContext context) => (await client.GetResponseAsync(question)).Text; }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task [|Ask|](string q) => client.GetResponseAsync(q); } static class Setup { static void Run(WebApplication app) { app.MapControllers().RequireAuthorization(); } }")]
    public Task Method_without_a_limit_is_reported(string code) => new Verify("SAI1004").Source(Usings + code + Support);

    [Theory]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { [EnableRateLimiting(\"ai\")] public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("[EnableRateLimiting(\"ai\")] public abstract class AiBase : ControllerBase { } public class AiController(IChatClient client) : AiBase { public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { [Quota] public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); } static class Setup { static void Run(WebApplication app) { app.MapControllers().RequireRateLimiting(\"ai\"); } }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); } static class Setup { static void Run(IServiceCollection services) => services.AddControllers(o => o.Filters.Add<QuotaAttribute>()); }")]
    [InlineData("[EnableRateLimiting(\"ai\")] public class ChatModel(IChatClient client) : PageModel { public Task OnPostAsync(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class ChatHub(IChatClient client) : Hub { public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class ChatService(IChatClient client) : ChatBase { public override async Task<string> Ask(string question, ServerCallContext context) => (await client.GetResponseAsync(question)).Text; } static class Setup { static void Run(IEndpointRouteBuilder app) => app.MapControllers().RequireRateLimiting(\"x\"); } [EnableRateLimiting(\"ai\")] public partial class Other { }")]
    public Task Method_with_a_limit_or_of_a_hub_is_not(string code) => new Verify("SAI1004").Source(Usings + code.Replace(": ChatBase", ": LimitedBase") + Support + """

        [EnableRateLimiting("ai")] public abstract class LimitedBase : ChatBase { }
        """);

    [Fact]
    public async Task Endpoint_that_two_rules_test_is_counted_once()
    {
        var all = await new Verify("SAI0001").Analyze(("File0.cs", Program + """
            app.MapPost("/ask", Handlers.Plain);
            app.MapControllers();
            """ + Types + """

            public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); }
            """));

        Assert.Equal(2, all.Count(found => found.Id == "SAI0001" && found.Properties["kind"] == "inference endpoint"));
        Assert.Equal(
            all.Where(found => found.Id == "SAI0001" && found.Properties["kind"] == "inference endpoint").Select(found => found.Properties["site"]).Order(),
            all.Where(found => found.Id == "SAI1004").Select(found => found.Properties["site"]).Order());
    }
}
