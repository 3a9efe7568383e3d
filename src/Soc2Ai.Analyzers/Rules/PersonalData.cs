using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>Which member names say personal data in a project. Where its own source annotates personal data, the annotations decide alone.</summary>
internal static class PersonalData
{
    /// <summary>Annotated, or always sensitive.</summary>
    public const string Kind = "personal";

    /// <summary>Contact and civil data, known by name only.</summary>
    public const string Contact = "personal-contact";

    private static readonly string[] Annotations = ["PersonalData", "PersonalDataAttribute", "ProtectedPersonalData", "ProtectedPersonalDataAttribute"];

    public static IEnumerable<(string Name, string Kind)> Names(Project project, IReadOnlyList<FileIndex> files) =>
        Annotates(project, files) ? [] : DataFiles.PersonalNames.Select(name => (name.Name, name.IsSensitive ? Kind : Contact));

    private static bool Annotates(Project project, IReadOnlyList<FileIndex> files)
    {
        var names = new HashSet<string>(Annotations);
        if (project.Type("Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute") is { } classification)
        {
            foreach (var type in project.Compilation.GetSymbolsWithName(static name => name.EndsWith("Attribute", System.StringComparison.Ordinal), Microsoft.CodeAnalysis.SymbolFilter.Type))
            {
                if (type is Microsoft.CodeAnalysis.INamedTypeSymbol attribute && project.Api.Is(attribute, project.Api.Names.Of(classification)))
                {
                    names.Add(attribute.Name);
                    names.Add(attribute.Name.Substring(0, attribute.Name.Length - "Attribute".Length));
                }
            }
        }

        foreach (var file in files)
        {
            if (file.Attributes.Overlaps(names))
                return true;
        }

        return false;
    }
}
