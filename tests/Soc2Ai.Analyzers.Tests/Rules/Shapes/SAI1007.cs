global using Dapper;
global using Microsoft.AspNetCore.Builder;
global using Microsoft.EntityFrameworkCore;
global using Microsoft.Extensions.AI;
global using Npgsql;
global using System.ComponentModel;
global using System.Data;
global using System.Data.Common;
global using System.Text;
global using System.Text.Json;

//// command texts of ADO.NET
sealed class Test(IChatClient client, DbConnection connection, IDbConnection old, NpgsqlDataSource source)
{
    public async Task Assigned()
    {
        var response = await client.GetResponseAsync("Write the SQL.");
        using var command = connection.CreateCommand();
        command.CommandText = {|SAI1007:response.Text|};
        await command.ExecuteNonQueryAsync();
    }

    public async Task Composed(string question)
    {
        var sql = "SELECT * FROM Orders WHERE ";
        sql += (await client.GetResponseAsync(question)).Text;
        using var command = old.CreateCommand();
        command.CommandText = {|SAI1007:sql|};
        command.ExecuteReader();
    }

    public async Task Initialized(NpgsqlConnection npgsql)
    {
        var name = (await client.GetResponseAsync("Which customer?")).Text;
        await using var command = new NpgsqlCommand({|SAI1007:$"SELECT * FROM customers WHERE name = '{name}'"|}, npgsql);
        await using var other = new NpgsqlCommand { Connection = npgsql, CommandText = {|SAI1007:"DELETE FROM " + name|} };
        await using var third = source.CreateCommand({|SAI1007:string.Format("SELECT {0}", name)|});
        await using var batch = new NpgsqlBatch(npgsql) { BatchCommands = { new NpgsqlBatchCommand({|SAI1007:name|}) } };
    }

    static void Main() { }
}

//// providers' constructors
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using OpenAI.Chat;

sealed class Test(ChatClient client)
{
    public async Task Run(SqlConnection sql, SqliteConnection sqlite, System.Data.SqlClient.SqlConnection old, MySqlConnector.MySqlConnection my)
    {
        OpenAI.Chat.ChatCompletion answer = await client.CompleteChatAsync("Write the statement.");
        var statement = answer.Content[0].Text.Replace("```sql", "").Replace("```", "").Trim();
        using var a = new SqlCommand({|SAI1007:statement|}, sql);
        using var b = new SqliteCommand({|SAI1007:statement|}, sqlite);
        using var c = new System.Data.SqlClient.SqlCommand({|SAI1007:statement|}, old);
        using var d = new MySqlConnector.MySqlCommand({|SAI1007:statement|}, my);
        using var e = new Oracle.ManagedDataAccess.Client.OracleCommand({|SAI1007:statement|});
        using var f = new SqlDataAdapter({|SAI1007:statement|}, sql);
        using var g = sql.CreateCommand();
        g.CommandText = {|SAI1007:statement|};
    }

    static void Main() { }
}

//// Entity Framework
sealed class Order { public int Id { get; set; } public string State { get; set; } = ""; }

sealed class Shop : DbContext
{
    public DbSet<Order> Orders => Set<Order>();
}

sealed class Test(IChatClient client, Shop shop)
{
    public async Task Run(string question)
    {
        var condition = (await client.GetResponseAsync(question)).Text;
        var a = await shop.Orders.FromSqlRaw({|SAI1007:"SELECT * FROM Orders WHERE " + condition|}).ToListAsync();
        var b = await shop.Database.ExecuteSqlRawAsync({|SAI1007:$"UPDATE Orders SET State = '{condition}'"|});
        var c = shop.Database.SqlQueryRaw<int>({|SAI1007:condition|}).ToList();
        shop.Database.ExecuteSqlRaw({|SAI1007:condition|}, 1, 2);
    }

    static void Main() { }
}

//// Entity Framework's parameters
sealed class Order { public int Id { get; set; } public string State { get; set; } = ""; }

sealed class Shop : DbContext
{
    public DbSet<Order> Orders => Set<Order>();
}

sealed class Test(IChatClient client, Shop shop)
{
    public async Task Run(string question)
    {
        var state = (await client.GetResponseAsync(question)).Text;
        var a = await shop.Orders.FromSqlInterpolated($"SELECT * FROM Orders WHERE State = {state}").ToListAsync();
        var b = await shop.Orders.FromSql($"SELECT * FROM Orders WHERE State = {state}").ToListAsync();
        var c = await shop.Orders.FromSqlRaw("SELECT * FROM Orders WHERE State = {0}", state).ToListAsync();
        await shop.Database.ExecuteSqlAsync($"DELETE FROM Orders WHERE State = {state}");
        await shop.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Orders WHERE State = {state}");
        var d = await shop.Orders.Where(order => order.State == state).ToListAsync();
        shop.Orders.Add(new Order { State = state });
        await shop.SaveChangesAsync();
        var e = shop.Database.SqlQuery<int>($"SELECT COUNT(*) FROM Orders WHERE State = {state}");
    }

    static void Main() { }
}

//// Dapper
sealed record Customer(int Id, string Name);

sealed class Test(IChatClient client, IDbConnection db)
{
    public async Task Run(string question)
    {
        var text = (await client.GetResponseAsync(question)).Text;
        var a = await db.QueryAsync<Customer>({|SAI1007:$"SELECT * FROM Customers WHERE Name LIKE '%{text}%'"|});
        var b = await db.ExecuteAsync(sql: {|SAI1007:text|}, param: new { Id = 3 });
        var c = db.QueryFirstOrDefault<Customer>({|SAI1007:text|});
        var d = db.ExecuteScalar<int>(new CommandDefinition({|SAI1007:text|}));
        var e = await db.QueryAsync<Customer>("SELECT * FROM Customers WHERE Name = @text", new { text });
        var parameters = new DynamicParameters();
        parameters.Add("name", text);
        var f = await db.QueryAsync<Customer>("SELECT * FROM Customers WHERE Name = @name", parameters);
        var g = await db.QueryAsync<Customer>("SELECT * FROM Customers WHERE Name = @Name", new Customer(0, text));
    }

    static void Main() { }
}

//// parameters of ADO.NET
using Microsoft.Data.SqlClient;

sealed class Test(IChatClient client, NpgsqlConnection npgsql, SqlConnection sql)
{
    public async Task Run(string question)
    {
        var name = (await client.GetResponseAsync(question)).Text;
        await using var a = new NpgsqlCommand("SELECT * FROM customers WHERE name = $1", npgsql) { Parameters = { new() { Value = name } } };
        await using var b = new NpgsqlCommand("SELECT * FROM customers WHERE name = @name", npgsql);
        b.Parameters.AddWithValue("name", name);
        using var c = new SqlCommand("SELECT * FROM Customers WHERE Name = @name", sql);
        c.Parameters.AddWithValue("@name", name);
        var reader = await c.ExecuteReaderAsync();
        using var d = sql.CreateCommand();
        d.CommandText = "INSERT INTO Answers (Text) VALUES (@text)";
        var parameter = d.CreateParameter();
        parameter.Value = name;
        d.Parameters.Add(parameter);
        b.CommandText = "SELECT 1";
    }

    static void Main() { }
}

//// a tool's parameter
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool, Description("Runs a query on the warehouse.")]
    public static async Task<string> Query([Description("The SQL")] string sql, NpgsqlDataSource source, CancellationToken stop)
    {
        await using var command = source.CreateCommand({|SAI1007:sql|});
        return (await command.ExecuteScalarAsync(stop))?.ToString() ?? "";
    }

    [McpServerTool]
    public static int Count(int customer, bool open, IDbConnection db) => db.ExecuteScalar<int>($"SELECT COUNT(*) FROM Orders WHERE Customer = {customer} AND Open = {open}");

    static void Main() { }
}

//// a kernel function and what it hands to a repository
using Microsoft.SemanticKernel;

sealed class OrdersPlugin(OrderRepository orders)
{
    [KernelFunction, Description("Finds orders.")]
    public Task<IEnumerable<string>> Find(string customer, string sort) => orders.Find(customer, sort);

    static void Main() { }
}
//// file
sealed class OrderRepository(IDbConnection db)
{
    public Task<IEnumerable<string>> Find(string customer, string sort) =>
        db.QueryAsync<string>({|SAI1007:$"SELECT Number FROM Orders WHERE Customer = @customer ORDER BY {sort}"|}, new { customer });
}

//// sorted by one of a list
using Microsoft.SemanticKernel;

sealed class OrdersPlugin(IDbConnection db)
{
    private static readonly HashSet<string> Columns = new(StringComparer.OrdinalIgnoreCase) { "Number", "Date", "Total" };

    [KernelFunction]
    public Task<IEnumerable<string>> Find(string customer, string sort)
    {
        if (!Columns.Contains(sort))
            throw new ArgumentException("No such column.", nameof(sort));

        return db.QueryAsync<string>($"SELECT Number FROM Orders WHERE Customer = @customer ORDER BY {sort}", new { customer });
    }

    [KernelFunction]
    public Task<IEnumerable<string>> Recent(string customer, string sort, int count)
    {
        var column = sort switch { "date" => "Date", "total" => "Total", _ => "Number" };
        return db.QueryAsync<string>($"SELECT TOP {count} Number FROM Orders WHERE Customer = @customer ORDER BY {column}", new { customer });
    }

    static void Main() { }
}

//// a number that was parsed
sealed class Test(IChatClient client, IDbConnection db)
{
    public async Task<int> Run(string question)
    {
        var text = (await client.GetResponseAsync(question)).Text;
        if (!int.TryParse(text, out var number) || !Enum.TryParse<DayOfWeek>(text, out var day) || !Guid.TryParse(text, out var id))
            return 0;
        return await db.ExecuteScalarAsync<int>($"SELECT Total FROM Orders WHERE Number = {number} AND Day = '{day}' AND Id = '{id}' AND Length = {text.Length}");
    }

    static void Main() { }
}

//// the statement inside of JSON
sealed record Plan(string Sql, string Reason);

sealed class Test(IChatClient client, IDbConnection db)
{
    public async Task Typed(string question)
    {
        var response = await client.GetResponseAsync<Plan>(question);
        if (response.TryGetResult(out var plan))
            await db.QueryAsync({|SAI1007:plan.Sql|});
    }

    public async Task Parsed(string question)
    {
        var response = await client.GetResponseAsync(question);
        using var json = JsonDocument.Parse(response.Text);
        var sql = json.RootElement.GetProperty("sql").GetString()!;
        await db.ExecuteAsync({|SAI1007:sql|});
    }

    public async Task Deserialized(string question)
    {
        var response = await client.GetResponseAsync(question);
        var plan = JsonSerializer.Deserialize<Plan>(response.Text)!;
        await db.ExecuteAsync({|SAI1007:plan.Sql|});
    }

    static void Main() { }
}

//// a streamed statement
sealed class Test(IChatClient client, IDbConnection db)
{
    public async Task Run(string question)
    {
        var sql = new StringBuilder();
        await foreach (var update in client.GetStreamingResponseAsync(question))
            sql.Append(update.Text);
        await db.ExecuteAsync({|SAI1007:sql.ToString()|});
    }

    static void Main() { }
}

//// a generator behind an interface
interface ISqlGenerator
{
    Task<string> Generate(string question);
}

sealed class Generator(IChatClient client) : ISqlGenerator
{
    public async Task<string> Generate(string question) => Extract((await client.GetResponseAsync(question)).Text);

    private static string Extract(string text)
    {
        var match = System.Text.RegularExpressions.Regex.Match(text, "```sql(.*?)```");
        return match.Success ? match.Groups[1].Value : text;
    }
}

sealed class Test(ISqlGenerator generator, IDbConnection db)
{
    public async Task<object?> Run(string question)
    {
        var sql = await generator.Generate(question);
        if (!sql.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
            return null;
        return await db.QueryAsync({|SAI1007:sql|});
    }

    static void Main() { }
}

//// Anthropic, Ollama, Semantic Kernel, Agent Framework
using Microsoft.Agents.AI;
using Microsoft.SemanticKernel;
using OllamaSharp;

sealed class Test(IDbConnection db)
{
    public async Task Kernel(Kernel kernel)
    {
        var result = await kernel.InvokePromptAsync("Write SQL.");
        await db.ExecuteAsync({|SAI1007:result.GetValue<string>()|}!);
    }

    public async Task Agent(AIAgent agent)
    {
        var response = await agent.RunAsync("Write SQL.");
        await db.ExecuteAsync({|SAI1007:response.Text|});
    }

    public async Task Ollama(OllamaApiClient ollama)
    {
        var chat = new Chat(ollama);
        var sql = "";
        await foreach (var token in chat.SendAsync("Write SQL."))
            sql += token;
        await db.ExecuteAsync({|SAI1007:sql|});
    }

    public async Task Claude(Anthropic.AnthropicClient client, Anthropic.Models.Messages.MessageCreateParams parameters)
    {
        var message = await client.Messages.Create(parameters);
        foreach (var block in message.Content)
        {
            if (block.TryPickText(out var text))
                await db.ExecuteAsync({|SAI1007:text.Text|});
        }
    }

    static void Main() { }
}

//// a raw request to a model
using System.Net.Http.Json;

sealed class Test(HttpClient http, IDbConnection db)
{
    public async Task Run(string question)
    {
        var response = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o-2024-08-06", messages = new[] { new { role = "user", content = question } } });
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var sql = json.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString();
        await db.ExecuteAsync({|SAI1007:sql|}!);
    }

    static void Main() { }
}

//// document, graph and analytical stores
using Kusto.Data.Common;
using Microsoft.Azure.Cosmos;
using Container = Microsoft.Azure.Cosmos.Container;
using MongoDB.Bson;
using MongoDB.Driver;
using Neo4j.Driver;

sealed class Test(IChatClient client)
{
    public async Task Run(Container cosmos, IMongoCollection<BsonDocument> mongo, IMongoDatabase database, IAsyncSession graph, ICslQueryProvider kusto, Azure.Data.Tables.TableClient table)
    {
        var text = (await client.GetResponseAsync("Write the query.")).Text;
        cosmos.GetItemQueryIterator<object>(new QueryDefinition({|SAI1007:text|}));
        cosmos.GetItemQueryIterator<object>({|SAI1007:$"SELECT * FROM c WHERE c.name = '{text}'"|});
        await mongo.FindAsync({|SAI1007:text|});
        await mongo.DeleteManyAsync({|SAI1007:BsonDocument.Parse(text)|});
        await database.RunCommandAsync<BsonDocument>({|SAI1007:text|});
        await graph.RunAsync({|SAI1007:$"MATCH (n:{text}) RETURN n"|});
        await kusto.ExecuteQueryAsync("logs", {|SAI1007:text|}, new ClientRequestProperties());
        table.Query<object>({|SAI1007:$"PartitionKey eq '{text}'"|});
    }

    public async Task Parameters(Container cosmos, IMongoCollection<BsonDocument> mongo, IAsyncSession graph)
    {
        var text = (await client.GetResponseAsync("Which customer?")).Text;
        cosmos.GetItemQueryIterator<object>(new QueryDefinition("SELECT * FROM c WHERE c.name = @name").WithParameter("@name", text));
        await mongo.FindAsync(Builders<BsonDocument>.Filter.Eq("name", text));
        await mongo.FindAsync(new BsonDocument("name", text));
        await mongo.InsertOneAsync(BsonDocument.Parse(text));
        await graph.RunAsync("MATCH (n {name: $name}) RETURN n", new Dictionary<string, object> { ["name"] = text });
    }

    static void Main() { }
}

//// a person's own query
var app = WebApplication.Create(args);
app.MapPost("/query", async (string sql, IDbConnection db, IChatClient client) =>
{
    var rows = await db.QueryAsync<string>(sql);
    var response = await client.GetResponseAsync("Explain: " + string.Join('\n', rows));
    return response.Text;
});
app.Run();

//// a prompt about a statement
sealed class Test(IChatClient client, IDbConnection db)
{
    public async Task<string> Run(string question)
    {
        const string Statement = "SELECT Name FROM Customers";
        var rows = await db.QueryAsync<string>(Statement);
        var response = await client.GetResponseAsync($"{Statement} gave {string.Join(", ", rows)}. {question}");
        await db.ExecuteAsync("INSERT INTO Answers (Text) VALUES (@Text)", new { response.Text });
        return response.Text;
    }

    static void Main() { }
}

//// what a store chose for an answer
interface IQueries
{
    Task<string> StatementFor(string topic);
}

sealed class Test(IChatClient client, IQueries queries, IDbConnection db)
{
    private static readonly Dictionary<string, string> Reports = new() { ["sales"] = "SELECT * FROM Sales", ["stock"] = "SELECT * FROM Stock" };

    public async Task Stored(string question)
    {
        var topic = (await client.GetResponseAsync(question)).Text;
        await db.QueryAsync(await queries.StatementFor(topic));
    }

    public async Task Kept(string question)
    {
        var topic = (await client.GetResponseAsync(question)).Text;
        if (Reports.TryGetValue(topic, out var statement))
            await db.QueryAsync(statement);
    }

    static void Main() { }
}

//// through a field, a record and a lambda
sealed record Request(string Table, string Filter);

sealed class Test(IChatClient client, IDbConnection db)
{
    private string _filter = "";

    public async Task Learn() => _filter = (await client.GetResponseAsync("Which filter?")).Text;

    public Task<IEnumerable<string>> Apply() => db.QueryAsync<string>({|SAI1007:"SELECT Name FROM Customers WHERE " + _filter|});

    public async Task Record()
    {
        var request = new Request("Customers", "1 = 1");
        request = request with { Filter = (await client.GetResponseAsync("Which filter?")).Text };
        await db.QueryAsync("SELECT Name FROM " + request.Table);
        await db.QueryAsync({|SAI1007:"SELECT Name FROM Customers WHERE " + request.Filter|});
    }

    public async Task Lambda()
    {
        Func<string, Task<int>> run = sql => db.ExecuteAsync({|SAI1007:sql|});
        await run((await client.GetResponseAsync("Which statement?")).Text);
    }

    static void Main() { }
}

//// the arguments of a function call
sealed class Test(IDbConnection db)
{
    public async Task Dispatch(ChatResponse response)
    {
        foreach (var call in response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>())
        {
            if (call.Name == "query" && call.Arguments is { } arguments)
                await db.QueryAsync({|SAI1007:arguments["sql"]!.ToString()|}!);
        }
    }

    static void Main() { }
}

//// a lambda given as a tool
sealed class Test(IDbConnection db)
{
    public AITool[] Tools() =>
    [
        AIFunctionFactory.Create(async ([Description("SQL")] string sql) => await db.QueryAsync({|SAI1007:sql|}), "query"),
        AIFunctionFactory.Create(async (string name) => await db.QueryAsync("SELECT * FROM Customers WHERE Name = @name", new { name }), "find"),
        AIFunctionFactory.Create(Drop),
    ];

    private int Drop(string table)
    {
        using var command = db.CreateCommand();
        command.CommandText = {|SAI1007:$"DROP TABLE [{table}]"|};
        return command.ExecuteNonQuery();
    }

    static void Main() { }
}
