using System.Collections.Generic;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.ModelCalls;

/// <summary>The bodies of a file that may reach a model call, by the names in them, and that have a word in them. The others stay unbound.</summary>
internal static class ReachingBodies
{
    /// <summary>Each such body, bound now.</summary>
    public static IEnumerable<Body> In(SourceFile file, HashSet<string> words)
    {
        var places = file.Index.PlacesOf(words);
        if (places.IsEmpty)
            yield break;

        foreach (var declaration in file.Index.Declarations)
        {
            if (places.In(declaration.Span) && Of(file, declaration) is { } body)
                yield return body;
        }
    }

    /// <summary>The body of a declaration that may reach a model call; null for any other.</summary>
    public static Body? Of(SourceFile file, CodeDeclaration declaration) =>
        file.Project.Calls.Leads(file.Index, declaration.Span, file.Stop) && Bodies.Bind(file.Model, declaration.Node, file.Stop) is { } bound
            ? file.Body(bound.Owner, bound.Root, bound.Declaration)
            : null;
}
