using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers;

/// <summary>The identifiers by which code mentions members that rows name.</summary>
internal static class ApiNames
{
    /// <summary>For each sink row of a kind: the member's name; the type's where the member is a constructor.</summary>
    public static IEnumerable<string> Of(string kind) => ApiRows.All.Where(row => row.Role == ApiRole.Sink && row.Kind == kind)
        .Select(row => row.Member == ".ctor" ? Simple(row.Type) : row.Member).Distinct();

    private static string Simple(string type)
    {
        var name = type.Substring(type.LastIndexOfAny(['.', '+']) + 1);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
