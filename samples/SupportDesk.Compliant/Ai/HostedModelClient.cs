using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace SupportDesk.Ai;

/// <summary>The 8B model on our own GPUs that rewrites replies in the tone of the brand.</summary>
public sealed class HostedModelClient(HttpClient http, IConfiguration configuration)
{
    private const string Completions = "https://llm.supportdesk.internal/v1/chat/completions";
    private const string Health = "https://llm.supportdesk.internal/healthz";

    public async Task<string> RewriteAsync(string reply, CancellationToken stop)
    {
        var request = new
        {
            model = configuration["Models:Tone"],
            max_tokens = 600,
            messages = new[]
            {
                new { role = "system", content = "Rewrite the reply so that it is friendly, short and free of jargon." },
                new { role = "user", content = reply },
            },
        };

        using var response = await http.PostAsJsonAsync(Completions, request, stop);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<Answer>(stop);
        return answer?.Choices is [{ Message.Content: var text, FinishReason: "stop" }, ..] ? text : reply;
    }

    public async Task<bool> IsUpAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(2));
        using var response = await http.GetAsync(Health, limit.Token);
        return response.IsSuccessStatusCode;
    }

    private sealed record Answer(List<Choice> Choices);

    private sealed record Choice(Reply Message, [property: JsonPropertyName("finish_reason")] string FinishReason);

    private sealed record Reply(string Content);
}
