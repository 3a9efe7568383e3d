namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI1010: models from where somebody else can put them, and what makes them the team's own.</summary>
public sealed class UnverifiedArtifactTests
{
    private const string Usings = """
        using System.Net;
        using System.Security.Cryptography;
        using LLama;
        using LLama.Common;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.ML;
        using Microsoft.ML.OnnxRuntime;
        using OllamaSharp;
        using OllamaSharp.Models;
        using TorchSharp;
        using SessionOptions = Microsoft.ML.OnnxRuntime.SessionOptions;

        #pragma warning disable SYSLIB0014
        IConfiguration config = null!;
        var http = new HttpClient();
        var ml = new MLContext();
        var app = WebApplication.CreateBuilder(args).Build();

        """;

    [Theory]
    [InlineData("_ = new InferenceSession([|await http.GetByteArrayAsync(\"https://models.example.com/m.onnx\")|]);")]
    [InlineData("var bytes = await http.GetByteArrayAsync(config[\"url\"]); _ = new InferenceSession([|bytes|]);")]
    [InlineData("var response = await http.GetAsync(config[\"url\"]); var bytes = await response.Content.ReadAsByteArrayAsync(); _ = new InferenceSession([|bytes|], new SessionOptions());")]
    [InlineData("_ = new InferenceSession([|Path.Combine(Path.GetTempPath(), \"m.onnx\")|]);")]
    [InlineData("var path = Path.GetTempFileName(); await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(config[\"url\"])); _ = new InferenceSession([|path|]);")]
    [InlineData("var path = \"model.onnx\"; await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(config[\"url\"])); _ = new InferenceSession([|path|]);")]
    [InlineData("using (var file = File.Create(\"ranker.onnx\")) await (await http.GetStreamAsync(config[\"url\"])).CopyToAsync(file); _ = new InferenceSession([|\"ranker.onnx\"|]);")]
    [InlineData("new WebClient().DownloadFile(config[\"url\"]!, \"ranker.onnx\"); _ = new InferenceSession([|\"ranker.onnx\"|]);")]
    [InlineData("var path = await Models.DownloadAsync(http, config[\"url\"]!); _ = new InferenceSession([|path|]);")]
    [InlineData("_ = ml.Model.Load([|Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), \"churn.zip\")|], out _);")]
    [InlineData("_ = ml.Model.Load([|await http.GetStreamAsync(config[\"url\"])|], out _);")]
    [InlineData("using var stream = File.OpenRead(Path.Combine(Path.GetTempPath(), \"churn.zip\")); _ = ml.Model.Load([|stream|], out _);")]
    [InlineData("_ = LLamaWeights.LoadFromFile([|new ModelParams(\"/tmp/llama.gguf\")|]);")]
    [InlineData("var parameters = new ModelParams(Path.Combine(Path.GetTempPath(), \"llama.gguf\")) { ContextSize = 2048 }; _ = await LLamaWeights.LoadFromFileAsync([|parameters|]);")]
    [InlineData("_ = torch.load([|$\"/tmp/{args[0]}.pt\"|]);")]
    [InlineData("_ = torch.jit.load([|Path.Combine(Path.GetTempPath(), \"m.pt\")|]);")]
    [InlineData("new SessionOptions().RegisterCustomOpLibrary([|Path.Combine(Path.GetTempPath(), \"ops.so\")|]);")]
    [InlineData("app.MapPost(\"/load\", (string path) => { _ = new InferenceSession([|path|]); });")]
    [InlineData("app.MapPost(\"/load\", (IFormFile file) => { _ = ml.Model.Load([|file.OpenReadStream()|], out _); });")]
    [InlineData("var ollama = new OllamaApiClient(\"http://localhost:11434\"); await foreach (var status in ollama.PullModelAsync([|\"llama3\"|])) Console.WriteLine(status);")]
    [InlineData("var ollama = new OllamaApiClient(\"http://localhost:11434\"); _ = ollama.PullModelAsync([|\"llama3:latest\"|]);")]
    [InlineData("var ollama = new OllamaApiClient(\"http://localhost:11434\"); _ = ollama.PullModelAsync([|new PullModelRequest { Model = \"mistral\" }|]);")]
    [InlineData("var path = Path.Combine(Path.GetTempPath(), \"m.onnx\"); _ = new InferenceSession([|path|]); Console.WriteLine(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) == config[\"hash\"]);")]
    [InlineData("var bytes = await http.GetByteArrayAsync(config[\"url\"]); Console.WriteLine(Convert.ToHexString(SHA256.HashData(bytes))); _ = new InferenceSession([|bytes|]);")]
    public Task Artifact_of_somebody_else_is_reported(string statements) => new Verify("SAI1010").Source(Code(statements));

    [Theory]
    [InlineData("_ = new InferenceSession(\"models/ranker.onnx\");")]
    [InlineData("_ = new InferenceSession(Path.Combine(AppContext.BaseDirectory, \"models\", \"ranker.onnx\"));")]
    [InlineData("_ = new InferenceSession(config[\"Model:Path\"]!);")]
    [InlineData("app.MapPost(\"/load\", (int version) => { _ = new InferenceSession($\"models/{version}.onnx\"); });")]
    [InlineData("_ = new InferenceSession(File.ReadAllBytes(config[\"Model:Path\"]!));")]
    [InlineData("_ = new InferenceSession(Environment.GetEnvironmentVariable(\"MODEL\")!);")]
    [InlineData("var bytes = await http.GetByteArrayAsync(config[\"url\"]); if (Convert.ToHexString(SHA256.HashData(bytes)) != config[\"hash\"]) throw new InvalidDataException(); _ = new InferenceSession(bytes);")]
    [InlineData("var bytes = await http.GetByteArrayAsync(config[\"url\"]); if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(bytes), Convert.FromHexString(config[\"hash\"]!))) return; _ = new InferenceSession(bytes);")]
    [InlineData("var bytes = await http.GetByteArrayAsync(config[\"url\"]); Models.Verify(bytes, config[\"hash\"]!); _ = new InferenceSession(bytes);")]
    [InlineData("var path = await Models.FetchAsync(http, config[\"url\"]!, config[\"hash\"]!); _ = new InferenceSession(path);")]
    [InlineData("var bytes = await http.GetByteArrayAsync(config[\"url\"]); using var rsa = RSA.Create(); if (!rsa.VerifyData(bytes, File.ReadAllBytes(\"m.sig\"), HashAlgorithmName.SHA256, RSASignaturePadding.Pss)) return; _ = new InferenceSession(bytes);")]
    [InlineData("_ = LLamaWeights.LoadFromFile(new ModelParams(\"/opt/models/llama.gguf\"));")]
    [InlineData("_ = ml.Model.Load(\"churn.zip\", out _);")]
    [InlineData("_ = ml.Model.Load(typeof(Models).Assembly.GetManifestResourceStream(\"churn.zip\")!, out _);")]
    [InlineData("var text = await http.GetStringAsync(\"https://example.com/labels.txt\"); await File.WriteAllTextAsync(\"labels.txt\", text); _ = new InferenceSession(\"models/ranker.onnx\");")]
    [InlineData("var ollama = new OllamaApiClient(\"http://localhost:11434\"); _ = ollama.PullModelAsync(\"llama3.1:8b-instruct-q4_K_M\");")]
    [InlineData("var ollama = new OllamaApiClient(\"http://localhost:11434\"); _ = ollama.PullModelAsync(config[\"model\"]!);")]
    [InlineData("new SessionOptions().RegisterCustomOpLibrary(Path.Combine(AppContext.BaseDirectory, \"ops.so\"));")]
    [InlineData("_ = torch.load(\"weights.pt\");")]
    [InlineData("_ = new Ranker(config[\"path\"]!);")]
    [InlineData("app.MapPost(\"/score\", (string text) => text.Length); _ = new InferenceSession(\"m.onnx\");")]
    [InlineData("File.WriteAllText(Path.Combine(Path.GetTempPath(), \"x.txt\"), \"x\"); _ = new InferenceSession(\"m.onnx\");")]
    public Task Artifact_of_ones_own_or_with_a_checked_hash_is_not(string statements) => new Verify("SAI1010").Source(Code(statements, checks: true).Replace("static class Models", statements.Contains("Models.", StringComparison.Ordinal) ? "static class Models" : "static class Others", StringComparison.Ordinal).Replace("typeof(Models)", "typeof(string)", StringComparison.Ordinal));

    [Fact]
    public Task Parameters_of_public_methods_that_nothing_calls_come_from_a_caller() => new Verify("SAI1010") { Output = Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary }.Source("""
        using Microsoft.ML.OnnxRuntime;
        using Microsoft.AspNetCore.Mvc;

        public class Loader(string configured)
        {
            public InferenceSession Open(string path) => new InferenceSession([|path|]);
            public InferenceSession Own() => Inner("models/own.onnx");
            public InferenceSession Configured() => new InferenceSession(configured);
            private static InferenceSession Inner(string path) => new InferenceSession(path);
        }

        internal class Internal
        {
            public InferenceSession Open(string path) => new InferenceSession(path);
        }

        public interface IStore { InferenceSession Open(string path); }

        public class Store : IStore
        {
            public InferenceSession Open(string path) => new InferenceSession(path);
        }

        public class ModelsController : ControllerBase
        {
            public void Load([FromQuery] string name) => new InferenceSession([|Path.Combine("models", name)|]).Dispose();
        }
        """);

    [Fact]
    public Task Hash_that_is_checked_where_the_model_is_fetched_counts() => new Verify("SAI1010").Source(
        """
        using Microsoft.ML.OnnxRuntime;

        Console.WriteLine(new Scorer());

        public sealed class Scorer
        {
            private readonly InferenceSession _session = new InferenceSession(Path.Combine(Path.GetTempPath(), "ranker.onnx"));
        }
        """,
        """
        using System.Security.Cryptography;

        public sealed class ModelDownloader(HttpClient http)
        {
            public async Task Fetch(string url, string path, string expected)
            {
                var bytes = await http.GetByteArrayAsync(url);
                if (!Convert.ToHexString(SHA256.HashData(bytes)).Equals(expected, StringComparison.OrdinalIgnoreCase))
                    throw new InvalidDataException(url);
                await File.WriteAllBytesAsync(path, bytes);
            }
        }
        """);

    private static string Code(string statements, bool checks = false) => Usings + statements + (checks ? """


        static class Models
        {
            public static void Verify(byte[] bytes, string hash)
            {
                if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(Convert.FromHexString(hash)))
                    throw new InvalidDataException();
            }

            public static async Task<string> FetchAsync(HttpClient http, string url, string hash)
            {
                var path = Path.Combine(Path.GetTempPath(), "m.onnx");
                var bytes = await http.GetByteArrayAsync(url);
                Verify(bytes, hash);
                await File.WriteAllBytesAsync(path, bytes);
                return path;
            }
        }

        sealed class Ranker(string path)
        {
            public InferenceSession Session { get; } = new(path);
        }
        """ : """


        static class Models
        {
            public static async Task<string> DownloadAsync(HttpClient http, string url)
            {
                var path = Path.Combine("cache", "m.onnx");
                await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(url));
                return path;
            }
        }
        """);
}
