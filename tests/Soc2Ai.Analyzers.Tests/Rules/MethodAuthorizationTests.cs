namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1003 over methods that callers reach by convention: actions, page handlers, hub methods, gRPC methods.</summary>
public sealed class MethodAuthorizationTests
{
    private const string Usings = """
        using Grpc.Core;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Authorization;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;

        """;

    private const string Support = """


        static class Program { static void Main() { } }

        class StaffOnlyAttribute : AuthorizeAttribute { }

        sealed class KeyAttribute : Attribute, IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context) { }
        }

        sealed class KeyFilter : IAsyncActionFilter
        {
            public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
            {
                if (context.HttpContext.Request.Headers["x-key"].Count == 0)
                    context.Result = new UnauthorizedResult();
                else
                    await next();
            }
        }

        sealed class TimingFilter : IAsyncActionFilter
        {
            public Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next) => next();
        }

        [BindServiceMethod(typeof(Chat), "BindService")]
        public abstract class ChatBase
        {
            public virtual Task<string> Ask(string question, ServerCallContext context) => throw new NotImplementedException();
        }

        static class Chat { public static void BindService() { } }
        """;

    [Theory]
    [InlineData("[ApiController, Route(\"ai\")] public class AiController(IChatClient client) : ControllerBase { [HttpPost] public Task [|Ask|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class AiController(IChatClient client) : Controller { public async Task<IActionResult> [|Ask|](string q) { var a = await client.GetResponseAsync(q); return View(a); } }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { [HttpGet] public async IAsyncEnumerable<string> [|Stream|](string q) { await foreach (var u in client.GetStreamingResponseAsync(q)) yield return u.Text; } }")]
    [InlineData("[ApiController] public class AiController(IChatClient client) : ControllerBase { [Authorize, HttpGet] public string Me() => \"me\"; [HttpPost] public Task [|Ask|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("[Authorize] public class AiController(IChatClient client) : ControllerBase { [AllowAnonymous] public Task [|Ask|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("[AllowAnonymous] public class AiController(IChatClient client) : ControllerBase { [Authorize] public Task [|Ask|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("[TypeFilter(typeof(TimingFilter))] public class AiController(IChatClient client) : ControllerBase { public Task [|Ask|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("[Route(\"x\")] public class PlainController(IChatClient client) { [HttpGet] public Task [|Ask|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("public abstract class AiBase(IChatClient client) : ControllerBase { public Task [|Ask|](string q) => client.GetResponseAsync(q); } public class AiController(IChatClient client) : AiBase(client) { }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task [|Ask|](string q) => Send(q); private Task Send(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class ChatModel(IChatClient client) : PageModel { public async Task [|OnPostAsync|](string q) => await client.GetResponseAsync(q); }")]
    [InlineData("public class ChatModel(IChatClient client) : PageModel { [Authorize] public async Task<IActionResult> [|OnPostAskAsync|](string q) { await client.GetResponseAsync(q); return Page(); } }")]
    [InlineData("public class ChatHub(IChatClient client) : Hub { public Task [|Ask|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("public interface IBrowser { Task Say(string text); } public class ChatHub(IChatClient client) : Hub<IBrowser> { public async Task [|Ask|](string q) => await Clients.Caller.Say((await client.GetResponseAsync(q)).Text); }")]
    [InlineData("[Authorize] public class ChatHub(IChatClient client) : Hub { [AllowAnonymous] public Task [|Ask|](string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class ChatService(IChatClient client) : ChatBase { public override async Task<string> [|Ask|](string question, ServerCallContext context) => (await client.GetResponseAsync(question)).Text; }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task [|Ask|](string q) => client.GetResponseAsync(q); } static class Setup { static void Run(WebApplication app) { app.MapControllers(); } }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task [|Ask|](string q) => client.GetResponseAsync(q); } static class Setup { static void Run(IServiceCollection services) => services.AddControllers(o => o.Filters.Add<TimingFilter>()); }")]
    [InlineData("public class ChatHub(IChatClient client) : Hub { public Task [|Ask|](string q) => client.GetResponseAsync(q); } public class Other : Hub { } static class Setup { static void Run(WebApplication app) { app.MapHub<ChatHub>(\"/a\"); app.MapHub<Other>(\"/b\").RequireAuthorization(); } }")]
    [InlineData("public class ChatModel(IChatClient client) : PageModel { public Task [|OnGet|]() => client.GetResponseAsync(\"hi\"); } static class Setup { static void Run(IServiceCollection services) => services.AddRazorPages(o => o.Conventions.AuthorizePage(\"/Admin\")); }")]
    public Task Method_that_anybody_may_call_is_reported(string code) => new Verify("SAI1003").Source(Usings + code + Support);

    [Theory]
    [InlineData("[Authorize] public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { [Authorize(Roles = \"staff\")] public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("[StaffOnly] public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("[Authorize] public abstract class AiBase : ControllerBase { } public class AiController(IChatClient client) : AiBase { public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public abstract class AiBase(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); } [Authorize] public class AiController(IChatClient client) : AiBase(client) { }")]
    [InlineData("[Key] public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("[ServiceFilter(typeof(KeyFilter))] public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { [ServiceFilter<KeyFilter>] public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { [NonAction] public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { private Task Ask(string q) => client.GetResponseAsync(q); public string Me() => \"me\"; }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public async Task<IActionResult> Ask(string q) { if (!Request.Headers.ContainsKey(\"x-key\")) return Unauthorized(); return Ok(await client.GetResponseAsync(q)); } }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); } static class Setup { static void Run(WebApplication app) { app.MapControllers().RequireAuthorization(); } }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); } static class Setup { static void Run(IServiceCollection services) => services.AddControllers(o => o.Filters.Add(new AuthorizeFilter())); }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); } static class Setup { static void Run(IServiceCollection services) => services.AddMvc(o => { var policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build(); o.Filters.Add(new AuthorizeFilter(policy)); }); }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); } static class Setup { static void Run(IServiceCollection services) => services.AddControllers(o => o.Filters.Add<KeyFilter>()); }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public Task Ask(string q) => client.GetResponseAsync(q); } static class Setup { static void Run(IServiceCollection services) => services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy); }")]
    [InlineData("[Authorize] public class ChatModel(IChatClient client) : PageModel { public Task OnPostAsync(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class ChatModel(IChatClient client) : PageModel { public Task OnPost(string q) => client.GetResponseAsync(q); } static class Setup { static void Run(IServiceCollection services) => services.AddRazorPages(o => o.Conventions.AuthorizeFolder(\"/\")); }")]
    [InlineData("public class ChatModel(IChatClient client) : PageModel { public Task OnPost(string q) => client.GetResponseAsync(q); } static class Setup { static void Run(IServiceCollection services) => services.AddRazorPages(o => o.Conventions.AuthorizePage(\"/Chat\")); }")]
    [InlineData("public class ChatModel(IChatClient client) : PageModel { public Task Load(string q) => client.GetResponseAsync(q); }")]
    [InlineData("[Authorize] public class ChatHub(IChatClient client) : Hub { public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class ChatHub(IChatClient client) : Hub { public Task Ask(string q) => client.GetResponseAsync(q); } static class Setup { static void Run(WebApplication app) { app.MapHub<ChatHub>(\"/chat\").RequireAuthorization(); } }")]
    [InlineData("public class ChatHub : Hub { public Task Say(string q) => Clients.All.SendAsync(\"say\", q); }")]
    [InlineData("[Authorize] public class ChatService(IChatClient client) : ChatBase { public override async Task<string> Ask(string question, ServerCallContext context) => (await client.GetResponseAsync(question)).Text; }")]
    [InlineData("public class AssistantService(IChatClient client) { public Task Ask(string q) => client.GetResponseAsync(q); }")]
    [InlineData("public class GameController(IChatClient client) { public Task Ask(string q) => client.GetResponseAsync(q); }")]
    public Task Method_that_is_covered_or_no_endpoint_is_not(string code) => new Verify("SAI1003").Source(Usings + code + Support);

    [Fact]
    public async Task Anonymous_endpoint_has_its_own_message()
    {
        var finding = Assert.Single(await new Verify("SAI1003").Findings(Usings + """
            [Authorize]
            public class AiController(IChatClient client) : ControllerBase
            {
                [AllowAnonymous]
                public Task Ask(string q) => client.GetResponseAsync(q);
            }
            """ + Support));

        Assert.EndsWith("because it allows anonymous callers", finding.GetMessage());
    }
}
