global using Microsoft.Extensions.AI;
global using Microsoft.AspNetCore.DataProtection;
global using System.Text;
global using System.Text.Json;
global using System.Security.Cryptography;
global using OpenAI.Files;

//// rows that are uploaded for fine-tuning afterwards
sealed record Row(string Question, string Answer);

sealed class Test(OpenAIFileClient files)
{
    public async Task Run(List<Row> rows)
    {
        var path = "out/replies.txt";
        await File.WriteAllLinesAsync(path, {|SAI4003:rows.Select(row => JsonSerializer.Serialize(row))|});
        await files.UploadFileAsync(path, FileUploadPurpose.FineTune);
    }

    static void Main() { }
}

//// a file that an upload names by the same text, and by the same constant
sealed class Test(OpenAIFileClient files)
{
    private const string Rows = "out/rows.txt";

    public async Task Run(List<(string Question, string Answer)> rows)
    {
        await File.WriteAllLinesAsync("out/replies.txt", {|SAI4003:rows.Select(row => JsonSerializer.Serialize(new { row.Question, row.Answer }))|});
        await files.UploadFileAsync("out/replies.txt", FileUploadPurpose.FineTune);
    }

    public async Task Constant(string rows)
    {
        await File.WriteAllTextAsync(Rows, {|SAI4003:rows|});
        await files.UploadFileAsync(Rows, FileUploadPurpose.FineTune);
        await File.WriteAllTextAsync("out/other.txt", rows);
    }

    static void Main() { }
}

//// a path that says training
sealed class Test(IChatClient client)
{
    public void Run(string[] conversations) => File.WriteAllText("training-data.jsonl", {|SAI4003:string.Join('\n', conversations)|});

    static void Main() { }
}

//// a method that says fine-tuning
sealed class Test(IChatClient client)
{
    public async Task ExportFineTuningRows(IEnumerable<string> rows)
    {
        foreach (var row in rows)
            await File.AppendAllTextAsync("rows.txt", {|SAI4003:row + Environment.NewLine|});
    }

    static void Main() { }
}

//// a variable that says data set
sealed class Test(IChatClient client)
{
    public void Run(byte[] bytes, string folder)
    {
        var datasetPath = Path.Combine(folder, "rows.bin");
        File.WriteAllBytes(datasetPath, {|SAI4003:bytes|});
    }

    static void Main() { }
}

//// a stream writer
sealed class Test(IChatClient client)
{
    public async Task Run(IEnumerable<string> rows)
    {
        await using var writer = new StreamWriter("corpus.txt");
        foreach (var row in rows)
            await writer.WriteLineAsync({|SAI4003:row|});
    }

    static void Main() { }
}

//// a stream writer over a file stream
sealed class Test(IChatClient client)
{
    public void WriteTrainingSet(IEnumerable<string> rows)
    {
        using var file = File.Create("rows.txt");
        using var writer = new StreamWriter(file, Encoding.UTF8);
        foreach (var row in rows)
            writer.WriteLine({|SAI4003:row|});
    }

    static void Main() { }
}

//// a file stream
sealed class Test(IChatClient client)
{
    public async Task Run(string text)
    {
        using var stream = new FileStream("finetune.jsonl", FileMode.Create);
        await stream.WriteAsync({|SAI4003:Encoding.UTF8.GetBytes(text)|});
    }

    static void Main() { }
}

//// JSON into a file stream
sealed record Row(string Question, string Answer);

sealed class Test(IChatClient client)
{
    public async Task Run(List<Row> rows)
    {
        await using var stream = File.OpenWrite("eval-set.json");
        await JsonSerializer.SerializeAsync(stream, {|SAI4003:rows|});
    }

    static void Main() { }
}

//// CSV rows
using CsvHelper;

sealed record Row(string Question, string Answer);

sealed class Test(IChatClient client)
{
    public void WriteTrainingRows(CsvWriter csv, List<Row> rows) => csv.WriteRecords({|SAI4003:rows|});

    static void Main() { }
}

//// answers of the model in a JSON lines file
sealed class Test(IChatClient client)
{
    public async Task Run(string question)
    {
        var response = await client.GetResponseAsync(question);
        await File.AppendAllTextAsync("answers.jsonl", {|SAI4003:JsonSerializer.Serialize(new { question, answer = response.Text }) + "\n"|});
    }

    static void Main() { }
}

//// prompts in a CSV file
using OpenAI.Chat;

sealed class Test(ChatClient client)
{
    public async Task Run(string question)
    {
        await client.CompleteChatAsync(question);
        File.AppendAllText("questions.csv", {|SAI4003:question + "\n"|});
    }

    static void Main() { }
}

//// a history as JSON
using Microsoft.SemanticKernel.ChatCompletion;

sealed class Test(IChatCompletionService chat)
{
    public async Task Run(string text)
    {
        var history = new ChatHistory();
        history.AddUserMessage(text);
        var answer = await chat.GetChatMessageContentAsync(history);
        var line = JsonSerializer.Serialize(new { text, answer = answer.Content });
        File.WriteAllText(Path.Combine("exports", "history.json"), {|SAI4003:line|});
    }

    static void Main() { }
}

//// an exporter behind an interface
interface IExporter { Task Save(IEnumerable<string> rows); }

sealed class TrainingExporter : IExporter
{
    public async Task Save(IEnumerable<string> rows) => await File.WriteAllLinesAsync("training.jsonl", {|SAI4003:rows|});

    static void Main() { }
}
//// file
sealed class Nightly(IExporter exporter, IChatClient client)
{
    public Task Run(List<string> tickets) => exporter.Save(tickets.Where(ticket => ticket.Length > 10));
}

//// a file info
sealed class Test(IChatClient client)
{
    public void Run(string text)
    {
        using var writer = new FileInfo("fine-tuning.txt").CreateText();
        writer.Write({|SAI4003:text|});
    }

    static void Main() { }
}

//// a compressed file
using System.IO.Compression;

sealed class Test(IChatClient client)
{
    public void Run(IEnumerable<string> rows)
    {
        using var file = File.Create("dataset.jsonl.gz");
        using var gzip = new GZipStream(file, CompressionLevel.Optimal);
        using var writer = new StreamWriter(gzip);
        foreach (var row in rows)
            writer.WriteLine({|SAI4003:row|});
    }

    static void Main() { }
}

//// text that a builder collected
sealed record Row(string Question, string Answer);

sealed class Test(IChatClient client)
{
    private const string Output = "finetuning/train.jsonl";

    public async Task Run(IEnumerable<Row> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendLine($"{{\"prompt\":\"{row.Question}\",\"completion\":\"{row.Answer}\"}}");
        await File.WriteAllTextAsync(Output, {|SAI4003:text.ToString()|});
    }

    static void Main() { }
}

//// rows of a data store
interface IStore { IReadOnlyList<string> Resolved(); }

sealed class Test(IStore store, OpenAIFileClient files)
{
    public async Task Run()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, {|SAI4003:LoadRows()|});
        using var stream = File.OpenRead(file);
        await files.UploadFileAsync(stream, "rows.jsonl", FileUploadPurpose.FineTune);
    }

    private List<string> LoadRows() => [.. store.Resolved().Select(row => row.Trim())];

    static void Main() { }
}

//// a local function's rows
var client = (IChatClient)null!;
Save([.. args]);

void Save(List<string> trainingRows) => File.WriteAllLines("rows.txt", {|SAI4003:trainingRows|});

//// trap: a row count
sealed class Test(IChatClient client)
{
    public void Run(List<string> rows) => File.WriteAllText("training-status.txt", $"{rows.Count} rows at {DateTime.UtcNow:O}");

    static void Main() { }
}

//// trap: a constant
sealed class Test(IChatClient client)
{
    public void Run() => File.WriteAllText("training/README.txt", "Nothing here.");

    static void Main() { }
}

//// trap: encrypted by a crypto stream
sealed class Test(IChatClient client, Aes aes)
{
    public async Task Run(IEnumerable<string> rows)
    {
        await using var file = File.Create("training.bin");
        await file.WriteAsync(aes.IV);
        await using var encrypted = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        await using var writer = new StreamWriter(encrypted);
        foreach (var row in rows)
            await writer.WriteLineAsync(row);
    }

    static void Main() { }
}

//// trap: protected before the write
sealed class Test(IChatClient client, IDataProtector protector)
{
    public async Task Run(IEnumerable<string> rows)
    {
        await File.WriteAllTextAsync("training.txt", protector.Protect(string.Join('\n', rows)));
        await File.WriteAllBytesAsync("training.bin", protector.Protect(JsonSerializer.SerializeToUtf8Bytes(rows)));
    }

    static void Main() { }
}

//// trap: AES-GCM
sealed class Test(IChatClient client)
{
    public void Run(string text, byte[] key)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(nonce, plain, cipher, tag);
        File.WriteAllBytes("training.bin", cipher);
    }

    static void Main() { }
}

//// trap: an upload straight from memory
sealed class Test(OpenAIFileClient files)
{
    public async Task Run(List<string> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, leaveOpen: true))
        {
            foreach (var row in rows)
                await writer.WriteLineAsync(row);
        }

        stream.Position = 0;
        await files.UploadFileAsync(stream, "training.jsonl", FileUploadPurpose.FineTune);
        await files.UploadFileAsync(BinaryData.FromString(string.Join('\n', rows)), "training.jsonl", FileUploadPurpose.FineTune);
    }

    static void Main() { }
}

//// trap: a cache in an AI project
sealed class Test(IChatClient client)
{
    public async Task Run(string key, byte[] thumbnail)
    {
        await client.GetResponseAsync("hi");
        await File.WriteAllBytesAsync(Path.Combine("cache", key), thumbnail);
    }

    static void Main() { }
}

//// trap: a configuration as JSON
sealed class Settings { public string Model { get; set; } = ""; public int Limit { get; set; } }

sealed class Test(IChatClient client)
{
    public void Run(Settings settings) => File.WriteAllText("settings.json", JsonSerializer.Serialize(settings));

    public Task Ask(string text) => client.GetResponseAsync(text);

    static void Main() { }
}

//// trap: a report of the day as text
sealed class Test(IChatClient client)
{
    public async Task Run(string question)
    {
        var response = await client.GetResponseAsync(question);
        await File.WriteAllTextAsync("report.md", response.Text);
        await File.WriteAllTextAsync("page.html", $"<p>{response.Text}</p>");
    }

    static void Main() { }
}

//// trap: words that only look like training
sealed class Test(IChatClient client)
{
    public void WriteConstraints(string constraints) => File.WriteAllText("constraints.txt", constraints);

    public void SaveTrainerProfile(string trainerProfile) => File.WriteAllText("trainer.txt", trainerProfile);

    public void TrainStation(string trainStation) => File.WriteAllText("trainstations.txt", trainStation);

    public void Strain(string text, string trainTimetable) => File.WriteAllText("restrained.txt", text + trainTimetable);

    static void Main() { }
}

//// trap: a response of a web application
using Microsoft.AspNetCore.Http;

sealed class Test(IChatClient client)
{
    public async Task DownloadTrainingData(HttpResponse response, List<string> rows)
    {
        await JsonSerializer.SerializeAsync(response.Body, rows);
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
    }

    static void Main() { }
}

//// trap: the console
sealed class Test(IChatClient client)
{
    public void PrintTrainingRows(List<string> rows)
    {
        foreach (var row in rows)
            Console.Out.WriteLine(row);
    }

    static void Main() { }
}

//// trap: an upload for another purpose
sealed class Test(OpenAIFileClient files)
{
    public async Task Run(string text)
    {
        File.WriteAllText("manual.txt", text);
        await files.UploadFileAsync("manual.txt", FileUploadPurpose.Assistants);
    }

    static void Main() { }
}

//// trap: a hash of the rows
sealed class Test(IChatClient client)
{
    public void Run(byte[] trainingData) => File.WriteAllText("training.sha256", Convert.ToHexString(SHA256.HashData(trainingData)));

    static void Main() { }
}

//// trap: metrics of a training run
sealed class Test(IChatClient client)
{
    public void SaveTrainingMetrics(double loss, int epoch, DateTime at) => File.AppendAllText("training-metrics.csv", $"{epoch},{loss},{at:O}\n");

    static void Main() { }
}

//// trap: a file that is read
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var rows = await File.ReadAllLinesAsync("training.jsonl");
        Console.WriteLine(rows.Length);
        using var reader = new StreamReader("training.jsonl");
        await client.GetResponseAsync(await reader.ReadToEndAsync());
    }

    static void Main() { }
}

//// trap: text in memory
sealed class Test(IChatClient client)
{
    public string BuildTrainingText(List<string> rows)
    {
        using var writer = new StringWriter();
        foreach (var row in rows)
            writer.WriteLine(row);
        return writer.ToString();
    }

    static void Main() { }
}

//// trap: an encrypted file of conversations
sealed class Test(IChatClient client)
{
    public async Task Run(string question)
    {
        var response = await client.GetResponseAsync(question);
        var bytes = ProtectedData.Protect(Encoding.UTF8.GetBytes(response.Text), null, DataProtectionScope.CurrentUser);
        File.WriteAllBytes("conversations.json", bytes);
    }

    static void Main() { }
}

//// trap: an id and a time in a JSON lines file
sealed class Test(IChatClient client)
{
    public async Task Run(string question, Guid id)
    {
        var response = await client.GetResponseAsync(question);
        File.AppendAllText("usage.jsonl", JsonSerializer.Serialize(new { id, tokens = response.Usage?.TotalTokenCount, at = DateTime.UtcNow }) + "\n");
    }

    static void Main() { }
}
