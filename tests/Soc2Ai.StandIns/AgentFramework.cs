// Stand-in for Microsoft.Agents.AI and Microsoft.Agents.AI.OpenAI.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Microsoft.Agents.AI
{
    public abstract class AgentSession;

    public class AgentRunOptions;

    public class AgentResponse
    {
        public IList<ChatMessage> Messages { get; set; } = [];

        public string Text => throw new NotSupportedException();

        public string? AgentId { get; set; }

        public string? ResponseId { get; set; }

        public DateTimeOffset? CreatedAt { get; set; }

        public ChatFinishReason? FinishReason { get; set; }

        public UsageDetails? Usage { get; set; }

        public override string ToString() => throw new NotSupportedException();
    }

    public class AgentResponse<T> : AgentResponse
    {
        public virtual T Result => throw new NotSupportedException();
    }

    public class AgentResponseUpdate
    {
        public string? AuthorName { get; set; }

        public ChatRole? Role { get; set; }

        public string Text => throw new NotSupportedException();

        public IList<AIContent> Contents { get; set; } = [];

        public string? AgentId { get; set; }

        public string? ResponseId { get; set; }

        public string? MessageId { get; set; }

        public override string ToString() => throw new NotSupportedException();
    }

    public abstract class AIAgent
    {
        public string Id => throw new NotSupportedException();

        public virtual string? Name => throw new NotSupportedException();

        public virtual string? Description => throw new NotSupportedException();

        public ValueTask<AgentSession> CreateSessionAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<AgentResponse> RunAsync(string message, AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<AgentResponse> RunAsync(ChatMessage message, AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<AgentResponse> RunAsync(IEnumerable<ChatMessage> messages, AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<AgentResponse<T>> RunAsync<T>(string message, AgentSession? session = null, System.Text.Json.JsonSerializerOptions? serializerOptions = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<AgentResponseUpdate> RunStreamingAsync(string message, AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<AgentResponseUpdate> RunStreamingAsync(IEnumerable<ChatMessage> messages, AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public sealed class ChatClientAgentOptions
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public string? Description { get; set; }

        public ChatOptions? ChatOptions { get; set; }

        // Of the previews.
        public string? Instructions { get; set; }

        public bool DisableApprovalNotRequiredFunctionBypassing { get; set; }

        public bool DisableApprovalResponseBinding { get; set; }
    }

    public sealed class FileAccessProviderOptions
    {
        public bool DisableReadOnlyToolApproval { get; set; }

        public bool DisableWriteToolApproval { get; set; }
    }

    public sealed class AgentSkillsProviderOptions
    {
        public bool DisableLoadSkillApproval { get; set; }

        public bool DisableRunSkillScriptApproval { get; set; }
    }

    public sealed class ChatClientAgent : AIAgent
    {
        public ChatClientAgent(IChatClient chatClient, string? instructions = null, string? name = null, string? description = null, IList<AITool>? tools = null, ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw new NotSupportedException();

        public ChatClientAgent(IChatClient chatClient, ChatClientAgentOptions? options, ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw new NotSupportedException();
    }

    public sealed class ToolApprovalAgent(AIAgent innerAgent) : AIAgent
    {
        public AIAgent InnerAgent => innerAgent;
    }

    public sealed class AIAgentBuilder(AIAgent innerAgent)
    {
        public AIAgent InnerAgent => innerAgent;

        public AIAgent Build(IServiceProvider? services = null) => throw new NotSupportedException();
    }

    public static class AIAgentExtensions
    {
        public static AIAgentBuilder AsBuilder(this AIAgent innerAgent) => throw new NotSupportedException();
    }

    public static class ToolApprovalAgentBuilderExtensions
    {
        public static AIAgentBuilder UseToolApproval(this AIAgentBuilder builder, System.Text.Json.JsonSerializerOptions? jsonSerializerOptions = null) => throw new NotSupportedException();
    }

    public static class FunctionInvocationDelegatingAgentBuilderExtensions
    {
        public static AIAgentBuilder Use(this AIAgentBuilder builder, Func<AIAgent, FunctionInvocationContext, Func<FunctionInvocationContext, CancellationToken, ValueTask<object?>>, CancellationToken, ValueTask<object?>> callback) => throw new NotSupportedException();
    }

    public sealed class OpenTelemetryAgent : AIAgent
    {
        public OpenTelemetryAgent(AIAgent innerAgent, string? sourceName = null) => throw new NotSupportedException();

        public bool EnableSensitiveData { get; set; }
    }
}

namespace OpenAI.Chat
{
    using Microsoft.Agents.AI;

    public static class OpenAIChatClientExtensions
    {
        public static ChatClientAgent AsAIAgent(this ChatClient client, string? instructions = null, string? name = null, string? description = null, IList<AITool>? tools = null, Func<IChatClient, IChatClient>? clientFactory = null, ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw new NotSupportedException();
    }
}
