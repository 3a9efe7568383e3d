using System.Text.Json;
using System.Text.Json.Nodes;
using Soc2Ai.Evidence.Attestation;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Tests.Attestation;

/// <summary>A folder with evidence and its statement, to be signed and tampered with.</summary>
internal sealed class Bundle : IDisposable
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";
    public const string Report = "App.soc2.sarif";
    public const string Page = "App.soc2.html";
    public const string Findings = "App.findings.csv";
    public const string Statement = "App.intoto.json";
    public const string Envelope = "App.intoto.dsse.json";

    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<byte[]> ReportBytes = new(MakeReport);

    public Bundle()
    {
        Folder = Directory.CreateTempSubdirectory("soc2ai bundle ü ").FullName;
        Keys = Directory.CreateTempSubdirectory("soc2ai keys ").FullName;
        File.WriteAllBytes(In(Report), ReportBytes.Value);
        File.WriteAllText(In(Page), "<!doctype html><title>Evidence</title>");
        File.WriteAllText(In(Findings), "rule;place\nSAI1001;Desk.cs:10\n");
        State();
    }

    public string Folder { get; }

    /// <summary>A folder beside it for keys.</summary>
    public string Keys { get; }

    /// <summary>The bundle after it was signed with a key.</summary>
    public static Bundle SignedWith(TestKey key)
    {
        var bundle = new Bundle();
        bundle.Sign(key);
        return bundle;
    }

    public string In(string name) => Path.Combine(Folder, name);

    /// <summary>Writes the statement about what stands in the folder now.</summary>
    public void State()
    {
        var set = new EvidenceSet("App", ReportReader.Read(In(Report)).Builds) { Run = new RunContext("GitHub", "4711", "https://github.example/acme/desk/actions/runs/4711") };
        var files = Directory.GetFiles(Folder).Select(file => BundleFile.Read(Path.GetFileName(file), file));
        File.WriteAllBytes(In(Statement), Evidence.Attestation.Statement.Write(set, files));
    }

    public SignedBundle Sign(params TestKey[] keys)
    {
        var read = keys.Select(key => key.Read(Keys)).ToList();
        try
        {
            return Attestor.Attest(Folder, read, Now);
        }
        finally
        {
            read.ForEach(key => key.Dispose());
        }
    }

    public BundleVerdict Verify(TestKey? trusted = null, string? commit = null, string? file = null, DateTimeOffset? at = null, IReadOnlyList<string>? authorities = null) => BundleVerifier.Verify(new BundleRequest
    {
        Path = file is null ? Folder : In(file),
        KeyFiles = trusted is null ? [] : [trusted.WritePublic(Keys)],
        AuthorityFiles = authorities ?? [],
        Commit = commit,
        At = at ?? Now,
    });

    /// <summary>Changes a file of JSON.</summary>
    public void Edit(string name, Action<JsonObject> change)
    {
        var node = JsonNode.Parse(File.ReadAllText(In(name)))!.AsObject();
        change(node);
        File.WriteAllText(In(name), node.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>Changes the report's run, and the digest in the unsigned statement so that it fits.</summary>
    public void EditReport(Action<JsonObject> change)
    {
        Edit(Report, report => change(report["runs"]![0]!.AsObject()));
        Restate();
    }

    /// <summary>Changes the statement inside the envelope, as one does who has no key.</summary>
    public void EditPayload(Action<JsonObject> change) => Edit(Envelope, envelope =>
    {
        var payload = JsonNode.Parse(Convert.FromBase64String((string)envelope["payload"]!))!.AsObject();
        change(payload);
        envelope["payload"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString()));
    });

    /// <summary>Puts today's digests into the unsigned statement.</summary>
    public void Restate() => Edit(Statement, statement =>
    {
        foreach (var subject in statement["subject"]!.AsArray().Where(subject => File.Exists(In((string)subject!["name"]!))))
            subject!["digest"]!["sha256"] = BundleFile.Read("", In((string)subject["name"]!)).Sha256;
    });

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        Directory.Delete(Keys, recursive: true);
    }

    private static byte[] MakeReport()
    {
        using var scene = Scene.WithLog("plain");
        Commits(scene);
        scene.Run();
        return File.ReadAllBytes(scene.Request.ReportFile);
    }

    private static void Commits(Scene scene)
    {
        var git = Directory.CreateDirectory(Path.Combine(scene.Folder, ".git")).FullName;
        File.WriteAllText(Path.Combine(git, "HEAD"), Commit + "\n");
        File.WriteAllText(Path.Combine(git, "config"), "[remote \"origin\"]\n\turl = https://github.example/acme/desk.git\n");
        scene.Request = scene.Request with { RepositoryRoot = scene.Folder };
    }
}
