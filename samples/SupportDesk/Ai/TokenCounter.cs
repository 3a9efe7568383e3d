using System.Net.Http.Json;
using System.Text.Json;

namespace SupportDesk.Ai;

/// <summary>Counts tokens before a long thread is sent, so that a ticket never costs more than its plan pays for.</summary>
public sealed class TokenCounter(IHttpClientFactory clients, ILogger<TokenCounter> logger)
{
    private static readonly string AccountKey = "tm-9f27c41ab0e6";

    public async Task<int> CountAsync(string text, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages/count_tokens");
        request.Headers.Add("x-api-key", AccountKey); // SAI1001
        request.Headers.Add("anthropic-version", "2023-06-01");
        request.Content = JsonContent.Create(new { model = "claude-haiku-4-5-20251001", messages = new[] { new { role = "user", content = text } } });

        using var client = clients.CreateClient();
        using var response = await client.SendAsync(request, stop);
        using var body = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(stop), cancellationToken: stop);
        var tokens = body.RootElement.TryGetProperty("input_tokens", out var count) && count.TryGetInt32(out var value) ? value : text.Length / 3;
        logger.LogInformation("{Tokens} tokens for a text of {Length} characters", tokens, text.Length);
        return tokens;
    }
}
