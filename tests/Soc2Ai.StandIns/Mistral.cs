// Stand-in for Mistral.SDK.
namespace Mistral.SDK
{
    using Mistral.SDK.DTOs;

    public class APIAuthentication(string apiKey)
    {
        public string ApiKey { get; set; } = apiKey;

        public static implicit operator APIAuthentication(string key) => new(key);
    }

    public class MistralClient(APIAuthentication? apiKeys = null, HttpClient? client = null)
    {
        public APIAuthentication? Auth { get; set; } = apiKeys;

        public HttpClient? HttpClient { get; } = client;

        public Completions.CompletionsEndpoint Completions => throw new NotSupportedException();
    }

    public class ModelDefinitions
    {
        public const string MistralSmall = "mistral-small-latest";

        public const string MistralLarge = "mistral-large-latest";
    }
}

namespace Mistral.SDK.Completions
{
    using Mistral.SDK.DTOs;

    public partial class CompletionsEndpoint
    {
        public Task<ChatCompletionResponse> GetCompletionAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<ChatCompletionResponse> StreamCompletionAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Mistral.SDK.DTOs
{
    public class ChatMessage(ChatMessage.RoleEnum? role = null, string? content = null)
    {
        public enum RoleEnum { System, User, Assistant, Tool }

        public RoleEnum? Role { get; set; } = role;

        public string? Content { get; set; } = content;
    }

    public class ChatCompletionRequest(string? model = null, List<ChatMessage>? messages = null, decimal? temperature = 0.7M, decimal? topP = 1M, int? maxTokens = null, bool? stream = false, bool parallelToolCalls = true, bool safePrompt = false)
    {
        public string? Model { get; set; } = model;

        public List<ChatMessage>? Messages { get; set; } = messages;

        public decimal? Temperature { get; set; } = temperature;

        public decimal? TopP { get; set; } = topP;

        public int? MaxTokens { get; set; } = maxTokens;

        public bool? Stream { get; set; } = stream;

        public bool ParallelToolCalls { get; set; } = parallelToolCalls;

        public bool SafePrompt { get; set; } = safePrompt;
    }

    public class Choice
    {
        public enum FinishReasonEnum { Stop, Length, ModelLength, ToolCalls }

        public FinishReasonEnum? FinishReason { get; set; }

        public int Index { get; set; }

        public ChatMessage? Message { get; set; }

        public ChatMessage? Delta { get; set; }
    }

    public class Usage;

    public class ChatCompletionResponse
    {
        public string? Id { get; set; }

        public string? Model { get; set; }

        public List<Choice>? Choices { get; set; }

        public Usage? Usage { get; set; }
    }
}
