// Stand-in for what Microsoft.Agents.AI.Hosting.*, A2A.AspNetCore and ModelContextProtocol.AspNetCore map.
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Agents.AI.Hosting
{
    public interface IHostedAgentBuilder
    {
        string Name { get; }

        IServiceCollection ServiceCollection { get; }
    }

    public static class HostApplicationBuilderAgentExtensions
    {
        public static IHostedAgentBuilder AddAIAgent(this IHostApplicationBuilder builder, string name, string? instructions) => throw new NotSupportedException();

        public static IHostedAgentBuilder AddAIAgent(this IHostApplicationBuilder builder, string name, Func<IServiceProvider, string, AIAgent> createAgentDelegate) => throw new NotSupportedException();
    }

    public static class HostedAgentBuilderExtensions
    {
        public static IHostedAgentBuilder WithAITool(this IHostedAgentBuilder builder, Microsoft.Extensions.AI.AITool tool) => throw new NotSupportedException();

        public static IHostedAgentBuilder WithAITools(this IHostedAgentBuilder builder, params Microsoft.Extensions.AI.AITool[] tools) => throw new NotSupportedException();
    }
}

namespace Microsoft.Agents.AI.Hosting.AGUI.AspNetCore
{
    public static class AGUIEndpointRouteBuilderExtensions
    {
        public static IEndpointConventionBuilder MapAGUI(this IEndpointRouteBuilder endpoints, string pattern, AIAgent aiAgent) => throw new NotSupportedException();

        public static IEndpointConventionBuilder MapAGUI(this IEndpointRouteBuilder endpoints, IHostedAgentBuilder agentBuilder, string pattern) => throw new NotSupportedException();
    }
}

namespace Microsoft.AspNetCore.Builder
{
    public static class MicrosoftAgentAIHostingOpenAIEndpointRouteBuilderExtensions
    {
        public static IEndpointConventionBuilder MapOpenAIResponses(this IEndpointRouteBuilder endpoints) => throw new NotSupportedException();

        public static IEndpointConventionBuilder MapOpenAIResponses(this IEndpointRouteBuilder endpoints, AIAgent agent, string? responsesPath = null) => throw new NotSupportedException();

        public static IEndpointConventionBuilder MapOpenAIResponses(this IEndpointRouteBuilder endpoints, IHostedAgentBuilder agentBuilder, string? path = null) => throw new NotSupportedException();

        public static IEndpointConventionBuilder MapOpenAIChatCompletions(this IEndpointRouteBuilder endpoints, AIAgent agent, string? path = null) => throw new NotSupportedException();

        public static IEndpointConventionBuilder MapOpenAIChatCompletions(this IEndpointRouteBuilder endpoints, IHostedAgentBuilder agentBuilder, string? path = null) => throw new NotSupportedException();

        public static IEndpointConventionBuilder MapOpenAIConversations(this IEndpointRouteBuilder endpoints) => throw new NotSupportedException();
    }

    public static class A2AEndpointRouteBuilderExtensions
    {
        public static IEndpointConventionBuilder MapA2A(this IEndpointRouteBuilder endpoints, AIAgent agent, string path) => throw new NotSupportedException();
    }

    public static class MicrosoftAgentAIHostingA2AEndpointRouteBuilderExtensions
    {
        public static IEndpointConventionBuilder MapA2A(this IEndpointRouteBuilder endpoints, IHostedAgentBuilder agentBuilder, string path) => throw new NotSupportedException();
    }
}

namespace A2A
{
    public interface ITaskManager;

    public sealed class TaskManager : ITaskManager;

    public sealed class AgentCard;
}

namespace A2A.AspNetCore
{
    public static class A2ARouteBuilderExtensions
    {
        public static IEndpointConventionBuilder MapA2A(this IEndpointRouteBuilder endpoints, ITaskManager taskManager, string path) => throw new NotSupportedException();

        public static IEndpointConventionBuilder MapHttpA2A(this IEndpointRouteBuilder endpoints, ITaskManager taskManager, string path) => throw new NotSupportedException();

        public static IEndpointConventionBuilder MapWellKnownAgentCard(this IEndpointRouteBuilder endpoints, ITaskManager taskManager, string path) => throw new NotSupportedException();
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class HttpMcpServerBuilderExtensions
    {
        public static IMcpServerBuilder WithHttpTransport(this IMcpServerBuilder builder) => throw new NotSupportedException();

        public static IMcpServerBuilder AddAuthorizationFilters(this IMcpServerBuilder builder) => throw new NotSupportedException();
    }
}
