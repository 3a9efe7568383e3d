// Stand-in for Microsoft.Extensions.VectorData.Abstractions.
using System.Linq.Expressions;

namespace Microsoft.Extensions.VectorData;

public sealed class VectorSearchResult<TRecord>(TRecord record, double? score)
{
    public TRecord Record { get; } = record;

    public double? Score { get; } = score;
}

public sealed class VectorSearchOptions<TRecord>
{
    public Expression<Func<TRecord, bool>>? Filter { get; set; }

    public bool IncludeVectors { get; set; }
}

public interface IVectorSearchable<TRecord>
{
    IAsyncEnumerable<VectorSearchResult<TRecord>> SearchAsync<TInput>(TInput searchValue, int top, VectorSearchOptions<TRecord>? options = null, CancellationToken cancellationToken = default)
        where TInput : notnull;
}

public abstract class VectorStoreCollection<TKey, TRecord> : IVectorSearchable<TRecord>
    where TKey : notnull
    where TRecord : class
{
    public abstract string Name { get; }

    public abstract Task<TRecord?> GetAsync(TKey key, CancellationToken cancellationToken = default);

    public abstract Task UpsertAsync(TRecord record, CancellationToken cancellationToken = default);

    public abstract Task UpsertAsync(IEnumerable<TRecord> records, CancellationToken cancellationToken = default);

    public abstract Task DeleteAsync(TKey key, CancellationToken cancellationToken = default);

    public abstract IAsyncEnumerable<VectorSearchResult<TRecord>> SearchAsync<TInput>(TInput searchValue, int top, VectorSearchOptions<TRecord>? options = null, CancellationToken cancellationToken = default)
        where TInput : notnull;
}

public abstract class VectorStore
{
    public abstract VectorStoreCollection<TKey, TRecord> GetCollection<TKey, TRecord>(string name)
        where TKey : notnull
        where TRecord : class;
}
