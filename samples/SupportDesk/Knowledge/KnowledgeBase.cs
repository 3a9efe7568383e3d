using System.Collections.Concurrent;
using OpenAI.Embeddings;

namespace SupportDesk.Knowledge;

/// <summary>The articles of the help centre with their vectors, in memory: there are some hundreds.</summary>
public sealed class KnowledgeBase(EmbeddingClient embeddings, ILogger<KnowledgeBase> logger)
{
    private readonly ConcurrentDictionary<string, Article> _articles = new();

    public int Count => _articles.Count;

    public async Task AddAsync(Article article, CancellationToken stop)
    {
        OpenAIEmbedding embedding = await embeddings.GenerateEmbeddingAsync(article.Text, cancellationToken: stop);
        _articles[article.Id] = article with { Vector = embedding.ToFloats() };
        logger.LogInformation("Article {ArticleId} has {Dimensions} dimensions", article.Id, embedding.ToFloats().Length);
    }

    public async Task<IReadOnlyList<Article>> SearchAsync(string text, int top, CancellationToken stop)
    {
        if (_articles.IsEmpty)
            return [];

        OpenAIEmbedding query = await embeddings.GenerateEmbeddingAsync(text, cancellationToken: stop);
        var vector = query.ToFloats();
        return
        [
            .. _articles.Values
                .Select(article => (Article: article, Score: Similarity(article.Vector.Span, vector.Span)))
                .Where(match => match.Score > 0.3)
                .OrderByDescending(match => match.Score)
                .Take(top)
                .Select(match => match.Article),
        ];
    }

    private static double Similarity(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double dot = 0, leftNorm = 0, rightNorm = 0;
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            dot += left[i] * right[i];
            leftNorm += left[i] * left[i];
            rightNorm += right[i] * right[i];
        }

        return leftNorm == 0 || rightNorm == 0 ? 0 : dot / Math.Sqrt(leftNorm * rightNorm);
    }
}
