using System.Text.Json;
using OpenAI.Embeddings;
using SupportDesk.Privacy;
using SupportDesk.Tickets;
using SupportDesk.Training;

namespace SupportDesk.Insights;

/// <summary>Finds customers like another one, by what they use and not by who they are.</summary>
public sealed class CustomerProfiles(EmbeddingClient embeddings, TrainingVault vault, PiiRedactor redactor)
{
    public async Task<ReadOnlyMemory<float>> VectorAsync(Customer customer, CancellationToken stop)
    {
        OpenAIEmbedding embedding = await embeddings.GenerateEmbeddingAsync($"{customer.Plan} {customer.Language}", cancellationToken: stop);
        return embedding.ToFloats();
    }

    public Task ExportTrainingSetAsync(IEnumerable<Customer> customers, CancellationToken stop) =>
        vault.WriteAsync("profiles", customers.Select(customer => JsonSerializer.Serialize(new { customer.Plan, Who = redactor.Pseudonym(customer.SocialSecurityNumber ?? "") })), stop);
}
