namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>Verifies SAI4005 on the shapes of <c>Shapes/SAI4005.cs</c>, and its fix: a store keeps a conversation for ever.</summary>
public sealed class KeptConversationTests
{
    public static IEnumerable<TheoryDataRow<string>> Shapes => RuleShapes.Names("SAI4005");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Marked_places_are_reported_and_no_other(string shape) => RuleShapes.Check("SAI4005", shape);

    [Fact]
    public async Task Each_write_of_content_is_one_place_of_the_population_whether_it_expires_or_not()
    {
        var sites = await new Verify("SAI0001").Findings("""
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.Caching.Distributed;

            static async Task Run(IChatClient client, IDistributedCache cache, string question, string region)
            {
                var response = await client.GetResponseAsync(question);
                await cache.SetStringAsync("a", response.Text);
                await cache.SetStringAsync("b", response.Text, new DistributedCacheEntryOptions { SlidingExpiration = TimeSpan.FromHours(1) });
                await cache.SetStringAsync("c", region);
            }
            """);

        Assert.Equal(2, sites.Where(site => site.Properties["kind"] == "store write of AI content").Select(site => site.Properties["site"]).Distinct().Count());
    }

    [Fact]
    public Task Fix_lets_the_entry_expire() => new VerifyFix("SAI4005").Source(
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;
        using OpenAI.VectorStores;
        using StackExchange.Redis;

        #pragma warning disable OPENAI001
        static async Task Run(IChatClient client, IDistributedCache cache, IMemoryCache memory, IDatabase redis, VectorStoreClient stores, string question, CancellationToken stop)
        {
            var response = await client.GetResponseAsync(question);
            await cache.SetStringAsync("a", response.Text);
            await cache.SetStringAsync("b", response.Text, stop);
            await cache.SetStringAsync("c", response.Text, new DistributedCacheEntryOptions(), stop);
            memory.Set("d", response.Text);
            memory.Set("e", response.Text, new MemoryCacheEntryOptions { Size = 1 });
            await redis.StringSetAsync("f", response.Text);
            await redis.StringSetAsync("g", response.Text, null, when: When.NotExists);
            await stores.CreateVectorStoreAsync(new VectorStoreCreationOptions { Name = "tickets" });
        }
        """,
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;
        using OpenAI.VectorStores;
        using StackExchange.Redis;

        #pragma warning disable OPENAI001
        static async Task Run(IChatClient client, IDistributedCache cache, IMemoryCache memory, IDatabase redis, VectorStoreClient stores, string question, CancellationToken stop)
        {
            var response = await client.GetResponseAsync(question);
            await cache.SetStringAsync("a", response.Text, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(30) });
            await cache.SetStringAsync("b", response.Text, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(30) }, stop);
            await cache.SetStringAsync("c", response.Text, new DistributedCacheEntryOptions() { AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(30) }, stop);
            memory.Set("d", response.Text, TimeSpan.FromDays(30));
            memory.Set("e", response.Text, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(30) });
            await redis.StringSetAsync("f", response.Text, expiry: TimeSpan.FromDays(30));
            await redis.StringSetAsync("g", response.Text, TimeSpan.FromDays(30), when: When.NotExists);
            await stores.CreateVectorStoreAsync(new VectorStoreCreationOptions { Name = "tickets", ExpirationPolicy = new VectorStoreExpirationPolicy(VectorStoreExpirationAnchor.LastActiveAt, 30) });
        }
        """);
}
