global using Microsoft.Extensions.AI;
global using Microsoft.AspNetCore.Builder;
global using System.Text;
global using System.Text.Json;

//// a sensitive member in an interpolation
sealed record Customer(string Id, string Ssn);

sealed class Test(IChatClient client)
{
    public Task Run(Customer customer) => client.GetResponseAsync({|SAI5001:$"Check {customer.Ssn}"|});

    static void Main() { }
}

//// a contact member, as a suggestion
sealed record Customer(string Id, string Email);

sealed class Test(IChatClient client)
{
    public Task Run(Customer customer) => client.GetResponseAsync({|SAI5001:"Write to " + customer.Email|});

    static void Main() { }
}

//// a sensitive parameter in OpenAI's message
using OpenAI.Chat;

sealed class Test(ChatClient client)
{
    public async Task Run(string iban) => await client.CompleteChatAsync([new SystemChatMessage("You check."), new UserChatMessage({|SAI5001:"Check " + iban|})]);

    static void Main() { }
}

//// a whole object as JSON
sealed class Patient { public string Id { get; set; } = ""; public string Diagnosis { get; set; } = ""; }

sealed class Test(IChatClient client)
{
    public Task Run(Patient patient) => client.GetResponseAsync({|SAI5001:$"Summarize {JsonSerializer.Serialize(patient)}"|});

    static void Main() { }
}

//// a record's own text
sealed record Patient(string Id, string MedicalRecordNumber);

sealed class Test(IChatClient client)
{
    public async Task Run(Patient patient)
    {
        await client.GetResponseAsync({|SAI5001:$"Summarize {patient}"|});
        await client.GetResponseAsync({|SAI5001:patient.ToString()|});
    }

    static void Main() { }
}

//// a list of objects as JSON
sealed class Employee { public string Name { get; set; } = ""; public decimal Salary { get; set; } }

sealed class Test(IChatClient client)
{
    public Task Run(List<Employee> employees)
    {
        var json = JsonSerializer.Serialize(employees);
        return client.GetResponseAsync([new ChatMessage(ChatRole.User, {|SAI5001:json|})]);
    }

    static void Main() { }
}

//// an annotated member
using Microsoft.AspNetCore.Identity;

sealed class Person
{
    [PersonalData]
    public string Nickname { get; set; } = "";
}

sealed class Test(IChatClient client)
{
    public Task Run(Person person) => client.GetResponseAsync({|SAI5001:$"Greet {person.Nickname}"|});

    static void Main() { }
}

//// a protected member in Semantic Kernel's history
using Microsoft.AspNetCore.Identity;
using Microsoft.SemanticKernel.ChatCompletion;

sealed class Person
{
    [ProtectedPersonalData]
    public string Nickname { get; set; } = "";
}

sealed class Test
{
    public ChatHistory Run(Person person)
    {
        var history = new ChatHistory("You greet.");
        history.AddUserMessage({|SAI5001:person.Nickname|});
        return history;
    }

    static void Main() { }
}

//// an own classification
using Microsoft.Extensions.Compliance.Classification;

sealed class SecretNameAttribute() : DataClassificationAttribute(new DataClassification("own", "name"));

sealed record Person([property: SecretName] string Alias);

sealed class Test(IChatClient client)
{
    public Task Run(Person person) => client.GetResponseAsync({|SAI5001:$"Greet {person.Alias}"|});

    static void Main() { }
}

//// text that a method in another file builds
sealed record Patient(string Id, string Diagnosis);

sealed class Test(IPrompts prompts, IChatClient client)
{
    public Task Run(Patient patient)
    {
        var text = prompts.Build(patient);
        return client.GetResponseAsync({|SAI5001:text|});
    }

    static void Main() { }
}
//// file
interface IPrompts { string Build(Patient patient); }

sealed class Prompts : IPrompts
{
    public string Build(Patient patient)
    {
        var text = new StringBuilder();
        text.AppendLine("Explain to a patient:");
        text.Append(patient.Diagnosis);
        return text.ToString();
    }
}

//// a request's member in a handler
var app = WebApplication.Create(args);
app.MapPost("/check", async (Application application, IChatClient client) =>
    (await client.GetResponseAsync({|SAI5001:$"Check {application.PassportNumber}"|})).Text);
app.Run();

sealed record Application(string PassportNumber, string Reason);

//// lines by LINQ
sealed record Employee(string Id, string BankAccountNumber);

sealed class Test(IChatClient client)
{
    public Task Run(IEnumerable<Employee> employees) =>
        client.GetResponseAsync({|SAI5001:string.Join('\n', employees.Select(employee => $"{employee.Id}: {employee.BankAccountNumber}"))|});

    static void Main() { }
}

//// an Anthropic message
using Anthropic;
using Anthropic.Models.Messages;

sealed record Payer(string CreditCardNumber);

sealed class Test(IAnthropicClient client)
{
    public Task Run(Payer payer) => client.Messages.Create(new MessageCreateParams
    {
        Model = "claude-sonnet-4-5", MaxTokens = 100,
        Messages = [new UserMessageParam({|SAI5001:$"Card {payer.CreditCardNumber}"|})],
    });

    static void Main() { }
}

//// an agent's message
sealed record Payer(string TaxId);

sealed class Test(Microsoft.Agents.AI.AIAgent agent)
{
    public Task Run(Payer payer) => agent.RunAsync({|SAI5001:$"Tax id {payer.TaxId}"|});

    static void Main() { }
}

//// a raw request
using System.Net.Http.Json;

sealed record Payer(string Iban);

sealed class Test(HttpClient http)
{
    public Task Run(Payer payer) => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", {|SAI5001:new { model = "gpt-4.1", messages = new[] { new { role = "user", content = payer.Iban } } }|});

    static void Main() { }
}

//// system instructions
sealed record User(string NationalId);

sealed class Test(IChatClient client)
{
    public Task Run(User user) => client.GetResponseAsync("hi", new ChatOptions { Instructions = {|SAI5001:$"You speak with {user.NationalId}"|} });

    static void Main() { }
}

//// a field that holds the datum
sealed class Test(IChatClient client)
{
    private readonly string _ssn = Environment.GetEnvironmentVariable("X") ?? "";

    public Task Run() => client.GetResponseAsync({|SAI5001:"Number " + _ssn|});

    static void Main() { }
}

//// trimmed, in upper case and cut
sealed record Payer(string Iban);

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer) => client.GetResponseAsync({|SAI5001:payer.Iban.Trim().ToUpperInvariant().Replace(" ", "")|});

    static void Main() { }
}

//// a copy in a view model
sealed record Payer(string Iban);

sealed record View(string Account);

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer)
    {
        var view = new View(payer.Iban);
        return client.GetResponseAsync({|SAI5001:$"Check {view.Account}"|});
    }

    static void Main() { }
}

//// the parameter of a tool's result
using Microsoft.EntityFrameworkCore;

sealed class Patient { public int Id { get; set; } public string Diagnosis { get; set; } = ""; }

sealed class Db : DbContext { public DbSet<Patient> Patients { get; set; } = null!; }

sealed class Test(Db db, IChatClient client)
{
    public async Task Run(int id)
    {
        var patient = await db.Patients.FirstAsync(patient => patient.Id == id);
        await client.GetResponseAsync({|SAI5001:$"Explain {patient.Diagnosis}"|});
    }

    static void Main() { }
}

//// trap: redacted
using Microsoft.Extensions.Compliance.Redaction;

sealed record Payer(string Iban);

sealed class Test(IChatClient client, Redactor redactor)
{
    public Task Run(Payer payer) => client.GetResponseAsync($"Check {redactor.Redact(payer.Iban)}");

    static void Main() { }
}

//// trap: hashed
using System.Security.Cryptography;

sealed record Payer(string Iban);

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer) => client.GetResponseAsync($"Check {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(payer.Iban)))}");

    static void Main() { }
}

//// trap: an own mask
sealed record Payer(string Iban);

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer) => client.GetResponseAsync($"Check {Mask(payer.Iban)}");

    private static string Mask(string value) => new string('*', Math.Max(0, value.Length - 4)) + value[^4..];

    static void Main() { }
}

//// trap: an own redaction by a pattern in another class
using System.Text.RegularExpressions;

sealed record Payer(string Iban);

static class Privacy
{
    public static string RedactPersonalData(string text) => Regex.Replace(text, "[A-Z]{2}[0-9]{10,}", "[account]");
}

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer) => client.GetResponseAsync(Privacy.RedactPersonalData($"Check {payer.Iban}"));

    static void Main() { }
}

//// trap: a flag, a length and a comparison
sealed record Payer(string Iban);

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer) => client.GetResponseAsync($"{payer.Iban.Length} {string.IsNullOrEmpty(payer.Iban)} {payer.Iban == "x"} {payer.Iban.StartsWith("DE")} {payer.Iban is not null}");

    static void Main() { }
}

//// trap: another member of a person
sealed record Payer(string Iban, string Reference);

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer) => client.GetResponseAsync($"Check {payer.Reference}");

    static void Main() { }
}

//// trap: names that only contain a personal word
sealed record Settings(string EmailTemplate, string PhoneNumberFormat, string AddressBookName, string SsnPattern, bool HasIban, string PassportPolicy);

sealed class Test(IChatClient client)
{
    public Task Run(Settings settings) => client.GetResponseAsync($"{settings.EmailTemplate} {settings.PhoneNumberFormat} {settings.AddressBookName} {settings.SsnPattern} {settings.HasIban} {settings.PassportPolicy}");

    static void Main() { }
}

//// trap: names where the project annotates
using Microsoft.AspNetCore.Identity;

sealed class Person
{
    [PersonalData]
    public string Nickname { get; set; } = "";

    public string Iban { get; set; } = "";
}

sealed class Test(IChatClient client)
{
    public Task Run(Person person) => client.GetResponseAsync($"Check {person.Iban}");

    static void Main() { }
}

//// trap: an object without personal members
sealed record Ticket(string Id, string Subject);

sealed class Test(IChatClient client)
{
    public Task Run(Ticket ticket) => client.GetResponseAsync($"Summarize {ticket} {JsonSerializer.Serialize(ticket)}");

    static void Main() { }
}

//// trap: a personal datum beside the prompt
sealed record Payer(string Iban);

sealed class Test(IChatClient client)
{
    public async Task Run(Payer payer, string question)
    {
        var response = await client.GetResponseAsync(question);
        Console.WriteLine(payer.Iban + response.Text);
    }

    static void Main() { }
}

//// trap: a projection without the member
sealed record Payer(string Iban, string Reference);

sealed class Test(IChatClient client)
{
    public Task Run(List<Payer> payers) => client.GetResponseAsync(JsonSerializer.Serialize(payers.Select(payer => new { payer.Reference })));

    static void Main() { }
}

//// trap: a class that is written as its type's name
sealed class Payer { public string Iban { get; set; } = ""; }

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer) => client.GetResponseAsync($"Check {payer}");

    static void Main() { }
}

//// trap: a member that JSON leaves out
using System.Text.Json.Serialization;

sealed class Payer { public string Id { get; set; } = ""; [JsonIgnore] public string Iban { get; set; } = ""; }

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer) => client.GetResponseAsync(JsonSerializer.Serialize(payer));

    static void Main() { }
}

//// trap: a look-up by the datum
sealed class Test(IChatClient client, Dictionary<string, string> tiers)
{
    public Task Run(string iban)
    {
        var tier = tiers[iban];
        return client.GetResponseAsync($"The tier is {tier}");
    }

    static void Main() { }
}

//// trap: an own hash and an own pseudonym
using System.Security.Cryptography;

sealed record Payer(string Iban);

sealed class Pseudonyms
{
    private readonly Dictionary<string, string> _known = [];

    public string Pseudonymize(string value) => _known.TryGetValue(value, out var known) ? known : _known[value] = "P" + _known.Count;

    public string HashOf(string value) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}

sealed class Test(IChatClient client, Pseudonyms pseudonyms)
{
    public Task Run(Payer payer) => client.GetResponseAsync($"{pseudonyms.Pseudonymize(payer.Iban)} {pseudonyms.HashOf(payer.Iban)}");

    static void Main() { }
}

//// trap: an embedding of nothing personal and a constant prompt
sealed class Test(IChatClient client)
{
    public Task Run() => client.GetResponseAsync("What is an IBAN?");

    static void Main() { }
}

//// trap: a record copied without the datum
sealed record Payer(string Iban, string Reference);

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer)
    {
        var safe = payer with { Iban = "" };
        return client.GetResponseAsync(safe.Iban + safe.Reference);
    }

    static void Main() { }
}

//// trap: an own masking of a whole object
sealed class Payer { public string Iban { get; set; } = ""; public string Reference { get; set; } = ""; }

sealed class Test(IChatClient client)
{
    public Task Run(Payer payer) => client.GetResponseAsync(Anonymize(payer));

    private static string Anonymize(Payer payer) => $"Payment {payer.Reference} from {payer.Iban[..2]}…";

    static void Main() { }
}

//// names of code, and a type that is marked as a whole
public sealed class Describer(Microsoft.Extensions.AI.IChatClient chat)
{
    public Task Kind(Type messageType) => chat.GetResponseAsync($"Describe the type {messageType.FullName}");
    public Task Document(FileInfo file) => chat.GetResponseAsync($"Describe {file.FullName}");
    public Task Library(System.Reflection.Assembly library) => chat.GetResponseAsync($"Describe {library.FullName}");
}

//// a type that is marked as a whole
public sealed class PersonAttribute() : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute(new("Acme", "Person"));

[Person]
public sealed record Profile(string Nick, string Bio);

public sealed class Greeter(Microsoft.Extensions.AI.IChatClient chat)
{
    public Task Member(Profile profile) => chat.GetResponseAsync({|SAI5001:$"About {profile.Bio}"|});
    public Task Whole(Profile profile) => chat.GetResponseAsync({|SAI5001:$"About {profile}"|});
    public Task None(Profile profile) => chat.GetResponseAsync(profile is null ? "nobody" : "somebody");
}
