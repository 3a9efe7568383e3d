// Stand-in for Betalgo.Ranul.OpenAI, which was Betalgo.OpenAI.
namespace Betalgo.Ranul.OpenAI
{
    public enum ProviderType { OpenAI = 1, Azure = 2 }

    public class OpenAIOptions
    {
        public string ApiKey { get; set; } = "";

        public string? BaseDomain { get; set; }

        public string? DefaultModelId { get; set; }

        public string? DeploymentId { get; set; }

        public string? ResourceName { get; set; }

        public ProviderType ProviderType { get; set; }
    }
}

namespace Betalgo.Ranul.OpenAI.Contracts.Enums
{
    public readonly struct ChatCompletionRole(string value)
    {
        public static ChatCompletionRole System { get; } = new("system");

        public static ChatCompletionRole User { get; } = new("user");

        public static ChatCompletionRole Assistant { get; } = new("assistant");

        public override string ToString() => value;
    }
}

namespace Betalgo.Ranul.OpenAI.Interfaces
{
    using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
    using Betalgo.Ranul.OpenAI.ObjectModels.ResponseModels;

    public interface IOpenAIService
    {
        IChatCompletionService ChatCompletion { get; }

        ICompletionService Completions { get; }

        IEmbeddingService Embeddings { get; }

        void SetDefaultModelId(string modelId);
    }

    public interface IChatCompletionService
    {
        Task<ChatCompletionCreateResponse> CreateCompletion(ChatCompletionCreateRequest chatCompletionCreate, string? modelId = null, CancellationToken cancellationToken = default);

        IAsyncEnumerable<ChatCompletionCreateResponse> CreateCompletionAsStream(ChatCompletionCreateRequest chatCompletionCreate, string? modelId = null, bool justDataMode = true, CancellationToken cancellationToken = default);
    }

    public interface ICompletionService
    {
        Task<CompletionCreateResponse> CreateCompletion(CompletionCreateRequest createCompletionModel, string? modelId = null, CancellationToken cancellationToken = default);
    }

    public interface IEmbeddingService
    {
        Task<EmbeddingCreateResponse> CreateEmbedding(EmbeddingCreateRequest createEmbeddingModel, CancellationToken cancellationToken = default);
    }
}

namespace Betalgo.Ranul.OpenAI.Managers
{
    using Betalgo.Ranul.OpenAI.Interfaces;

    public class OpenAIService(OpenAIOptions settings, HttpClient? httpClient = null) : IOpenAIService, IDisposable
    {
        public OpenAIOptions Settings { get; } = settings;

        public HttpClient? Client { get; } = httpClient;

        public IChatCompletionService ChatCompletion => throw new NotSupportedException();

        public ICompletionService Completions => throw new NotSupportedException();

        public IEmbeddingService Embeddings => throw new NotSupportedException();

        public void SetDefaultModelId(string modelId) => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }
}

namespace Betalgo.Ranul.OpenAI.ObjectModels.RequestModels
{
    using Betalgo.Ranul.OpenAI.Contracts.Enums;

    public class ChatMessage
    {
        public ChatMessage() => throw new NotSupportedException();

        public ChatMessage(ChatCompletionRole role, string content, string? name = null) => throw new NotSupportedException();

        public ChatCompletionRole? Role { get; set; }

        public string? Content { get; set; }

        public static ChatMessage FromSystem(string content, string? name = null) => throw new NotSupportedException();

        public static ChatMessage FromUser(string content, string? name = null) => throw new NotSupportedException();

        public static ChatMessage FromAssistant(string content, string? name = null) => throw new NotSupportedException();

        public static ChatMessage FromTool(string content, string toolCallId) => throw new NotSupportedException();
    }

    public class ChatCompletionCreateRequest
    {
        public IList<ChatMessage> Messages { get; set; } = [];

        public string? Model { get; set; }

        public int? MaxTokens { get; set; }

        public int? MaxCompletionTokens { get; set; }

        public float? Temperature { get; set; }
    }

    public record CompletionCreateRequest
    {
        public string? Prompt { get; set; }

        public string? Model { get; set; }

        public int? MaxTokens { get; set; }
    }

    public record EmbeddingCreateRequest
    {
        public string? Input { get; set; }

        public List<string>? InputAsList { get; set; }

        public string? Model { get; set; }
    }
}

namespace Betalgo.Ranul.OpenAI.ObjectModels.SharedModels
{
    using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

    public record ChatChoiceResponse
    {
        public ChatMessage Message { get; set; } = new();

        public ChatMessage Delta { get; set; } = new();

        public string? FinishReason { get; set; }

        public int? Index { get; set; }
    }

    public record ChoiceResponse
    {
        public string Text { get; set; } = "";

        public string? FinishReason { get; set; }

        public int? Index { get; set; }
    }
}

namespace Betalgo.Ranul.OpenAI.ObjectModels.ResponseModels
{
    using Betalgo.Ranul.OpenAI.ObjectModels.SharedModels;

    public class Error
    {
        public string? Code { get; set; }

        public string? Message { get; set; }
    }

    public record BaseResponse
    {
        public bool Successful => throw new NotSupportedException();

        public Error? Error { get; set; }
    }

    public record UsageResponse
    {
        public int TotalTokens { get; set; }
    }

    public record ChatCompletionCreateResponse : BaseResponse
    {
        public string Id { get; set; } = "";

        public string Model { get; set; } = "";

        public List<ChatChoiceResponse> Choices { get; set; } = [];

        public UsageResponse? Usage { get; set; }
    }

    public record CompletionCreateResponse : BaseResponse
    {
        public string Id { get; set; } = "";

        public string Model { get; set; } = "";

        public List<ChoiceResponse> Choices { get; set; } = [];

        public UsageResponse? Usage { get; set; }
    }

    public record EmbeddingCreateResponse : BaseResponse;
}
