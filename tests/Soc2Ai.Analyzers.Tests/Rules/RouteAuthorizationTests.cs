namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1003 over minimal-API routes: what reaches a model call without authorization, and what is covered from somewhere.</summary>
public sealed class RouteAuthorizationTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using OpenAI.Chat;
        using System.Net.Http.Json;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        """;

    private const string Types = """


        interface IAssistant { Task<string> Ask(string question); }

        sealed class Assistant(IChatClient client) : IAssistant
        {
            public async Task<string> Ask(string question) => (await client.GetResponseAsync(question)).Text;
        }

        abstract class Answerer
        {
            public Task<string> Run(string question) => Answer(question);
            protected abstract Task<string> Answer(string question);
        }

        sealed class ModelAnswerer(ChatClient chat) : Answerer
        {
            protected override async Task<string> Answer(string question) => (await chat.CompleteChatAsync(question)).Value.Content[0].Text;
        }

        sealed class Queue
        {
            public void Add(string question) { }
        }

        sealed class Worker(IChatClient client) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop) => await client.GetResponseAsync("tick", cancellationToken: stop);
        }

        static class Handlers
        {
            public static Task Plain(IChatClient client, string question) => client.GetResponseAsync(question);

            [Authorize]
            public static Task Guarded(IChatClient client, string question) => client.GetResponseAsync(question);

            public static async IAsyncEnumerable<string> Stream(IChatClient client, string question)
            {
                await foreach (var update in client.GetStreamingResponseAsync(question))
                    yield return update.Text;
            }

            public static Delegate Make() => (IChatClient client, string question) => client.GetResponseAsync(question);

            public static readonly Func<IChatClient, string, Task> Field = (client, question) => client.GetResponseAsync(question);
        }

        sealed class StaffAttribute : AuthorizeAttribute { }

        sealed class KeyFilter : IEndpointFilter
        {
            public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
                context.HttpContext.Request.Headers["x-key"] == Environment.GetEnvironmentVariable("KEY") ? await next(context) : Results.Unauthorized();
        }

        sealed class TimingFilter : IEndpointFilter
        {
            public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context);
        }

        sealed class KeyMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (context.Request.Headers["x-key"].Count == 0)
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    return;
                }

                await next(context);
            }
        }

        static class Secured
        {
            public static RouteHandlerBuilder Staff(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization("staff").WithName("x");

            public static RouteGroupBuilder Internal(this IEndpointRouteBuilder routes) => routes.MapGroup("/internal").RequireAuthorization();

            public static RouteGroupBuilder Public(this IEndpointRouteBuilder routes) => routes.MapGroup("/public");
        }
        """;

    [Theory]
    [InlineData("""[|app.MapPost|]("/ask", (IChatClient client, string q) => client.GetResponseAsync(q));""")]
    [InlineData("""[|app.MapGet|]("/ask", async (IChatClient client, string q) => { var a = await client.GetResponseAsync(q); return a.Text; }).WithName("ask").Produces<string>();""")]
    [InlineData("""[|app.MapPost|]("/ask", (ChatClient chat, string q) => chat.CompleteChatAsync(q));""")]
    [InlineData("""[|app.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""[|app.MapPost|]("/ask", Handlers.Stream);""")]
    [InlineData("""[|app.MapPost|]("/ask", Handlers.Make());""")]
    [InlineData("""[|app.MapPost|]("/ask", Handlers.Field);""")]
    [InlineData("""[|app.MapPost|]("/ask", Local); Task Local(IChatClient client, string q) => client.GetResponseAsync(q);""")]
    [InlineData("""var handler = (IChatClient client, string q) => client.GetResponseAsync(q); [|app.MapPost|]("/ask", handler);""")]
    [InlineData("""[|app.MapPost|]("/ask", (IAssistant assistant, string q) => assistant.Ask(q));""")]
    [InlineData("""[|app.MapPost|]("/ask", (Answerer answerer, string q) => answerer.Run(q));""")]
    [InlineData("""[|app.MapPut|]("/ask", (Assistant assistant, string q) => Task.Run(() => assistant.Ask(q)));""")]
    [InlineData("""[|app.MapDelete|]("/ask", (Assistant assistant, string[] q) => Task.WhenAll(q.Select(assistant.Ask)));""")]
    [InlineData("""[|app.MapPatch|]("/ask", (Assistant assistant, string q) => new Lazy<Task>(() => assistant.Ask(q)).Value);""")]
    [InlineData("""[|app.MapMethods|]("/ask", ["POST", "PUT"], Handlers.Plain);""")]
    [InlineData("""[|app.MapFallback|]((HttpContext context) => context.RequestServices.GetRequiredService<IAssistant>().Ask("hi"));""")]
    [InlineData("""[|app.MapPost|]("/ask", async context => { await context.RequestServices.GetRequiredService<IChatClient>().GetResponseAsync("hi"); });""")]
    [InlineData("""[|app.MapPost|]("/ask", (HttpClient http) => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { }));""")]
    [InlineData("""[|app.MapPost|]("/embed", (IEmbeddingGenerator<string, Embedding<float>> generator, string q) => generator.GenerateAsync([q]));""")]
    [InlineData("""var group = app.MapGroup("/ai").WithTags("ai"); [|group.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""[|app.MapGroup("/ai").MapGroup("/v1").MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""[|app.Public().MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""[|app.MapPost|]("/ask", Handlers.Plain).AddEndpointFilter<TimingFilter>();""")]
    [InlineData("""[|app.MapPost|]("/ask", Handlers.Plain).RequireRateLimiting("ai");""")]
    [InlineData("""[|app.MapPost|]("/ask", Handlers.Plain).AllowAnonymous();""")]
    [InlineData("""[|app.MapGroup("/ai").RequireAuthorization().MapPost|]("/ask", Handlers.Plain).AllowAnonymous();""")]
    [InlineData("""var group = app.MapGroup("/ai").AllowAnonymous(); [|group.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""[|app.MapPost|]("/ask", [AllowAnonymous] (IChatClient client, string q) => client.GetResponseAsync(q));""")]
    [InlineData("""[|app.MapPost|]("/ask", (IChatClient client, string q) => client.GetResponseAsync(q)); app.MapGet("/me", () => "me").RequireAuthorization();""")]
    [InlineData("""var group = app.MapGroup("/ai"); group.MapGet("/me", () => "me").RequireAuthorization(); [|group.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddAuthorization(o => o.AddPolicy("staff", p => p.RequireAuthenticatedUser())); [|app.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddAuthorization(o => o.FallbackPolicy = null); [|app.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""app.UseAuthentication(); app.UseAuthorization(); [|app.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""app.UseRouting(); app.UseEndpoints(endpoints => { [|endpoints.MapPost|]("/ask", Handlers.Plain); });""")]
    [InlineData("""if (!app.Environment.IsDevelopment()) [|app.MapPost|]("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()); [|app.MapPost|]("/ask", Handlers.Plain).AllowAnonymous();""")]
    public Task Route_that_anybody_may_call_is_reported(string statements) => new Verify("SAI1003").Source(Usings + statements + Types);

    [Theory]
    [InlineData("""app.MapPost("/ask", Handlers.Plain).RequireAuthorization();""")]
    [InlineData("""app.MapPost("/ask", Handlers.Plain).WithName("ask").RequireAuthorization("staff").WithTags("x");""")]
    [InlineData("""app.MapPost("/ask", [Authorize] (IChatClient client, string q) => client.GetResponseAsync(q));""")]
    [InlineData("""app.MapPost("/ask", [Staff] (IChatClient client, string q) => client.GetResponseAsync(q));""")]
    [InlineData("""app.MapPost("/ask", Handlers.Guarded);""")]
    [InlineData("""var endpoint = app.MapPost("/ask", Handlers.Plain); endpoint.RequireAuthorization();""")]
    [InlineData("""app.MapGroup("/ai").RequireAuthorization().MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""var group = app.MapGroup("/ai"); group.MapPost("/ask", Handlers.Plain); group.RequireAuthorization();""")]
    [InlineData("""var api = app.MapGroup("/api").RequireAuthorization(); var ai = api.MapGroup("/ai").WithTags("ai"); ai.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""app.Internal().MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""app.MapPost("/ask", Handlers.Plain).Staff();""")]
    [InlineData("""app.MapPost("/ask", Handlers.Plain).WithMetadata(new AuthorizeAttribute("staff"));""")]
    [InlineData("""app.MapPost("/ask", Handlers.Plain).AddEndpointFilter<KeyFilter>();""")]
    [InlineData("""app.MapGroup("/ai").AddEndpointFilter(async (context, next) => context.HttpContext.User.Identity?.Name is null ? Results.Unauthorized() : await next(context)).MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""app.UseMiddleware<KeyMiddleware>(); app.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""app.Use(async (context, next) => { if (context.User.Identity?.IsAuthenticated != true) { context.Response.StatusCode = 401; return; } await next(context); }); app.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy); app.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddAuthorization(o => { o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build(); }); app.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddAuthorizationBuilder().AddPolicy("Customers", p => p.RequireAuthenticatedUser()).AddFallbackPolicy("Staff", p => p.RequireRole("staff")); app.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()); app.MapPost("/ask", Handlers.Plain);""")]
    [InlineData("""app.MapPost("/ask", async (HttpContext context, IChatClient client) => context.User.Identity?.IsAuthenticated != true ? Results.Unauthorized() : Results.Ok(await client.GetResponseAsync("hi")));""")]
    [InlineData("""app.MapPost("/ask", async (HttpContext context, IAuthorizationService service, IChatClient client) => { var r = await service.AuthorizeAsync(context.User, "staff"); return r.Succeeded ? Results.Ok(await client.GetResponseAsync("hi")) : Results.NotFound(); });""")]
    [InlineData("""if (app.Environment.IsDevelopment()) app.MapPost("/playground", Handlers.Plain);""")]
    [InlineData("""app.MapPost("/ask", (Queue queue, string q) => queue.Add(q)); builder.Services.AddHostedService<Worker>();""")]
    [InlineData("""app.MapGet("/me", () => "me");""")]
    [InlineData("""app.MapGet("/history", (ChatHistoryStore store) => store.Read());""")]
    [InlineData("""app.MapGet("/models", (HttpClient http) => http.GetStringAsync("https://example.com"));""")]
    [InlineData("""foreach (var group in new[] { app.MapGroup("/a").RequireAuthorization() }) group.MapPost("/ask", Handlers.Plain);""")]
    public Task Route_that_is_covered_or_reaches_no_model_is_not(string statements) =>
        new Verify("SAI1003").Source(Usings + statements + Types + """

            sealed class ChatHistoryStore { public string Read() => "GetResponseAsync"; }
            """);
}
