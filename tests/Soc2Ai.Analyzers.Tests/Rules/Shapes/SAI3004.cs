global using System.ClientModel;
global using System.Net.Http.Json;
global using System.Text.Json;
global using Anthropic;
global using Anthropic.Models.Messages;
global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.Http;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.Extensions.AI;
global using Microsoft.Extensions.Hosting;
global using Microsoft.Extensions.Logging;
global using Microsoft.SemanticKernel;
global using Microsoft.SemanticKernel.ChatCompletion;
global using Microsoft.Agents.AI;
global using OllamaSharp;
global using OpenAI.Chat;
global using OpenAI.Embeddings;
global using OpenAI.Responses;
global using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

//// nothing is given for an answer
sealed class Test(IChatClient client)
{
    public async Task<string> Text(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        {|SAI3004:catch|} { return ""; }
    }

    public async Task<string?> Null(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        {|SAI3004:catch (Exception)|} { return null; }
    }

    public async Task<string[]> List(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text.Split(','); }
        {|SAI3004:catch (HttpRequestException e) when (e.StatusCode is not null)|} { return []; }
    }

    public async Task<bool> IsSafe(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text == "safe"; }
        {|SAI3004:catch (Exception e)|} { _ = e; return true; }
    }

    public async Task<int> Score(string q)
    {
        try { return int.Parse((await client.GetResponseAsync(q)).Text); }
        catch (FormatException) { return 0; }
        {|SAI3004:catch (Exception)|} { return default; }
    }

    public async Task Empty(string q)
    {
        try { await client.GetResponseAsync(q); }
        {|SAI3004:catch (Exception)|} { }
    }

    public async Task<string> Fallback(string q)
    {
        var answer = "";
        try { answer = (await client.GetResponseAsync(q)).Text; }
        {|SAI3004:catch (TimeoutException)|} { answer = "Sorry, I cannot answer that now."; }
        return answer;
    }

    public async Task<string> Made(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        {|SAI3004:catch (AggregateException)|} { return "Something went wrong."; }
    }

    public Task<string> Completed(string q)
    {
        try { return Task.FromResult(client.GetResponseAsync(q).Result.Text); }
        {|SAI3004:catch (AggregateException)|} { return Task.FromResult(string.Empty); }
    }

    public async Task<List<string>> Each(string[] questions)
    {
        var answers = new List<string>();
        foreach (var question in questions)
        {
            try { answers.Add((await client.GetResponseAsync(question)).Text); }
            {|SAI3004:catch (Exception)|} { continue; }
        }

        return answers;
    }

    public async Task<Answer> Object(string q)
    {
        try { return new Answer((await client.GetResponseAsync(q)).Text, []); }
        {|SAI3004:catch (Exception)|} { return new Answer("", []); }
    }

    public async Task<(string, int)> Pair(string q)
    {
        try { return ((await client.GetResponseAsync(q)).Text, 1); }
        {|SAI3004:catch (Exception)|} { return ("", 0); }
    }

    public async Task<string> Cleanup(string q)
    {
        var history = new List<ChatMessage> { new(ChatRole.User, q) };
        try { return (await client.GetResponseAsync(history)).Text; }
        {|SAI3004:catch (Exception)|} { history.RemoveAt(0); await Task.Delay(10); return ""; }
    }

    public async Task<string> OnlyCancellation(string q, CancellationToken stop)
    {
        try { return (await client.GetResponseAsync(q, cancellationToken: stop)).Text; }
        {|SAI3004:catch (Exception e)|}
        {
            if (e is OperationCanceledException)
                throw;
            return "";
        }
    }

    public async Task<string> Filtered(string q, CancellationToken stop)
    {
        try { return (await client.GetResponseAsync(q, cancellationToken: stop)).Text; }
        {|SAI3004:catch (Exception e) when (e is not OperationCanceledException)|} { return ""; }
    }

    public async Task<string> OwnClock(string q)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try { return (await client.GetResponseAsync(q, cancellationToken: limit.Token)).Text; }
        {|SAI3004:catch (OperationCanceledException)|} { return ""; }
    }

    public async Task<string> NoToken(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        {|SAI3004:catch (TaskCanceledException)|} { return ""; }
    }

    public async Task<string> NotCancelled(string q, CancellationToken stop)
    {
        try { return (await client.GetResponseAsync(q, cancellationToken: stop)).Text; }
        {|SAI3004:catch (OperationCanceledException) when (!stop.IsCancellationRequested)|} { return ""; }
    }

    static void Main() { }
}

sealed record Answer(string Text, string[] Sources);

//// every client
sealed class Test(ChatClient chat, AnthropicClient claude, Kernel kernel, IChatCompletionService completion, AIAgent agent, OllamaApiClient ollama, HttpClient http, EmbeddingClient embeddings, ResponsesClient responses)
{
    public string Sync(string q)
    {
        try { return chat.CompleteChat([new UserChatMessage(q)]).Value.Content[0].Text; }
        {|SAI3004:catch (ClientResultException)|} { return ""; }
    }

    public async Task<string> Streamed(string q)
    {
        var text = "";
        try
        {
            await foreach (var part in chat.CompleteChatStreamingAsync([new UserChatMessage(q)]))
                text += part.ContentUpdate.Count;
        }
        {|SAI3004:catch (Exception)|}
        {
        }

        return text;
    }

    public async Task<object?> Claude(MessageCreateParams parameters)
    {
        try { return await claude.Messages.Create(parameters); }
        {|SAI3004:catch (Anthropic.Exceptions.AnthropicException)|} { return null; }
    }

    public async Task<string> Prompted(string q)
    {
        try { return (await kernel.InvokePromptAsync(q)).ToString(); }
        {|SAI3004:catch (Exception ex)|} { var status = ex.HResult == 5 ? "busy" : "off"; return status; }
    }

    public async Task<string?> Completed(ChatHistory history)
    {
        try { return (await completion.GetChatMessageContentAsync(history)).Content; }
        {|SAI3004:catch|} { return string.Empty; }
    }

    public async Task<string> Agent(string q)
    {
        try { return (await agent.RunAsync(q)).Text; }
        {|SAI3004:catch (Exception)|} { return "No answer."; }
    }

    public async Task<string> Local(string q)
    {
        var text = "";
        try { await foreach (var part in ollama.GenerateAsync(q)) text += part?.Response; }
        {|SAI3004:catch (HttpRequestException)|} { return ""; }
        return text;
    }

    public async Task<string> Raw(string q)
    {
        try
        {
            using var response = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = q } } });
            return await response.Content.ReadAsStringAsync();
        }
        {|SAI3004:catch (HttpRequestException)|} { return "{}"; }
    }

    public async Task<float[]> Vector(string q)
    {
        try { return (await embeddings.GenerateEmbeddingAsync(q)).Value.ToFloats().ToArray(); }
        {|SAI3004:catch (Exception)|} { return new float[1536]; }
    }

    public async Task<string> Respond(CreateResponseOptions options)
    {
        try { return (await responses.CreateResponseAsync(options)).Value.GetOutputText(); }
        {|SAI3004:catch (Exception)|} { return Nothing(); }
    }

    private static string Nothing() => "";

    static void Main() { }
}

//// the call is somewhere below
interface IAssistant { Task<string> AskAsync(string q); }

sealed class Assistant(IChatClient client) : IAssistant
{
    public async Task<string> AskAsync(string q) => await SendAsync(q);

    private async Task<string> SendAsync(string q) => (await client.GetResponseAsync(q)).Text;
}

sealed class Test(IAssistant assistant, IChatClient client)
{
    public async Task<string> Interface(string q)
    {
        try { return await assistant.AskAsync(q); }
        {|SAI3004:catch (Exception)|} { return ""; }
    }

    public async Task<string> Local(string q)
    {
        async Task<string> Ask() => (await client.GetResponseAsync(q)).Text;
        try { return await Ask(); }
        {|SAI3004:catch (Exception)|} { return ""; }
    }

    public async Task<string> Delegate(string q)
    {
        Func<Task<string>> ask = async () => (await client.GetResponseAsync(q)).Text;
        try { return await ask(); }
        {|SAI3004:catch (Exception)|} { return ""; }
    }

    public async Task<string[]> All(string[] questions)
    {
        try { return await Task.WhenAll(questions.Select(async q => (await client.GetResponseAsync(q)).Text)); }
        {|SAI3004:catch (Exception)|} { return Array.Empty<string>(); }
    }

    public async Task<string> Nested(string q)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try { return await assistant.AskAsync(q); }
            {|SAI3004:catch (HttpRequestException)|} { await Task.Delay(100 * attempt); }
        }

        return "";
    }

    public async Task<bool> TryAsk(string q)
    {
        try { await assistant.AskAsync(q); return true; }
        {|SAI3004:catch (Exception)|} { return false; }
    }

    public async Task Dropped(string q) => await TryAsk(q);

    static void Main() { }
}

//// handlers that let somebody know
sealed class Test(IChatClient client, ILogger<Test> logger, IAudit audit, IChatClient second)
{
    private bool _hasFailed;
    private int _failures;

    public bool IsHealthy { get; private set; } = true;

    public async Task<string> Thrown(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (HttpRequestException e) { throw new InvalidOperationException("No model", e); }
        catch (Exception) { throw; }
    }

    public async Task<string> Logged(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception e) { logger.LogWarning(e, "No answer"); return ""; }
    }

    public async Task<string> Printed(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (TimeoutException) { Console.Error.WriteLine("No answer"); return ""; }
        catch (Exception) { System.Diagnostics.Trace.TraceError("No answer"); return ""; }
    }

    public async Task<string> Audited(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception) { await audit.RecordFailureAsync("ask"); return ""; }
    }

    public async Task<string> Helped(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception) { Note("ask"); return ""; }
    }

    private void Note(string what) => logger.LogError("Failed: {What}", what);

    public async Task<string> Told(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception e) { return $"failed: {e.Message}"; }
    }

    public async Task<string?> Kept(string q)
    {
        Exception? last = null;
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception e) { last = e; }
        return last?.Message;
    }

    public async Task Completed(string q, TaskCompletionSource<string> done)
    {
        try { done.SetResult((await client.GetResponseAsync(q)).Text); }
        catch (Exception e) { done.TrySetException(e); }
    }

    public async Task<Outcome> Result(string q)
    {
        try { return new Outcome(true, (await client.GetResponseAsync(q)).Text); }
        catch (TimeoutException) { return Outcome.Failed; }
        catch (HttpRequestException) { return Outcome.Fail("model"); }
        catch (Exception) { return new Outcome(false, ""); }
    }

    public async Task<Reply> Initialized(string q)
    {
        try { return new Reply { Text = (await client.GetResponseAsync(q)).Text }; }
        catch (TimeoutException) { return new Reply { Error = "The model did not answer in time." }; }
        catch (Exception) { return new Reply { Status = ReplyStatus.Error }; }
    }

    public async Task<(bool Ok, string Text)> Pair(string q)
    {
        try { return (true, (await client.GetResponseAsync(q)).Text); }
        catch (Exception) { return (false, ""); }
    }

    public async Task<bool> TryAsk(string q)
    {
        try { await client.GetResponseAsync(q); return true; }
        catch (Exception) { return false; }
    }

    public async Task<string> Tested(string q) => await TryAsk(q) ? "yes" : "no";

    public async Task<string> Flagged(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (TimeoutException) { _hasFailed = true; return ""; }
        catch (HttpRequestException) { _failures++; return ""; }
        catch (Exception) { IsHealthy = false; return _hasFailed.ToString(); }
    }

    public async Task<string> Second(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception) { return (await second.GetResponseAsync(q)).Text; }
    }

    public async Task<string> Retried(string q)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try { return (await client.GetResponseAsync(q)).Text; }
            catch (HttpRequestException) { await Task.Delay(100); }
        }

        throw new InvalidOperationException("The model did not answer three times.");
    }

    public async Task<string> RetriedByCount(string q)
    {
        var attempt = 0;
        while (true)
        {
            try { return (await client.GetResponseAsync(q)).Text; }
            catch (HttpRequestException) when (++attempt < 3) { await Task.Delay(100); }
        }
    }

    public async Task<string> RetriedAndThrown(string q)
    {
        for (var attempt = 1; ; attempt++)
        {
            try { return (await client.GetResponseAsync(q)).Text; }
            catch (Exception)
            {
                if (attempt == 3)
                    throw;
                await Task.Delay(100);
            }
        }
    }

    public async Task<string> LookedAt(string q)
    {
        string? text = null;
        try { text = (await client.GetResponseAsync(q)).Text; }
        catch (Exception) { }
        return text ?? throw new InvalidOperationException("No answer");
    }

    public async Task<Outcome> LookedAtLater(string q)
    {
        string? text = null;
        try { text = (await client.GetResponseAsync(q)).Text; }
        catch (Exception) { text = null; }
        if (text is null)
            return Outcome.Failed;
        return new Outcome(true, text);
    }

    public async Task<string> OwnCancellation(string q, CancellationToken stop)
    {
        try { return (await client.GetResponseAsync(q, cancellationToken: stop)).Text; }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { return ""; }
    }

    static void Main() { }
}

interface IAudit { Task RecordFailureAsync(string what); }

sealed record Outcome(bool IsSuccess, string Text)
{
    public static Outcome Failed { get; } = new(false, "");

    public static Outcome Fail(string why) => new(false, why);
}

sealed class Reply
{
    public string? Text { get; set; }
    public string? Error { get; set; }
    public ReplyStatus Status { get; set; }
}

enum ReplyStatus { Done, Error }

//// handlers of something else
sealed class Test(IChatClient client, HttpClient http, ILogger<Test> logger)
{
    public async Task<int> Parsed(string q)
    {
        try { return JsonSerializer.Deserialize<int>((await client.GetResponseAsync(q)).Text); }
        catch (JsonException) { return 0; }
    }

    public async Task<int> ParsedByFilter(string q)
    {
        try { return int.Parse((await client.GetResponseAsync(q)).Text); }
        catch (Exception e) when (e is FormatException or OverflowException) { return 0; }
    }

    public async Task<string> File(string q)
    {
        var answer = await client.GetResponseAsync(q);
        try { return await System.IO.File.ReadAllTextAsync(answer.Text); }
        catch (Exception) { return ""; }
    }

    public async Task<string> Feed()
    {
        try { return await http.GetStringAsync("https://example.com/feed"); }
        catch (Exception) { return ""; }
    }

    public async Task<string> Missing(string q)
    {
        try { return (await client.GetResponseAsync(q)).Messages[3].Text; }
        catch (ArgumentOutOfRangeException) { return ""; }
        catch (NullReferenceException) { return ""; }
    }

    public async Task<string> Inner(string q)
    {
        try
        {
            try { return (await client.GetResponseAsync(q)).Text; }
            catch (Exception e) { logger.LogError(e, "No answer"); return ""; }
        }
        catch (Exception) { return ""; }
    }

    public void Registered(WebApplication app)
    {
        try { app.MapGet("/ask", async (string q) => (await client.GetResponseAsync(q)).Text); }
        catch (Exception) { }
    }

    static void Main() { }
}

//// endpoints and workers
sealed class AskController(IChatClient client) : ControllerBase
{
    [HttpPost("ask")]
    public async Task<IActionResult> Ask(string q)
    {
        try { return Ok((await client.GetResponseAsync(q)).Text); }
        catch (HttpRequestException) { return StatusCode(503); }
        catch (TimeoutException) { return Problem("No model"); }
        catch (Exception) { return BadRequest(); }
    }

    [HttpPost("hide")]
    public async Task<IActionResult> Hide(string q)
    {
        try { return Ok((await client.GetResponseAsync(q)).Text); }
        {|SAI3004:catch (Exception)|} { return Ok(""); }
    }

    [HttpPost("respond")]
    public async Task Respond(string q)
    {
        try { await Response.WriteAsync((await client.GetResponseAsync(q)).Text); }
        catch (Exception) { Response.StatusCode = 502; }
    }
}

static class Program
{
    static void Main(string[] args)
    {
        var app = WebApplication.Create(args);
        app.MapPost("/ask", async (string q, IChatClient client) =>
        {
            try { return Results.Ok((await client.GetResponseAsync(q)).Text); }
            catch (TimeoutException) { return Results.StatusCode(StatusCodes.Status504GatewayTimeout); }
            catch (Exception) { return Results.Problem("The model did not answer."); }
        });
        app.MapPost("/hide", async (string q, IChatClient client) =>
        {
            try { return Results.Ok((await client.GetResponseAsync(q)).Text); }
            {|SAI3004:catch (Exception)|} { return Results.Ok(new { answer = "" }); }
        });
        app.Run();
    }
}

sealed class Worker(IChatClient client) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { await client.GetResponseAsync("hi", cancellationToken: stoppingToken); }
            catch (OperationCanceledException) { break; }
            {|SAI3004:catch (Exception)|} { }
        }
    }
}

//// an outsider's failures that nobody hears of
sealed class Test(IChatClient client, ChatClient chat, ILogger<Test> logger, Dictionary<string, string> cache)
{
    private string _last = "";

    public async Task<Sentiment> Enum(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text == "good" ? Sentiment.Positive : Sentiment.Negative; }
        {|SAI3004:catch|} { return Sentiment.Neutral; }
    }

    public async Task<string> Cached(string q)
    {
        try { return _last = (await client.GetResponseAsync(q)).Text; }
        {|SAI3004:catch (Exception)|} { return _last; }
    }

    public async Task<string> Original(string text)
    {
        try { return (await client.GetResponseAsync("Translate: " + text)).Text; }
        {|SAI3004:catch (HttpRequestException)|} { return text; }
    }

    public async IAsyncEnumerable<string> Stream(string q)
    {
        string? text = null;
        try { text = (await client.GetResponseAsync(q)).Text; }
        {|SAI3004:catch (Exception)|} { }
        if (text != null)
            yield return text;
    }

    public async Task<decimal> Nested(string q)
    {
        try
        {
            var text = (await chat.CompleteChatAsync(new UserChatMessage(q))).Value.Content[0].Text;
            try { return decimal.Parse(text); }
            catch (FormatException) { return 0; }
        }
        {|SAI3004:catch (Exception ex) when (ex is ClientResultException or TaskCanceledException)|} { return 0; }
    }

    public async Task<string> Status(string q)
    {
        try { return (await chat.CompleteChatAsync(new UserChatMessage(q))).Value.Content[0].Text; }
        {|SAI3004:catch (ClientResultException ex) when (ex.Status == 429)|} { return string.Empty; }
    }

    public async Task<string> Statement(string q)
    {
        var result = string.Empty;
        try
        {
            var response = await client.GetResponseAsync(q);
            result = response.Text;
        }
        {|SAI3004:catch (Exception)|}
        {
            // the model is not that important
        }

        logger.LogInformation("Done");
        return result;
    }

    public async Task<List<string>> Tags(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text.Split(',').ToList(); }
        {|SAI3004:catch (Exception)|} { return new List<string> { "untagged" }; }
    }

    public Task<string?> Continued(string q)
    {
        return Ask();
        async Task<string?> Ask()
        {
            try { return (await client.GetResponseAsync(q)).Text; }
            {|SAI3004:catch (Exception)|} { return default; }
        }
    }

    public async Task<string?> Goto(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        {|SAI3004:catch (Exception)|} { goto end; }
        end:
        return null;
    }

    public async Task<float> Distance(string q, CancellationToken ct)
    {
        try { return (await client.GetResponseAsync(q, cancellationToken: ct)).Text.Length; }
        catch (OperationCanceledException) { throw; }
        {|SAI3004:catch (Exception)|} { return float.MaxValue; }
    }

    public async Task Background(string q) => await Task.Run(async () =>
    {
        try { cache[q] = (await client.GetResponseAsync(q)).Text; }
        {|SAI3004:catch (Exception)|} { cache.Remove(q); }
    });

    static void Main() { }
}

enum Sentiment { Positive, Neutral, Negative }

//// an outsider's handlers
sealed class Test(IChatClient client, ILogger<Test> logger, INotifier notifier, System.Diagnostics.Metrics.Counter<int> failures, ActivityHolder activities)
{
    public event Action<Exception>? Failed;

    public async Task<string> Event(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception e) { Failed?.Invoke(e); return ""; }
    }

    public async Task<string> Metric(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception) { failures.Add(1); return ""; }
    }

    public async Task<string> Activity(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception e) { activities.Current?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, e.Message); return ""; }
    }

    public async Task<string> Notified(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception) { await notifier.NotifyAsync("The model is down"); return ""; }
    }

    public async Task<Option> Optional(string q)
    {
        try { return new Option.Some((await client.GetResponseAsync(q)).Text); }
        catch (Exception e) { return new Option.Error(e.Message); }
    }

    public async Task<HttpResponseMessage> Http(string q)
    {
        try { return new HttpResponseMessage { Content = new StringContent((await client.GetResponseAsync(q)).Text) }; }
        catch (Exception) { return new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway); }
    }

    public async Task<(string? Text, string? Error)> Tuple(string q)
    {
        try { return ((await client.GetResponseAsync(q)).Text, null); }
        catch (Exception) { return (null, "model unavailable"); }
    }

    public async Task<string> Aggregated(string[] questions)
    {
        var errors = new List<Exception>();
        foreach (var q in questions)
        {
            try { return (await client.GetResponseAsync(q)).Text; }
            catch (Exception e) { errors.Add(e); }
        }

        throw new AggregateException(errors);
    }

    public async Task<string> Conditional(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception e)
        {
            if (logger.IsEnabled(LogLevel.Warning))
                logger.LogWarning("No answer: {Type}", e.GetType().Name);
            return "";
        }
    }

    public async Task<string> FilterLogs(string q)
    {
        try { return (await client.GetResponseAsync(q)).Text; }
        catch (Exception e) when (LogAndSwallow(e)) { return ""; }
    }

    private bool LogAndSwallow(Exception e)
    {
        logger.LogError(e, "No answer");
        return true;
    }

    public async Task<string> WhileWithLimit(string q)
    {
        var tries = 0;
        string? text = null;
        while (text is null && tries < 3)
        {
            try { text = (await client.GetResponseAsync(q)).Text; }
            catch (HttpRequestException) { tries++; await Task.Delay(200); }
        }

        return text ?? throw new TimeoutException("no model");
    }

    public async Task<int> Exit(string q)
    {
        try { Console.WriteLine((await client.GetResponseAsync(q)).Text); return 0; }
        catch (Exception) { Environment.ExitCode = 2; return 0; }
    }

    public async Task<Ticket> Marked(Ticket ticket)
    {
        try { ticket.Summary = (await client.GetResponseAsync(ticket.Body)).Text; }
        catch (Exception) { ticket.Status = TicketStatus.SummaryFailed; }
        return ticket;
    }

    public async Task<string> Stopped(string q, CancellationToken stop)
    {
        try { return (await client.GetResponseAsync(q, cancellationToken: stop)).Text; }
        catch (TaskCanceledException e) when (e.CancellationToken == stop) { return ""; }
    }

    static void Main() { }
}

interface INotifier { Task NotifyAsync(string text); }

sealed class ActivityHolder { public System.Diagnostics.Activity? Current { get; set; } }

abstract record Option
{
    public sealed record Some(string Text) : Option;
    public sealed record Error(string Message) : Option;
}

sealed class Ticket
{
    public string Body { get; set; } = "";
    public string Summary { get; set; } = "";
    public TicketStatus Status { get; set; }
}

enum TicketStatus { Open, SummaryFailed }
