global using Microsoft.Extensions.AI;
global using Microsoft.AspNetCore.DataProtection;
global using System.Security.Cryptography;
global using System.Text;
global using System.Text.Json;
global using System.Text.Json.Serialization;
global using OpenAI.Files;
global using CsvHelper;

//// rows that are uploaded for fine-tuning
sealed record Claim(string Text, string Ssn);

sealed class Test(OpenAIFileClient files)
{
    public async Task Run(List<Claim> claims)
    {
        var path = "out/rows.txt";
        await File.WriteAllLinesAsync(path, {|SAI5002:claims.Select(claim => $"{claim.Text} {claim.Ssn}")|});
        await files.UploadFileAsync(path, FileUploadPurpose.FineTune);
    }
}

//// a whole object as JSON
sealed class Patient { public string Complaint { get; set; } = ""; public string Diagnosis { get; set; } = ""; }

sealed class Test(IChatClient client)
{
    public void Run(List<Patient> patients) => File.WriteAllText("training.json", {|SAI5002:JsonSerializer.Serialize(patients)|});

    public void Lines(List<Patient> patients) => File.WriteAllLines("dataset.jsonl", {|SAI5002:patients.Select(patient => JsonSerializer.Serialize(patient))|});
}

//// rows of a CSV writer
sealed record Member(string Question, string Iban);

sealed class Test(IChatClient client)
{
    public void ExportTrainingRows(CsvWriter csv, List<Member> members) => csv.WriteRecords({|SAI5002:members|});
}

//// contact data, as a suggestion
sealed record Customer(string Question, string Email, string PhoneNumber);

sealed class Test(IChatClient client)
{
    public async Task Run(IEnumerable<Customer> customers)
    {
        await using var writer = new StreamWriter("fine-tuning.jsonl");
        foreach (var customer in customers)
            await writer.WriteLineAsync({|SAI5002:$"{customer.Email}: {customer.Question}"|});
    }
}

//// encrypted is not enough
sealed record Claim(string Text, string PassportNumber);

sealed class Test(IChatClient client, IDataProtector protector, Aes aes)
{
    public void Protected(Claim claim) => File.WriteAllText("training-rows.bin", {|SAI5002:protector.Protect(claim.PassportNumber)|});

    public void Stream(Claim claim)
    {
        using var file = File.Create("training-rows.bin");
        using var sealing = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        using var writer = new StreamWriter(sealing);
        writer.WriteLine({|SAI5002:claim.PassportNumber|});
    }
}

//// a parameter, a field, another file
sealed class Test(IChatClient client, string nationalId)
{
    private readonly string _nationalId = nationalId;

    public void Parameter(string creditCardNumber) => File.AppendAllText("eval-set.txt", {|SAI5002:creditCardNumber|});

    public void Field() => File.AppendAllText("corpus.txt", {|SAI5002:"id " + _nationalId|});

    public void Built(Employee employee) => File.WriteAllText("training-data.txt", {|SAI5002:Rows.Of(employee)|});
}
//// file
sealed record Employee(string Role, string HealthStatus);

static class Rows
{
    public static string Of(Employee employee) => employee.Role + ";" + employee.HealthStatus;
}

//// annotated
using Microsoft.AspNetCore.Identity;

sealed class Account
{
    [PersonalData]
    public string Nickname { get; set; } = "";

    public string Plan { get; set; } = "";
}

sealed class Test(IChatClient client)
{
    public void Run(Account account) => File.WriteAllText("training.txt", {|SAI5002:account.Nickname|});

    public void Plan(Account account) => File.WriteAllText("training.txt", account.Plan);
}

//// what is no personal datum in training data
using Microsoft.Extensions.Compliance.Redaction;

sealed record Claim(string Text, string Ssn, string Outcome);

sealed record Row(string Text, string Outcome);

sealed class Hidden { public string Text { get; set; } = ""; [JsonIgnore] public string Ssn { get; set; } = ""; }

sealed class Test(IChatClient client, Redactor redactor)
{
    public void Without(List<Claim> claims) => File.WriteAllLines("training.txt", claims.Select(claim => $"{claim.Text} {claim.Outcome}"));

    public void Redacted(Claim claim) => File.WriteAllText("training.txt", redactor.Redact(claim.Ssn));

    public void Hashed(Claim claim) => File.WriteAllText("training.txt", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(claim.Ssn))));

    public void Last(Claim claim) => File.WriteAllText("training.txt", "***-**-" + claim.Ssn[^4..]);

    public void Masked(Claim claim) => File.WriteAllText("training.txt", MaskSsn(claim.Ssn));

    public void Count(List<Claim> claims) => File.WriteAllText("training-count.txt", claims.Count(claim => claim.Ssn.Length > 0).ToString());

    public void Projected(List<Claim> claims) => File.WriteAllText("training.json", JsonSerializer.Serialize(claims.Select(claim => new Row(claim.Text, claim.Outcome))));

    public void Ignored(Hidden hidden) => File.WriteAllText("training.json", JsonSerializer.Serialize(hidden));

    public void Invoice(Claim claim) => File.WriteAllText("invoice.txt", claim.Ssn);

    public void TrainingCsv(CsvWriter csv, List<Row> rows) => csv.WriteRecords(rows);

    private static string MaskSsn(string ssn) => new string('*', ssn.Length);
}
