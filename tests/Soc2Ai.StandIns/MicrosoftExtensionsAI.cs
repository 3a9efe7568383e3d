// Stand-in for Microsoft.Extensions.AI and Microsoft.Extensions.AI.OpenAI.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.AI
{
    public sealed class ChatClientBuilder
    {
        public ChatClientBuilder(IChatClient innerClient) => throw new NotSupportedException();

        public ChatClientBuilder(Func<IServiceProvider, IChatClient> innerClientFactory) => throw new NotSupportedException();

        public IChatClient Build(IServiceProvider? services = null) => throw new NotSupportedException();

        public ChatClientBuilder Use(Func<IChatClient, IChatClient> clientFactory) => throw new NotSupportedException();

        public ChatClientBuilder Use(Func<IChatClient, IServiceProvider, IChatClient> clientFactory) => throw new NotSupportedException();
    }

    public static class ChatClientBuilderChatClientExtensions
    {
        public static ChatClientBuilder AsBuilder(this IChatClient innerClient) => throw new NotSupportedException();
    }

    public static class ChatClientBuilderServiceCollectionExtensions
    {
        public static ChatClientBuilder AddChatClient(this IServiceCollection serviceCollection, IChatClient innerClient, ServiceLifetime lifetime = ServiceLifetime.Singleton) => throw new NotSupportedException();

        public static ChatClientBuilder AddChatClient(this IServiceCollection serviceCollection, Func<IServiceProvider, IChatClient> innerClientFactory, ServiceLifetime lifetime = ServiceLifetime.Singleton) => throw new NotSupportedException();

        public static ChatClientBuilder AddKeyedChatClient(this IServiceCollection serviceCollection, object? serviceKey, IChatClient innerClient, ServiceLifetime lifetime = ServiceLifetime.Singleton) => throw new NotSupportedException();
    }

    public static class ConfigureOptionsChatClientBuilderExtensions
    {
        public static ChatClientBuilder ConfigureOptions(this ChatClientBuilder builder, Action<ChatOptions> configure) => throw new NotSupportedException();
    }

    public static class FunctionInvokingChatClientBuilderExtensions
    {
        public static ChatClientBuilder UseFunctionInvocation(this ChatClientBuilder builder, ILoggerFactory? loggerFactory = null, Action<FunctionInvokingChatClient>? configure = null) => throw new NotSupportedException();
    }

    public static class LoggingChatClientBuilderExtensions
    {
        public static ChatClientBuilder UseLogging(this ChatClientBuilder builder, ILoggerFactory? loggerFactory = null, Action<LoggingChatClient>? configure = null) => throw new NotSupportedException();
    }

    public static class OpenTelemetryChatClientBuilderExtensions
    {
        public static ChatClientBuilder UseOpenTelemetry(this ChatClientBuilder builder, ILoggerFactory? loggerFactory = null, string? sourceName = null, Action<OpenTelemetryChatClient>? configure = null) => throw new NotSupportedException();
    }

    public static class DistributedCachingChatClientBuilderExtensions
    {
        public static ChatClientBuilder UseDistributedCache(this ChatClientBuilder builder, IDistributedCache? storage = null, Action<DistributedCachingChatClient>? configure = null) => throw new NotSupportedException();
    }

    public class FunctionInvocationContext
    {
        public AIFunction Function { get; set; } = null!;

        public AIFunctionArguments Arguments { get; set; } = null!;

        public bool Terminate { get; set; }
    }

    public class FunctionInvokingChatClient(IChatClient innerClient, ILoggerFactory? loggerFactory = null, IServiceProvider? functionInvocationServices = null) : DelegatingChatClient(innerClient)
    {
        public bool IncludeDetailedErrors { get; set; }

        public bool AllowConcurrentInvocation { get; set; }

        public int MaximumIterationsPerRequest { get; set; }

        public int MaximumConsecutiveErrorsPerRequest { get; set; }

        public IList<AITool>? AdditionalTools { get; set; }

        public Func<FunctionInvocationContext, CancellationToken, ValueTask<object?>>? FunctionInvoker { get; set; }

        protected virtual ValueTask<object?> InvokeFunctionAsync(FunctionInvocationContext context, CancellationToken cancellationToken) => throw new NotSupportedException();

        protected ILoggerFactory? LoggerFactory { get; } = loggerFactory;

        protected IServiceProvider? FunctionInvocationServices { get; } = functionInvocationServices;
    }

    public class LoggingChatClient(IChatClient innerClient, ILogger logger) : DelegatingChatClient(innerClient)
    {
        public JsonSerializerOptions JsonSerializerOptions { get; set; } = JsonSerializerOptions.Default;

        protected ILogger Logger { get; } = logger;
    }

    public class OpenTelemetryChatClient(IChatClient innerClient, ILogger? logger = null, string? sourceName = null) : DelegatingChatClient(innerClient)
    {
        public bool EnableSensitiveData { get; set; }

        protected (ILogger?, string?) Given { get; } = (logger, sourceName);
    }

    public class OpenTelemetryEmbeddingGenerator<TInput, TEmbedding>(IEmbeddingGenerator<TInput, TEmbedding> innerGenerator, ILogger? logger = null, string? sourceName = null)
        : DelegatingEmbeddingGenerator<TInput, TEmbedding>(innerGenerator)
        where TEmbedding : Embedding
    {
        public bool EnableSensitiveData { get; set; }

        protected (ILogger?, string?) Given { get; } = (logger, sourceName);
    }

    public class OpenTelemetryImageGenerator
    {
        public bool EnableSensitiveData { get; set; }
    }

    public class OpenTelemetrySpeechToTextClient
    {
        public bool EnableSensitiveData { get; set; }
    }

    public class DistributedCachingChatClient(IChatClient innerClient, IDistributedCache storage) : DelegatingChatClient(innerClient)
    {
        public JsonSerializerOptions JsonSerializerOptions { get; set; } = JsonSerializerOptions.Default;

        protected IDistributedCache Storage { get; } = storage;
    }

    public class ChatResponse<T>(ChatResponse response, JsonSerializerOptions serializerOptions) : ChatResponse(response.Messages)
    {
        public T Result => throw new NotSupportedException();

        public bool TryGetResult([NotNullWhen(true)] out T? result) => throw new NotSupportedException();

        protected JsonSerializerOptions SerializerOptions { get; } = serializerOptions;
    }

    public static class ChatClientStructuredOutputExtensions
    {
        public static Task<ChatResponse<T>> GetResponseAsync<T>(this IChatClient chatClient, IEnumerable<ChatMessage> messages, ChatOptions? options = null, bool? useJsonSchemaResponseFormat = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<ChatResponse<T>> GetResponseAsync<T>(this IChatClient chatClient, string chatMessage, ChatOptions? options = null, bool? useJsonSchemaResponseFormat = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<ChatResponse<T>> GetResponseAsync<T>(this IChatClient chatClient, ChatMessage chatMessage, ChatOptions? options = null, bool? useJsonSchemaResponseFormat = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<ChatResponse<T>> GetResponseAsync<T>(this IChatClient chatClient, IEnumerable<ChatMessage> messages, JsonSerializerOptions serializerOptions, ChatOptions? options = null, bool? useJsonSchemaResponseFormat = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public static class OpenAIClientExtensions
    {
        public static IChatClient AsIChatClient(this OpenAI.Chat.ChatClient chatClient) => throw new NotSupportedException();

        public static IChatClient AsIChatClient(this OpenAI.Responses.ResponsesClient responseClient, string? defaultModelId = null) => throw new NotSupportedException();

        public static IEmbeddingGenerator<string, Embedding<float>> AsIEmbeddingGenerator(this OpenAI.Embeddings.EmbeddingClient embeddingClient, int? defaultModelDimensions = null) => throw new NotSupportedException();
    }
}
