namespace Soc2Ai.Performance.CodeBases;

/// <summary>What every feature of a generated code base uses.</summary>
internal static class CommonCode
{
    /// <summary>What stands at the head of every file.</summary>
    public static string Head(AiShare share) => $"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Runtime.CompilerServices;
        using System.Text;
        using System.Text.RegularExpressions;
        using System.Threading;
        using System.Threading.Tasks;
        using System.Xml;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;
        {(share == AiShare.None ? "" : "using OpenAI.Chat;")}
        namespace Generated;


        """;

    /// <summary>The file of common types.</summary>
    public static string Of(AiShare share) => Head(share) + Plain + (share == AiShare.None ? "" : Ai);

    private const string Plain = """
        public sealed record Line(string Sku, int Count, decimal Price);

        public sealed record Note(string Text, int Rank);

        public sealed class Request
        {
            public string Name { get; set; } = "";
            public string Comment { get; set; } = "";
            public List<string> Tags { get; } = [];
            public List<Line> Lines { get; } = [];
        }

        public sealed class Database(DbConnection connection)
        {
            public int Run(string query)
            {
                using var command = connection.CreateCommand();
                command.CommandText = query;
                return command.ExecuteNonQuery();
            }

            public async Task<string> ReadAsync(string id, CancellationToken cancellation)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "select name from items where id = @id";
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@id";
                parameter.Value = id;
                command.Parameters.Add(parameter);
                return await command.ExecuteScalarAsync(cancellation) as string ?? "";
            }
        }

        public sealed class Toolbox
        {
            public Database Database { get; init; } = null!;
            public HttpClient Http { get; init; } = new();
            public XmlDocument Document { get; } = new();
            public List<string> Journal { get; } = [];
            public string Root { get; init; } = "/data";
        }

        """;

    private const string Ai = """

        public sealed class Assistant(ChatClient client, ILogger<Assistant> logger)
        {
            public async Task<string> AskAsync(string question, string topic, CancellationToken cancellation)
            {
                ChatCompletion completion = await client.CompleteChatAsync([new SystemChatMessage("You answer briefly."), new UserChatMessage(topic + ": " + question)], null, cancellation);
                logger.LogDebug("Answered with {Count} parts", completion.Content.Count);
                return completion.Content[0].Text;
            }
        }

        """;
}
