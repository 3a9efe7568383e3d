// Stand-in for AWSSDK.BedrockRuntime.
namespace Amazon.Runtime
{
    public abstract class ClientConfig
    {
        public int MaxErrorRetry { get; set; }

        public string? ServiceURL { get; set; }

        public TimeSpan? Timeout { get; set; }
    }
}

namespace Amazon.BedrockRuntime
{
    using Amazon.BedrockRuntime.Model;

    public class AmazonBedrockRuntimeConfig : Amazon.Runtime.ClientConfig;

    public interface IAmazonBedrockRuntime
    {
        Task<ConverseResponse> ConverseAsync(ConverseRequest request, CancellationToken cancellationToken = default);

        Task<ConverseStreamResponse> ConverseStreamAsync(ConverseStreamRequest request, CancellationToken cancellationToken = default);

        Task<InvokeModelResponse> InvokeModelAsync(InvokeModelRequest request, CancellationToken cancellationToken = default);

        Task<InvokeModelWithResponseStreamResponse> InvokeModelWithResponseStreamAsync(InvokeModelWithResponseStreamRequest request, CancellationToken cancellationToken = default);
    }

    public class AmazonBedrockRuntimeClient : IAmazonBedrockRuntime
    {
        public AmazonBedrockRuntimeClient() => throw new NotSupportedException();

        public AmazonBedrockRuntimeClient(AmazonBedrockRuntimeConfig config) => throw new NotSupportedException();

        public AmazonBedrockRuntimeClient(string awsAccessKeyId, string awsSecretAccessKey) => throw new NotSupportedException();

        public AmazonBedrockRuntimeClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonBedrockRuntimeConfig clientConfig) => throw new NotSupportedException();

        public virtual Task<ConverseResponse> ConverseAsync(ConverseRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<ConverseStreamResponse> ConverseStreamAsync(ConverseStreamRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<InvokeModelResponse> InvokeModelAsync(InvokeModelRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<InvokeModelWithResponseStreamResponse> InvokeModelWithResponseStreamAsync(InvokeModelWithResponseStreamRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class ConversationRole(string value)
    {
        public static readonly ConversationRole User = new("user");

        public static readonly ConversationRole Assistant = new("assistant");

        public string Value { get; } = value;
    }

    public class StopReason(string value)
    {
        public static readonly StopReason Max_tokens = new("max_tokens");

        public string Value { get; } = value;
    }
}

namespace Amazon.BedrockRuntime.Model
{
    public class SystemContentBlock
    {
        public string? Text { get; set; }
    }

    public class ContentBlock
    {
        public string? Text { get; set; }
    }

    public class Message
    {
        public ConversationRole? Role { get; set; }

        public List<ContentBlock> Content { get; set; } = [];
    }

    public class InferenceConfiguration
    {
        public int? MaxTokens { get; set; }

        public float? Temperature { get; set; }
    }

    public class GuardrailConfiguration
    {
        public string? GuardrailIdentifier { get; set; }
    }

    public class ConverseRequest
    {
        public string? ModelId { get; set; }

        public List<SystemContentBlock> System { get; set; } = [];

        public List<Message> Messages { get; set; } = [];

        public InferenceConfiguration? InferenceConfig { get; set; }

        public GuardrailConfiguration? GuardrailConfig { get; set; }
    }

    public class ConverseOutput
    {
        public Message? Message { get; set; }
    }

    public class TokenUsage;

    public class ConverseResponse
    {
        public ConverseOutput? Output { get; set; }

        public StopReason? StopReason { get; set; }

        public TokenUsage? Usage { get; set; }
    }

    public class InvokeModelRequest
    {
        public string? ModelId { get; set; }

        public MemoryStream? Body { get; set; }

        public string? ContentType { get; set; }
    }

    public class InvokeModelResponse
    {
        public MemoryStream? Body { get; set; }
    }

    public class ConverseStreamRequest
    {
        public string? ModelId { get; set; }

        public List<SystemContentBlock> System { get; set; } = [];

        public List<Message> Messages { get; set; } = [];

        public InferenceConfiguration? InferenceConfig { get; set; }
    }

    public interface IEventStreamEvent;

    public abstract class EventStream
    {
        public IEnumerable<IEventStreamEvent> AsEnumerable() => throw new NotSupportedException();
    }

    public class ConverseStreamOutput : EventStream;

    public class ConverseStreamResponse
    {
        public ConverseStreamOutput Stream => throw new NotSupportedException();
    }

    public class ContentBlockDelta
    {
        public string? Text { get; set; }
    }

    public class ContentBlockDeltaEvent : IEventStreamEvent
    {
        public ContentBlockDelta? Delta { get; set; }
    }

    public class MessageStopEvent : IEventStreamEvent
    {
        public StopReason? StopReason { get; set; }
    }

    public class InvokeModelWithResponseStreamRequest
    {
        public string? ModelId { get; set; }

        public MemoryStream? Body { get; set; }
    }

    public class ResponseStream : EventStream;

    public class InvokeModelWithResponseStreamResponse
    {
        public ResponseStream Body => throw new NotSupportedException();
    }

    public class PayloadPart : IEventStreamEvent
    {
        public MemoryStream? Bytes { get; set; }
    }
}
