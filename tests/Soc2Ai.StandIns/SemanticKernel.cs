// Stand-in for Microsoft.SemanticKernel, its connectors and Microsoft.SemanticKernel.Agents.
using System.Globalization;
using System.Text;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.SemanticKernel
{
    public sealed class Kernel
    {
        public IServiceProvider Services => throw new NotSupportedException();

        public ICollection<KernelPlugin> Plugins => throw new NotSupportedException();

        public IList<IFunctionInvocationFilter> FunctionInvocationFilters => throw new NotSupportedException();

        public IList<IPromptRenderFilter> PromptRenderFilters => throw new NotSupportedException();

        public IList<IAutoFunctionInvocationFilter> AutoFunctionInvocationFilters => throw new NotSupportedException();

        public static IKernelBuilder CreateBuilder() => throw new NotSupportedException();

        public T GetRequiredService<T>(object? serviceKey = null) => throw new NotSupportedException();

        public Task<FunctionResult> InvokeAsync(KernelFunction function, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<FunctionResult> InvokeAsync(string? pluginName, string functionName, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<TResult?> InvokeAsync<TResult>(KernelFunction function, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<StreamingKernelContent> InvokeStreamingAsync(KernelFunction function, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public interface IKernelBuilder
    {
        IServiceCollection Services { get; }

        IKernelBuilderPlugins Plugins { get; }
    }

    public interface IKernelBuilderPlugins
    {
        IServiceCollection Services { get; }
    }

    public abstract class KernelPlugin
    {
        public string Name => throw new NotSupportedException();
    }

    public abstract class KernelFunction
    {
        public string Name => throw new NotSupportedException();

        public string Description => throw new NotSupportedException();

        public Task<FunctionResult> InvokeAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<TResult?> InvokeAsync<TResult>(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<StreamingKernelContent> InvokeStreamingAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public sealed class KernelArguments : Dictionary<string, object?>
    {
        public KernelArguments() => throw new NotSupportedException();

        public KernelArguments(PromptExecutionSettings? executionSettings) => throw new NotSupportedException();
    }

    public sealed class FunctionResult
    {
        public FunctionResult(KernelFunction function, object? value = null, CultureInfo? culture = null, IReadOnlyDictionary<string, object?>? metadata = null) => throw new NotSupportedException();

        public KernelFunction Function => throw new NotSupportedException();

        public IReadOnlyDictionary<string, object?>? Metadata => throw new NotSupportedException();

        public CultureInfo Culture => throw new NotSupportedException();

        public string? RenderedPrompt => throw new NotSupportedException();

        public T? GetValue<T>() => throw new NotSupportedException();

        public override string ToString() => throw new NotSupportedException();
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class KernelFunctionAttribute : Attribute
    {
        public KernelFunctionAttribute()
        {
        }

        public KernelFunctionAttribute(string? name) => Name = name;

        public string? Name { get; }
    }

    public class PromptExecutionSettings
    {
        public string? ModelId { get; set; }

        public string? ServiceId { get; set; }

        public FunctionChoiceBehavior? FunctionChoiceBehavior { get; set; }

        public IDictionary<string, object>? ExtensionData { get; set; }
    }

    public abstract class FunctionChoiceBehavior
    {
        public static FunctionChoiceBehavior Auto(IEnumerable<KernelFunction>? functions = null, bool autoInvoke = true) => throw new NotSupportedException();

        public static FunctionChoiceBehavior Required(IEnumerable<KernelFunction>? functions = null, bool autoInvoke = true) => throw new NotSupportedException();

        public static FunctionChoiceBehavior None(IEnumerable<KernelFunction>? functions = null) => throw new NotSupportedException();
    }

    public sealed class PromptTemplateConfig
    {
        public PromptTemplateConfig() => throw new NotSupportedException();

        public PromptTemplateConfig(string template) => throw new NotSupportedException();

        public string? Name { get; set; }

        public string? Description { get; set; }

        public string TemplateFormat { get; set; } = "semantic-kernel";

        public string Template { get; set; } = "";

        public List<InputVariable> InputVariables { get; set; } = [];

        public Dictionary<string, PromptExecutionSettings> ExecutionSettings { get; set; } = [];

        public bool AllowDangerouslySetContent { get; set; }
    }

    public sealed class InputVariable
    {
        public string Name { get; set; } = "";

        public string Description { get; set; } = "";

        public object? Default { get; set; }

        public bool AllowDangerouslySetContent { get; set; }
    }

    public interface IPromptTemplateFactory;

    public sealed class KernelPromptTemplateFactory(ILoggerFactory? loggerFactory = null) : IPromptTemplateFactory
    {
        public bool AllowDangerouslySetContent { get; init; }

        internal ILoggerFactory? LoggerFactory { get; } = loggerFactory;
    }

    public interface IPromptTemplate
    {
        Task<string> RenderAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default);
    }

    public static class PromptTemplateFactoryExtensions
    {
        public static IPromptTemplate Create(this IPromptTemplateFactory factory, PromptTemplateConfig templateConfig) => throw new NotSupportedException();
    }

    public interface IFunctionInvocationFilter
    {
        Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next);
    }

    public interface IPromptRenderFilter
    {
        Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next);
    }

    public interface IAutoFunctionInvocationFilter
    {
        Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next);
    }

    public class FunctionInvocationContext
    {
        public KernelFunction Function => throw new NotSupportedException();

        public KernelArguments Arguments => throw new NotSupportedException();

        public FunctionResult Result { get; set; } = null!;
    }

    public sealed class PromptRenderContext
    {
        public string? RenderedPrompt { get; set; }
    }

    public class AutoFunctionInvocationContext
    {
        public KernelFunction Function => throw new NotSupportedException();

        public KernelArguments? Arguments => throw new NotSupportedException();

        public FunctionResult Result { get; set; } = null!;

        public bool Terminate { get; set; }
    }

    public abstract class KernelContent
    {
        public string? MimeType { get; set; }

        public string? ModelId { get; set; }

        public object? InnerContent { get; set; }

        public IReadOnlyDictionary<string, object?>? Metadata { get; set; }
    }

    public abstract class StreamingKernelContent
    {
        public int ChoiceIndex { get; }

        public string? ModelId { get; }

        public IReadOnlyDictionary<string, object?>? Metadata { get; }

        public abstract byte[] ToByteArray();
    }

    public class TextContent : KernelContent
    {
        public TextContent(string? text = null, string? modelId = null) => throw new NotSupportedException();

        public string? Text { get; set; }
    }

    public sealed class FunctionCallContent : KernelContent
    {
        public string? Id { get; }

        public string? PluginName { get; }

        public string FunctionName { get; } = "";

        public KernelArguments? Arguments { get; }

        public Task<FunctionResultContent> InvokeAsync(Kernel kernel, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public sealed class FunctionResultContent : KernelContent
    {
        public object? Result { get; }
    }

    public class ChatMessageContent : KernelContent
    {
        public ChatMessageContent() => throw new NotSupportedException();

        public ChatMessageContent(AuthorRole role, string? content, string? modelId = null, object? innerContent = null, Encoding? encoding = null, IReadOnlyDictionary<string, object?>? metadata = null) => throw new NotSupportedException();

        public ChatMessageContent(AuthorRole role, ChatMessageContentItemCollection items, string? modelId = null, object? innerContent = null, Encoding? encoding = null, IReadOnlyDictionary<string, object?>? metadata = null) => throw new NotSupportedException();

        public string? AuthorName { get; set; }

        public AuthorRole Role { get; set; }

        public string? Content { get; set; }

        public ChatMessageContentItemCollection Items { get; set; } = null!;

        public override string ToString() => throw new NotSupportedException();
    }

    public sealed class StreamingChatMessageContent : StreamingKernelContent
    {
        public StreamingChatMessageContent(AuthorRole? role, string? content, object? innerContent = null, int choiceIndex = 0, string? modelId = null, Encoding? encoding = null, IReadOnlyDictionary<string, object?>? metadata = null) => throw new NotSupportedException();

        public string? AuthorName { get; set; }

        public AuthorRole? Role { get; set; }

        public string? Content { get; set; }

        public override string ToString() => throw new NotSupportedException();

        public override byte[] ToByteArray() => throw new NotSupportedException();
    }

    public static class KernelExtensions
    {
        public static IKernelBuilderPlugins AddFromType<T>(this IKernelBuilderPlugins plugins, string? pluginName = null) => throw new NotSupportedException();

        public static IKernelBuilderPlugins AddFromObject(this IKernelBuilderPlugins plugins, object target, string? pluginName = null) => throw new NotSupportedException();

        public static Kernel Build(this IKernelBuilder builder) => throw new NotSupportedException();

        public static KernelPlugin ImportPluginFromType<T>(this Kernel kernel, string? pluginName = null) => throw new NotSupportedException();

        public static KernelPlugin ImportPluginFromObject(this Kernel kernel, object target, string? pluginName = null) => throw new NotSupportedException();

        public static KernelFunction CreateFunctionFromMethod(this Kernel kernel, Delegate method, string? functionName = null, string? description = null) => throw new NotSupportedException();

        public static KernelFunction CreateFunctionFromPrompt(this Kernel kernel, string promptTemplate, PromptExecutionSettings? executionSettings = null, string? functionName = null, string? description = null, string? templateFormat = null, IPromptTemplateFactory? promptTemplateFactory = null) => throw new NotSupportedException();

        public static KernelFunction CreateFunctionFromPrompt(this Kernel kernel, PromptTemplateConfig promptConfig, IPromptTemplateFactory? promptTemplateFactory = null) => throw new NotSupportedException();

        public static Task<FunctionResult> InvokePromptAsync(this Kernel kernel, string promptTemplate, KernelArguments? arguments = null, string? templateFormat = null, IPromptTemplateFactory? promptTemplateFactory = null, PromptTemplateConfig? promptTemplateConfig = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<T?> InvokePromptAsync<T>(this Kernel kernel, string promptTemplate, KernelArguments? arguments = null, string? templateFormat = null, IPromptTemplateFactory? promptTemplateFactory = null, PromptTemplateConfig? promptTemplateConfig = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static IAsyncEnumerable<StreamingKernelContent> InvokePromptStreamingAsync(this Kernel kernel, string promptTemplate, KernelArguments? arguments = null, string? templateFormat = null, IPromptTemplateFactory? promptTemplateFactory = null, PromptTemplateConfig? promptTemplateConfig = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public static class KernelFunctionFactory
    {
        public static KernelFunction CreateFromMethod(Delegate method, string? functionName = null, string? description = null) => throw new NotSupportedException();

        public static KernelFunction CreateFromPrompt(string promptTemplate, PromptExecutionSettings? executionSettings = null, string? functionName = null, string? description = null, string? templateFormat = null, IPromptTemplateFactory? promptTemplateFactory = null, ILoggerFactory? loggerFactory = null) => throw new NotSupportedException();

        public static KernelFunction CreateFromPrompt(PromptTemplateConfig promptConfig, IPromptTemplateFactory? promptTemplateFactory = null, ILoggerFactory? loggerFactory = null) => throw new NotSupportedException();
    }

    public static class OpenAIKernelBuilderExtensions
    {
        public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, string apiKey, string? orgId = null, string? serviceId = null, HttpClient? httpClient = null) => throw new NotSupportedException();

        public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, OpenAI.OpenAIClient? openAIClient = null, string? serviceId = null) => throw new NotSupportedException();

        public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, Uri endpoint, string? apiKey, string? orgId = null, string? serviceId = null, HttpClient? httpClient = null) => throw new NotSupportedException();
    }

    public static class OpenAIServiceCollectionExtensions
    {
        public static IServiceCollection AddOpenAIChatCompletion(this IServiceCollection services, string modelId, string apiKey, string? orgId = null, string? serviceId = null) => throw new NotSupportedException();

        public static IServiceCollection AddOpenAIChatCompletion(this IServiceCollection services, string modelId, OpenAI.OpenAIClient? openAIClient = null, string? serviceId = null) => throw new NotSupportedException();

        public static IServiceCollection AddOpenAIChatCompletion(this IServiceCollection services, string modelId, Uri endpoint, string? apiKey = null, string? orgId = null, string? serviceId = null) => throw new NotSupportedException();
    }

    public static class AzureOpenAIKernelBuilderExtensions
    {
        public static IKernelBuilder AddAzureOpenAIChatCompletion(this IKernelBuilder builder, string deploymentName, string endpoint, string apiKey, string? serviceId = null, string? modelId = null, HttpClient? httpClient = null, string? apiVersion = null) => throw new NotSupportedException();

        public static IKernelBuilder AddAzureOpenAIChatCompletion(this IKernelBuilder builder, string deploymentName, string endpoint, TokenCredential credentials, string? serviceId = null, string? modelId = null, HttpClient? httpClient = null, string? apiVersion = null) => throw new NotSupportedException();

        public static IKernelBuilder AddAzureOpenAIChatClient(this IKernelBuilder builder, string deploymentName, string endpoint, string apiKey, string? serviceId = null, string? modelId = null, string? apiVersion = null, HttpClient? httpClient = null) => throw new NotSupportedException();
    }

    public static class AzureOpenAIServiceCollectionExtensions
    {
        public static IServiceCollection AddAzureOpenAIChatCompletion(this IServiceCollection services, string deploymentName, string endpoint, string apiKey, string? serviceId = null, string? modelId = null, string? apiVersion = null, HttpClient? httpClient = null) => throw new NotSupportedException();

        public static IServiceCollection AddAzureOpenAIChatCompletion(this IServiceCollection services, string deploymentName, string endpoint, TokenCredential credentials, string? serviceId = null, string? modelId = null, string? apiVersion = null, HttpClient? httpClient = null) => throw new NotSupportedException();
    }

    public static class GoogleAIKernelBuilderExtensions
    {
        public static IKernelBuilder AddGoogleAIGeminiChatCompletion(this IKernelBuilder builder, string modelId, string apiKey, string? serviceId = null, HttpClient? httpClient = null) => throw new NotSupportedException();
    }

    public static class OllamaKernelBuilderExtensions
    {
        public static IKernelBuilder AddOllamaChatCompletion(this IKernelBuilder builder, string modelId, Uri endpoint, string? serviceId = null) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.ChatCompletion
{
    public readonly struct AuthorRole(string label) : IEquatable<AuthorRole>
    {
        public static AuthorRole Developer { get; } = new("developer");

        public static AuthorRole System { get; } = new("system");

        public static AuthorRole Assistant { get; } = new("assistant");

        public static AuthorRole User { get; } = new("user");

        public static AuthorRole Tool { get; } = new("tool");

        public string Label { get; } = label;

        public static bool operator ==(AuthorRole left, AuthorRole right) => left.Equals(right);

        public static bool operator !=(AuthorRole left, AuthorRole right) => !left.Equals(right);

        public bool Equals(AuthorRole other) => Label == other.Label;

        public override bool Equals(object? obj) => obj is AuthorRole role && Equals(role);

        public override int GetHashCode() => Label.GetHashCode(StringComparison.Ordinal);
    }

    public class ChatMessageContentItemCollection : List<KernelContent>;

    public class ChatHistory : List<ChatMessageContent>
    {
        public ChatHistory() => throw new NotSupportedException();

        public ChatHistory(string message, AuthorRole role) => throw new NotSupportedException();

        public ChatHistory(string systemMessage) => throw new NotSupportedException();

        public ChatHistory(IEnumerable<ChatMessageContent> messages) => throw new NotSupportedException();

        public void AddMessage(AuthorRole authorRole, string content, Encoding? encoding = null, IReadOnlyDictionary<string, object?>? metadata = null) => throw new NotSupportedException();

        public void AddMessage(AuthorRole authorRole, ChatMessageContentItemCollection contentItems, Encoding? encoding = null, IReadOnlyDictionary<string, object?>? metadata = null) => throw new NotSupportedException();

        public void AddUserMessage(string content) => throw new NotSupportedException();

        public void AddUserMessage(ChatMessageContentItemCollection contentItems) => throw new NotSupportedException();

        public void AddAssistantMessage(string content) => throw new NotSupportedException();

        public void AddSystemMessage(string content) => throw new NotSupportedException();

        public void AddDeveloperMessage(string content) => throw new NotSupportedException();
    }

    public interface IChatCompletionService
    {
        Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);

        IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);
    }

    public static class ChatCompletionServiceExtensions
    {
        public static Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(this IChatCompletionService chatCompletionService, string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<ChatMessageContent> GetChatMessageContentAsync(this IChatCompletionService chatCompletionService, string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<ChatMessageContent> GetChatMessageContentAsync(this IChatCompletionService chatCompletionService, ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(this IChatCompletionService chatCompletionService, string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.TextGeneration
{
    public interface ITextGenerationService
    {
        Task<IReadOnlyList<TextContent>> GetTextContentsAsync(string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);
    }

    public static class TextGenerationExtensions
    {
        public static Task<TextContent> GetTextContentAsync(this ITextGenerationService textGenerationService, string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.Connectors.OpenAI
{
    public class OpenAIPromptExecutionSettings : PromptExecutionSettings
    {
        public double? Temperature { get; set; }

        public int? MaxTokens { get; set; }

        public object? ResponseFormat { get; set; }

        public string? ChatSystemPrompt { get; set; }

        public string? ChatDeveloperPrompt { get; set; }

        public string? User { get; set; }

        public bool? Store { get; set; }
    }

    public sealed class OpenAIChatCompletionService : IChatCompletionService
    {
        public OpenAIChatCompletionService(string modelId, string apiKey, string? organization = null, HttpClient? httpClient = null, ILoggerFactory? loggerFactory = null) => throw new NotSupportedException();

        public OpenAIChatCompletionService(string modelId, Uri endpoint, string? apiKey = null, string? organization = null, HttpClient? httpClient = null, ILoggerFactory? loggerFactory = null) => throw new NotSupportedException();

        public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.Connectors.AzureOpenAI
{
    public sealed class AzureOpenAIChatCompletionService : IChatCompletionService
    {
        public AzureOpenAIChatCompletionService(string deploymentName, string endpoint, string apiKey, string? modelId = null, HttpClient? httpClient = null, ILoggerFactory? loggerFactory = null, string? apiVersion = null) => throw new NotSupportedException();

        public AzureOpenAIChatCompletionService(string deploymentName, string endpoint, TokenCredential credentials, string? modelId = null, HttpClient? httpClient = null, ILoggerFactory? loggerFactory = null, string? apiVersion = null) => throw new NotSupportedException();

        public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.Agents
{
    public abstract class AgentThread;

    public sealed class AgentInvokeOptions
    {
        public string AdditionalInstructions { get; set; } = "";
    }

    public class AgentResponseItem<TMessage>(TMessage message, AgentThread thread)
    {
        public TMessage Message { get; } = message;

        public AgentThread Thread { get; } = thread;
    }

    public abstract class Agent
    {
        public string? Name { get; init; }

        public string? Description { get; init; }

        public string? Instructions { get; init; }

        public Kernel Kernel { get; init; } = null!;

        public virtual IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(string message, AgentThread? thread = null, AgentInvokeOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(ChatMessageContent message, AgentThread? thread = null, AgentInvokeOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(ICollection<ChatMessageContent> messages, AgentThread? thread = null, AgentInvokeOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual IAsyncEnumerable<AgentResponseItem<StreamingChatMessageContent>> InvokeStreamingAsync(string message, AgentThread? thread = null, AgentInvokeOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public sealed class ChatCompletionAgent : Agent;
}

namespace Microsoft.SemanticKernel.Agents.OpenAI
{
    public sealed class OpenAIResponseAgent : Agent
    {
        public OpenAIResponseAgent(global::OpenAI.Responses.ResponsesClient client) => throw new NotSupportedException();

        public bool StoreEnabled { get; init; }
    }
}

namespace Microsoft.SemanticKernel.PromptTemplates.Handlebars
{
    public sealed class HandlebarsPromptTemplateFactory : IPromptTemplateFactory
    {
        public bool AllowDangerouslySetContent { get; init; }
    }
}

namespace Microsoft.SemanticKernel.PromptTemplates.Liquid
{
    public sealed class LiquidPromptTemplateFactory : IPromptTemplateFactory
    {
        public bool AllowDangerouslySetContent { get; init; }
    }
}

namespace Microsoft.SemanticKernel.Connectors.Google
{
    public readonly struct GeminiSafetyCategory(string label)
    {
        public static GeminiSafetyCategory Harassment { get; } = new("HARM_CATEGORY_HARASSMENT");

        public string Label { get; } = label;
    }

    public readonly struct GeminiSafetyThreshold(string label)
    {
        public static GeminiSafetyThreshold BlockNone { get; } = new("BLOCK_NONE");

        public static GeminiSafetyThreshold BlockOnlyHigh { get; } = new("BLOCK_ONLY_HIGH");

        public static GeminiSafetyThreshold BlockMediumAndAbove { get; } = new("BLOCK_MEDIUM_AND_ABOVE");

        public string Label { get; } = label;
    }

    public sealed class GeminiSafetySetting(GeminiSafetyCategory category, GeminiSafetyThreshold threshold)
    {
        public GeminiSafetyCategory Category { get; set; } = category;

        public GeminiSafetyThreshold Threshold { get; set; } = threshold;
    }

    public sealed class GeminiPromptExecutionSettings : PromptExecutionSettings
    {
        public int? MaxTokens { get; set; }

        public IList<GeminiSafetySetting>? SafetySettings { get; set; }
    }
}
