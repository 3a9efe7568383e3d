// Stand-ins for Google.GenAI, Mscc.GenerativeAI and Google.Cloud.AIPlatform.V1: what rows name, with the namespaces, names and parameters of the public sources.
#pragma warning disable CA1707 // the real enums are spelt so
namespace Google.GenAI
{
    using Google.GenAI.Types;

    public sealed class Client
    {
        public Client(bool? vertexAI = null, string? apiKey = null, object? credential = null, string? project = null, string? location = null, HttpOptions? httpOptions = null) => throw new NotSupportedException();

        public Models Models => throw new NotSupportedException();
    }

    public sealed class Models
    {
        public Task<GenerateContentResponse> GenerateContentAsync(string model, string contents, GenerateContentConfig? config = null) => throw new NotSupportedException();

        public Task<GenerateContentResponse> GenerateContentAsync(string model, Content contents, GenerateContentConfig? config = null) => throw new NotSupportedException();

        public Task<GenerateContentResponse> GenerateContentAsync(string model, List<Content> contents, GenerateContentConfig? config = null) => throw new NotSupportedException();

        public IAsyncEnumerable<GenerateContentResponse> GenerateContentStreamAsync(string model, string contents, GenerateContentConfig? config = null) => throw new NotSupportedException();

        public IAsyncEnumerable<GenerateContentResponse> GenerateContentStreamAsync(string model, List<Content> contents, GenerateContentConfig? config = null) => throw new NotSupportedException();

        public Task<GenerateImagesResponse> GenerateImagesAsync(string model, string prompt, GenerateImagesConfig? config = null) => throw new NotSupportedException();
    }
}

namespace Google.GenAI.Types
{
    public enum HarmBlockThreshold { HARM_BLOCK_THRESHOLD_UNSPECIFIED, BLOCK_LOW_AND_ABOVE, BLOCK_MEDIUM_AND_ABOVE, BLOCK_ONLY_HIGH, BLOCK_NONE, OFF }

    public enum HarmCategory { HARM_CATEGORY_UNSPECIFIED, HARM_CATEGORY_HATE_SPEECH, HARM_CATEGORY_DANGEROUS_CONTENT, HARM_CATEGORY_HARASSMENT, HARM_CATEGORY_SEXUALLY_EXPLICIT }

    public enum SafetyFilterLevel { BLOCK_LOW_AND_ABOVE, BLOCK_MEDIUM_AND_ABOVE, BLOCK_ONLY_HIGH, BLOCK_NONE }

    public enum FinishReason { FINISH_REASON_UNSPECIFIED, STOP, MAX_TOKENS, SAFETY }

    public record SafetySetting
    {
        public HarmCategory? Category { get; set; }

        public HarmBlockThreshold? Threshold { get; set; }
    }

    public record HttpOptions
    {
        public string? BaseUrl { get; set; }

        public string? ApiVersion { get; set; }

        public Dictionary<string, string>? Headers { get; set; }

        public int? Timeout { get; set; }
    }

    public record Part
    {
        public string? Text { get; set; }
    }

    public record Content
    {
        public List<Part>? Parts { get; set; }

        public string? Role { get; set; }
    }

    public record Schema;

    public record GenerateContentConfig
    {
        public HttpOptions? HttpOptions { get; set; }

        public Content? SystemInstruction { get; set; }

        public double? Temperature { get; set; }

        public int? MaxOutputTokens { get; set; }

        public string? ResponseMimeType { get; set; }

        public Schema? ResponseSchema { get; set; }

        public object? ResponseJsonSchema { get; set; }

        public List<SafetySetting>? SafetySettings { get; set; }
    }

    public record GenerateImagesConfig
    {
        public SafetyFilterLevel? SafetyFilterLevel { get; set; }
    }

    public record Candidate
    {
        public Content? Content { get; set; }

        public string? FinishMessage { get; set; }

        public FinishReason? FinishReason { get; set; }

        public int? TokenCount { get; set; }
    }

    public record GenerateContentResponseUsageMetadata;

    public record GenerateContentResponse
    {
        public List<Candidate>? Candidates { get; set; }

        public string? Text => throw new NotSupportedException();

        public string? ModelVersion { get; set; }

        public string? ResponseId { get; set; }

        public GenerateContentResponseUsageMetadata? UsageMetadata { get; set; }
    }

    public record GenerateImagesResponse;
}

namespace Mscc.GenerativeAI
{
    using Mscc.GenerativeAI.Types;

    public class GoogleAI
    {
        public GoogleAI(string? apiKey = null, string? accessToken = null, string? apiVersion = null, IHttpClientFactory? httpClientFactory = null, RequestOptions? requestOptions = null) => throw new NotSupportedException();

        public GenerativeModel GenerativeModel(string model = "gemini-2.5-pro", GenerationConfig? generationConfig = null, List<SafetySetting>? safetySettings = null, Tools? tools = null, Content? systemInstruction = null) => throw new NotSupportedException();
    }

    public class VertexAI
    {
        public VertexAI(string? projectId, string? region = null, string? accessToken = null, string? endpointId = null) => throw new NotSupportedException();

        public VertexAI(string? apiKey, string? apiVersion = null) => throw new NotSupportedException();

        public GenerativeModel GenerativeModel(string model = "gemini-2.5-pro", GenerationConfig? generationConfig = null, List<SafetySetting>? safetySettings = null, Tools? tools = null, Content? systemInstruction = null) => throw new NotSupportedException();
    }

    public class GenerativeModel
    {
        public Task<GenerateContentResponse> GenerateContent(string? prompt, GenerationConfig? generationConfig = null, List<SafetySetting>? safetySettings = null, Tools? tools = null, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<GenerateContentResponse> GenerateContent(GenerateContentRequest? request, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<GenerateContentResponse> GenerateContentStream(string? prompt, GenerationConfig? generationConfig = null, List<SafetySetting>? safetySettings = null, Tools? tools = null, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ChatSession StartChat() => throw new NotSupportedException();
    }
}

namespace Mscc.GenerativeAI.Types
{
    public enum HarmBlockThreshold { HarmBlockThresholdUnspecified, BlockLowAndAbove, BlockMediumAndAbove, BlockOnlyHigh, BlockNone, Off }

    public enum HarmCategory { HarmCategoryUnspecified, HarmCategoryHarassment, HarmCategoryHateSpeech }

    public enum FinishReason { FinishReasonUnspecified, Stop, MaxTokens, Safety }

    public class SafetySetting
    {
        public HarmCategory? Category { get; set; }

        public HarmBlockThreshold? Threshold { get; set; }
    }

    public class RequestOptions;

    public class Tools;

    public class GenerationConfig
    {
        public int? MaxOutputTokens { get; set; }

        public float? Temperature { get; set; }

        public string? ResponseMimeType { get; set; }

        public object? ResponseSchema { get; set; }
    }

    public class Content
    {
        public Content(string text) => throw new NotSupportedException();
    }

    public class GenerateContentRequest
    {
        public GenerateContentRequest(string prompt) => throw new NotSupportedException();

        public Content? SystemInstruction { get; set; }

        public GenerationConfig? GenerationConfig { get; set; }
    }

    public class Candidate
    {
        public FinishReason? FinishReason { get; set; }
    }

    public class GenerateContentResponse
    {
        public string? Text => throw new NotSupportedException();

        public List<Candidate>? Candidates { get; set; }
    }

    public class ChatSession
    {
        public Task<GenerateContentResponse> SendMessage(string prompt, GenerationConfig? generationConfig = null, List<SafetySetting>? safetySettings = null, Tools? tools = null) => throw new NotSupportedException();
    }
}

namespace Google.Cloud.AIPlatform.V1
{
    public sealed class SafetySetting
    {
        public Types.HarmBlockThreshold Threshold { get; set; }

        public HarmCategory Category { get; set; }

        public static class Types
        {
            public enum HarmBlockThreshold { Unspecified, BlockLowAndAbove, BlockMediumAndAbove, BlockOnlyHigh, BlockNone, Off }
        }
    }

    public enum HarmCategory { Unspecified, HateSpeech, DangerousContent, Harassment, SexuallyExplicit }
}
