using OpenAI.Chat;
using SupportDesk.Ai;
using SupportDesk.Tickets;

namespace SupportDesk.Training;

/// <summary>Questions and answers that every new model has to pass before it drafts replies.</summary>
public sealed class EvaluationSet([FromKeyedServices("evaluation")] ChatClient chat, TicketStore tickets, TrainingVault vault)
{
    public async Task<int> BuildAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromMinutes(30));
        var count = 0;
        foreach (var ticket in tickets.Resolved(DateTimeOffset.UtcNow.AddDays(-14)))
        {
            ChatCompletion completion = await chat.CompleteChatAsync(
                [new UserChatMessage($"Write three test questions about this solved ticket:\n{ticket.Body}\n{ticket.Resolution}")],
                new ChatCompletionOptions { MaxOutputTokenCount = 500 },
                limit.Token);
            await vault.AppendAsync("evaluation-set", completion.Complete(), stop);
            count++;
        }

        return count;
    }

    public Task SealAsync(CancellationToken stop) =>
        vault.WriteAsync("evaluation-set", tickets.Resolved(DateTimeOffset.UtcNow.AddDays(-14)).Select(ticket => TrainingRow.Of(ticket).ToJson()), stop);

    public async Task<string> RephraseAsync(string question)
    {
        var rephrased = question;
        for (var attempt = 0; attempt < 3 && rephrased == question; attempt++)
        {
            ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage($"Ask the same in other words: {question}")], Answers.Short());
            rephrased = completion.Complete();
        }

        return rephrased;
    }
}
