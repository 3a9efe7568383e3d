using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1003 where routes are mapped by methods, modules and fields: who calls them decides, wherever that stands.</summary>
public sealed class RouteBuilderTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;

        """;

    private const string Handler = """

        static class Handlers
        {
            public static Task Ask(IChatClient client, string question) => client.GetResponseAsync(question);
        }
        """;

    [Theory]
    [InlineData("app.MapChat();")]
    [InlineData("app.MapGroup(\"/api\").MapChat();")]
    [InlineData("app.MapGroup(\"/a\").RequireAuthorization().MapChat(); app.MapGroup(\"/b\").MapChat();")]
    [InlineData("ChatEndpoints.MapChat(app);")]
    [InlineData("")]
    public Task Extension_method_whose_callers_authorize_nothing_is_reported(string calls) => new Verify("SAI1003").Source(
        Program(calls),
        Usings + """
            static class ChatEndpoints
            {
                public static IEndpointRouteBuilder MapChat(this IEndpointRouteBuilder routes)
                {
                    var group = routes.MapGroup("/chat").WithTags("chat");
                    [|group.MapPost|]("/", Handlers.Ask);
                    return routes;
                }
            }
            """ + Handler);

    [Theory]
    [InlineData("app.MapGroup(\"/api\").RequireAuthorization().MapChat();")]
    [InlineData("var api = app.MapGroup(\"/api\"); api.RequireAuthorization(); api.MapChat();")]
    [InlineData("var api = app.MapGroup(\"/api\").RequireAuthorization(); api.MapChat(); ChatEndpoints.MapChat(api.MapGroup(\"/v2\"));")]
    [InlineData("builderless(app.MapGroup(\"/api\").RequireAuthorization()); static void builderless(IEndpointRouteBuilder routes) => routes.MapChat();")]
    public Task Extension_method_whose_callers_authorize_is_not(string calls) => new Verify("SAI1003").Source(
        Program(calls),
        Usings + """
            static class ChatEndpoints
            {
                public static void MapChat(this IEndpointRouteBuilder routes)
                {
                    routes.MapPost("/", Handlers.Ask);
                }
            }
            """ + Handler);

    [Theory]
    [InlineData("app.MapChat().RequireAuthorization();", "routes.MapPost")]
    [InlineData("var chat = app.MapChat(); chat.RequireAuthorization();", "routes.MapPost")]
    [InlineData("app.MapChat();", "[|routes.MapPost|]")]
    [InlineData("app.MapChat().AllowAnonymous();", "[|routes.MapPost|]")]
    public Task Builder_that_is_returned_is_told_by_its_callers(string calls, string mapping) => new Verify("SAI1003").Source(
        Program(calls),
        Usings + $$"""
            static class ChatEndpoints
            {
                public static IEndpointConventionBuilder MapChat(this IEndpointRouteBuilder routes) => {{mapping}}("/chat", Handlers.Ask);
            }
            """ + Handler);

    [Theory]
    [InlineData("public static RouteHandlerBuilder MapChat(this IEndpointRouteBuilder routes) => routes.MapPost(\"/chat\", Handlers.Ask);")]
    [InlineData("public static RouteGroupBuilder MapChat(this IEndpointRouteBuilder routes) { var group = routes.MapGroup(\"/chat\"); group.MapPost(\"/\", Handlers.Ask); return group; }")]
    [InlineData("public static RouteGroupBuilder MapChat(this RouteGroupBuilder group) { group.MapPost(\"/\", Handlers.Ask); return group; }")]
    public Task Library_that_returns_the_builder_leaves_it_to_its_caller(string method) =>
        new Verify("SAI1003") { Output = OutputKind.DynamicallyLinkedLibrary }.Source(Usings + $$"""
            public static class ChatEndpoints
            {
                {{method}}
            }
            """ + Handler);

    [Theory]
    [InlineData("app.MapGroup(\"/api\").RequireAuthorization()", "routes.MapPost")]
    [InlineData("app", "[|routes.MapPost|]")]
    public Task Module_behind_an_interface_is_given_its_routes_by_the_loop(string routes, string mapping) => new Verify("SAI1003").Source(
        Program($$"""
            var api = {{routes}};
            foreach (var module in app.Services.GetServices<IModule>())
                module.Map(api);
            """),
        Usings + $$"""
            interface IModule { void Map(IEndpointRouteBuilder routes); }

            sealed class ChatModule : IModule
            {
                public void Map(IEndpointRouteBuilder routes) => {{mapping}}("/chat", Handlers.Ask);
            }
            """ + Handler);

    [Fact]
    public Task Group_in_a_field_is_told_where_the_class_is_made() => new Verify("SAI1003").Source(
        Program("new Secured(app).Map(); new Open(app).Map();"),
        Usings + """
            sealed class Secured
            {
                private readonly RouteGroupBuilder _group;
                public Secured(IEndpointRouteBuilder routes) => _group = routes.MapGroup("/a").RequireAuthorization();
                public void Map() => _group.MapPost("/", Handlers.Ask);
            }

            sealed class Open
            {
                private readonly RouteGroupBuilder _group;
                public Open(IEndpointRouteBuilder routes) => _group = routes.MapGroup("/b");
                public void Map() => [|_group.MapPost|]("/", Handlers.Ask);
            }
            """ + Handler);

    [Fact]
    public async Task Finding_says_the_route_the_model_call_and_the_path()
    {
        var finding = Assert.Single(await new Verify("SAI1003").Findings(
            Program("app.MapPost(\"/ask\", (Assistant assistant) => assistant.Ask());"),
            Usings + """
                sealed class Assistant(IChatClient client)
                {
                    public Task Ask() => Send("hi");
                    private Task Send(string text) => client.GetResponseAsync(text);
                }
                """));

        Assert.Equal("Anybody may call 'POST /ask', which reaches the model call 'ChatClientExtensions.GetResponseAsync', because no authorization covers it", finding.GetMessage());
        Assert.Equal(["calls 'Ask'", "calls 'Send'", "calls 'ChatClientExtensions.GetResponseAsync'"], finding.Properties["path"]!.Split('\n'));
        Assert.Equal(3, finding.AdditionalLocations.Count);
        Assert.Equal("inference endpoint", finding.Properties["kind"]);
    }

    [Fact]
    public async Task Every_route_that_reaches_a_model_stands_in_the_inventory_once()
    {
        var sites = (await new Verify("SAI0001").Findings(
            Program("app.MapPost(\"/a\", Handlers.Ask); app.MapPost(\"/b\", Handlers.Ask).RequireAuthorization(); app.MapGet(\"/c\", () => 1);") + Handler))
            .Where(site => site.Properties["kind"] == "inference endpoint").ToList();

        Assert.Equal(["POST /a", "POST /b"], sites.Select(site => site.Properties["member"]).Order());
    }

    private static string Program(string statements) => Usings + $$"""
        var app = WebApplication.Create(args);
        {{statements}}
        app.Run();
        """;
}
