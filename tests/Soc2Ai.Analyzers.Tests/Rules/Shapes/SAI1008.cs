global using Ganss.Xss;
global using Markdig;
global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.Components;
global using Microsoft.AspNetCore.Components.Rendering;
global using Microsoft.AspNetCore.Html;
global using Microsoft.AspNetCore.Http;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.AspNetCore.Mvc.Rendering;
global using Microsoft.AspNetCore.Razor.TagHelpers;
global using Microsoft.Extensions.AI;
global using System.Net;
global using System.Text.Encodings.Web;
global using System.Text.Json;

//// markup of Blazor
sealed class Answer(IChatClient client) : ComponentBase
{
    private string _html = "";
    private MarkupString _markup;

    private MarkupString Shown => (MarkupString){|SAI1008:_html|};

    protected override async Task OnInitializedAsync()
    {
        var response = await client.GetResponseAsync("Draft.");
        _html = response.Text;
        _markup = new MarkupString({|SAI1008:response.Text|});
        var other = (MarkupString){|SAI1008:$"<b>{response.Text}</b>"|};
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, {|SAI1008:_html|});
        builder.AddContent(1, _html);
        builder.AddContent(2, _markup);
        builder.AddAttribute(3, "title", _html);
    }

    static void Main() { }
}

//// content of MVC
sealed class Writer(IChatClient client, IHtmlHelper helper)
{
    public async Task<IHtmlContent> Show(TagHelperOutput output)
    {
        var text = (await client.GetResponseAsync("Draft.")).Text;
        var content = new HtmlContentBuilder();
        content.AppendHtml({|SAI1008:text|});
        content.AppendHtml("<b>").Append(text).AppendHtml("</b>");
        content.AppendHtmlLine({|SAI1008:text|});
        output.Content.SetHtmlContent({|SAI1008:text|});
        output.Content.SetContent(text);
        output.PostContent.AppendHtml({|SAI1008:$"<i>{text}</i>"|});
        output.Attributes.SetAttribute("title", text);
        var tag = new TagBuilder("p");
        tag.InnerHtml.AppendHtml({|SAI1008:text|});
        tag.InnerHtml.Append(text);
        tag.Attributes["title"] = text;
        content.AppendFormat("<b>{0}</b>", text);
        helper.Raw({|SAI1008:text|});
        return new HtmlString({|SAI1008:text|});
    }

    static void Main() { }
}

//// responses that say HTML
public sealed class ChatController(IChatClient client) : ControllerBase
{
    private const string Type = "text/html; charset=utf-8";

    public async Task<IActionResult> Html() => Content({|SAI1008:(await client.GetResponseAsync("Draft.")).Text|}, "text/html");

    public async Task<IActionResult> Constant() => Content({|SAI1008:(await client.GetResponseAsync("Draft.")).Text|}, Type);

    public async Task<IActionResult> Result()
    {
        var text = (await client.GetResponseAsync("Draft.")).Text;
        return new ContentResult { Content = {|SAI1008:"<html>" + text + "</html>"|}, ContentType = "text/html", StatusCode = 200 };
    }

    public async Task Written()
    {
        var text = (await client.GetResponseAsync("Draft.")).Text;
        Response.ContentType = System.Net.Mime.MediaTypeNames.Text.Html;
        await Response.WriteAsync({|SAI1008:text|});
    }

    public async Task<IActionResult> Plain() => Content((await client.GetResponseAsync("Draft.")).Text);

    public async Task<IActionResult> Text() => Content((await client.GetResponseAsync("Draft.")).Text, "text/plain");

    public async Task<IActionResult> Json() => Ok(new { answer = (await client.GetResponseAsync("Draft.")).Text });

    public async Task<IActionResult> PlainResult()
    {
        var text = (await client.GetResponseAsync("Draft.")).Text;
        return new ContentResult { Content = text, ContentType = "application/json" };
    }

    public async Task Events()
    {
        Response.ContentType = "text/event-stream";
        await foreach (var update in client.GetStreamingResponseAsync("Draft."))
            await Response.WriteAsync($"data: {update.Text}\n\n");
    }
}

public sealed class Program
{
    public static void Main(string[] args)
    {
        var app = WebApplication.Create(args);
        app.MapGet("/a", async (IChatClient client) => Results.Content({|SAI1008:(await client.GetResponseAsync("Draft.")).Text|}, "text/html"));
        app.MapGet("/b", async (IChatClient client) => TypedResults.Content({|SAI1008:$"<p>{await client.GetResponseAsync("Draft.")}</p>"|}, contentType: "text/html", statusCode: 200));
        app.MapGet("/c", async (IChatClient client) => Results.Text((await client.GetResponseAsync("Draft.")).Text));
        app.MapGet("/d", async (IChatClient client) => Results.Content((await client.GetResponseAsync("Draft.")).Text));
        app.MapGet("/e", async (IChatClient client) => (await client.GetResponseAsync("Draft.")).Text);
        app.MapGet("/f", async (IChatClient client, HttpContext context) =>
        {
            context.Response.Headers.ContentType = "text/html";
            await context.Response.WriteAsync({|SAI1008:(await client.GetResponseAsync("Draft.")).Text|});
        });
        app.Run();
    }
}

//// encoded
sealed class Writer(IChatClient client, HtmlEncoder encoder, IHtmlHelper helper)
{
    public async Task<IHtmlContent> Show()
    {
        var text = (await client.GetResponseAsync("Draft.")).Text;
        var a = new MarkupString(WebUtility.HtmlEncode(text));
        var b = (MarkupString)HtmlEncoder.Default.Encode(text).Replace("\n", "<br>");
        var c = helper.Raw(helper.Encode(text));
        var d = new HtmlString($"<b>{encoder.Encode(text)}</b>");
        var e = new HtmlString(System.Web.HttpUtility.HtmlEncode(text));
        var f = new HtmlString($"<a href='/search?q={Uri.EscapeDataString(text)}'>{text.Length}</a>");
        var g = Results.Content($"<p>{System.Security.SecurityElement.Escape(text)}</p>", "text/html");
        var h = new MarkupString(text == "yes" ? "<b>yes</b>" : "<b>no</b>");
        return new HtmlString("<hr>");
    }

    static void Main() { }
}

//// sanitized
sealed class Writer(IChatClient client, IHtmlSanitizer sanitizer)
{
    private static readonly HtmlSanitizer Own = new();

    public async Task<IHtmlContent> Show()
    {
        var text = (await client.GetResponseAsync("Draft.")).Text;
        var a = (MarkupString)sanitizer.Sanitize(Markdown.ToHtml(text));
        var html = Markdown.ToHtml(text);
        var clean = Own.Sanitize(html);
        var b = new MarkupString(clean);
        return new HtmlString(new HtmlSanitizer().Sanitize(text));
    }

    static void Main() { }
}

//// Markdown
sealed class Writer(IChatClient client)
{
    private static readonly MarkdownPipeline Safe = new MarkdownPipelineBuilder().UseAdvancedExtensions().DisableHtml().Build();
    private static readonly MarkdownPipeline Open = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
    private readonly MarkdownPipeline _own;

    public Writer(IChatClient client, bool any) : this(client)
    {
        var builder = new MarkdownPipelineBuilder();
        builder.DisableHtml();
        _own = builder.Build();
    }

    public async Task Show()
    {
        var text = (await client.GetResponseAsync("Draft.")).Text;
        var a = (MarkupString){|SAI1008:Markdown.ToHtml(text)|};
        var b = new MarkupString({|SAI1008:Markdown.ToHtml(text, Open)|});
        var c = new MarkupString(Markdown.ToHtml(text, Safe));
        var d = new MarkupString(Markdown.ToHtml(text, new MarkdownPipelineBuilder().DisableHtml().Build()));
        var e = new MarkupString(Markdown.ToHtml(WebUtility.HtmlEncode(text)));
        var f = new MarkupString(Markdown.ToHtml(text, _own));
    }

    static void Main() { }
}

//// Markdown that leaves the project
sealed class Writer(IChatClient client)
{
    public async Task<string> Answer()
    {
        var response = await client.GetResponseAsync("Draft.");
        return Markdown.ToHtml({|SAI1008:response.Text|});
    }

    public async Task Save()
    {
        var html = Markdown.ToHtml({|SAI1008:(await client.GetResponseAsync("Draft.")).Text|});
        await File.WriteAllTextAsync("answer.html", html);
    }

    public async Task<string> Safe()
    {
        var pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
        return Markdown.ToHtml((await client.GetResponseAsync("Draft.")).Text, pipeline);
    }

    static void Main() { }
}

//// a helper that converts
static class Markup
{
    public static MarkupString Of(string markdown) => (MarkupString){|SAI1008:Markdown.ToHtml(markdown)|};

    public static string Html(this string markdown) => Markdown.ToHtml(markdown);
}

sealed class Writer(IChatClient client)
{
    public async Task Show()
    {
        var text = (await client.GetResponseAsync("Draft.")).Text;
        var a = Markup.Of(text);
        var b = new HtmlString({|SAI1008:text.Html()|});
    }

    static void Main() { }
}

//// streamed into a page
sealed class Chat(IChatClient client) : ComponentBase
{
    private readonly List<Message> _messages = [];

    private async Task Send(string question)
    {
        var message = new Message("assistant");
        _messages.Add(message);
        await foreach (var update in client.GetStreamingResponseAsync(question))
        {
            message.Text += update.Text;
            StateHasChanged();
        }
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var message in _messages)
        {
            builder.AddContent(0, (MarkupString){|SAI1008:message.Text|});
            builder.AddContent(1, message.Text);
            builder.AddContent(2, (MarkupString)message.Role);
        }
    }

    static void Main() { }
}

sealed class Message(string role)
{
    public string Role { get; } = role;

    public string Text { get; set; } = "";
}

//// a page's model
using Microsoft.AspNetCore.Mvc.RazorPages;

public sealed class AskModel(IChatClient client) : PageModel
{
    public string Answer { get; private set; } = "";

    public string Question { get; private set; } = "";

    public async Task OnPostAsync(string question)
    {
        Question = question;
        Answer = (await client.GetResponseAsync(question)).Text;
    }

    public async Task<ContentResult> OnGetAsync() => Content({|SAI1008:(await client.GetResponseAsync("Draft.")).Text|}, "text/html");
}

public sealed class AskPage : Microsoft.AspNetCore.Mvc.RazorPages.Page
{
    public IHtmlHelper<AskModel> Html { get; set; } = null!;

    public AskModel Model => (AskModel)ViewContext.ViewData.Model!;

    public override Task ExecuteAsync()
    {
        Write(Html.Raw({|SAI1008:Model.Answer|}));
        Write(Model.Answer);
        Write(Html.Raw(Model.Question));
        WriteLiteral("<p>");
        return Task.CompletedTask;
    }

    static void Main() { }
}

//// other SDKs
using Microsoft.Agents.AI;
using Microsoft.SemanticKernel;
using OpenAI.Chat;

sealed class Writer
{
    public async Task<HtmlString> OpenAi(ChatClient client)
    {
        OpenAI.Chat.ChatCompletion completion = await client.CompleteChatAsync("Draft.");
        return new HtmlString({|SAI1008:completion.Content[0].Text|});
    }

    public async Task<HtmlString> Kernel(Kernel kernel) => new({|SAI1008:(await kernel.InvokePromptAsync("Draft.")).ToString()|});

    public async Task<HtmlString> Agent(AIAgent agent) => new({|SAI1008:(await agent.RunAsync("Draft.")).Text|});

    public async Task<HtmlString> Raw(HttpClient http)
    {
        var response = await http.PostAsync("https://api.anthropic.com/v1/messages", new StringContent("{}"));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return new HtmlString({|SAI1008:json.RootElement.GetProperty("content")[0].GetProperty("text").GetString()|});
    }

    static void Main() { }
}

//// what is not the model's
sealed class Writer(IChatClient client)
{
    public async Task<IHtmlContent> Show(string question, string template)
    {
        var response = await client.GetResponseAsync(question);
        var a = new HtmlString(template);
        var b = (MarkupString)question;
        var c = new HtmlString($"<b>{response.Text.Length}</b> {response.Usage?.TotalTokenCount} {response.FinishReason}");
        var d = Results.Content("<p>Sent.</p>", "text/html");
        var e = new MarkupString(bool.TryParse(response.Text, out var agreed) && agreed ? "<b>yes</b>" : "no");
        return new HtmlString("<hr>");
    }

    static void Main() { }
}

//// a tool that renders
using ModelContextProtocol.Server;

[McpServerToolType]
public sealed class Tools(IBoard board)
{
    [McpServerTool]
    public void Show(string html) => board.Show(new MarkupString({|SAI1008:html|}));

    [McpServerTool]
    public void Tell(string text) => board.Show(new MarkupString(HtmlEncoder.Default.Encode(text)));

    static void Main() { }
}

public interface IBoard
{
    void Show(MarkupString markup);
}

//// parameters of components, as Razor writes them
sealed class Chat(IChatClient client) : ComponentBase
{
    private string _answer = "";

    private async Task Send() => _answer = (await client.GetResponseAsync("Draft.")).Text;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Bubble>(0);
        builder.AddComponentParameter(1, nameof(global::Bubble.Text), Microsoft.AspNetCore.Components.CompilerServices.RuntimeHelpers.TypeCheck<string>(_answer));
        builder.AddComponentParameter(2, nameof(global::Bubble.Title), "fixed");
        builder.CloseComponent();
        builder.OpenComponent<Note>(3);
        builder.AddComponentParameter(4, "Body", _answer);
        builder.CloseComponent();
    }

    static void Main() { }
}
//// file
public sealed class Bubble : ComponentBase
{
    [Parameter]
    public string Text { get; set; } = "";

    [Parameter]
    public string Title { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddContent(0, (MarkupString){|SAI1008:Text|});
        builder.AddContent(1, (MarkupString)Title);
        builder.AddContent(2, Text);
    }
}
//// file
public sealed class Note : ComponentBase
{
    [Parameter]
    public string Body { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, {|SAI1008:Body|});
}

//// pipelines that a container or a caller hands in
public sealed class Pages(Microsoft.Extensions.AI.IChatClient chat, Markdig.MarkdownPipeline shared)
{
    public async Task<Microsoft.AspNetCore.Html.HtmlString> Injected(string question)
    {
        var response = await chat.GetResponseAsync(question);
        return new Microsoft.AspNetCore.Html.HtmlString(Markdig.Markdown.ToHtml(response.Text, shared));
    }

    public async Task<Microsoft.AspNetCore.Html.HtmlString> Given(string question, Markdig.MarkdownPipeline pipeline)
    {
        var response = await chat.GetResponseAsync(question);
        return new Microsoft.AspNetCore.Html.HtmlString(Markdig.Markdown.ToHtml(response.Text, pipeline));
    }

    public async Task<Microsoft.AspNetCore.Html.HtmlString> Standard(string question)
    {
        var response = await chat.GetResponseAsync(question);
        return new Microsoft.AspNetCore.Html.HtmlString({|SAI1008:Markdig.Markdown.ToHtml(response.Text)|});
    }
}
