// Stand-in for Azure.AI.Inference.
using Azure;
using Azure.Core;

namespace Azure.AI.Inference
{
    public class AzureAIInferenceClientOptions : ClientOptions;

    public class ChatCompletionsClient
    {
        public ChatCompletionsClient(Uri endpoint, AzureKeyCredential credential) => throw new NotSupportedException();

        public ChatCompletionsClient(Uri endpoint, AzureKeyCredential credential, AzureAIInferenceClientOptions options) => throw new NotSupportedException();

        public ChatCompletionsClient(Uri endpoint, TokenCredential credential) => throw new NotSupportedException();

        public virtual Response<ChatCompletions> Complete(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<Response<ChatCompletions>> CompleteAsync(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual StreamingResponse<StreamingChatCompletionsUpdate> CompleteStreaming(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<StreamingResponse<StreamingChatCompletionsUpdate>> CompleteStreamingAsync(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class EmbeddingsClient
    {
        public EmbeddingsClient(Uri endpoint, AzureKeyCredential credential) => throw new NotSupportedException();

        public EmbeddingsClient(Uri endpoint, TokenCredential credential) => throw new NotSupportedException();

        public virtual Response<EmbeddingsResult> Embed(EmbeddingsOptions embeddingsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<Response<EmbeddingsResult>> EmbedAsync(EmbeddingsOptions embeddingsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class ChatCompletionsOptions
    {
        public IList<ChatRequestMessage> Messages { get; set; } = [];

        public string? Model { get; set; }

        public int? MaxTokens { get; set; }

        public float? Temperature { get; set; }
    }

    public class EmbeddingsOptions(IEnumerable<string> input)
    {
        public IList<string> Input { get; } = [.. input];

        public string? Model { get; set; }
    }

    public class EmbeddingsResult;

    public class StreamingResponse<T> : IAsyncEnumerable<T>, IDisposable
    {
        public IAsyncEnumerable<T> EnumerateValues() => throw new NotSupportedException();

        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }

    public class StreamingChatCompletionsUpdate
    {
        public string Id => throw new NotSupportedException();

        public string Model => throw new NotSupportedException();

        public string ContentUpdate => throw new NotSupportedException();

        public CompletionsFinishReason? FinishReason => throw new NotSupportedException();
    }

    public abstract class ChatRequestMessage;

    public class ChatRequestSystemMessage(string content) : ChatRequestMessage
    {
        public string Content { get; set; } = content;
    }

    public class ChatRequestDeveloperMessage(string content) : ChatRequestMessage
    {
        public string Content { get; } = content;
    }

    public class ChatRequestUserMessage(string content) : ChatRequestMessage
    {
        public string Content { get; } = content;
    }

    public class ChatRequestAssistantMessage(string content) : ChatRequestMessage
    {
        public string Content { get; set; } = content;
    }

    public readonly struct CompletionsFinishReason(string value)
    {
        public static CompletionsFinishReason Stopped { get; } = new("stop");

        public static CompletionsFinishReason TokenLimitReached { get; } = new("length");

        public override string ToString() => value;
    }

    public class CompletionsUsage;

    public class ChatCompletions
    {
        public string Id => throw new NotSupportedException();

        public string Model => throw new NotSupportedException();

        public string Content => throw new NotSupportedException();

        public CompletionsUsage Usage => throw new NotSupportedException();

        public CompletionsFinishReason? FinishReason => throw new NotSupportedException();
    }
}
