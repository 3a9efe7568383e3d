using System.Text.Json;
using OpenAI.Embeddings;
using SupportDesk.Tickets;

namespace SupportDesk.Insights;

/// <summary>Finds customers like another one.</summary>
public sealed class CustomerProfiles(EmbeddingClient embeddings)
{
    public async Task<ReadOnlyMemory<float>> VectorAsync(Customer customer, CancellationToken stop)
    {
        OpenAIEmbedding embedding = await embeddings.GenerateEmbeddingAsync($"{customer.Plan} {customer.Language} {customer.Iban}", cancellationToken: stop); // SAI5003
        return embedding.ToFloats();
    }

    public static async Task ExportTrainingSetAsync(IEnumerable<Customer> customers, string path, CancellationToken stop)
    {
        await using var writer = new StreamWriter(path);
        foreach (var customer in customers)
            await writer.WriteLineAsync(JsonSerializer.Serialize(new { customer.Plan, customer.SocialSecurityNumber }).AsMemory(), stop); // SAI5002 SAI4003
    }
}
