global using System.Text;
global using System.Text.Json;
global using Microsoft.Extensions.AI;
global using Microsoft.Extensions.Caching.Distributed;
global using Microsoft.Extensions.Caching.Memory;
global using StackExchange.Redis;

//// answers in a distributed cache
sealed class Test(IChatClient client, IDistributedCache cache)
{
    public async Task Text(string key, string question)
    {
        var response = await client.GetResponseAsync(question);
        await cache.SetStringAsync(key, {|SAI4005:response.Text|});
    }

    public async Task Sync(string key, string question) => cache.SetString(key, {|SAI4005:(await client.GetResponseAsync(question)).Text|});

    public async Task Bytes(string key, string question)
    {
        var response = await client.GetResponseAsync(question);
        await cache.SetAsync(key, {|SAI4005:Encoding.UTF8.GetBytes(response.Text)|});
    }

    public async Task EmptyOptions(string key, string question)
    {
        var response = await client.GetResponseAsync(question);
        await cache.SetStringAsync(key, {|SAI4005:response.Text|}, new DistributedCacheEntryOptions());
    }

    public async Task EmptyLocal(string key, string question)
    {
        var options = new DistributedCacheEntryOptions();
        var response = await client.GetResponseAsync(question);
        await cache.SetAsync(key, {|SAI4005:JsonSerializer.SerializeToUtf8Bytes(response.Text)|}, options, default);
    }

    public async Task Prompt(string key, string question)
    {
        await cache.SetStringAsync(key, {|SAI4005:question|});
        await client.GetResponseAsync(question);
    }

    public async Task Streamed(string key, string question)
    {
        var text = new StringBuilder();
        await foreach (var update in client.GetStreamingResponseAsync(question))
            text.Append(update.Text);
        await cache.SetStringAsync(key, {|SAI4005:text.ToString()|});
    }
}

//// a history in a distributed cache
using Microsoft.SemanticKernel.ChatCompletion;

sealed record Session(string Id, List<ChatMessage> Messages);

sealed class Test(IDistributedCache cache)
{
    public Task History(string id, ChatHistory history) => cache.SetStringAsync(id, {|SAI4005:JsonSerializer.Serialize(history)|});

    public Task Messages(string id, IList<ChatMessage> messages)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(messages);
        return cache.SetAsync(id, {|SAI4005:json|}, new DistributedCacheEntryOptions());
    }

    public void Whole(string id, Session session)
    {
        List<ChatMessage> messages = session.Messages;
        cache.SetString(id, {|SAI4005:JsonSerializer.Serialize(session)|});
    }

    public Task Kept(string id, ChatHistory history) => cache.SetStringAsync(id, JsonSerializer.Serialize(history), new DistributedCacheEntryOptions { SlidingExpiration = TimeSpan.FromHours(1) });

    public Task Count(string id, ChatHistory history) => cache.SetStringAsync(id, history.Count.ToString());
}

//// memory caches
sealed class Test(IChatClient client, IMemoryCache cache)
{
    public async Task Set(string question)
    {
        var response = await client.GetResponseAsync(question);
        cache.Set(question, {|SAI4005:response.Text|});
    }

    public async Task Sized(string question)
    {
        var response = await client.GetResponseAsync(question);
        cache.Set(question, {|SAI4005:response.Text|}, new MemoryCacheEntryOptions { Size = 1 });
    }

    public async Task Chained(string question)
    {
        var response = await client.GetResponseAsync(question);
        cache.Set(question, {|SAI4005:response|}, new MemoryCacheEntryOptions().SetSize(1).SetPriority(CacheItemPriority.Low));
    }

    public async Task Entry(string question)
    {
        var response = await client.GetResponseAsync(question);
        using var entry = cache.CreateEntry(question);
        entry.Value = {|SAI4005:response.Text|};
    }

    public Task<ChatResponse?> Factory(string question) => cache.{|SAI4005:GetOrCreateAsync(question, _ => client.GetResponseAsync(question)!)|};

    public Task<string?> Block(string question) => cache.{|SAI4005:GetOrCreateAsync(question, async entry =>
    {
        entry.Size = 1;
        var response = await client.GetResponseAsync(question);
        return response.Text;
    })|};

    public async Task Expiring(string question)
    {
        var response = await client.GetResponseAsync(question);
        cache.Set(question, response.Text, TimeSpan.FromMinutes(5));
        cache.Set(question, response.Text, DateTimeOffset.UtcNow.AddDays(1));
        cache.Set(question, response.Text, new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromMinutes(5) });
        cache.Set(question, response.Text, new MemoryCacheEntryOptions().SetSize(1).SetAbsoluteExpiration(TimeSpan.FromMinutes(5)));
        var options = new MemoryCacheEntryOptions { Size = 1 };
        options.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1);
        cache.Set(question, response.Text, options);
        using var entry = cache.CreateEntry(question);
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1);
        entry.Value = response.Text;
    }

    public Task<string?> ExpiringFactory(string question) => cache.GetOrCreateAsync(question, async entry =>
    {
        entry.SetSlidingExpiration(TimeSpan.FromMinutes(20));
        return (await client.GetResponseAsync(question)).Text;
    });

    public Task<string?> Other(string key) => cache.GetOrCreateAsync(key, entry => Task.FromResult("no model"))!;

    public async Task Counts(string question)
    {
        var response = await client.GetResponseAsync(question);
        cache.Set("tokens", response.Usage?.TotalTokenCount);
        cache.Set("id", response.ResponseId);
        cache.Set("length", response.Text.Length);
    }

    public void Plain(string tenant, string plan) => cache.Set(tenant, plan);
}

//// Redis
using OpenAI.Chat;

sealed class Test(ChatClient client, IDatabase database)
{
    public async Task Set(string key, string question)
    {
        ChatCompletion completion = await client.CompleteChatAsync(question);
        await database.StringSetAsync(key, {|SAI4005:completion.Content[0].Text|});
        database.StringSet(key, {|SAI4005:question|});
        await database.StringSetAsync(key, {|SAI4005:question|}, expiry: null);
    }

    public async Task Lists(string key, string question)
    {
        ChatCompletion completion = await client.CompleteChatAsync(question);
        await database.ListRightPushAsync(key, {|SAI4005:completion.Content[0].Text|});
        await database.HashSetAsync(key, "answer", {|SAI4005:completion.Content[0].Text|});
        await database.HashSetAsync(key, {|SAI4005:[new HashEntry("answer", completion.Content[0].Text)]|});
    }

    public async Task Expiring(string key, string question)
    {
        ChatCompletion completion = await client.CompleteChatAsync(question);
        await database.StringSetAsync(key, completion.Content[0].Text, TimeSpan.FromHours(1));
        await database.StringSetAsync(key, completion.Content[0].Text, expiry: TimeSpan.FromHours(1), when: When.NotExists);
        await database.StringSetAsync(key, completion.Usage.TotalTokenCount);
        await database.StringSetAsync(key, completion.Id);
    }
}

//// an expiry beside the write
using OpenAI.Chat;

sealed class Test(ChatClient client, IDatabase database)
{
    public async Task Run(string key, string question)
    {
        ChatCompletion completion = await client.CompleteChatAsync(question);
        await database.ListRightPushAsync(key, completion.Content[0].Text);
        await database.KeyExpireAsync(key, TimeSpan.FromDays(7));
    }
}

//// an expiry in another part of the type
using OpenAI.Chat;

partial class Conversations(IDatabase database)
{
    public Task End(string id) => database.KeyExpireAsync(id, TimeSpan.FromMinutes(5));
}
//// file
using OpenAI.Chat;

partial class Conversations
{
    sealed class Buffer(ChatClient client, IDatabase database)
    {
        public async Task Run(string key, string question)
        {
            ChatCompletion completion = await client.CompleteChatAsync(question);
            await database.ListRightPushAsync(key, completion.Content[0].Text);
        }
    }
}

//// a default for the whole store
sealed class Test(IChatClient client, IDistributedCache cache)
{
    public async Task Run(string key, string question) => await cache.SetStringAsync(key, (await client.GetResponseAsync(question)).Text);
}
//// file
sealed class ExpiringCache(IDistributedCache inner) : IDistributedCache
{
    public byte[]? Get(string key) => inner.Get(key);
    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => inner.GetAsync(key, token);
    public void Refresh(string key) => inner.Refresh(key);
    public Task RefreshAsync(string key, CancellationToken token = default) => inner.RefreshAsync(key, token);
    public void Remove(string key) => inner.Remove(key);
    public Task RemoveAsync(string key, CancellationToken token = default) => inner.RemoveAsync(key, token);
    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => inner.Set(key, value, Limited(options));
    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => inner.SetAsync(key, value, Limited(options), token);
    private static DistributedCacheEntryOptions Limited(DistributedCacheEntryOptions options) => new() { AbsoluteExpirationRelativeToNow = options.AbsoluteExpirationRelativeToNow ?? TimeSpan.FromDays(1) };
}

//// a pipeline that caches
sealed class Test(IChatClient client, IDistributedCache cache)
{
    public IChatClient Pipeline() => client.AsBuilder().{|SAI4005:UseDistributedCache(cache)|}.UseFunctionInvocation().Build();

    public IChatClient Injected() => new ChatClientBuilder(client)
        .{|SAI4005:UseDistributedCache()|}
        .Build();

    public IChatClient Made() => {|SAI4005:new DistributedCachingChatClient(client, cache)|};

    public IChatClient None() => client.AsBuilder().UseFunctionInvocation().Build();
}

//// a provider's vector store
using OpenAI.VectorStores;

sealed class Test(VectorStoreClient stores)
{
    public async Task Named() => await stores.CreateVectorStoreAsync({|SAI4005:new VectorStoreCreationOptions { Name = "tickets" }|});

    public async Task Local()
    {
        var options = {|SAI4005:new VectorStoreCreationOptions()|};
        options.Name = "tickets";
        await stores.CreateVectorStoreAsync(options);
    }

    public async Task Bare() => await stores.{|SAI4005:CreateVectorStoreAsync()|};

    public async Task Expiring() => await stores.CreateVectorStoreAsync(new VectorStoreCreationOptions { ExpirationPolicy = new VectorStoreExpirationPolicy(VectorStoreExpirationAnchor.LastActiveAt, 7) });

    public async Task Later()
    {
        var options = new VectorStoreCreationOptions { Name = "tickets" };
        options.ExpirationPolicy = new VectorStoreExpirationPolicy(VectorStoreExpirationAnchor.LastActiveAt, 7);
        await stores.CreateVectorStoreAsync(options);
    }
}

//// options from elsewhere and what is no conversation
sealed class Test(IChatClient client, IDistributedCache cache, DistributedCacheEntryOptions standard, Microsoft.Extensions.Caching.Hybrid.HybridCache hybrid)
{
    private static readonly DistributedCacheEntryOptions Day = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(1) };

    public async Task Injected(string key, string question) => await cache.SetStringAsync(key, (await client.GetResponseAsync(question)).Text, standard);

    public async Task Static(string key, string question) => await cache.SetStringAsync(key, (await client.GetResponseAsync(question)).Text, Day);

    public async Task Hybrid(string key, string question) => await hybrid.SetAsync(key, (await client.GetResponseAsync(question)).Text);

    public async Task Embedding(IEmbeddingGenerator<string, Embedding<float>> generator, string key, string region)
    {
        await cache.SetStringAsync(key, region);
        await generator.GenerateVectorAsync("constant");
    }

    public async Task Id(string question)
    {
        var response = await client.GetResponseAsync(question);
        await cache.SetStringAsync("last", response.ConversationId ?? "none");
    }

    public async Task Hash(string question)
    {
        await client.GetResponseAsync(question);
        await cache.SetStringAsync("last", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(question))));
    }
}
