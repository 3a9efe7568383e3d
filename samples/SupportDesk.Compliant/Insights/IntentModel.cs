using System.ClientModel.Primitives;
using System.Security.Cryptography;
using Azure.Identity;
using Microsoft.AspNetCore.DataProtection;
using OpenAI;
using OpenAI.Chat;

namespace SupportDesk.Insights;

/// <summary>The small model that recognises what a ticket is about, and the one that answers where it does not know.</summary>
public sealed class IntentModel(HttpClient http, IDataProtectionProvider protection, IConfiguration configuration)
{
    private readonly ChatClient _fallback = new OpenAIClient(
        new BearerTokenPolicy(new DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default"),
        new OpenAIClientOptions { Endpoint = new Uri("https://supportdesk-west.openai.azure.com/openai/v1/") }).GetChatClient("intent");

    public async Task DownloadAsync(CancellationToken stop)
    {
        var weights = await http.GetByteArrayAsync(new Uri("https://models.supportdesk.example/intent.onnx"), stop);
        if (Convert.ToHexString(SHA256.HashData(weights)) != configuration["Intent:Sha256"])
            throw new InvalidOperationException("The weights are not the ones that were reviewed.");

        var sealedWeights = protection.CreateProtector("SupportDesk.Intent").Protect(weights);
        await File.WriteAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "intent.onnx.sealed"), sealedWeights, stop);
    }

    public async Task<string> RecogniseAsync(string text, CancellationToken stop)
    {
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 20, StoredOutputEnabled = false };
        ChatCompletion answer = await _fallback.CompleteChatAsync([new UserChatMessage(text)], options, stop);
        return answer.FinishReason == ChatFinishReason.Stop ? answer.Content[0].Text : "unknown";
    }
}
