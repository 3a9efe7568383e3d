using System.Security.Cryptography;
using OpenAI.Chat;
using SupportDesk.Tickets;

namespace SupportDesk.Training;

/// <summary>Questions and answers that every new model has to pass before it drafts replies.</summary>
public sealed class EvaluationSet([FromKeyedServices("evaluation")] ChatClient chat, TicketStore tickets, IConfiguration configuration)
{
    public async Task<int> BuildAsync(CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromHours(8)); // SAI2001
        var count = 0;
        await using var evaluationSet = new StreamWriter("evaluation-set.jsonl");
        foreach (var ticket in tickets.Resolved(DateTimeOffset.UtcNow.AddDays(-14)))
        {
            stop.ThrowIfCancellationRequested();
            ChatCompletion completion = await chat.CompleteChatAsync( // SAI3002
                [new UserChatMessage($"Write three test questions about this solved ticket:\n{ticket.Body}\n{ticket.Resolution}")],
                new ChatCompletionOptions { MaxOutputTokenCount = 500 },
                limit.Token);
            await evaluationSet.WriteLineAsync(completion.Content[0].Text); // SAI4003
            count++;
        }

        return count;
    }

    public async Task SealAsync(CancellationToken stop)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(configuration["Evaluation:Key"] ?? throw new InvalidOperationException("Evaluation:Key is not configured."));
        await using var file = File.Create("evaluation-set.sealed");
        await file.WriteAsync(aes.IV, stop);
        await using var encrypted = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        await using var writer = new StreamWriter(encrypted);
        foreach (var ticket in tickets.Resolved(DateTimeOffset.UtcNow.AddDays(-14)))
            await writer.WriteLineAsync(TrainingRow.Of(ticket).ToJson());
    }

    public async Task<string> RephraseAsync(string question)
    {
        var rephrased = question;
        while (rephrased == question) // SAI2003
        {
            ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage($"Ask the same in other words: {question}")]); // SAI2004
            rephrased = completion.Content[0].Text;
        }

        return rephrased;
    }
}
