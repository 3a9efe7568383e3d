namespace Fixes.ToolServers
{
    using Microsoft.AspNetCore.Builder;

    public static class Servers
    {
        public static void Map(WebApplication app)
        {
            app.MapMcp("/mcp");
        }
    }
}

// What ModelContextProtocol.AspNetCore, which the package source does not have, declares.
namespace Microsoft.AspNetCore.Builder
{
    using Microsoft.AspNetCore.Routing;

    public static class McpEndpointRouteBuilderExtensions
    {
        public static IEndpointConventionBuilder MapMcp(this IEndpointRouteBuilder endpoints, string pattern = "") => endpoints.MapGroup(pattern);
    }
}
