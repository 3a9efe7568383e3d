using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>Tells statements that change data from those that read it, by their text; text that is not constant may be anything.</summary>
internal sealed class Statements(Project project)
{
    private static readonly Regex Reads = new(@"^\s*(--[^\n]*\n\s*)*\(?\s*(SELECT|WITH|SHOW|DESCRIBE|EXPLAIN|PRAGMA|VALUES|MATCH|FROM)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Writes = new(@"\b(INSERT|UPDATE|DELETE|MERGE|DROP|ALTER|TRUNCATE|CREATE|GRANT|REVOKE|EXEC|EXECUTE|CALL|INTO|SET|REMOVE)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Quoted = new("'[^']*'", RegexOptions.CultureInvariant);

    // Queries of these only read, whatever they say.
    private static readonly string[] Readers = ["Microsoft.Azure.Cosmos", "Azure.Data.Tables", "Azure.Search", "MongoDB", "Microsoft.Extensions.VectorData", "Raven"];

    /// <summary>What a call does with the statement that it is given.</summary>
    public SideEffect? Given(ApiRow row, IOperation call, IReadOnlyList<IArgumentOperation> arguments, CancellationToken stop) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == row.Port.In) is { } argument && IsDatabase(row) && !Only(argument.Value, stop) ? new SideEffect("runs a statement that may change data", call) : null;

    /// <summary>What an assignment of a command's text stands for.</summary>
    public SideEffect? Assigned(IPropertySymbol property, IOperation value, CancellationToken stop)
    {
        foreach (var row in project.Api.Rows(property))
        {
            if (row is { Role: ApiRole.Sink, Kind: "query", Port.In: "value" } && IsDatabase(row) && !Only(value, stop))
                return new SideEffect("runs a statement that may change data", value);
        }

        return null;
    }

    private static bool IsDatabase(ApiRow row) => !Readers.Any(space => row.Type.StartsWith(space, System.StringComparison.Ordinal)) && !row.Member.StartsWith("ExecuteQuery", System.StringComparison.Ordinal);

    // Whether the text is constant and only reads.
    private bool Only(IOperation text, CancellationToken stop)
    {
        var texts = project.Constants.Expressions(text, stop);
        return texts.Length > 0 && texts.All(part => part.ConstantValue is { HasValue: true, Value: string statement } && (statement.Length == 0 || (Reads.IsMatch(statement) && !Writes.IsMatch(Quoted.Replace(statement, "")))));
    }
}
