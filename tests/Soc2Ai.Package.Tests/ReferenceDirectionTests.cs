using System.Xml.Linq;

namespace Soc2Ai.Package.Tests;

/// <summary>Projects reference each other in the directions that the design draws, and in no other.</summary>
public sealed class ReferenceDirectionTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        // Builds with the catalogue's own sources, before the catalogue, and checks the pages; nothing of it ships.
        ["Soc2Ai.Catalog.Check"] = [],
        ["Soc2Ai.Catalog"] = ["Soc2Ai.Catalog.Check"],
        ["Soc2Ai.Flow"] = ["Soc2Ai.Catalog"],
        ["Soc2Ai.Analyzers"] = ["Soc2Ai.Catalog", "Soc2Ai.Flow"],
        ["Soc2Ai.CodeFixes"] = ["Soc2Ai.Catalog"],
        ["Soc2Ai.Evidence"] = ["Soc2Ai.Catalog"],
        ["Soc2Ai.Tasks"] = ["Soc2Ai.Evidence"],
        ["Soc2Ai.Tool"] = ["Soc2Ai.Evidence"],
        ["Soc2Ai.Package"] = ["Soc2Ai.Analyzers", "Soc2Ai.CodeFixes", "Soc2Ai.Tasks"],
    };

    public static TheoryData<string> Projects => [.. Directory.EnumerateFiles(Path.Combine(Build.Repository, "src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_references_only_what_the_design_lets_it(string project)
    {
        var text = XDocument.Load(Path.Combine(Build.Repository, "src", project, $"{project}.csproj"));
        var references = text.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)).Distinct();

        Assert.True(Allowed.ContainsKey(project), $"{project} is not in the design; say here what it may reference");
        Assert.Subset(Allowed[project].ToHashSet(), references.ToHashSet());
    }

    [Theory]
    [InlineData("Soc2Ai.Evidence", "Microsoft.CodeAnalysis")]
    [InlineData("Soc2Ai.Evidence", "Microsoft.Build")]
    [InlineData("Soc2Ai.Catalog", "")]
    [InlineData("Soc2Ai.Analyzers", "Microsoft.CodeAnalysis.CSharp.Workspaces")]
    [InlineData("Soc2Ai.Flow", "Microsoft.CodeAnalysis.CSharp.Workspaces")]
    public void Project_takes_no_package_of_that_name(string project, string start)
    {
        var text = XDocument.Load(Path.Combine(Build.Repository, "src", project, $"{project}.csproj"));

        Assert.DoesNotContain(text.Descendants("PackageReference"), reference => ((string)reference.Attribute("Include")!).StartsWith(start, StringComparison.Ordinal));
    }
}
