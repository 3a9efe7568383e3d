using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Fixes.RateLimits;

public static class Routes
{
    public static void Add(IServiceCollection services) => services.AddRateLimiter(limits => limits.AddFixedWindowLimiter("inference", window => window.PermitLimit = 10));

    public static void Map(WebApplication app)
    {
        app.MapPost("/summaries", (string text, IChatClient client) => client.GetResponseAsync(text)).RequireAuthorization();
    }
}

[Authorize]
public sealed class SummaryController(IChatClient client) : ControllerBase
{
    [HttpPost]
    public Task<ChatResponse> Summarize(string text) => client.GetResponseAsync(text);
}
