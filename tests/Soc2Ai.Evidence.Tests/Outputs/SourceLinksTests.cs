using Soc2Ai.Evidence.Outputs;
using Soc2Ai.Evidence.Sets;
using Soc2Ai.Evidence.Tests.Page;

namespace Soc2Ai.Evidence.Tests.Outputs;

public sealed class SourceLinksTests
{
    [Theory]
    [InlineData("https://github.com/acme/desk", "https://github.com/acme/desk/blob/{0}/src/A%20b.cs#L7")]
    [InlineData("https://github.com/acme/desk.git", "https://github.com/acme/desk/blob/{0}/src/A%20b.cs#L7")]
    [InlineData("ssh://github.com/acme/desk.git", "https://github.com/acme/desk/blob/{0}/src/A%20b.cs#L7")]
    [InlineData("https://gitlab.com/group/sub/desk.git", "https://gitlab.com/group/sub/desk/-/blob/{0}/src/A%20b.cs#L7")]
    [InlineData("https://gitlab.acme.example/group/desk", "https://gitlab.acme.example/group/desk/-/blob/{0}/src/A%20b.cs#L7")]
    [InlineData("https://dev.azure.com/acme/Desk/_git/desk", "https://dev.azure.com/acme/Desk/_git/desk?path=/src/A%20b.cs&version=GC{0}&line=7&lineEnd=7&lineStartColumn=1&lineEndColumn=200")]
    public void A_line_has_an_address_on_the_hosts_that_are_known(string repository, string address) =>
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, PageSets.Commit), Line(repository, "src/A%20b.cs"));

    [Fact]
    public void A_host_of_ones_own_is_what_the_build_ran_on() => Assert.Equal(
        $"https://git.contoso.example/g/desk/-/blob/{PageSets.Commit}/a.cs#L7",
        new SourceLinks("GitLab").Line(new SourceRevision("https://git.contoso.example/g/desk", PageSets.Commit, null), PageSets.At("a.cs", 7)));

    [Theory]
    [InlineData("urn:soc2ai:no-remote")]
    [InlineData("https://example.com/acme/desk")]
    [InlineData("http://github.com/acme/desk")]
    [InlineData("ssh://git.acme.example/acme/desk")]
    [InlineData("https://user@github.com/acme/desk")]
    [InlineData("https://github.com/acme")]
    [InlineData("javascript://github.com/acme/desk")]
    [InlineData("not an address")]
    public void Other_repositories_stay_text(string repository) => Assert.Null(Line(repository, "a.cs"));

    [Theory]
    [InlineData("../secret.cs")]
    [InlineData("a/%2e%2e/b.cs")]
    [InlineData("a/%2Fb.cs")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public void A_path_that_leaves_the_repository_stays_text(string path) => Assert.Null(Line("https://github.com/acme/desk", path));

    [Fact]
    public void A_file_outside_the_repository_and_a_commit_that_is_none_stay_text()
    {
        var place = PageSets.At("a.cs", 7);
        Assert.Null(new SourceLinks().Line(new SourceRevision("https://github.com/acme/desk", PageSets.Commit, null), place with { BaseId = "EXTERNAL" }));
        Assert.Null(new SourceLinks().Line(new SourceRevision("https://github.com/acme/desk", "main", null), place));
        Assert.Null(new SourceLinks().Line(null, place));
    }

    private static string? Line(string repository, string path) => new SourceLinks().Line(new SourceRevision(repository, PageSets.Commit, "main"), PageSets.At(path, 7));
}
