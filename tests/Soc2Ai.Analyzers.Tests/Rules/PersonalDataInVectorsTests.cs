using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI5003 on the shapes of <c>Shapes/SAI5003.cs</c>: personal data goes into an embedding or a vector store.</summary>
public sealed class PersonalDataInVectorsTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI5003");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI5003", shape);

    [Fact]
    public async Task Every_input_and_record_is_in_the_population()
    {
        var sites = await new Verify("SAI0001") { Output = OutputKind.DynamicallyLinkedLibrary }.Findings("""
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.VectorData;

            sealed record Passage(string Id, string Text);

            sealed class Index(IEmbeddingGenerator<string, Embedding<float>> generator, VectorStoreCollection<string, Passage> passages)
            {
                public async Task Add(Passage passage)
                {
                    await generator.GenerateVectorAsync(passage.Text);
                    await passages.UpsertAsync(passage);
                }
            }
            """);

        Assert.Equal(2, sites.Count(site => site.Properties["kind"] == "embedding or vector write"));
    }
}
