using Microsoft.Extensions.AI;
using SupportDesk.Ai;

namespace SupportDesk.Knowledge;

/// <summary>Fetches pages of the public help centre and makes articles of them.</summary>
public sealed class KnowledgeImporter(HttpClient http, IChatClient chat, KnowledgeBase knowledge, IHostEnvironment environment, ILogger<KnowledgeImporter> logger)
{
    public async Task<string> ImportAsync(Uri page, CancellationToken stop)
    {
        var html = await http.GetStringAsync(page, stop);
        var title = await TitleAsync(html, stop);
        var article = new Article(Guid.NewGuid().ToString("N"), title, html);
        await knowledge.AddAsync(article, stop);
        logger.LogInformation("Imported article {ArticleId} ({Length} characters)", article.Id, html.Length);
        return article.Id;
    }

    public async Task<string> CheckStyleAsync(string articleText, CancellationToken stop)
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "style-guide.md"), stop);
        var options = new ChatOptions { Instructions = $"Check the article against this style guide:\n{guide}", MaxOutputTokens = 400 };
        return (await chat.GetResponseAsync(articleText, options, stop)).Complete();
    }

    private async Task<string> TitleAsync(string html, CancellationToken stop)
    {
        var options = new ChatOptions
        {
            MaxOutputTokens = 40,
            Instructions = "Find a short title for the page in the user's message. Answer with the title only.",
        };
        var response = await chat.GetResponseAsync($"<page>{html[..Math.Min(html.Length, 4000)]}</page>", options, stop);
        if (environment.IsDevelopment())
            logger.LogDebug("The title has {Length} characters", response.Text.Length);

        return response.Complete().Trim();
    }
}
