global using System.IO.Compression;
global using System.Security.Cryptography;
global using Microsoft.AspNetCore.DataProtection;
global using Microsoft.ML;

//// models of ML.NET
sealed class Test(MLContext context, ITransformer model, IDataView data, Aes aes)
{
    public void Path() => context.Model.Save(model, data.Schema, {|SAI4004:"churn.zip"|});

    public void Given(string path) => context.Model.Save(model, data.Schema, {|SAI4004:path|});

    public void Stream()
    {
        using var file = File.Create("churn.bin");
        context.Model.Save(model, data.Schema, {|SAI4004:file|});
    }

    public void Onnx()
    {
        using var file = File.Create("churn.onnx");
        context.Model.ConvertToOnnx(model, data, {|SAI4004:file|});
    }

    public void Sealed()
    {
        using var file = File.Create("churn.onnx");
        using var sealing = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        context.Model.ConvertToOnnx(model, data, sealing);
    }

    public byte[] Memory()
    {
        using var stream = new MemoryStream();
        context.Model.Save(model, data.Schema, stream);
        return stream.ToArray();
    }

    public ITransformer Load() => context.Model.Load("churn.zip", out _);
}

//// files that are named as weights
sealed class Test(HttpClient http, IDataProtector protector)
{
    private const string Name = "adapter.safetensors";

    public void Bytes(byte[] bytes) => File.WriteAllBytes({|SAI4004:"llama.gguf"|}, bytes);

    public Task Combined(string folder, byte[] bytes) => File.WriteAllBytesAsync({|SAI4004:Path.Combine(folder, Name)|}, bytes);

    public async Task Download(string folder)
    {
        var path = $"{folder}/checkpoint.pt";
        await using var file = new FileStream({|SAI4004:path|}, FileMode.Create, FileAccess.Write);
        await using var source = await http.GetStreamAsync("https://models.example/checkpoint");
        await source.CopyToAsync(file);
    }

    public void Copy(string source) => File.Copy(source, {|SAI4004:"/mnt/share/model.onnx"|}, overwrite: true);

    public void Open()
    {
        using var file = File.OpenWrite({|SAI4004:"encoder.onnx"|});
        file.WriteByte(1);
    }

    public void Archive() => ZipFile.CreateFromDirectory("out", {|SAI4004:"fine-tuned-model.zip"|});

    public void Protected(byte[] bytes) => File.WriteAllBytes("llama.gguf", protector.Protect(bytes));

    public void Encrypted(byte[] bytes)
    {
        var cipher = Encrypt(bytes);
        File.WriteAllBytes("llama.gguf", cipher);
    }

    public void Other(byte[] bytes)
    {
        File.WriteAllBytes("report.pdf", bytes);
        File.WriteAllBytes("llama.gguf.enc", bytes);
        ZipFile.CreateFromDirectory("out", "logs.zip");
    }

    public long Read()
    {
        using var file = File.OpenRead("llama.gguf");
        using var other = new FileStream("llama.gguf", FileMode.Open, FileAccess.Read);
        File.Copy("llama.gguf", "llama.bak.enc");
        File.Delete("llama.gguf");
        return File.Exists("llama.gguf") ? file.Length : other.Length;
    }

    private static byte[] Encrypt(byte[] bytes) => bytes;
}

//// a path that is made of itself
static class Test
{
    static void Copy(string from, string to, int depth)
    {
        File.WriteAllBytes(to, File.ReadAllBytes(from));
        if (depth > 0)
            Copy(Path.Combine(from, "a"), Path.Combine(Path.GetFullPath(to)), depth - 1);
    }

    static void Main() => Copy("in", "out", 3);
}
