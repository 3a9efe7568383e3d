// Stand-in for the 1.x betas of Azure.AI.OpenAI, which have a client of their own.
using Azure.Core;

namespace Azure.AI.OpenAI
{
    public class OpenAIClientOptions : ClientOptions;

    public class OpenAIClient
    {
        public OpenAIClient(string openAIApiKey) => throw new NotSupportedException();

        public OpenAIClient(string openAIApiKey, OpenAIClientOptions options) => throw new NotSupportedException();

        public OpenAIClient(Uri endpoint, AzureKeyCredential keyCredential) => throw new NotSupportedException();

        public OpenAIClient(Uri endpoint, AzureKeyCredential keyCredential, OpenAIClientOptions options) => throw new NotSupportedException();

        public OpenAIClient(Uri endpoint, TokenCredential tokenCredential) => throw new NotSupportedException();

        public OpenAIClient(Uri endpoint, TokenCredential tokenCredential, OpenAIClientOptions options) => throw new NotSupportedException();

        public virtual Response<ChatCompletions> GetChatCompletions(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<Response<ChatCompletions>> GetChatCompletionsAsync(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<Response<ChatCompletions>> GetChatCompletionsAsync(string deploymentOrModelName, ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual StreamingResponse<StreamingChatCompletionsUpdate> GetChatCompletionsStreaming(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<StreamingResponse<StreamingChatCompletionsUpdate>> GetChatCompletionsStreamingAsync(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Response<Completions> GetCompletions(CompletionsOptions completionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<Response<Completions>> GetCompletionsAsync(CompletionsOptions completionsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Response<Embeddings> GetEmbeddings(EmbeddingsOptions embeddingsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<Response<Embeddings>> GetEmbeddingsAsync(EmbeddingsOptions embeddingsOptions, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class StreamingResponse<T> : IAsyncEnumerable<T>, IDisposable
    {
        public IAsyncEnumerable<T> EnumerateValues() => throw new NotSupportedException();

        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }

    public readonly struct ChatRole(string value)
    {
        public static ChatRole System { get; } = new("system");

        public static ChatRole User { get; } = new("user");

        public static ChatRole Assistant { get; } = new("assistant");

        public static ChatRole Tool { get; } = new("tool");

        public override string ToString() => value;
    }

    public class ChatCompletionsOptions
    {
        public ChatCompletionsOptions() => throw new NotSupportedException();

        public ChatCompletionsOptions(string deploymentName, IEnumerable<ChatRequestMessage> messages) => throw new NotSupportedException();

        public string? DeploymentName { get; set; }

        public IList<ChatRequestMessage> Messages => throw new NotSupportedException();

        public int? MaxTokens { get; set; }

        public float? Temperature { get; set; }

        public float? NucleusSamplingFactor { get; set; }
    }

    public abstract class ChatRequestMessage;

    public class ChatRequestSystemMessage(string content) : ChatRequestMessage
    {
        public string Content { get; } = content;
    }

    public class ChatRequestUserMessage(string content) : ChatRequestMessage
    {
        public string Content { get; } = content;
    }

    public class ChatRequestAssistantMessage(string content) : ChatRequestMessage
    {
        public string Content { get; } = content;
    }

    public class ChatRequestToolMessage(string content, string toolCallId) : ChatRequestMessage
    {
        public string Content { get; } = content;

        public string ToolCallId { get; } = toolCallId;
    }

    /// <summary>The message of the betas before the 9th, in which questions and answers were one type; here a request too, so that one list holds both.</summary>
    public class ChatMessage : ChatRequestMessage
    {
        public ChatMessage() => throw new NotSupportedException();

        public ChatMessage(ChatRole role, string content) => throw new NotSupportedException();

        public ChatRole Role { get; set; }

        public string? Content { get; set; }
    }

    public class ChatResponseMessage
    {
        public ChatRole Role => throw new NotSupportedException();

        public string Content => throw new NotSupportedException();
    }

    public readonly struct CompletionsFinishReason(string value)
    {
        public static CompletionsFinishReason Stopped { get; } = new("stop");

        public static CompletionsFinishReason TokenLimitReached { get; } = new("length");

        public static bool operator ==(CompletionsFinishReason left, CompletionsFinishReason right) => throw new NotSupportedException();

        public static bool operator !=(CompletionsFinishReason left, CompletionsFinishReason right) => throw new NotSupportedException();

        public override bool Equals(object? obj) => throw new NotSupportedException();

        public override int GetHashCode() => throw new NotSupportedException();

        public override string ToString() => value;
    }

    public class CompletionsUsage
    {
        public int TotalTokens => throw new NotSupportedException();
    }

    public class ChatChoice
    {
        public ChatResponseMessage Message => throw new NotSupportedException();

        public CompletionsFinishReason? FinishReason => throw new NotSupportedException();

        public int Index => throw new NotSupportedException();
    }

    public class ChatCompletions
    {
        public string Id => throw new NotSupportedException();

        public DateTimeOffset Created => throw new NotSupportedException();

        public IReadOnlyList<ChatChoice> Choices => throw new NotSupportedException();

        public CompletionsUsage Usage => throw new NotSupportedException();
    }

    public class StreamingChatCompletionsUpdate
    {
        public string Id => throw new NotSupportedException();

        public string ContentUpdate => throw new NotSupportedException();

        public CompletionsFinishReason? FinishReason => throw new NotSupportedException();
    }

    public class CompletionsOptions
    {
        public CompletionsOptions() => throw new NotSupportedException();

        public CompletionsOptions(string deploymentName, IEnumerable<string> prompts) => throw new NotSupportedException();

        public string? DeploymentName { get; set; }

        public IList<string> Prompts => throw new NotSupportedException();

        public int? MaxTokens { get; set; }
    }

    public class Choice
    {
        public string Text => throw new NotSupportedException();

        public CompletionsFinishReason? FinishReason => throw new NotSupportedException();

        public int Index => throw new NotSupportedException();
    }

    public class Completions
    {
        public string Id => throw new NotSupportedException();

        public IReadOnlyList<Choice> Choices => throw new NotSupportedException();

        public CompletionsUsage Usage => throw new NotSupportedException();
    }

    public class EmbeddingsOptions
    {
        public EmbeddingsOptions() => throw new NotSupportedException();

        public EmbeddingsOptions(string deploymentName, IEnumerable<string> input) => throw new NotSupportedException();

        public string? DeploymentName { get; set; }

        public IList<string> Input { get; set; } = [];
    }

    public class Embeddings
    {
        public IReadOnlyList<EmbeddingItem> Data => throw new NotSupportedException();
    }

    public class EmbeddingItem
    {
        public ReadOnlyMemory<float> Embedding => throw new NotSupportedException();
    }
}
