using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SupportDesk.Ai;

/// <summary>Runs the tools that the model asks for and hands it the results, at most five times per request.</summary>
public sealed class ToolCallingChatClient(IChatClient inner, ILogger<ToolCallingChatClient> logger) : DelegatingChatClient(inner)
{
    private const int MaximumRounds = 5;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var history = messages.ToList();
        for (var round = 0; round < MaximumRounds; round++)
        {
            var response = await base.GetResponseAsync(history, options, cancellationToken);
            var calls = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
            logger.LogInformation("Round {Round}: {Calls} tool calls, finished {Reason}, {Tokens} tokens", round, calls.Count, response.FinishReason, response.Usage?.TotalTokenCount);
            if (calls.Count == 0)
                return response;

            history.AddRange(response.Messages);
            foreach (var call in calls)
                history.Add(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, await InvokeAsync(call, options, cancellationToken))]));
        }

        throw new InvalidOperationException($"The model asked for tools more than {MaximumRounds} times.");
    }

    private async Task<object?> InvokeAsync(FunctionCallContent call, ChatOptions? options, CancellationToken stop)
    {
        var tool = options?.Tools?.OfType<AIFunction>().FirstOrDefault(tool => tool.Name == call.Name);
        if (tool is null)
            return "No such tool.";

        logger.LogInformation("Invoking {Tool}", tool.Name);
        return await tool.InvokeAsync(new AIFunctionArguments(call.Arguments), stop);
    }
}
