using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;

namespace SupportDesk.Ai;

public static class ModelClients
{
    public static IServiceCollection AddModelClients(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var openAi = new OpenAIClient(new ApiKeyCredential(RequiredKey(configuration, "OpenAI:ApiKey")), OpenAIOptions(environment));
        services.AddSingleton(openAi);
        services.AddSingleton(openAi.GetChatClient(configuration["Models:Triage"] ?? "gpt-4o-mini-2024-07-18"));
        services.AddSingleton(openAi.GetModerationClient("omni-moderation-2024-09-26"));
        services.AddSingleton(new EmbeddingClient("text-embedding-3-small", RequiredKey(configuration, "OpenAI:EmbeddingKey")));

        services.AddKeyedSingleton("scoring", openAi.GetChatClient("gpt-4o-mini-2024-07-18"));
        services.AddKeyedSingleton("evaluation", EvaluationClient(configuration).GetChatClient("gpt-4.1-2025-04-14"));
        services.AddKeyedSingleton("local", LocalClient(environment).GetChatClient("qwen2.5-7b-instruct"));

        services.AddSingleton<IAnthropicClient>(Claude(configuration));
        services.AddSingleton<IChatClient>(provider => new ToolCallingChatClient(
            new LimitedChatClient(provider.GetRequiredService<IAnthropicClient>().AsIChatClient("claude-opus-4-5-20251101")),
            provider.GetRequiredService<ILogger<ToolCallingChatClient>>()));
        services.AddKeyedSingleton<IChatClient>("summaries", (provider, _) =>
            new LimitedChatClient(provider.GetRequiredService<IAnthropicClient>().AsIChatClient("claude-haiku-4-5-20251001")));

        services.AddHttpClient<HostedModelClient>(client => client.Timeout = TimeSpan.FromSeconds(60));
        services.AddSingleton<TokenCounter>();
        return services;
    }

    private static OpenAIClientOptions OpenAIOptions(IHostEnvironment environment)
    {
        var options = new OpenAIClientOptions
        {
            NetworkTimeout = TimeSpan.FromSeconds(90),
            Endpoint = new Uri("https://openai-gateway.supportdesk.internal/v1"),
            ClientLoggingOptions = new ClientLoggingOptions { EnableMessageLogging = true, EnableMessageContentLogging = false },
        };
        if (environment.IsDevelopment())
            options.ClientLoggingOptions = new ClientLoggingOptions { EnableMessageContentLogging = true };

        return options;
    }

    private static OpenAIClient EvaluationClient(IConfiguration configuration)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = new Uri("https://eval-proxy.supportdesk.internal/v1"),
            NetworkTimeout = TimeSpan.FromMinutes(10),
            RetryPolicy = new ClientRetryPolicy(4),
            ClientLoggingOptions = new ClientLoggingOptions { EnableMessageLogging = true, EnableMessageContentLogging = false },
        };
        return new OpenAIClient(new ApiKeyCredential(RequiredKey(configuration, "OpenAI:EvaluationKey")), options);
    }

    private static OpenAIClient LocalClient(IHostEnvironment environment)
    {
        var address = environment.IsDevelopment() ? "http://localhost:11434/v1" : "http://vllm:8000/v1";
        return new OpenAIClient(new ApiKeyCredential("not-used"), new OpenAIClientOptions { Endpoint = new Uri(address) });
    }

    private static AnthropicClient Claude(IConfiguration configuration) => new()
    {
        ApiKey = RequiredKey(configuration, "Anthropic:ApiKey"),
        Timeout = TimeSpan.FromMinutes(5),
        MaxRetries = 3,
        OpenTelemetry = new OpenTelemetryOptions { Traces = new OpenTelemetryTraces { ContentMode = OpenTelemetryContentMode.MetadataOnly } },
    };

    private static string RequiredKey(IConfiguration configuration, string name) =>
        configuration[name] ?? throw new InvalidOperationException($"{name} is not configured.");
}
