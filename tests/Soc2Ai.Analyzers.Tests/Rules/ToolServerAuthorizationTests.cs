namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1012: endpoints of tool and agent servers that anybody may use, and those that authorization covers.</summary>
public sealed class ToolServerAuthorizationTests
{
    private const string Program = """
        using A2A;
        using A2A.AspNetCore;
        using Microsoft.Agents.AI;
        using Microsoft.Agents.AI.Hosting;
        using Microsoft.Agents.AI.Hosting.AGUI.AspNetCore;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using ModelContextProtocol.Server;

        var builder = WebApplication.CreateBuilder(args);
        var server = builder.Services.AddMcpServer().WithHttpTransport();
        var app = builder.Build();
        AIAgent agent = null!;
        IHostedAgentBuilder hosted = null!;
        ITaskManager tasks = null!;

        """;

    private const string Types = """


        sealed class KeyMiddleware(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context)
            {
                if (context.Request.Headers["x-api-key"] == "")
                {
                    context.Response.StatusCode = 401;
                    return Task.CompletedTask;
                }

                return next(context);
            }
        }

        sealed class TimingMiddleware(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context) => next(context);
        }

        static class Routes
        {
            public static void MapTools(this IEndpointRouteBuilder routes) => routes.MapGroup("/tools").RequireAuthorization().MapMcp();

            public static IEndpointConventionBuilder MapLibrary(this IEndpointRouteBuilder routes) => routes.MapMcp("/library");
        }
        """;

    [Theory]
    [InlineData("""[|app.MapMcp|]();""")]
    [InlineData("""[|app.MapMcp|]("/mcp");""")]
    [InlineData("""[|app.MapMcp|]("/mcp").WithName("mcp");""")]
    [InlineData("""[|app.MapMcp|]("/mcp").RequireCors("any");""")]
    [InlineData("""[|app.MapMcp|]("/mcp").RequireHost("localhost");""")]
    [InlineData("""[|app.MapMcp|]("/mcp").RequireRateLimiting("mcp");""")]
    [InlineData("""[|app.MapMcp|]("/mcp").AllowAnonymous();""")]
    [InlineData("""app.UseAuthentication(); app.UseAuthorization(); [|app.MapMcp|]();""")]
    [InlineData("""builder.Services.AddAuthorization(o => o.AddPolicy("mcp", p => p.RequireAuthenticatedUser())); [|app.MapMcp|]();""")]
    [InlineData("""builder.Services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy); [|app.MapMcp|]().AllowAnonymous();""")]
    [InlineData("""app.MapGet("/me", () => "me").RequireAuthorization(); [|app.MapMcp|]();""")]
    [InlineData("""var group = app.MapGroup("/x"); [|group.MapMcp|]();""")]
    [InlineData("""app.MapGroup("/x").RequireAuthorization(); [|app.MapMcp|]("/x");""")]
    [InlineData("""app.UseMiddleware<TimingMiddleware>(); [|app.MapMcp|]();""")]
    [InlineData("""app.UseWhen(c => c.Request.Path.StartsWithSegments("/api"), b => b.UseMiddleware<KeyMiddleware>()); [|app.MapMcp|]("/mcp");""")]
    [InlineData("""app.UseWhen(c => !c.Request.Path.StartsWithSegments("/mcp"), b => b.UseMiddleware<KeyMiddleware>()); [|app.MapMcp|]("/mcp");""")]
    [InlineData("""app.Map("/api", b => b.UseMiddleware<KeyMiddleware>()); [|app.MapMcp|]("/mcp");""")]
    [InlineData("""app.Use(async (c, next) => { if (c.Request.Path.StartsWithSegments("/mcp")) { await next(c); return; } if (c.Request.Headers["k"] == "") { c.Response.StatusCode = 401; return; } await next(c); }); [|app.MapMcp|]("/mcp");""")]
    [InlineData("""app.Use(async (c, next) => { if (c.Request.Path.StartsWithSegments("/api") && c.Request.Headers["k"] == "") { c.Response.StatusCode = 401; return; } await next(c); }); [|app.MapMcp|]("/mcp");""")]
    [InlineData("""server.AddAuthorizationFilters(); [|app.MapMcp|]();""")]
    [InlineData("""if (!app.Environment.IsDevelopment()) [|app.MapMcp|]();""")]
    [InlineData("""[|app.MapAGUI|]("/", agent);""")]
    [InlineData("""[|app.MapAGUI|](hosted, "/agent");""")]
    [InlineData("""[|app.MapOpenAIResponses|](); [|app.MapOpenAIConversations|]();""")]
    [InlineData("""[|app.MapOpenAIChatCompletions|](agent);""")]
    [InlineData("""[|app.MapA2A|](agent, "/a2a");""")]
    [InlineData("""[|app.MapA2A|](hosted, "/a2a");""")]
    [InlineData("""[|app.MapA2A|](tasks, "/a2a"); [|app.MapHttpA2A|](tasks, "/http");""")]
    public Task Server_that_anybody_may_use_is_reported(string statements) => new Verify("SAI1012").Source(Program + statements + Types);

    [Theory]
    [InlineData("""app.MapMcp().RequireAuthorization();""")]
    [InlineData("""app.MapMcp("/mcp").WithName("mcp").RequireAuthorization("mcp");""")]
    [InlineData("""app.MapMcp("/mcp").RequireAuthorization(new AuthorizeAttribute { Roles = "agents" });""")]
    [InlineData("""var mcp = app.MapMcp(); mcp.RequireAuthorization();""")]
    [InlineData("""app.MapGroup("/x").RequireAuthorization().MapMcp();""")]
    [InlineData("""var group = app.MapGroup("/x"); group.MapMcp(); group.RequireAuthorization();""")]
    [InlineData("""app.MapTools();""")]
    [InlineData("""app.MapMcp().AddEndpointFilter(async (c, next) => c.HttpContext.User.Identity?.Name is null ? Results.Unauthorized() : await next(c));""")]
    [InlineData("""builder.Services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy); app.MapMcp();""")]
    [InlineData("""builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()); app.MapMcp();""")]
    [InlineData("""app.UseMiddleware<KeyMiddleware>(); app.MapMcp();""")]
    [InlineData("""app.UseWhen(c => c.Request.Path.StartsWithSegments("/mcp"), b => b.UseMiddleware<KeyMiddleware>()); app.MapMcp("/mcp");""")]
    [InlineData("""app.UseWhen(c => !c.Request.Path.StartsWithSegments("/health"), b => b.UseMiddleware<KeyMiddleware>()); app.MapMcp("/mcp");""")]
    [InlineData("""app.Use(async (c, next) => { if (c.Request.Path.StartsWithSegments("/mcp") && c.Request.Headers["k"] == "") { c.Response.StatusCode = 401; return; } await next(c); }); app.MapMcp("/mcp");""")]
    [InlineData("""app.Use(async (c, next) => { if (c.Request.Path.StartsWithSegments("/health")) { await next(c); return; } if (c.Request.Headers["k"] == "") { c.Response.StatusCode = 401; return; } await next(c); }); app.MapMcp("/mcp");""")]
    [InlineData("""if (app.Environment.IsDevelopment()) app.MapMcp();""")]
    [InlineData("""if (app.Environment.IsDevelopment()) { app.MapMcp(); } else { app.MapMcp().RequireAuthorization(); }""")]
    [InlineData("""app.MapLibrary().RequireAuthorization();""")]
    [InlineData("""app.MapAGUI("/", agent).RequireAuthorization();""")]
    [InlineData("""app.MapGroup("/v1").RequireAuthorization().MapOpenAIResponses(agent);""")]
    [InlineData("""app.MapA2A(agent, "/a2a").RequireAuthorization(); app.MapWellKnownAgentCard(tasks, "/a2a");""")]
    [InlineData("""server.WithStdioServerTransport();""")]
    public Task Server_that_is_covered_or_has_no_address_is_not(string statements) => new Verify("SAI1012").Source(Program + statements + Types);

    [Fact]
    public Task Authorized_tools_cover_the_server_where_filters_ask() => new Verify("SAI1012").Source(Program + """
        server.AddAuthorizationFilters();
        app.MapMcp();

        [McpServerToolType, Authorize]
        sealed class Tools { [McpServerTool] public static string Time() => ""; }
        """);

    [Fact]
    public Task Rows_of_the_team_add_servers() => new Verify("SAI1012")
    {
        AdditionalFiles = [("own.soc2ai.tsv", "call\ttool-server\tDesk.Gateway\tMapDesk\tendpoints")],
    }.Source(Program + "[|app.MapDesk|]();", "namespace Desk; public static class Gateway { public static Microsoft.AspNetCore.Builder.IEndpointConventionBuilder MapDesk(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints) => throw new NotSupportedException(); }".Replace("namespace Desk;", "global using Desk; namespace Desk;"));

    [Fact]
    public async Task Server_is_in_the_population_whether_covered_or_not()
    {
        var all = await new Verify("SAI1012").Analyze(("File0.cs", Program + """
            app.MapMcp("/a");
            app.MapMcp("/b").RequireAuthorization();
            """));

        Assert.Equal(2, all.Count(found => found.Id == "SAI0001" && found.Properties["kind"] == "tool server"));
        Assert.Single(all, found => found.Id == "SAI1012");
    }
}
