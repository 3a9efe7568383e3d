using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI1003: authorization where the endpoint is declared.</summary>
public sealed class EndpointFixTests
{
    [Fact]
    public Task Routes_require_authorization() => new VerifyFix("SAI1003").Source(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;

        var app = WebApplication.Create(args);
        app.MapPost("/a", (IChatClient client) => client.GetResponseAsync("hi")); // first
        app.MapPost("/b", async (IChatClient client) =>
        {
            var answer = await client.GetResponseAsync("hi");
            return answer.Text;
        }).WithName("b");
        app.MapGroup("/c").MapPost("/", (IChatClient client) => client.GetResponseAsync("hi")).AllowAnonymous();
        app.Run();
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;

        var app = WebApplication.Create(args);
        app.MapPost("/a", (IChatClient client) => client.GetResponseAsync("hi")).RequireAuthorization(); // first
        app.MapPost("/b", async (IChatClient client) =>
        {
            var answer = await client.GetResponseAsync("hi");
            return answer.Text;
        }).RequireAuthorization().WithName("b");
        app.MapGroup("/c").MapPost("/", (IChatClient client) => client.GetResponseAsync("hi")).RequireAuthorization();
        app.Run();
        """);

    [Fact]
    public Task Methods_are_authorized_and_the_namespace_imported() => new VerifyFix("SAI1003").Source(
        """
        // Licence.
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.AI;

        namespace Desk;

        public class AiController(IChatClient client) : ControllerBase
        {
            /// <summary>Asks.</summary>
            [HttpPost]
            public Task Ask(string question) => client.GetResponseAsync(question);

            public Task Other(string question) => client.GetResponseAsync(question);
        }

        static class Program
        {
            static void Main() { }
        }
        """,
        """
        // Licence.
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.AI;

        namespace Desk;

        public class AiController(IChatClient client) : ControllerBase
        {
            /// <summary>Asks.</summary>
            [Authorize]
            [HttpPost]
            public Task Ask(string question) => client.GetResponseAsync(question);

            [Authorize]
            public Task Other(string question) => client.GetResponseAsync(question);
        }

        static class Program
        {
            static void Main() { }
        }
        """);

    [Fact]
    public Task Permission_for_anybody_becomes_authorization() => new VerifyFix("SAI1003").Source(
        """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.AI;

        [Authorize]
        public class ChatHub(IChatClient client) : Hub
        {
            [AllowAnonymous]
            public Task Ask(string question) => client.GetResponseAsync(question);
        }

        static class Program
        {
            static void Main() { }
        }
        """,
        """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.AI;

        [Authorize]
        public class ChatHub(IChatClient client) : Hub
        {
            [Authorize]
            public Task Ask(string question) => client.GetResponseAsync(question);
        }

        static class Program
        {
            static void Main() { }
        }
        """);

    [Fact]
    public Task Page_is_authorized_as_a_whole() => new VerifyFix("SAI1003").Source(
        """
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.Extensions.AI;

        public class ChatModel(IChatClient client) : PageModel
        {
            public Task OnGet() => client.GetResponseAsync("hi");

            public Task OnPost() => client.GetResponseAsync("hi");
        }

        static class Program
        {
            static void Main() { }
        }
        """,
        """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.Extensions.AI;

        [Authorize]
        public class ChatModel(IChatClient client) : PageModel
        {
            public Task OnGet() => client.GetResponseAsync("hi");

            public Task OnPost() => client.GetResponseAsync("hi");
        }

        static class Program
        {
            static void Main() { }
        }
        """);

    [Fact]
    public Task Group_that_allows_anybody_is_left_to_a_person() => new VerifyFix("SAI1003").NoFix(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;

        var app = WebApplication.Create(args);
        app.MapGroup("/a").AllowAnonymous().MapPost("/", (IChatClient client) => client.GetResponseAsync("hi"));
        app.Run();
        """);

    [Fact]
    public Task Tool_servers_require_authorization() => new VerifyFix("SAI1012").Source(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddMcpServer().WithHttpTransport();
        var app = builder.Build();
        app.MapMcp("/mcp"); // tools
        app.MapMcp("/open").WithName("open").AllowAnonymous();
        app.Run();
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddMcpServer().WithHttpTransport();
        var app = builder.Build();
        app.MapMcp("/mcp").RequireAuthorization(); // tools
        app.MapMcp("/open").WithName("open").RequireAuthorization();
        app.Run();
        """);

    [Fact]
    public Task Endpoints_get_the_rate_limit_that_the_project_has() => new VerifyFix("SAI1004").Source(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.RateLimiting;
        using Microsoft.Extensions.AI;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRateLimiter(limits => limits.AddSlidingWindowLimiter("chat", window => window.PermitLimit = 5));
        var app = builder.Build();
        app.UseRateLimiter();
        app.MapPost("/a", (IChatClient client) => client.GetResponseAsync("hi")).RequireAuthorization();
        app.MapPost("/b", (IChatClient client) => client.GetResponseAsync("hi")).DisableRateLimiting();
        app.Run();

        public class AiController(IChatClient client) : ControllerBase
        {
            [HttpPost]
            public Task Ask(string question) => client.GetResponseAsync(question);

            [DisableRateLimiting]
            public Task Other(string question) => client.GetResponseAsync(question);
        }
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.RateLimiting;
        using Microsoft.Extensions.AI;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRateLimiter(limits => limits.AddSlidingWindowLimiter("chat", window => window.PermitLimit = 5));
        var app = builder.Build();
        app.UseRateLimiter();
        app.MapPost("/a", (IChatClient client) => client.GetResponseAsync("hi")).RequireRateLimiting("chat").RequireAuthorization();
        app.MapPost("/b", (IChatClient client) => client.GetResponseAsync("hi")).RequireRateLimiting("chat");
        app.Run();

        public class AiController(IChatClient client) : ControllerBase
        {
            [EnableRateLimiting("chat")]
            [HttpPost]
            public Task Ask(string question) => client.GetResponseAsync(question);

            [EnableRateLimiting("chat")]
            public Task Other(string question) => client.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task Without_a_rate_limit_in_the_project_one_is_added_where_the_application_is_built() => new VerifyFix("SAI1004").Source(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;

        var builder = WebApplication.CreateBuilder(args);

        // The pipeline.
        var app = builder.Build();
        app.MapPost("/a", (IChatClient client) => client.GetResponseAsync("hi"));
        app.MapPost("/b", (IChatClient client) => client.GetResponseAsync("hi"));
        app.Run();
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.RateLimiting;
        using Microsoft.Extensions.AI;

        var builder = WebApplication.CreateBuilder(args);

        // The pipeline.
        builder.Services.AddRateLimiter(limits => limits.AddFixedWindowLimiter("inference", window => (window.PermitLimit, window.Window) = (20, System.TimeSpan.FromMinutes(1))));
        var app = builder.Build();
        app.UseRateLimiter();
        app.MapPost("/a", (IChatClient client) => client.GetResponseAsync("hi")).RequireRateLimiting("inference");
        app.MapPost("/b", (IChatClient client) => client.GetResponseAsync("hi")).RequireRateLimiting("inference");
        app.Run();
        """);

    [Fact]
    public Task Limit_that_nothing_would_count_is_not_offered() => new VerifyFix("SAI1004") { Output = OutputKind.DynamicallyLinkedLibrary }.NoFix("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.AI;

        public static class Routes
        {
            public static void Map(IEndpointRouteBuilder routes) => [|routes.MapPost|]("/a", (IChatClient client) => client.GetResponseAsync("hi"));
        }
        """);
}
