// Stand-in for clients of document, graph and analytical stores.
namespace Microsoft.Azure.Cosmos
{
    public class QueryDefinition
    {
        public QueryDefinition(string query) => throw new NotSupportedException();

        public QueryDefinition WithParameter(string name, object value) => throw new NotSupportedException();
    }

    public abstract class FeedIterator<T>
    {
        public bool HasMoreResults => throw new NotSupportedException();

        public Task<IEnumerable<T>> ReadNextAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public readonly struct PartitionKey(string partitionKeyValue)
    {
        public string Value => partitionKeyValue;
    }

    public abstract class FeedIterator
    {
        public bool HasMoreResults => throw new NotSupportedException();
    }

    public abstract class Container
    {
        public Task<T> CreateItemAsync<T>(T item, PartitionKey? partitionKey = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<T> UpsertItemAsync<T>(T item, PartitionKey? partitionKey = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<T> ReplaceItemAsync<T>(T item, string id, PartitionKey? partitionKey = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<T> PatchItemAsync<T>(string id, PartitionKey partitionKey, object patchOperations, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<T> DeleteItemAsync<T>(string id, PartitionKey partitionKey, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public FeedIterator<T> GetItemQueryIterator<T>(QueryDefinition queryDefinition, string? continuationToken = null) => throw new NotSupportedException();

        public FeedIterator<T> GetItemQueryIterator<T>(string? queryText = null, string? continuationToken = null) => throw new NotSupportedException();

        public FeedIterator GetItemQueryStreamIterator(string? queryText = null, string? continuationToken = null) => throw new NotSupportedException();
    }
}

namespace MongoDB.Bson
{
    public class BsonDocument
    {
        public BsonDocument() => throw new NotSupportedException();

        public BsonDocument(string name, string value) => throw new NotSupportedException();

        public static BsonDocument Parse(string json) => throw new NotSupportedException();
    }
}

namespace MongoDB.Driver
{
    using MongoDB.Bson;

    public abstract class FilterDefinition<TDocument>
    {
        public static implicit operator FilterDefinition<TDocument>(string json) => throw new NotSupportedException();

        public static implicit operator FilterDefinition<TDocument>(BsonDocument document) => throw new NotSupportedException();
    }

    public sealed class JsonFilterDefinition<TDocument>(string json) : FilterDefinition<TDocument>
    {
        public string Json => json;
    }

    public sealed class BsonDocumentFilterDefinition<TDocument>(BsonDocument document) : FilterDefinition<TDocument>
    {
        public BsonDocument Document => document;
    }

    public sealed class FilterDefinitionBuilder<TDocument>
    {
        public FilterDefinition<TDocument> Eq(string field, string value) => throw new NotSupportedException();
    }

    public static class Builders<TDocument>
    {
        public static FilterDefinitionBuilder<TDocument> Filter => throw new NotSupportedException();
    }

    public abstract class UpdateDefinition<TDocument>
    {
        public static implicit operator UpdateDefinition<TDocument>(string json) => throw new NotSupportedException();
    }

    public abstract class PipelineDefinition<TInput, TOutput>
    {
        public static implicit operator PipelineDefinition<TInput, TOutput>(BsonDocument[] stages) => throw new NotSupportedException();
    }

    public abstract class Command<TResult>
    {
        public static implicit operator Command<TResult>(string json) => throw new NotSupportedException();

        public static implicit operator Command<TResult>(BsonDocument document) => throw new NotSupportedException();
    }

    public sealed class JsonCommand<TResult>(string json) : Command<TResult>
    {
        public string Json => json;
    }

    public interface IMongoCollection<TDocument>
    {
        Task<List<TDocument>> FindAsync(FilterDefinition<TDocument> filter, object? options = null, CancellationToken cancellationToken = default);

        Task<List<TDocument>> FindAsync(System.Linq.Expressions.Expression<Func<TDocument, bool>> filter, object? options = null, CancellationToken cancellationToken = default);

        Task DeleteManyAsync(FilterDefinition<TDocument> filter, CancellationToken cancellationToken = default);

        void DeleteMany(FilterDefinition<TDocument> filter, CancellationToken cancellationToken = default);

        void DeleteOne(FilterDefinition<TDocument> filter, CancellationToken cancellationToken = default);

        Task DeleteOneAsync(FilterDefinition<TDocument> filter, CancellationToken cancellationToken = default);

        void UpdateOne(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update, CancellationToken cancellationToken = default);

        Task UpdateOneAsync(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update, CancellationToken cancellationToken = default);

        Task UpdateManyAsync(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update, CancellationToken cancellationToken = default);

        Task ReplaceOneAsync(FilterDefinition<TDocument> filter, TDocument replacement, CancellationToken cancellationToken = default);

        void InsertOne(TDocument document, object? options = null, CancellationToken cancellationToken = default);

        Task InsertOneAsync(TDocument document, object? options = null, CancellationToken cancellationToken = default);
    }

    public static class IMongoCollectionExtensions
    {
        public static Task DeleteOneAsync<TDocument>(this IMongoCollection<TDocument> collection, System.Linq.Expressions.Expression<Func<TDocument, bool>> filter, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task DeleteManyAsync<TDocument>(this IMongoCollection<TDocument> collection, System.Linq.Expressions.Expression<Func<TDocument, bool>> filter, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task UpdateOneAsync<TDocument>(this IMongoCollection<TDocument> collection, System.Linq.Expressions.Expression<Func<TDocument, bool>> filter, UpdateDefinition<TDocument> update, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public interface IMongoDatabase
    {
        Task<TResult> RunCommandAsync<TResult>(Command<TResult> command, CancellationToken cancellationToken = default);
    }
}

namespace Neo4j.Driver
{
    public class Query(string text)
    {
        public string Text => text;
    }

    public interface IAsyncQueryRunner
    {
        Task<object> RunAsync(string query);

        Task<object> RunAsync(string query, IDictionary<string, object> parameters);

        Task<object> RunAsync(Query query);
    }

    public interface IAsyncSession : IAsyncQueryRunner;

    public interface IDriver
    {
        IAsyncSession AsyncSession();

        object ExecutableQuery(string cypher);
    }
}

namespace Gremlin.Net.Driver
{
    public interface IGremlinClient
    {
        Task<T> SubmitAsync<T>(string requestScript);
    }

    public static class GremlinClientExtensions
    {
        public static Task SubmitAsync(this IGremlinClient gremlinClient, string requestScript, Dictionary<string, object>? bindings = null) => throw new NotSupportedException();
    }
}

namespace Kusto.Data.Common
{
    public class ClientRequestProperties;

    public interface ICslQueryProvider
    {
        System.Data.IDataReader ExecuteQuery(string query);

        System.Data.IDataReader ExecuteQuery(string databaseName, string query, ClientRequestProperties properties);

        Task<System.Data.IDataReader> ExecuteQueryAsync(string databaseName, string query, ClientRequestProperties properties, CancellationToken cancellationToken = default);
    }

    public interface ICslAdminProvider
    {
        System.Data.IDataReader ExecuteControlCommand(string databaseName, string command, ClientRequestProperties? properties = null);

        Task<System.Data.IDataReader> ExecuteControlCommandAsync(string databaseName, string command, ClientRequestProperties? properties = null);
    }
}

namespace Google.Cloud.BigQuery.V2
{
    public abstract class BigQueryClient
    {
        public object ExecuteQuery(string sql, IEnumerable<object>? parameters) => throw new NotSupportedException();

        public Task<object> ExecuteQueryAsync(string sql, IEnumerable<object>? parameters) => throw new NotSupportedException();
    }
}

namespace Cassandra
{
    public class SimpleStatement
    {
        public SimpleStatement(string query) => throw new NotSupportedException();

        public SimpleStatement(string query, params object[] values) => throw new NotSupportedException();
    }
}

namespace Azure.Data.Tables
{
    public class TableClient
    {
        public IEnumerable<T> Query<T>(string? filter = null, int? maxPerPage = null) => throw new NotSupportedException();

        public IAsyncEnumerable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null) => throw new NotSupportedException();
    }
}

namespace Azure.Search.Documents
{
    public class SearchOptions
    {
        public string? Filter { get; set; }

        public int? Size { get; set; }
    }
}
