using Microsoft.Extensions.AI;

namespace SupportDesk.Knowledge;

public sealed record KnowledgeQuestion(string Text, int Top = 3);

public sealed record ImportPage(Uri Address);

public static class KnowledgeEndpoints
{
    public static void MapKnowledge(this WebApplication app)
    {
        app.MapGet("/api/knowledge/count", (KnowledgeBase knowledge) => knowledge.Count);
        app.MapPost("/api/knowledge/ask", AskAsync).RequireAuthorization().RequireRateLimiting("inference");
        app.MapPost("/api/knowledge/import", ImportAsync).RequireAuthorization("Leads").RequireRateLimiting("inference");
        app.MapPost("/api/knowledge/check", CheckAsync); // SAI1003 SAI1004
    }

    private static async Task<IResult> AskAsync(KnowledgeQuestion question, KnowledgeBase knowledge, IChatClient chat, ILoggerFactory loggers, CancellationToken stop)
    {
        var logger = loggers.CreateLogger("Knowledge");
        using var scope = logger.BeginScope("Question {Question}", question.Text); // SAI4001
        var articles = await knowledge.SearchAsync(question.Text, Math.Clamp(question.Top, 1, 8), stop);
        logger.LogInformation("{Count} articles found: {Ids}", articles.Count, string.Join(", ", articles.Select(article => article.Id)));

        var context = string.Join("\n---\n", articles.Select(article => article.Text));
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Answer from the articles in the user's message. Say so if they do not contain the answer."),
            new(ChatRole.User, $"<articles>{context}</articles>\n\n{question.Text}"),
        ];
        var response = await chat.GetResponseAsync(messages, new ChatOptions { MaxOutputTokens = 700 }, stop); // SAI3002
        return Results.Ok(new { Answer = response.Text, Articles = articles.Select(article => article.Id) });
    }

    private static async Task<IResult> ImportAsync(ImportPage page, KnowledgeImporter importer, CancellationToken stop) =>
        page.Address is { Scheme: "https", Host: "help.supportdesk.example" }
            ? Results.Ok(await importer.ImportAsync(page.Address, stop))
            : Results.BadRequest("Only pages of the help centre can be imported.");

    private static async Task<IResult> CheckAsync(HttpRequest request, KnowledgeImporter importer, CancellationToken stop)
    {
        using var reader = new StreamReader(request.Body);
        return Results.Ok(await importer.CheckStyleAsync(await reader.ReadToEndAsync(stop), stop));
    }
}
