// Stand-in for database clients that the package source does not restore, or only with much else: providers of ADO.NET, EF 6, NHibernate, sqlite-net.
using System.Data;
using System.Data.Common;

namespace Soc2Ai.StandIns
{
    /// <summary>What every stand-in of a provider's command has from ADO.NET.</summary>
    public abstract class Command : DbCommand
    {
        [System.Diagnostics.CodeAnalysis.AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => throw new NotSupportedException();

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel() => throw new NotSupportedException();

        public override int ExecuteNonQuery() => throw new NotSupportedException();

        public override object? ExecuteScalar() => throw new NotSupportedException();

        public override void Prepare() => throw new NotSupportedException();

        protected override DbParameter CreateDbParameter() => throw new NotSupportedException();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => throw new NotSupportedException();
    }

    public abstract class ParameterBag
    {
        public DbParameter AddWithValue(string parameterName, object value) => throw new NotSupportedException();

        public DbParameter Add(DbParameter value) => throw new NotSupportedException();
    }
}

namespace Microsoft.Data.SqlClient
{
    public sealed class SqlParameterCollection : Soc2Ai.StandIns.ParameterBag;

    public sealed class SqlConnection(string connectionString) : IDisposable
    {
        public string ConnectionString => connectionString;

        public SqlCommand CreateCommand() => throw new NotSupportedException();

        public Task OpenAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void Open() => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }

    public sealed class SqlCommand : Soc2Ai.StandIns.Command
    {
        public SqlCommand() => throw new NotSupportedException();

        public SqlCommand(string cmdText) => throw new NotSupportedException();

        public SqlCommand(string cmdText, SqlConnection connection) => throw new NotSupportedException();

        public new SqlParameterCollection Parameters => throw new NotSupportedException();
    }

    public sealed class SqlDataAdapter(string selectCommandText, SqlConnection selectConnection) : DbDataAdapter
    {
        public (string, SqlConnection) Made => (selectCommandText, selectConnection);
    }
}

namespace System.Data.SqlClient
{
    public sealed class SqlConnection(string connectionString)
    {
        public string ConnectionString => connectionString;
    }

    public sealed class SqlCommand(string cmdText, SqlConnection connection) : Soc2Ai.StandIns.Command
    {
        public (string, SqlConnection) Made => (cmdText, connection);
    }

    public sealed class SqlDataAdapter(string selectCommandText, SqlConnection selectConnection) : DbDataAdapter
    {
        public (string, SqlConnection) Made => (selectCommandText, selectConnection);
    }
}

namespace Microsoft.Data.Sqlite
{
    public sealed class SqliteParameterCollection : Soc2Ai.StandIns.ParameterBag;

    public sealed class SqliteConnection(string connectionString) : IDisposable
    {
        public string ConnectionString => connectionString;

        public void Open() => throw new NotSupportedException();

        public SqliteCommand CreateCommand() => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }

    public sealed class SqliteCommand : Soc2Ai.StandIns.Command
    {
        public SqliteCommand() => throw new NotSupportedException();

        public SqliteCommand(string? commandText, SqliteConnection? connection) => throw new NotSupportedException();

        public new SqliteParameterCollection Parameters => throw new NotSupportedException();
    }
}

namespace System.Data.SQLite
{
    public sealed class SQLiteCommand(string commandText) : Soc2Ai.StandIns.Command
    {
        public string Made => commandText;
    }
}

namespace MySqlConnector
{
    public sealed class MySqlConnection(string connectionString)
    {
        public string ConnectionString => connectionString;
    }

    public sealed class MySqlCommand(string? commandText, MySqlConnection? connection) : Soc2Ai.StandIns.Command
    {
        public (string?, MySqlConnection?) Made => (commandText, connection);
    }
}

namespace MySql.Data.MySqlClient
{
    public sealed class MySqlCommand : Soc2Ai.StandIns.Command
    {
        public MySqlCommand(string cmdText) => throw new NotSupportedException();

        public MySqlCommand(string commandText, object connection) => throw new NotSupportedException();
    }
}

namespace Oracle.ManagedDataAccess.Client
{
    public sealed class OracleCommand(string cmdText) : Soc2Ai.StandIns.Command
    {
        public string Made => cmdText;
    }
}

namespace System.Data.Odbc
{
    public sealed class OdbcCommand(string cmdText) : Soc2Ai.StandIns.Command
    {
        public string Made => cmdText;
    }
}

namespace System.Data.OleDb
{
    public sealed class OleDbCommand(string cmdText) : Soc2Ai.StandIns.Command
    {
        public string Made => cmdText;
    }
}

namespace DuckDB.NET.Data
{
    public sealed class DuckDBCommand(string commandText) : Soc2Ai.StandIns.Command
    {
        public string Made => commandText;
    }
}

namespace System.Data.Entity
{
    public class Database
    {
        public int ExecuteSqlCommand(string sql, params object[] parameters) => throw new NotSupportedException();

        public Task<int> ExecuteSqlCommandAsync(string sql, params object[] parameters) => throw new NotSupportedException();

        public IEnumerable<TElement> SqlQuery<TElement>(string sql, params object[] parameters) => throw new NotSupportedException();
    }

    public class DbSet<TEntity>
        where TEntity : class
    {
        public IEnumerable<TEntity> SqlQuery(string sql, params object[] parameters) => throw new NotSupportedException();
    }
}

namespace NHibernate
{
    public interface IQuery
    {
        IQuery SetString(string name, string val);

        IList<T> List<T>();
    }

    public interface ISQLQuery : IQuery;

    public interface ISession
    {
        ISQLQuery CreateSQLQuery(string queryString);

        IQuery CreateQuery(string queryString);
    }
}

namespace SQLite
{
    public class SQLiteConnection
    {
        public List<T> Query<T>(string query, params object[] args) => throw new NotSupportedException();

        public int Execute(string query, params object[] args) => throw new NotSupportedException();
    }

    public class SQLiteAsyncConnection
    {
        public Task<List<T>> QueryAsync<T>(string query, params object[] args) => throw new NotSupportedException();

        public Task<int> ExecuteAsync(string query, params object[] args) => throw new NotSupportedException();
    }
}
