global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.Http;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.Extensions.AI;
global using ModelContextProtocol.Server;
global using System.ComponentModel;
global using System.Net.Http.Json;
global using System.Text.Json;

//// files that are read
sealed class Test(IChatClient client)
{
    public async Task Run(string root)
    {
        var name = (await client.GetResponseAsync("Which file?")).Text;
        var a = File.ReadAllText({|SAI1009:name|});
        var b = await File.ReadAllBytesAsync({|SAI1009:Path.Combine(root, name)|});
        var c = File.ReadLines({|SAI1009:$"{root}/{name}.txt"|}).First();
        using var d = new StreamReader({|SAI1009:name|});
        using var e = new FileStream({|SAI1009:Path.Join(root, name)|}, FileMode.Open);
        using var f = File.OpenRead({|SAI1009:Path.GetFullPath(name)|});
        var g = new FileInfo({|SAI1009:name|}).Length;
        foreach (var file in Directory.EnumerateFiles({|SAI1009:name|}))
            Console.WriteLine(file);
    }

    static void Main() { }
}

//// files that are written, moved and removed
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var name = (await client.GetResponseAsync("Which file?")).Text.Trim();
        await File.WriteAllTextAsync({|SAI1009:"/data/" + name|}, "text");
        File.Delete({|SAI1009:name|});
        File.Move({|SAI1009:name|}, "/data/old");
        File.Copy("/data/new", {|SAI1009:name|});
        Directory.CreateDirectory({|SAI1009:name|});
        Directory.Delete({|SAI1009:name|}, true);
        await using var writer = new StreamWriter({|SAI1009:name|});
        System.IO.Compression.ZipFile.ExtractToDirectory("/data/new.zip", {|SAI1009:name|});
    }

    static void Main() { }
}

//// content that a model wrote
sealed class Test(IChatClient client)
{
    public async Task Run(string id)
    {
        var text = (await client.GetResponseAsync("Write a report.")).Text;
        await File.WriteAllTextAsync("report.md", text);
        await File.WriteAllTextAsync(Path.Combine("/data", id + ".md"), text);
        await File.WriteAllTextAsync($"/data/{text.Length}.md", text);
        File.AppendAllLines("lines.txt", text.Split('\n'));
        using var writer = new StreamWriter("out.txt");
        await writer.WriteLineAsync(text);
        var name = Path.GetFileNameWithoutExtension("report.md");
        Console.WriteLine(text + name);
    }

    static void Main() { }
}

//// the last segment
sealed class Test(IChatClient client)
{
    public async Task Run(string root)
    {
        var name = (await client.GetResponseAsync("Which file?")).Text;
        var a = File.ReadAllText(Path.Combine(root, Path.GetFileName(name)));
        var safe = Path.GetFileNameWithoutExtension(name) + ".txt";
        var b = await File.ReadAllTextAsync(Path.Combine(root, safe));
        var c = File.ReadAllText(Path.Combine(root, int.Parse(name) + ".txt"));
        if (Guid.TryParse(name, out var id))
            File.Delete(Path.Combine(root, id.ToString()));
    }

    static void Main() { }
}

//// below a folder
sealed class Test(IChatClient client)
{
    private static readonly string Root = Path.GetFullPath("/var/tickets/");

    [McpServerTool]
    public static string Read(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, path));
        if (!full.StartsWith(Root, StringComparison.Ordinal))
            throw new UnauthorizedAccessException();
        return File.ReadAllText(full);
    }

    private const string Fixed = "/var/tickets";

    [McpServerTool]
    public static string ReadBelowConstant(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Fixed, path));
        return full.StartsWith(Fixed + Path.DirectorySeparatorChar) ? File.ReadAllText(full) : "";
    }

    [McpServerTool]
    public static string ReadChecked(string path)
    {
        EnsureInside(path);
        return File.ReadAllText(path);
    }

    [McpServerTool]
    public static void Delete(string path)
    {
        if (IsInside(path))
            File.Delete(path);
    }

    [McpServerTool]
    public static string Relative(string path)
    {
        var full = Path.GetFullPath(path, Root);
        if (Path.GetRelativePath(Root, full).StartsWith(".."))
            return "";
        return File.ReadAllText(full);
    }

    [McpServerTool]
    public static string Refused(string name)
    {
        if (name.Contains("..") || Path.IsPathRooted(name))
            return "";
        return File.ReadAllText(Path.Combine(Root, name));
    }

    private static bool IsInside(string path)
    {
        var full = Path.GetFullPath(path);
        return full.StartsWith(Root, StringComparison.OrdinalIgnoreCase);
    }

    private static void EnsureInside(string path)
    {
        if (!Path.GetFullPath(path).StartsWith(Root))
            throw new UnauthorizedAccessException(path);
    }

    static void Main() { }
}

//// checks that do not hold
public static class Tools
{
    private const string Root = "/var/tickets/";

    [McpServerTool]
    public static string Prefix(string path)
    {
        if (!path.StartsWith(Root))
            return "";
        return File.ReadAllText({|SAI1009:path|});
    }

    [McpServerTool]
    public static string Exists(string name)
    {
        var path = Path.Combine(Root, name);
        return File.Exists(path) ? File.ReadAllText({|SAI1009:path|}) : "";
    }

    [McpServerTool]
    public static string Ending(string name)
    {
        if (!name.EndsWith(".txt"))
            return "";
        return File.ReadAllText({|SAI1009:Path.Combine(Root, name)|});
    }

    [McpServerTool]
    public static string Full(string name) => string.IsNullOrWhiteSpace(name) ? "" : File.ReadAllText({|SAI1009:Path.GetFullPath(name)|});

    static void Main() { }
}

//// tools of every SDK
using Microsoft.SemanticKernel;

sealed class FilePlugin
{
    [KernelFunction, Description("Reads a file.")]
    public async Task<string> ReadAsync(string path)
    {
        using var reader = new StreamReader({|SAI1009:path|});
        return await reader.ReadToEndAsync();
    }

    [KernelFunction]
    public Task WriteAsync(string path, string content) => File.WriteAllTextAsync({|SAI1009:path|}, content);

    public AITool Tool => AIFunctionFactory.Create((string url, HttpClient http) => http.GetStringAsync({|SAI1009:url|}));

    public async Task Dispatch(Microsoft.Extensions.AI.FunctionCallContent call)
    {
        if (call.Arguments!["path"] is string path)
            await File.ReadAllTextAsync({|SAI1009:path|});
    }

    static void Main() { }
}

//// files by a list and through a service of one's own
using Microsoft.SemanticKernel;

sealed class FilePlugin(IStore store)
{
    private static readonly string[] Names = ["terms.md", "refunds.md"];
    private static readonly Dictionary<string, string> Paths = new() { ["terms"] = "terms.md" };

    [KernelFunction]
    public string Read(string name) => Names.Contains(name) ? File.ReadAllText(name) : "";

    [KernelFunction]
    public string Find(string name) => Paths.TryGetValue(name, out var path) ? File.ReadAllText(path) : "";

    [KernelFunction]
    public string Choose(string name) => File.ReadAllText(name switch { "terms" => "terms.md", _ => "refunds.md" });

    [KernelFunction]
    public async Task<string> Stored(string id) => await File.ReadAllTextAsync(await store.PathOf(id));

    [KernelFunction]
    public string ById(int id, DateOnly day) => File.ReadAllText($"/data/{id}-{day:yyyy-MM-dd}.txt");

    static void Main() { }
}
//// file
interface IStore
{
    Task<string> PathOf(string id);
}

//// addresses
sealed class Test(IChatClient client, HttpClient http)
{
    public async Task Run()
    {
        var url = (await client.GetResponseAsync("Which page?")).Text;
        var a = await http.GetStringAsync({|SAI1009:url|});
        var b = await http.GetAsync({|SAI1009:new Uri(url)|});
        using var request = new HttpRequestMessage(HttpMethod.Get, {|SAI1009:url|});
        await http.SendAsync(request);
        await http.PostAsJsonAsync({|SAI1009:$"https://{url}/hook"|}, new { });
        var c = await http.GetFromJsonAsync<object>({|SAI1009:"https://" + url|});
        using var d = new HttpRequestMessage { RequestUri = {|SAI1009:new Uri(url)|} };
        http.BaseAddress = {|SAI1009:new Uri(url)|};
        var e = await new HtmlAgilityPack.HtmlWeb().LoadFromWebAsync({|SAI1009:url|});
        #pragma warning disable SYSLIB0014
        var f = System.Net.WebRequest.Create({|SAI1009:url|});
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps)
            await http.GetAsync({|SAI1009:uri|});
    }

    static void Main() { }
}

//// behind the host
sealed class Test(IChatClient client, HttpClient http, string endpoint)
{
    private const string Service = "https://api.weather.gov";

    public async Task Run()
    {
        var place = (await client.GetResponseAsync("Which place?")).Text;
        await http.GetAsync($"https://api.weather.gov/points/{place}");
        await http.GetAsync("https://api.weather.gov/points/" + place + "/forecast");
        await http.GetAsync($"{Service}/points/{place}");
        await http.GetAsync($"{endpoint}/points/{place}");
        await http.GetAsync($"/alerts/active/area/{place}");
        await http.GetAsync($"alerts?area={place}");
        await http.GetAsync(string.Format("https://api.weather.gov/points/{0}", place));
        await http.GetAsync(new Uri($"https://api.weather.gov/points/{Uri.EscapeDataString(place)}"));
        await http.GetAsync(new Uri(new Uri(Service), Uri.EscapeDataString(place)));
        await http.PostAsJsonAsync("https://hooks.example.com/notify", new { text = place });
        var builder = new UriBuilder(Service) { Path = "/points", Query = "q=" + place };
        await http.GetAsync(builder.Uri);
        await http.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Service, "q", place));
        using var request = new HttpRequestMessage(HttpMethod.Post, Service) { Content = new StringContent(place) };
        request.Headers.Add("X-Place", place);
    }

    static void Main() { }
}

//// a host that was compared
public sealed class Tools(HttpClient http)
{
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase) { "docs.example.com", "help.example.com" };

    [McpServerTool]
    public async Task<string> Listed(string url)
    {
        var uri = new Uri(url);
        if (!Hosts.Contains(uri.Host))
            throw new InvalidOperationException("Not one of ours.");
        return await http.GetStringAsync(uri);
    }

    [McpServerTool]
    public async Task<string> Compared(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host != "docs.example.com")
            return "";
        return await http.GetStringAsync(url);
    }

    [McpServerTool]
    public async Task<string> Suffix(Uri uri) => uri.Host.EndsWith(".example.com", StringComparison.OrdinalIgnoreCase) ? await http.GetStringAsync(uri) : "";

    [McpServerTool]
    public async Task<string> Own(string url) => IsAllowed(url) ? await http.GetStringAsync(url) : "";

    [McpServerTool]
    public async Task<string> Prefix(string url) => url.StartsWith("https://docs.example.com/") ? await http.GetStringAsync(url) : "";

    private static bool IsAllowed(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host is "docs.example.com" or "help.example.com";

    [McpServerTool]
    public async Task<string> Scheme(string url) => url.StartsWith("https://") ? await http.GetStringAsync({|SAI1009:url|}) : "";

    static void Main() { }
}

//// redirects
using Microsoft.AspNetCore.Mvc.RazorPages;

public sealed class ChatController(IChatClient client) : Controller
{
    public async Task<IActionResult> Next()
    {
        var target = (await client.GetResponseAsync("Where to?")).Text;
        return Redirect({|SAI1009:target|});
    }

    public async Task<IActionResult> Local()
    {
        var target = (await client.GetResponseAsync("Where to?")).Text;
        if (Url.IsLocalUrl(target))
            return Redirect(target);
        if (target == "/help")
            return Redirect(target);
        return target.Length > 30 ? LocalRedirect(target) : Redirect("/tickets/" + target);
    }
}

public sealed class Program
{
    public static void Main(string[] args)
    {
        var app = WebApplication.Create(args);
        app.MapGet("/go", async (IChatClient client, HttpContext context) =>
        {
            var target = (await client.GetResponseAsync("Where to?")).Text;
            context.Response.Redirect({|SAI1009:target|});
        });
        app.MapGet("/to", async (IChatClient client) => Results.Redirect({|SAI1009:(await client.GetResponseAsync("Where to?")).Text|}));
        app.Run();
    }
}

//// a person's own file and address
var app = WebApplication.Create(args);
app.MapGet("/ask", async (string file, string url, IChatClient client, HttpClient http) =>
{
    var text = File.ReadAllText(file) + await http.GetStringAsync(url);
    return (await client.GetResponseAsync(text)).Text;
});
app.Run();

//// images and results of others
using OpenAI.Images;

sealed class Test(ImageClient images, HttpClient http, ModelContextProtocol.Client.McpClient mcp)
{
    public async Task Run(string root)
    {
        GeneratedImage image = await images.GenerateImageAsync("A fox.");
        var bytes = await http.GetByteArrayAsync(image.ImageUri);
        var result = await mcp.CallToolAsync("list", new Dictionary<string, object?>());
        await File.WriteAllBytesAsync(Path.Combine(root, "fox.png"), bytes);
    }

    static void Main() { }
}

//// a path out of JSON, a stream and a loop
sealed record Edit(string Path, string Content);

sealed class Test(IChatClient client, string workspace)
{
    public async Task Apply()
    {
        var edits = JsonSerializer.Deserialize<List<Edit>>((await client.GetResponseAsync("Edit.")).Text) ?? [];
        foreach (var edit in edits)
        {
            var target = Path.Combine(workspace, edit.Path);
            Directory.CreateDirectory({|SAI1009:Path.GetDirectoryName(target)|}!);
            await File.WriteAllTextAsync({|SAI1009:target|}, edit.Content);
        }
    }

    public async Task Typed()
    {
        var response = await client.GetResponseAsync<Edit>("Edit.");
        await File.WriteAllTextAsync({|SAI1009:response.Result.Path|}, response.Result.Content);
    }

    static void Main() { }
}

//// checks of the team's own
public interface IRoots { bool IsUnder(string path); }

public sealed class Roots(string root) : IRoots
{
    public bool IsUnder(string path) => Path.GetFullPath(path).StartsWith(root, StringComparison.Ordinal);
}

public sealed record Place(string? Full, string? Error)
{
    public bool IsGood => Error is null;

    public static Place Of(string root, string asked)
    {
        var full = Path.GetFullPath(Path.Combine(root, asked));
        var relative = Path.GetRelativePath(root, full);
        return relative.StartsWith("..", StringComparison.Ordinal) ? new(null, "outside") : new(full, null);
    }
}

[McpServerToolType]
public sealed class Tools(IRoots roots, List<string> allowed, HttpClient http)
{
    private static readonly string[] Endings = [".md", ".txt"];

    private bool TryFind(string asked, out string full, out string error)
    {
        full = Path.GetFullPath(asked);
        var found = full;
        error = allowed.Any(root => IsBelow(found, root)) ? "" : "outside";
        return error.Length == 0;
    }

    private static bool IsBelow(string path, string root) => path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? Problem(string asked, out string full)
    {
        full = Path.GetFullPath(asked);
        return IsBelow(full, "/srv/data") ? null : "outside";
    }

    private static async Task MustBePublic(Uri address)
    {
        foreach (var host in await System.Net.Dns.GetHostAddressesAsync(address.Host))
        {
            if (System.Net.IPAddress.IsLoopback(host))
                throw new InvalidOperationException("private");
        }
    }

    [McpServerTool]
    public string ByTruth(string path) => TryFind(path, out var full, out var error) ? File.ReadAllText(full) : error;

    [McpServerTool]
    public string ByText(string path)
    {
        var problem = Problem(path, out var full);
        if (problem is not null)
            return problem;
        return File.ReadAllText(full);
    }

    [McpServerTool]
    public async Task<string> ByResult(string path)
    {
        var place = Place.Of("/srv/data", path);
        if (!place.IsGood)
            return place.Error!;
        return await File.ReadAllTextAsync(place.Full!);
    }

    [McpServerTool]
    public void ByService(string path)
    {
        if (!roots.IsUnder(path))
            throw new UnauthorizedAccessException();
        File.Delete(path);
    }

    [McpServerTool]
    public async Task<string> ByException(string url)
    {
        var address = new Uri(url);
        await MustBePublic(address);
        return await http.GetStringAsync(address);
    }

    [McpServerTool]
    public string Ending(string path) => HasEnding(path) ? File.ReadAllText({|SAI1009:path|}) : "";

    [McpServerTool]
    public string Unheeded(string path)
    {
        roots.IsUnder(path);
        return File.ReadAllText({|SAI1009:path|});
    }

    private static bool HasEnding(string path) => Endings.Contains(Path.GetExtension(path));
}

//// addresses on a server that the code names
[McpServerToolType]
public sealed class Tools(HttpClient http)
{
    private const string Template = "https://files.example.com/{folder}/{name}";

    [McpServerTool]
    public Task<string> Filled(string folder, string name)
    {
        var url = Template.Replace("{folder}", folder).Replace("{name}", name);
        return http.GetStringAsync(url);
    }

    [McpServerTool]
    public Task<string> Built(string words)
    {
        var query = new System.Text.StringBuilder("/api/search?");
        if (words.Length > 0)
            query.Append("words=").Append(words);
        return http.GetStringAsync(query.ToString());
    }

    [McpServerTool]
    public Task<string> Open(string host) => http.GetStringAsync({|SAI1009:"https://{host}/".Replace("{host}", host)|});
}

//// Names that were cleaned character by character
[McpServerToolType]
public sealed partial class CleanedTools(string root)
{
    private static readonly System.Text.RegularExpressions.Regex Unsafe = new(@"[^\w\-]", System.Text.RegularExpressions.RegexOptions.Compiled);
    private static readonly char[] Invalid = Path.GetInvalidFileNameChars();

    [McpServerTool]
    public string Loop(string name)
    {
        foreach (var c in Path.GetInvalidFileNameChars())
            name = name.Replace(c, '_');
        return File.ReadAllText(Path.Combine(root, name));
    }

    [McpServerTool]
    public string Pattern(string name)
    {
        var clean = System.Text.RegularExpressions.Regex.Replace(name, "[^a-z0-9]", "");
        return File.ReadAllText(Path.Combine(root, clean + ".md"));
    }

    [McpServerTool]
    public string Split(string name) => File.ReadAllText(Path.Combine(root, string.Concat(name.Split(Path.GetInvalidFileNameChars()))));

    [McpServerTool]
    public string Joined(string name) => File.ReadAllText(Path.Combine(root, string.Join("_", name.Split(Invalid, StringSplitOptions.RemoveEmptyEntries))));

    [McpServerTool]
    public string Refused(string name)
    {
        if (name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw new ArgumentException("name");
        return File.ReadAllText(Path.Combine(root, name));
    }

    [McpServerTool]
    public string Letters(string name) => File.ReadAllText(Path.Combine(root, new string(name.Where(char.IsLetterOrDigit).ToArray())));

    [McpServerTool]
    public string Selected(string name)
    {
        var clean = new string(name.Select(c => Path.GetInvalidFileNameChars().Contains(c) ? '_' : c).ToArray());
        return File.ReadAllText(Path.Combine(root, clean));
    }

    [McpServerTool]
    public string Kept(string name)
    {
        var invalid = Path.GetInvalidFileNameChars();
        return File.ReadAllText(Path.Combine(root, new string(name.Where(c => !invalid.Contains(c)).ToArray())));
    }

    [McpServerTool]
    public string Field(string name) => File.ReadAllText(Path.Combine(root, Unsafe.Replace(name, "_")));

    [McpServerTool]
    public string Helper(string name) => File.ReadAllText(Path.Combine(root, Slug(name) + ".txt"));

    [McpServerTool]
    public string Relative(string name)
    {
        var relative = Path.GetRelativePath(root, Path.Combine(root, name));
        if (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative))
            return "outside";
        return File.ReadAllText(Path.Combine(root, name));
    }

    [McpServerTool]
    public string Built(string name)
    {
        var text = new System.Text.StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                text.Append(c);
        }

        return File.ReadAllText($"{root}/{text}.md");
    }

    [McpServerTool]
    public string Separators(string name) => File.ReadAllText(Path.Combine(root, name.Replace('/', '_').Replace('\\', '_')));

    [McpServerTool]
    public string OnlySpaces(string name) => File.ReadAllText({|SAI1009:Path.Combine(root, name.Trim().Replace(' ', '-'))|});

    [McpServerTool]
    public string KeepsSeparators(string name) => File.ReadAllText({|SAI1009:Path.Combine(root, System.Text.RegularExpressions.Regex.Replace(name, "[^a-z/]", ""))|});

    [McpServerTool]
    public string OtherCleaned(string title, string folder) => File.ReadAllText({|SAI1009:Path.Combine(folder, Slug(title))|});

    [McpServerTool]
    public string CleanedForShow(string name)
    {
        var shown = Slug(name);
        Console.WriteLine(shown);
        return File.ReadAllText({|SAI1009:Path.Combine(root, name)|});
    }

    private static string Slug(string text)
    {
        foreach (var c in Path.GetInvalidFileNameChars())
            text = text.Replace(c.ToString(), "");
        return text;
    }
}

//// An address as its type
[McpServerToolType]
public sealed class AddressTools(HttpClient http)
{
    [McpServerTool]
    public Task<string> Fetch(Uri page) => http.GetStringAsync({|SAI1009:page|});

    [McpServerTool]
    public Task<string> Checked(Uri page) => page.Host == "docs.example.com" ? http.GetStringAsync(page) : Task.FromResult("");
}
