global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.Http;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.AspNetCore.Mvc.RazorPages;
global using Microsoft.AspNetCore.SignalR;
global using Microsoft.Extensions.AI;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Logging;
global using System.ComponentModel;
global using System.Text;

//// a query parameter in the instructions of the options
var app = WebApplication.Create(args);
app.MapGet("/ask", async (string tone, string question, IChatClient client) =>
{
    var response = await client.GetResponseAsync(question, new ChatOptions { Instructions = {|SAI1005:$"Answer in the tone {tone}."|} });
    return response.Text;
});
app.Run();

//// a method group as the handler, in OpenAI's system message
using OpenAI.Chat;

var app = WebApplication.Create(args);
app.MapPost("/ask", Handlers.Ask);
app.Run();

static class Handlers
{
    public static async Task<string> Ask(AskRequest request, ChatClient client, CancellationToken stop)
    {
        OpenAI.Chat.ChatCompletion answer = await client.CompleteChatAsync([new SystemChatMessage({|SAI1005:"You are " + request.Persona|}), new UserChatMessage(request.Question)], cancellationToken: stop);
        return answer.Content[0].Text;
    }
}

sealed record AskRequest(string Persona, string Question);

//// a local function as the handler
using OpenAI.Chat;

var app = WebApplication.Create(args);
app.MapPost("/ask", Ask);
app.Run();

static async Task<string> Ask([FromQuery] string persona, [FromBody] string question, [FromServices] ChatClient client)
{
    var messages = new List<OpenAI.Chat.ChatMessage>
    {
        OpenAI.Chat.ChatMessage.CreateSystemMessage({|SAI1005:string.Format("You are {0}.", persona)|}),
        OpenAI.Chat.ChatMessage.CreateUserMessage(question),
    };
    OpenAI.Chat.ChatCompletion answer = await client.CompleteChatAsync(messages);
    return answer.Content[0].Text;
}

//// parameters bound as one object
var app = WebApplication.Create(args);
app.MapGet("/ask", async ([AsParameters] AskQuery query, IChatClient client) =>
{
    List<Microsoft.Extensions.AI.ChatMessage> messages = [new(ChatRole.System, {|SAI1005:$"Only speak of {query.Topic}."|}), new(ChatRole.User, query.Question)];
    return (await client.GetResponseAsync(messages)).Text;
});
app.Run();

struct AskQuery
{
    public string Topic { get; set; }
    public string Question { get; set; }
}

//// a controller's action with Anthropic
using Anthropic;
using Anthropic.Models.Messages;

return;

[ApiController, Route("drafts")]
public sealed class DraftsController(IAnthropicClient client) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Draft(DraftRequest request)
    {
        var message = await client.Messages.Create(new MessageCreateParams
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 300,
            System = {|SAI1005:$"You work for {request.Company}."|},
            Messages = [new UserMessageParam(request.Text)],
        });
        return Ok(message.Content.Count);
    }
}

public sealed class DraftRequest
{
    public string Company { get; set; } = "";
    public string Text { get; set; } = "";
}

//// a controller behind a base class
return;

public abstract class AppController : ControllerBase;

public sealed class ReplyController(IChatClient client) : AppController
{
    public async Task<string> Reply(string style, string text) => (await client.GetResponseAsync(text, new ChatOptions { Instructions = {|SAI1005:style|} })).Text;
}

//// a controller and a service behind an interface in another file
return;

public sealed class ReplyController(IReplies replies) : ControllerBase
{
    public Task<string> Reply(string style, string text) => replies.Write(style, text);
}
//// file
public interface IReplies
{
    Task<string> Write(string style, string text);
}

internal sealed class Replies(IChatClient client, ILogger<Replies> logger) : IReplies
{
    public async Task<string> Write(string style, string text)
    {
        logger.LogInformation("writing");
        var options = new ChatOptions();
        options.Instructions = {|SAI1005:style|};
        return (await client.GetResponseAsync(text, options)).Text;
    }
}

//// instructions built by a private method with a builder
return;

public sealed class ReplyController(IChatClient client) : ControllerBase
{
    public async Task<string> Reply(string style, string text) => (await client.GetResponseAsync(text, new ChatOptions { Instructions = {|SAI1005:BuildInstructions(style)|} })).Text;

    private static string BuildInstructions(string style)
    {
        var text = new StringBuilder();
        text.AppendLine("You draft replies.");
        text.AppendLine($"Style: {style}");
        return text.ToString();
    }
}

//// instructions built by a private method with appended text
return;

public sealed class ReplyController(IChatClient client) : ControllerBase
{
    public async Task<string> Reply(string style, string text) => (await client.GetResponseAsync(text, new ChatOptions { Instructions = {|SAI1005:BuildInstructions(style)|} })).Text;

    private static string BuildInstructions(string style)
    {
        var text = new StringBuilder();
        text.AppendLine("You draft replies.");
        text.Append("Style: ").Append(style);
        return text.ToString();
    }
}

//// a bound property of a Razor page
return;

public sealed class AskModel(IChatClient client) : PageModel
{
    [BindProperty]
    public string Persona { get; set; } = "";

    public string Answer { get; private set; } = "";

    public async Task OnPostAsync(string question) =>
        Answer = (await client.GetResponseAsync([new(ChatRole.System, {|SAI1005:Persona|}), new(ChatRole.User, question)])).Text;
}

//// a handler's parameter of a Razor page
return;

public sealed class AskModel(IChatClient client) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string locale)
    {
        var agent = new Microsoft.Agents.AI.ChatClientAgent(client, instructions: {|SAI1005:"Speak " + locale|});
        return Content((await agent.RunAsync("Hello")).Text);
    }
}

//// a hub's method
return;

public sealed class ChatHub(IChatClient client) : Hub
{
    public async Task Send(string room, string persona, string text)
    {
        var history = new List<ChatMessage>();
        history.Add(new ChatMessage(ChatRole.System, {|SAI1005:persona.Trim()|}));
        history.Add(new ChatMessage(ChatRole.User, text));
        await Clients.Group(room).SendAsync("answer", (await client.GetResponseAsync(history)).Text);
    }
}

//// a header of the request
var app = WebApplication.Create(args);
app.MapPost("/ask", async (HttpContext context, IChatClient client) =>
{
    var tenant = context.Request.Headers["X-Tenant-Prompt"].ToString();
    var options = new ChatOptions { Instructions = {|SAI1005:tenant|} };
    await context.Response.WriteAsync((await client.GetResponseAsync("hello", options)).Text);
});
app.Run();

//// a form's field and a cookie
var app = WebApplication.Create(args);
app.MapPost("/ask", async (HttpRequest request, IChatClient client) =>
{
    var form = await request.ReadFormAsync();
    string? persona = form["persona"];
    request.Cookies.TryGetValue("style", out var style);
    var first = new ChatOptions { Instructions = {|SAI1005:persona ?? "none"|} };
    var second = new ChatOptions { Instructions = {|SAI1005:style|} };
    await client.GetResponseAsync("hello", first);
    await client.GetResponseAsync("hello", second);
});
app.Run();

//// the body read as JSON by the handler
var app = WebApplication.Create(args);
app.MapPost("/ask", async (HttpContext context, IChatClient client) =>
{
    var request = await context.Request.ReadFromJsonAsync<Ask>();
    await client.GetResponseAsync(request!.Question, new() { Instructions = {|SAI1005:$"You are {request.Persona}"|} });
});
app.Run();

sealed record Ask(string Persona, string Question);

//// the body read as text by the handler
var app = WebApplication.Create(args);
app.MapPost("/ask", async (HttpContext context, IChatClient client) =>
{
    using var reader = new StreamReader(context.Request.Body);
    var body = await reader.ReadToEndAsync();
    await client.GetResponseAsync("hello", new() { Instructions = {|SAI1005:body|} });
});
app.Run();

//// an uploaded file
var app = WebApplication.Create(args);
app.MapPost("/ask", async (IFormFile file, IChatClient client) =>
{
    using var reader = new StreamReader(file.OpenReadStream());
    var text = await reader.ReadToEndAsync();
    await client.GetResponseAsync("hello", new() { Instructions = {|SAI1005:"Follow this policy:\n" + text|} });
});
app.Run();

//// what a vector search found
using Microsoft.Extensions.VectorData;

sealed record Article(string Text);

sealed class Answers(VectorStoreCollection<string, Article> articles, IChatClient client)
{
    public async Task<string> Ask(string question)
    {
        var context = new StringBuilder();
        await foreach (var result in articles.SearchAsync(question, 3))
            context.AppendLine(result.Record.Text);
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, {|SAI1005:$"Answer from these articles:\n{context}"|}),
            new(ChatRole.User, question),
        };
        return (await client.GetResponseAsync(messages)).Text;
    }

    static void Main() { }
}

//// what a web page says
using OpenAI.Chat;

var http = new HttpClient();
var page = await http.GetStringAsync("https://example.org/policy");
var client = new ChatClient("gpt-4.1", Environment.GetEnvironmentVariable("KEY"));
await client.CompleteChatAsync(new SystemChatMessage({|SAI1005:"Follow: " + page|}), new UserChatMessage("hi"));

//// what the tool of an MCP server returned
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

sealed class Notes(McpClient mcp, IChatClient client)
{
    public async Task Ask()
    {
        var result = await mcp.CallToolAsync("read_notes", new Dictionary<string, object?>());
        var text = string.Join("\n", result.Content.OfType<TextContentBlock>().Select(block => block.Text));
        await client.GetResponseAsync("hi", new ChatOptions { Instructions = {|SAI1005:text|} });
    }

    static void Main() { }
}

//// the parameter of an MCP tool
using ModelContextProtocol.Server;

[McpServerToolType]
sealed class Tools(IChatClient client)
{
    [McpServerTool, Description("Writes a reply")]
    public async Task<string> Write(string style, string text, CancellationToken stop) =>
        (await client.GetResponseAsync(text, new ChatOptions { Instructions = {|SAI1005:$"Write {style}"|} }, stop)).Text;

    static void Main() { }
}

//// the parameter of an AI function
sealed class Tools(IChatClient client)
{
    public AIFunction Writer => AIFunctionFactory.Create(Write);

    private async Task<string> Write(string style, string text)
    {
        var response = await client.GetResponseAsync([new ChatMessage(ChatRole.System, {|SAI1005:style|}), new ChatMessage(ChatRole.User, text)]);
        return response.Text;
    }

    static void Main() { }
}

//// the parameter of a kernel function, in Semantic Kernel's history
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

sealed class Plugin(IChatCompletionService chat)
{
    [KernelFunction]
    public async Task<string> Summarize(string style, string text)
    {
        var history = new ChatHistory({|SAI1005:$"Summarize in the style {style}"|});
        history.AddUserMessage(text);
        var answer = await chat.GetChatMessageContentAsync(history);
        return answer.Content ?? "";
    }

    static void Main() { }
}

//// a system message added to Semantic Kernel's history
using Microsoft.SemanticKernel.ChatCompletion;

var app = WebApplication.Create(args);
app.MapPost("/ask", async (Ask ask, IChatCompletionService chat) =>
{
    var history = new ChatHistory();
    history.AddSystemMessage({|SAI1005:ask.Persona|});
    history.AddUserMessage(ask.Question);
    return (await chat.GetChatMessageContentAsync(history)).Content;
});
app.Run();

sealed record Ask(string Persona, string Question);

//// an upload folder's file
var app = WebApplication.Create(args);
app.MapPost("/ask/{name}", async (string name, IChatClient client) =>
{
    var path = Path.Combine("/var/uploads", name);
    var policy = await File.ReadAllTextAsync(path);
    return (await client.GetResponseAsync("hi", new() { Instructions = {|SAI1005:policy|} })).Text;
});
app.Run();

//// a file in the temporary folder
sealed class Job(IChatClient client)
{
    public async Task Run()
    {
        var text = File.ReadAllText(Path.Combine(Path.GetTempPath(), "imported.txt"));
        await client.GetResponseAsync("hi", new ChatOptions { Instructions = {|SAI1005:text|} });
    }

    static void Main() { }
}

//// a field that the request fills and another method reads
sealed class Session
{
    private string _persona = "";

    public static void Map(WebApplication app) => app.MapPost("/persona", (string persona, Session session) => session.Choose(persona));

    public void Choose(string persona) => _persona = persona;

    public Task Ask(IChatClient client) => client.GetResponseAsync("hi", new ChatOptions { Instructions = {|SAI1005:_persona|} });

    static void Main() { }
}

//// instructions of OpenAI's responses
using OpenAI.Responses;

var app = WebApplication.Create(args);
app.MapPost("/ask", async (Ask ask, ResponsesClient client) =>
{
    var options = new CreateResponseOptions { Instructions = {|SAI1005:$"You are {ask.Persona}"|} };
    options.InputItems.Add(ResponseItem.CreateUserMessageItem(ask.Question));
    ResponseResult result = await client.CreateResponseAsync(options);
    return result.GetOutputText();
});
app.Run();

sealed record Ask(string Persona, string Question);

//// lines joined by LINQ through Azure's client
using Azure.AI.OpenAI;
using OpenAI.Chat;

var app = WebApplication.Create(args);
app.MapPost("/ask", async (string[] rules, AzureOpenAIClient azure) =>
{
    var text = string.Join('\n', rules.Where(rule => rule.Length > 3).Select((rule, i) => $"{i}. {rule}"));
    OpenAI.Chat.ChatCompletion answer = await azure.GetChatClient("support").CompleteChatAsync(new SystemChatMessage({|SAI1005:text|}), new UserChatMessage("hi"));
    return answer.Content[0].Text;
});
app.Run();

//// a raw request's system message
using System.Net.Http.Json;

var app = WebApplication.Create(args);
app.MapPost("/ask", async (string persona, string question, HttpClient http) =>
{
    var body = new
    {
        model = "gpt-4.1",
        messages = new[]
        {
            new { role = "system", content = {|SAI1005:$"You are {persona}"|} },
            new { role = "user", content = question },
        },
    };
    var response = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", body);
    return await response.Content.ReadAsStringAsync();
});
app.Run();

//// a tool's description
var app = WebApplication.Create(args);
app.MapPost("/ask", async (string about, IChatClient client) =>
{
    var tool = AIFunctionFactory.Create(() => 1, "count", {|SAI1005:$"Counts {about}"|});
    return (await client.GetResponseAsync("hi", new ChatOptions { Tools = [tool] })).Text;
});
app.Run();

//// trap: user text in a user message
var app = WebApplication.Create(args);
app.MapPost("/ask", async (string question, IChatClient client) =>
{
    List<ChatMessage> messages = [new(ChatRole.System, "You answer."), new(ChatRole.User, $"Question: {question}")];
    return (await client.GetResponseAsync(messages, new ChatOptions { Instructions = "Be short." })).Text;
});
app.Run();

//// trap: a switch among the team's own texts
var app = WebApplication.Create(args);
app.MapPost("/ask", async (string tone, string question, IChatClient client) =>
{
    var text = tone switch { "formal" => "Be formal.", "casual" => "Be casual.", _ => "Be neutral." };
    return (await client.GetResponseAsync(question, new ChatOptions { Instructions = $"You answer. {text}" })).Text;
});
app.Run();

//// trap: equality with constants
var app = WebApplication.Create(args);
app.MapPost("/ask", async (string tone, string question, IChatClient client) =>
{
    if (tone != "formal" && tone != "casual")
        return Results.BadRequest();
    return Results.Ok((await client.GetResponseAsync(question, new ChatOptions { Instructions = $"Be {tone}." })).Text);
});
app.Run();

//// trap: an allow-list in a static field
var app = WebApplication.Create(args);
app.MapPost("/ask", Api.Ask);
app.Run();

static class Api
{
    private static readonly HashSet<string> Tones = new(StringComparer.OrdinalIgnoreCase) { "formal", "casual" };

    public static async Task<IResult> Ask(string tone, string question, IChatClient client)
    {
        if (!Tones.Contains(tone))
            return Results.BadRequest();
        return Results.Ok((await client.GetResponseAsync(question, new ChatOptions { Instructions = $"Be {tone}." })).Text);
    }
}

//// trap: an enum that was parsed
var app = WebApplication.Create(args);
app.MapPost("/ask", async (string tone, string question, IChatClient client) =>
{
    if (!Enum.TryParse<Tone>(tone, true, out var parsed))
        return "no";
    return (await client.GetResponseAsync(question, new ChatOptions { Instructions = $"Be {parsed}." })).Text;
});
app.Run();

enum Tone { Formal, Casual }

//// trap: numbers, ids, dates and enums of the request
var app = WebApplication.Create(args);
app.MapPost("/ask/{id:guid}", async (Guid id, int words, DateOnly day, Tone tone, bool brief, IChatClient client) =>
    (await client.GetResponseAsync("hi", new ChatOptions { Instructions = $"Ticket {id}, {words} words, {day}, {tone}, {brief}." })).Text);
app.Run();

enum Tone { Formal, Casual }

//// trap: a texts' dictionary by the request's key
var app = WebApplication.Create(args);
app.MapPost("/ask", async (string tone, string question, IChatClient client) =>
{
    var texts = new Dictionary<string, string> { ["formal"] = "Be formal.", ["casual"] = "Be casual." };
    var text = texts.TryGetValue(tone, out var found) ? found : "Be neutral.";
    return (await client.GetResponseAsync(question, new ChatOptions { Instructions = text })).Text;
});
app.Run();

//// trap: services of a handler
var app = WebApplication.Create(args);
app.MapPost("/ask", async (string question, IPrompts prompts, PromptOptions options, ILogger<Program> logger, IChatClient client, HttpContext context, CancellationToken stop) =>
{
    logger.LogInformation("asked");
    return (await client.GetResponseAsync(question, new ChatOptions { Instructions = prompts.Instructions + context.TraceIdentifier }, stop)).Text;
});
app.Run();

interface IPrompts { string Instructions { get; } }

sealed class PromptOptions { public string Text { get; } = ""; }

//// trap: options from configuration
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Configuration;

var app = WebApplication.Create(args);
app.MapPost("/ask", async (string question, IOptions<PromptOptions> options, IConfiguration configuration, IChatClient client) =>
{
    await client.GetResponseAsync(question, new ChatOptions { Instructions = options.Value.Text });
    return (await client.GetResponseAsync(question, new ChatOptions { Instructions = configuration["Prompt"] })).Text;
});
app.Run();

sealed class PromptOptions { public string Text { get; set; } = ""; }

//// trap: a database context as a service
using Microsoft.EntityFrameworkCore;

var app = WebApplication.Create(args);
app.MapPost("/ask/{id:int}", async (int id, Db db, IChatClient client) =>
{
    var team = await db.Teams.FirstAsync(team => team.Id == id);
    return (await client.GetResponseAsync("hi", new ChatOptions { Instructions = team.Prompt })).Text;
});
app.Run();

sealed class Team { public int Id { get; set; } public string Prompt { get; set; } = ""; }

sealed class Db : DbContext { public DbSet<Team> Teams { get; set; } = null!; }

//// trap: a prompt file beside the program
sealed class Prompts(IChatClient client, Microsoft.AspNetCore.Hosting.IWebHostEnvironment environment)
{
    public async Task Ask()
    {
        var one = await File.ReadAllTextAsync("Prompts/system.md");
        var two = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "system.md"));
        var three = File.ReadAllText(Path.Combine(environment.ContentRootPath, "Prompts", "system.md"));
        var folder = Path.GetDirectoryName(typeof(Prompts).Assembly.Location)!;
        var four = string.Join('\n', File.ReadAllLines(Path.Combine(folder, "system.md")));
        await client.GetResponseAsync("hi", new ChatOptions { Instructions = one + two });
        await client.GetResponseAsync("hi", new ChatOptions { Instructions = three + four });
    }

    static void Main() { }
}

//// trap: a stream over a prompt file of the team's
sealed class Prompts(IChatClient client)
{
    private static readonly string Folder = Path.Combine(AppDomain.CurrentDomain.BaseDirectory, "Prompts");

    public async Task Ask()
    {
        using var reader = new StreamReader(Path.Combine(Folder, "system.md"));
        using var other = new StreamReader(File.OpenRead(Path.Combine(Folder, "other.md")));
        await client.GetResponseAsync("hi", new ChatOptions { Instructions = await reader.ReadToEndAsync() });
        await client.GetResponseAsync("hi", new ChatOptions { Instructions = await other.ReadToEndAsync() });
        await client.GetResponseAsync("hi", new ChatOptions { Instructions = Load("third") });
    }

    private static string Load(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.md"));

    static void Main() { }
}

//// trap: an embedded resource
using System.Reflection;

sealed class Prompts(IChatClient client)
{
    public async Task Ask()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Prompts.system.md")!;
        using var reader = new StreamReader(stream);
        await client.GetResponseAsync("hi", new ChatOptions { Instructions = reader.ReadToEnd() });
    }

    static void Main() { }
}

//// trap: the model's own answer in the instructions
sealed class Chain(IChatClient client)
{
    public async Task Run()
    {
        var plan = await client.GetResponseAsync("Plan");
        await client.GetResponseAsync("hi", new ChatOptions { Instructions = plan.Text });
    }

    static void Main() { }
}

//// trap: the question's length and whether it is empty
var app = WebApplication.Create(args);
app.MapPost("/ask", async (string question, IChatClient client) =>
{
    var extra = string.IsNullOrWhiteSpace(question) ? "Say hello." : "Answer.";
    return (await client.GetResponseAsync(question, new ChatOptions { Instructions = $"{extra} The question has {question.Length} characters." })).Text;
});
app.Run();

//// trap: a role that the code decides to be the user's
var app = WebApplication.Create(args);
app.MapPost("/ask", async (Ask ask, IChatClient client) =>
{
    var role = ChatRole.User;
    var history = ask.Turns.Select(turn => new ChatMessage(role, turn)).ToList();
    history.Insert(0, new ChatMessage(ChatRole.System, "You answer."));
    return (await client.GetResponseAsync(history)).Text;
});
app.Run();

sealed record Ask(string[] Turns);

//// trap: a retrieved article in a user message beside a constant system message
using Microsoft.Extensions.VectorData;
using OpenAI.Chat;

sealed record Article(string Text);

sealed class Answers(VectorStoreCollection<string, Article> articles, ChatClient client)
{
    public async Task Ask(string question)
    {
        var found = new List<string>();
        await foreach (var result in articles.SearchAsync(question, 3))
            found.Add(result.Record.Text);
        List<OpenAI.Chat.ChatMessage> messages = [new SystemChatMessage("Answer from the articles."), new UserChatMessage(string.Join('\n', found)), new UserChatMessage(question)];
        await client.CompleteChatAsync(messages);
    }

    static void Main() { }
}

//// trap: a raw request whose system message is constant
using System.Net.Http.Json;

var app = WebApplication.Create(args);
app.MapPost("/ask", async (string question, HttpClient http) =>
{
    var body = new { model = "gpt-4.1", messages = new object[] { new { role = "system", content = "You answer." }, new { role = "user", content = question } } };
    var response = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", body);
    return await response.Content.ReadAsStringAsync();
});
app.Run();

//// trap: a private method and a non-action of a controller
return;

public sealed class ReplyController(IChatClient client) : ControllerBase
{
    public Task<string> Reply(string text) => Ask("You reply.", text);

    [NonAction]
    public async Task<string> Ask(string instructions, string text) => (await client.GetResponseAsync(text, new ChatOptions { Instructions = instructions })).Text;
}

//// trap: a check that throws, in a helper
var app = WebApplication.Create(args);
app.MapPost("/ask", async (string tone, IChatClient client) =>
{
    var options = new ChatOptions { Instructions = $"Be {Checks.Known(tone)}." };
    return (await client.GetResponseAsync("hi", options)).Text;
});
app.Run();

static class Checks
{
    private static readonly string[] Tones = ["formal", "casual"];

    public static string Known(string tone) => Tones.Contains(tone) ? tone : throw new ArgumentException("unknown tone");
}

//// trap: a time of day and the signed-in user's id
using System.Security.Claims;

var app = WebApplication.Create(args);
app.MapPost("/ask", async (string question, ClaimsPrincipal user, TimeProvider clock, IChatClient client) =>
    (await client.GetResponseAsync(question, new ChatOptions { Instructions = $"Today is {clock.GetUtcNow():d}." })).Text);
app.Run();

//// trap: a console program's own argument
sealed class Tool(IChatClient client)
{
    public Task Run(string persona) => client.GetResponseAsync("hi", new ChatOptions { Instructions = persona });

    static void Main() { }
}

//// instructions of the raw protocols that stand beside the messages
public sealed class RawController(HttpClient http) : ControllerBase
{
    [HttpPost("a")]
    public Task Claude(string tone, string question) => http.PostAsync("https://api.anthropic.com/v1/messages", new StringContent(System.Text.Json.JsonSerializer.Serialize(
        new { max_tokens = 100, system = {|SAI1005:"Be " + tone|}, messages = new[] { new { role = "user", content = question } } })));

    [HttpPost("b")]
    public Task Gemini(string tone, string question) => http.PostAsync("https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent", new StringContent(System.Text.Json.JsonSerializer.Serialize(
        new { system_instruction = new { parts = new[] { new { text = {|SAI1005:tone|} } } }, contents = new[] { new { role = "user", parts = new[] { new { text = question } } } } })));

    [HttpPost("c")]
    public Task Keyed(string tone, string question)
    {
        var body = new Dictionary<string, object> { ["system"] = {|SAI1005:$"Be {tone}"|}, ["messages"] = new object[] { new { role = "user", content = question } } };
        return http.PostAsync("https://api.anthropic.com/v1/messages", new StringContent(System.Text.Json.JsonSerializer.Serialize(body)));
    }

    [HttpPost("d")]
    public Task Responses(string tone, string question) => http.PostAsync("https://api.openai.com/v1/responses", new StringContent(System.Text.Json.JsonSerializer.Serialize(
        new { instructions = {|SAI1005:tone|}, input = question })));

    [HttpPost("e")]
    public Task Constant(string question) => http.PostAsync("https://api.anthropic.com/v1/messages", new StringContent(System.Text.Json.JsonSerializer.Serialize(
        new { max_tokens = 100, system = "Be kind", messages = new[] { new { role = "user", content = question } } })));

    [HttpPost("f")]
    public Task Inventory(string system) => http.PostAsync("https://inventory.example.com/items", new StringContent(System.Text.Json.JsonSerializer.Serialize(new { system, rack = 4 })));
}
