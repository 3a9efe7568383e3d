using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>SAI4001 and SAI4002 over further shapes: other logs, other ways, and what only stands near a prompt or an answer.</summary>
public sealed class ContentInLogShapeTests
{
    private static readonly Verify Prompts = new("SAI4001") { Output = OutputKind.DynamicallyLinkedLibrary };
    private static readonly Verify Outputs = new("SAI4002") { Output = OutputKind.DynamicallyLinkedLibrary };

    private const string Api = """
        public interface IStore
        {
            Task<string> SaveAsync(string text);
            Task<Document> FindAsync(string key);
            string Resolve(string number);
        }

        public sealed class Document
        {
            public string Id { get; set; } = "";
            public string Body { get; set; } = "";
        }

        public sealed record Request(string UserId, string ConversationId, string Question);
        """;

    private static Task Prompt(string body) => Prompts.Source(AiCode.File($$"""
        {{Api}}

        public sealed class Desk(IChatClient client, ILogger<Desk> logger, IStore store, HttpClient http)
        {
            public async Task Run(Request request, string number, string path)
            {
                {{body}}
            }
        }
        """));

    private static Task Output(string body) => Outputs.Source(AiCode.File($$"""
        {{Api}}

        public sealed class Desk(IChatClient client, ILogger<Desk> logger, IStore store, Microsoft.ApplicationInsights.TelemetryClient telemetry)
        {
            public async Task Run(string number)
            {
                var response = await client.GetResponseAsync("Judge.");
                {{body}}
            }
        }
        """));

    [Theory]
    [InlineData("logger.LogInformation(\"{@Request}\", [|request|]); await client.GetResponseAsync(request.Question);")]
    [InlineData("logger.LogInformation(\"Got {Request}\", [|request|]); await client.GetResponseAsync(request.Question);")]
    [InlineData("logger.LogInformation(\"Got {Json}\", [|JsonSerializer.Serialize(request)|]); await client.GetResponseAsync(request.Question);")]
    [InlineData("var document = await store.FindAsync(number); logger.LogDebug(\"{Body}\", [|document.Body|]); await client.GetResponseAsync($\"Sum up: {document.Body}\");")]
    [InlineData("var options = new ChatOptions { Instructions = \"Help \" + request.Question }; logger.LogDebug(\"{Instructions}\", [|options.Instructions|]); await client.GetResponseAsync(\"Hi\", options);")]
    [InlineData("List<ChatMessage> messages = [new(ChatRole.User, request.Question)]; logger.LogDebug(\"{Texts}\", [|string.Join(\"|\", messages.Select(message => message.Text))|]); await client.GetResponseAsync(messages);")]
    [InlineData("try { await client.GetResponseAsync(request.Question); } catch (Exception e) { logger.LogError(e, \"No answer to {Question}\", [|request.Question|]); throw; }")]
    [InlineData("using var activity = new ActivitySource(\"ai\").StartActivity(\"ask\"); activity?.SetTag(\"gen_ai.prompt\", [|request.Question|]); await client.GetResponseAsync(request.Question);")]
    [InlineData("var page = await http.GetStringAsync(path); logger.LogInformation(\"{Page}\", [|page|]); await client.GetResponseAsync($\"Sum up {page}\");")]
    [InlineData("Log(request.Question); await client.GetResponseAsync(request.Question); void Log(string text) => logger.LogInformation(\"{Text}\", [|text|]);")]
    [InlineData("var prompt = number switch { \"1\" => \"Reply to \" + request.Question, _ => request.Question }; logger.LogInformation(\"{Prompt}\", [|prompt|]); await client.GetResponseAsync(prompt);")]
    [InlineData("if (request is { Question: var question }) { logger.LogInformation(\"{Question}\", [|question|]); await client.GetResponseAsync(question); }")]
    [InlineData("var (_, _, question) = request; logger.LogInformation(\"{Question}\", [|question|]); await client.GetResponseAsync(question);")]
    [InlineData("var bytes = Encoding.UTF8.GetBytes(request.Question); logger.LogInformation(\"{Raw}\", [|Convert.ToBase64String(bytes)|]); await client.GetResponseAsync(request.Question);")]
    [InlineData("log4net.LogManager.GetLogger(typeof(Desk)).Info([|request.Question|]); await client.GetResponseAsync(request.Question);")]
    public Task Prompt_in_a_log_is_reported(string body) => Prompt(body);

    [Theory]
    [InlineData("logger.LogInformation(\"{User} in {Conversation}\", request.UserId, request.ConversationId); await client.GetResponseAsync(JsonSerializer.Serialize(request));")]
    [InlineData("logger.LogInformation(\"{Type}\", request.GetType().Name); await client.GetResponseAsync(request.Question);")]
    [InlineData("logger.LogInformation(\"Reading {Path}\", path); await client.GetResponseAsync(await System.IO.File.ReadAllTextAsync(path));")]
    [InlineData("logger.LogInformation(\"Fetching {Url}\", path); var page = await http.GetStringAsync(path); await client.GetResponseAsync($\"Sum up {page}\");")]
    [InlineData("var document = await store.FindAsync(number); logger.LogInformation(\"Found {Number} as {Id}\", number, document.Id); await client.GetResponseAsync(document.Body);")]
    [InlineData("try { await client.GetResponseAsync(request.Question); } catch (Exception e) { logger.LogError(e, \"No answer: {Message}\", e.Message); throw; }")]
    [InlineData("var kind = request.Question.Contains(\"refund\") ? \"refund\" : \"other\"; logger.LogInformation(\"{Kind}\", kind); await client.GetResponseAsync(request.Question);")]
    [InlineData("logger.LogInformation(\"{Words} words\", request.Question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length); await client.GetResponseAsync(request.Question);")]
    [InlineData("logger.LogInformation(\"{Same}\", request.Question == number); await client.GetResponseAsync(request.Question);")]
    [InlineData("var text = request.Question; text = \"\"; logger.LogInformation(\"{Text}\", text); await client.GetResponseAsync(request.Question);")]
    [InlineData("logger.LogInformation(\"{Service} {Culture}\", GetType().FullName, CultureInfo.CurrentCulture.Name); await client.GetResponseAsync($\"{CultureInfo.CurrentCulture.Name}: {request.Question}\");")]
    public Task Neighbour_of_a_prompt_is_clean(string body) => Prompt(body);

    [Theory]
    [InlineData("telemetry.TrackTrace([|response.Text|]);")]
    [InlineData("telemetry.TrackEvent(\"answer\", [|new Dictionary<string, string> { [\"text\"] = response.Text }|]);")]
    [InlineData("foreach (var content in response.Messages.SelectMany(message => message.Contents).OfType<TextContent>()) logger.LogInformation(\"{Content}\", [|content.Text|]);")]
    [InlineData("Action<string> write = text => logger.LogInformation(\"{Text}\", [|text|]); write(response.Text);")]
    [InlineData("var answer = response switch { { Text: { Length: > 0 } text } => text, _ => \"none\" }; logger.LogInformation(\"{Answer}\", [|answer|]);")]
    [InlineData("var judged = new { response.Text, number }; logger.LogInformation(\"{Judged}\", [|judged|]);")]
    [InlineData("string? text = null; text ??= response.Text; logger.LogInformation(\"{Text}\", [|text|]);")]
    [InlineData("Task.Run(() => logger.LogInformation(\"{Text}\", [|response.Text|])).Wait();")]
    [InlineData("logger.LogInformation(new EventId(3), \"{Text}\", [|response.ToString()|]);")]
    [InlineData("log4net.LogManager.GetLogger(typeof(Desk)).InfoFormat(\"{0}\", [|response.Text|]);")]
    public Task Output_in_a_log_is_reported(string body) => Output(body);

    [Theory]
    [InlineData("var id = await store.SaveAsync(response.Text); logger.LogInformation(\"Saved as {Id}\", id);")]
    [InlineData("var documentKey = await store.SaveAsync(response.Text); logger.LogInformation(\"Saved as {Key}\", documentKey);")]
    [InlineData("logger.LogInformation(\"{Agreed}\", response.Text == \"yes\");")]
    [InlineData("try { JsonDocument.Parse(response.Text); } catch (JsonException e) { logger.LogError(e, \"Unreadable answer at {Line}\", e.LineNumber); }")]
    [InlineData("telemetry.TrackMetric(\"answer.length\", response.Text.Length);")]
    [InlineData("logger.LogInformation(\"{Team}\", response.Text.Contains(\"billing\") ? \"billing\" : \"support\");")]
    [InlineData("var score = JsonSerializer.Deserialize<Dictionary<string, int>>(response.Text)?[\"score\"] ?? 0; logger.LogInformation(\"{Score}\", score);")]
    [InlineData("foreach (var call in response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()) logger.LogInformation(\"Calling {Tool} ({Id})\", call.Name, call.CallId);")]
    [InlineData("await store.SaveAsync(response.Text); logger.LogInformation(\"Answered {Number}\", store.Resolve(number));")]
    public Task Neighbour_of_an_answer_is_clean(string body) => Output(body);
}
