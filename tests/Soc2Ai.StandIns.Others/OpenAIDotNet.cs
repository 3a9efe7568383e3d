// Stand-in for OpenAI-DotNet, the community's client, whose namespace is the OpenAI package's.
namespace OpenAI
{
    using OpenAI.Chat;

    public sealed class OpenAIAuthentication
    {
        public OpenAIAuthentication(string apiKey) => throw new NotSupportedException();

        public OpenAIAuthentication(string apiKey, string organization, string? projectId = null) => throw new NotSupportedException();

        public static OpenAIAuthentication LoadFromEnv(string? organizationId = null) => throw new NotSupportedException();

        public static implicit operator OpenAIAuthentication(string key) => new(key);
    }

    public sealed class OpenAISettings
    {
        public OpenAISettings() => throw new NotSupportedException();

        public OpenAISettings(string domain, string apiVersion = "v1") => throw new NotSupportedException();

        public OpenAISettings(string resourceName, string deploymentId, string apiVersion = "2024-06-01", bool useActiveDirectoryAuthentication = false, string azureDomain = "openai.azure.com") => throw new NotSupportedException();
    }

    public sealed class OpenAIClient(OpenAIAuthentication? openAIAuthentication = null, OpenAISettings? clientSettings = null, HttpClient? client = null) : IDisposable
    {
        public OpenAIAuthentication? OpenAIAuthentication { get; } = openAIAuthentication;

        public OpenAISettings? Settings { get; } = clientSettings;

        public HttpClient? Client { get; } = client;

        public ChatEndpoint ChatEndpoint => throw new NotSupportedException();

        public Embeddings.EmbeddingsEndpoint EmbeddingsEndpoint => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }

    public enum Role { System = 1, Developer, Assistant, User, Tool }

    public sealed class Usage;
}

namespace OpenAI.Models
{
    public sealed class Model(string id, string? ownedBy = null)
    {
        public static Model GPT4o { get; } = new("gpt-4o", "openai");

        public string Id { get; } = id;

        public string? OwnedBy { get; } = ownedBy;

        public static implicit operator string(Model model) => model.Id;

        public static implicit operator Model(string name) => new(name);
    }
}

namespace OpenAI.Chat
{
    public sealed class Message
    {
        public Message() => throw new NotSupportedException();

        public Message(Role role, string content, string? name = null) => throw new NotSupportedException();

        public Role Role => throw new NotSupportedException();

        public dynamic Content => throw new NotSupportedException();

        public static implicit operator string(Message message) => throw new NotSupportedException();
    }

    public sealed class Delta
    {
        public string Content => throw new NotSupportedException();
    }

    public sealed class ChatRequest(IEnumerable<Message> messages, string? model = null, double? frequencyPenalty = null, int? maxTokens = null, double? temperature = null, double? topP = null)
    {
        public IReadOnlyList<Message> Messages { get; } = [.. messages];

        public string? Model { get; } = model;

        public double? FrequencyPenalty { get; } = frequencyPenalty;

        public int? MaxTokens { get; set; } = maxTokens;

        public double? Temperature { get; } = temperature;

        public double? TopP { get; } = topP;

        public bool? Store { get; set; }
    }

    public sealed class Choice
    {
        public Message Message => throw new NotSupportedException();

        public Delta Delta => throw new NotSupportedException();

        public string FinishReason => throw new NotSupportedException();

        public int? Index => throw new NotSupportedException();

        public static implicit operator string(Choice choice) => throw new NotSupportedException();
    }

    public sealed class ChatResponse
    {
        public string Id => throw new NotSupportedException();

        public string Model => throw new NotSupportedException();

        public Usage Usage => throw new NotSupportedException();

        public IReadOnlyList<Choice> Choices => throw new NotSupportedException();

        public Choice FirstChoice => throw new NotSupportedException();

        public static implicit operator string(ChatResponse response) => throw new NotSupportedException();
    }

    public sealed class ChatEndpoint(OpenAIClient client)
    {
        public OpenAIClient Client { get; } = client;

        public Task<ChatResponse> GetCompletionAsync(ChatRequest chatRequest, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<(T, ChatResponse)> GetCompletionAsync<T>(ChatRequest chatRequest, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<ChatResponse> StreamCompletionAsync(ChatRequest chatRequest, Action<ChatResponse> resultHandler, bool streamUsage = false, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<ChatResponse> StreamCompletionEnumerableAsync(ChatRequest chatRequest, bool streamUsage = false, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace OpenAI.Embeddings
{
    public sealed class EmbeddingsResponse;

    public sealed class EmbeddingsEndpoint(OpenAIClient client)
    {
        public OpenAIClient Client { get; } = client;

        public Task<EmbeddingsResponse> CreateEmbeddingAsync(string input, string? model = null, string? user = null, int? dimensions = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
