// Stand-in for the clients that Microsoft.Agents.AI, .OpenAI, .Anthropic and .AzureAI.Persistent make agents of, with the names that their previews had.
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Microsoft.Agents.AI
{
    public abstract class AgentThread;

    public class AgentRunResponse
    {
        public IList<ChatMessage> Messages { get; set; } = [];

        public string Text => throw new NotSupportedException();

        public override string ToString() => throw new NotSupportedException();
    }

    public class AgentRunResponseUpdate
    {
        public string Text => throw new NotSupportedException();

        public IList<AIContent> Contents { get; set; } = [];

        public override string ToString() => throw new NotSupportedException();
    }
}

namespace Microsoft.Extensions.AI
{
    // The package gives the class the name of the one in Microsoft.Extensions.AI.Abstractions.
    public static class ChatClientExtensions
    {
        public static ChatClientAgent AsAIAgent(this IChatClient chatClient, string? instructions = null, string? name = null, string? description = null, IList<AITool>? tools = null, ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw new NotSupportedException();

        public static ChatClientAgent AsAIAgent(this IChatClient chatClient, ChatClientAgentOptions? options, ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw new NotSupportedException();

        public static ChatClientAgent CreateAIAgent(this IChatClient chatClient, string? instructions = null, string? name = null, string? description = null, IList<AITool>? tools = null, ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw new NotSupportedException();
    }
}

namespace OpenAI
{
    using OpenAI.Chat;

    public static class OpenAIChatClientExtensions
    {
        public static ChatClientAgent CreateAIAgent(this ChatClient client, string? instructions = null, string? name = null, string? description = null, IList<AITool>? tools = null, Func<IChatClient, IChatClient>? clientFactory = null, ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw new NotSupportedException();
    }
}

namespace OpenAI.Responses
{
    public static class OpenAIResponseClientExtensions
    {
        public static ChatClientAgent AsAIAgent(this ResponsesClient client, string? model = null, string? instructions = null, string? name = null, string? description = null, IList<AITool>? tools = null, Func<IChatClient, IChatClient>? clientFactory = null, ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw new NotSupportedException();
    }
}

namespace Anthropic
{
    public static class AnthropicClientExtensions
    {
        public static ChatClientAgent AsAIAgent(this IAnthropicClient client, string model, string? instructions = null, string? name = null, string? description = null, IList<AITool>? tools = null, int? defaultMaxTokens = null, Func<IChatClient, IChatClient>? clientFactory = null, ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw new NotSupportedException();

        public static ChatClientAgent CreateAIAgent(this IAnthropicClient client, string model, string? instructions = null, string? name = null, string? description = null, IList<AITool>? tools = null, int? defaultMaxTokens = null, Func<IChatClient, IChatClient>? clientFactory = null, ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw new NotSupportedException();
    }
}
