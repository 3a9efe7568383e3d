using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.AI;

namespace Fixes.Authorization;

public static class Endpoints
{
    public static void Map(WebApplication app) =>
        app.MapPost("/ask", async (string question, IChatClient client) => (await client.GetResponseAsync(question)).Text);
}
