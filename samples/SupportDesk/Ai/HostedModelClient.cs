using System.Net.Http.Json;

namespace SupportDesk.Ai;

/// <summary>The 8B model on our own GPUs that rewrites replies in the tone of the brand.</summary>
public sealed class HostedModelClient(HttpClient http, IConfiguration configuration)
{
    private const string Completions = "http://llm.supportdesk.internal:8000/v1/chat/completions";
    private const string Health = "http://llm.supportdesk.internal:8000/healthz";

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

        using var response = await http.PostAsJsonAsync(Completions, request, stop); // SAI1002 SAI3002
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<Answer>(stop);
        return answer?.Choices is [{ Message.Content: var text }, ..] ? text : reply;
    }

    public async Task<bool> IsUpAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(2));
        using var response = await http.GetAsync(Health, limit.Token);
        return response.IsSuccessStatusCode;
    }

    private sealed record Answer(List<Choice> Choices);

    private sealed record Choice(Reply Message);

    private sealed record Reply(string Content);
}
