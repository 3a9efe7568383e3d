using Soc2Ai.Evidence.Mapping;

namespace Soc2Ai.Evidence.Tests;

/// <summary>The commit, read from <c>.git</c> as git itself lays it out.</summary>
public sealed class ProvenanceTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private readonly Scene _scene = Scene.WithLog("plain");

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Branch_and_commit_are_read_from_a_loose_ref()
    {
        Git("HEAD", "ref: refs/heads/feature/evidence\n");
        Git("refs/heads/feature/evidence", Commit + "\n");
        Git("config", "[core]\n\tbare = false\n[remote \"fork\"]\n\turl = https://example.com/fork.git\n[remote \"origin\"]\n\turl = https://example.com/acme/desk.git\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n");
        _scene.Request = _scene.Request with { RepositoryRoot = _scene.Folder };
        var provenance = _scene.Report().Items("versionControlProvenance").Single();

        Assert.Equal(("https://example.com/acme/desk.git", Commit, "feature/evidence"), (provenance.Text("repositoryUri"), provenance.Text("revisionId"), provenance.Text("branch")));
        Assert.Equal("SRCROOT", provenance.Text("mappedTo", "uriBaseId"));
        Assert.Empty(SchemaCheck.Errors(_scene.Request.ReportFile));
    }

    [Fact]
    public void Commit_is_read_from_packed_refs()
    {
        Git("HEAD", "ref: refs/heads/main\n");
        Git("packed-refs", $"# pack-refs with: peeled fully-peeled sorted\n{new string('f', 40)} refs/heads/domain\n{Commit} refs/heads/main\n^{new string('e', 40)}\n");

        Assert.Equal(Commit, Provenance.Read(_scene.Folder)!.RevisionId);
    }

    [Fact]
    public void Detached_head_has_no_branch()
    {
        Git("HEAD", Commit + "\n");

        Assert.Equal(new Provenance(Provenance.NoRemote, Commit, null), Provenance.Read(_scene.Folder));
    }

    [Fact]
    public void Worktree_leads_to_the_common_folder()
    {
        _scene.Write("tree/.git", "gitdir: ../main/.git/worktrees/tree\n");
        _scene.Write("main/.git/worktrees/tree/HEAD", "ref: refs/heads/topic\n");
        _scene.Write("main/.git/worktrees/tree/commondir", "../..\n");
        _scene.Write("main/.git/refs/heads/topic", Commit);
        _scene.Write("main/.git/config", "[remote \"origin\"]\n\turl = ssh://git@example.com:2222/acme/desk.git\n");

        Assert.Equal(new Provenance("ssh://example.com:2222/acme/desk.git", Commit, "topic"), Provenance.Read(Path.Combine(_scene.Folder, "tree")));
    }

    [Theory]
    [InlineData("https://user:token@example.com/acme/desk.git", "https://example.com/acme/desk.git")]
    [InlineData("https://token@example.com/acme/desk?private_token=abc#x", "https://example.com/acme/desk")]
    [InlineData("git@example.com:acme/desk.git", "ssh://example.com/acme/desk.git")]
    [InlineData("ssh://git@example.com/acme/desk.git", "ssh://example.com/acme/desk.git")]
    [InlineData("/srv/git/desk.git", Provenance.NoRemote)]
    [InlineData("../desk.git", Provenance.NoRemote)]
    [InlineData("C:\\git\\desk", Provenance.NoRemote)]
    [InlineData("file:///srv/git/desk.git", Provenance.NoRemote)]
    public void Remote_tells_neither_credentials_nor_folders_of_this_machine(string url, string expected)
    {
        Git("HEAD", Commit);
        Git("config", $"[remote \"origin\"]\n\turl = {url}\n");

        Assert.Equal(expected, Provenance.Read(_scene.Folder)!.RepositoryUri);
    }

    [Theory]
    [InlineData("ref: refs/heads/none")]
    [InlineData("garbage")]
    [InlineData("")]
    public void Head_that_leads_nowhere_is_no_provenance(string head)
    {
        Git("HEAD", head);

        Assert.Null(Provenance.Read(_scene.Folder));
    }

    [Fact]
    public void Refs_in_a_circle_end()
    {
        Git("HEAD", "ref: refs/heads/a");
        Git("refs/heads/a", "ref: refs/heads/b");
        Git("refs/heads/b", "ref: refs/heads/a");

        Assert.Null(Provenance.Read(_scene.Folder));
    }

    [Fact]
    public void Folder_without_repository_has_none() => Assert.False(_scene.Report().TryGetProperty("versionControlProvenance", out _));

    private void Git(string name, string content) => _scene.Write(Path.Combine(".git", name), content);
}
