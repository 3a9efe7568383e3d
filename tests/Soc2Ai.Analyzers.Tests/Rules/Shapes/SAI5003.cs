global using Microsoft.Extensions.AI;
global using Microsoft.Extensions.VectorData;
global using OpenAI.Embeddings;
global using System.Text;
global using System.Text.Json;

//// input of an embedding generator
sealed record Patient(string Complaint, string MedicalRecordNumber, string Email);

sealed class Test(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingClient openAi)
{
    public Task Vector(Patient patient) => generator.GenerateVectorAsync({|SAI5003:$"{patient.Complaint} {patient.MedicalRecordNumber}"|});

    public Task One(Patient patient) => generator.GenerateAsync({|SAI5003:patient.Email|});

    public Task Many(IEnumerable<Patient> patients) => generator.GenerateAsync({|SAI5003:patients.Select(patient => patient.Complaint + patient.MedicalRecordNumber)|});

    public Task List(Patient patient) => generator.GenerateAsync({|SAI5003:[patient.Complaint, patient.MedicalRecordNumber]|});

    public Task Zip(Patient patient) => generator.GenerateAndZipAsync({|SAI5003:new[] { JsonSerializer.Serialize(patient) }|});

    public void OpenAi(Patient patient) => openAi.GenerateEmbedding({|SAI5003:patient.ToString()|});

    public async Task OpenAiMany(List<Patient> patients)
    {
        var texts = new List<string>();
        foreach (var patient in patients)
            texts.Add($"{patient.Complaint} / {patient.Email}");
        await openAi.GenerateEmbeddingsAsync({|SAI5003:texts|});
    }

    public Task Complaint(Patient patient) => generator.GenerateVectorAsync(patient.Complaint);

    public Task Last(Patient patient) => generator.GenerateVectorAsync($"{patient.Complaint} ({patient.MedicalRecordNumber[^3..]})");
}

//// a record of a vector store
sealed class Note
{
    public string Id { get; set; } = "";
    public string Text { get; set; } = "";
    public string HomeAddress { get; set; } = "";
}

sealed class Passage
{
    public string Id { get; set; } = "";
    public string Text { get; set; } = "";
}

sealed record Customer(string Id, string Question, string Iban);

sealed class Test(VectorStoreCollection<string, Note> notes, VectorStoreCollection<string, Passage> passages)
{
    public Task Given(Note note) => notes.UpsertAsync({|SAI5003:note|});

    public Task Many(IEnumerable<Note> all) => notes.UpsertAsync({|SAI5003:all|});

    public Task Filled(Customer customer) => passages.UpsertAsync({|SAI5003:new Passage { Id = customer.Id, Text = $"{customer.Question} {customer.Iban}" }|});

    public Task Clean(Customer customer) => passages.UpsertAsync(new Passage { Id = customer.Id, Text = customer.Question });

    public Task Passages(IEnumerable<Passage> all) => passages.UpsertAsync(all);

    public async Task Local(Customer customer)
    {
        var passage = new Passage { Id = customer.Id };
        passage.Text = "IBAN: " + customer.Iban;
        await passages.UpsertAsync({|SAI5003:passage|});
    }
}

//// through other methods
sealed record Person(string Story, string PassportNumber);

sealed class Index(IEmbeddingGenerator<string, Embedding<float>> generator)
{
    public Task IndexTextAsync(string text) => generator.GenerateVectorAsync({|SAI5003:text|});
}

sealed class Test(Index index)
{
    public Task Run(Person person) => index.IndexTextAsync(person.PassportNumber + ": " + person.Story);
}

//// what is no personal datum
using Microsoft.Extensions.Compliance.Redaction;

sealed record Person(string Id, string Story, string PassportNumber, bool HasEmail, string EmailTemplate);

sealed class Test(IEmbeddingGenerator<string, Embedding<float>> generator, Redactor redactor, IChatClient client)
{
    public Task Redacted(Person person) => generator.GenerateVectorAsync(redactor.Redact(person.PassportNumber));

    public Task Flags(Person person) => generator.GenerateVectorAsync($"{person.Id} {person.HasEmail} {person.EmailTemplate}");

    public Task Mask(Person person) => generator.GenerateVectorAsync(MaskPassport(person.PassportNumber));

    public Task Query(string question) => generator.GenerateVectorAsync(question);

    public Task Prompt(Person person) => client.GetResponseAsync(person.PassportNumber);

    private static string MaskPassport(string number) => new('*', number.Length);
}
