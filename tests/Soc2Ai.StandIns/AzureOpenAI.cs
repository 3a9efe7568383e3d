// Stand-in for Azure.AI.OpenAI 2.x.
using System.ClientModel;
using Azure.Core;
using OpenAI;

namespace Azure.AI.OpenAI;

public class AzureOpenAIClientOptions : System.ClientModel.Primitives.ClientPipelineOptions
{
    public string? UserAgentApplicationId { get; set; }
}

public class AzureOpenAIClient : OpenAIClient
{
    public AzureOpenAIClient(Uri endpoint, ApiKeyCredential credential, AzureOpenAIClientOptions? options = null) => throw new NotSupportedException();

    public AzureOpenAIClient(Uri endpoint, AzureKeyCredential credential, AzureOpenAIClientOptions? options = null) => throw new NotSupportedException();

    public AzureOpenAIClient(Uri endpoint, TokenCredential credential, AzureOpenAIClientOptions? options = null) => throw new NotSupportedException();

    public override global::OpenAI.Chat.ChatClient GetChatClient(string deploymentName) => throw new NotSupportedException();

    public override global::OpenAI.Embeddings.EmbeddingClient GetEmbeddingClient(string deploymentName) => throw new NotSupportedException();

    public override global::OpenAI.Audio.AudioClient GetAudioClient(string deploymentName) => throw new NotSupportedException();

    public override global::OpenAI.Images.ImageClient GetImageClient(string deploymentName) => throw new NotSupportedException();
}
