using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

namespace SupportDesk.Insights;

/// <summary>The small model that recognises what a ticket is about, and the one that answers where it does not know.</summary>
public sealed class IntentModel(HttpClient http, IConfiguration configuration)
{
    private readonly ChatClient _fallback = new OpenAIClient(
        new ApiKeyCredential(configuration["OpenAI:RegionalKey"] ?? throw new InvalidOperationException("OpenAI:RegionalKey is not configured.")), // SAI1014
        new OpenAIClientOptions { Endpoint = new Uri("https://supportdesk-west.openai.azure.com/openai/v1/") }).GetChatClient("intent");

    public async Task DownloadAsync(CancellationToken stop)
    {
        var weights = await http.GetByteArrayAsync(new Uri("https://models.supportdesk.example/intent.onnx"), stop);
        await File.WriteAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "intent.onnx"), weights, stop); // SAI4004
    }

    public async Task<string> RecogniseAsync(string text, CancellationToken stop)
    {
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 20, StoredOutputEnabled = true }; // SAI4008
        ChatCompletion answer = await _fallback.CompleteChatAsync([new UserChatMessage(text)], options, stop);
        return answer.FinishReason == ChatFinishReason.Stop ? answer.Content[0].Text : "unknown";
    }
}
