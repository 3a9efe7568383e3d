global using System.Text.Json;
global using Microsoft.Extensions.AI;
global using Microsoft.AspNetCore.Http;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.AspNetCore.WebUtilities;

//// messages of exceptions
sealed class ModelException(string message, Exception? inner = null) : Exception(message, inner);

sealed class ReplyException : Exception
{
    public ReplyException(string reply)
        : base({|SAI4009:$"The model replied '{reply}'"|})
    {
    }
}

sealed class Test(IChatClient client)
{
    public async Task<int> Output(string question)
    {
        var response = await client.GetResponseAsync(question);
        return int.TryParse(response.Text, out var number) ? number : throw new InvalidOperationException({|SAI4009:$"No number in {response.Text}"|});
    }

    public async Task Prompt(string question)
    {
        var response = await client.GetResponseAsync(question);
        if (response.Text.Length == 0)
            throw new InvalidDataException({|SAI4009:"No answer to " + question|});
    }

    public async Task Own(string question)
    {
        var response = await client.GetResponseAsync(question);
        throw new ModelException({|SAI4009:$"Unexpected: {response.Text}"|});
    }

    public async Task OwnText(string question)
    {
        var response = await client.GetResponseAsync(question);
        throw new ReplyException(response.Text);
    }

    public async Task Wrapped(string question)
    {
        var response = await client.GetResponseAsync(question);
        try
        {
            JsonDocument.Parse(response.Text);
        }
        catch (JsonException exception)
        {
            var text = string.Format("Not JSON: {0}", response.Text);
            throw new ModelException({|SAI4009:text|}, exception);
        }
    }

    public async Task Harmless(string question, string toolName)
    {
        var response = await client.GetResponseAsync(question);
        if (response.Text.Length == 0)
            throw new InvalidDataException($"No answer to a question of {question.Length} characters");
        if (response.FinishReason == ChatFinishReason.Length)
            throw new InvalidDataException($"Response {response.ResponseId} of {response.ModelId} ended with {response.FinishReason}");
        ArgumentException.ThrowIfNullOrEmpty(question);
        if (toolName.Length > 9)
            throw new ArgumentException($"Unknown tool {toolName}", nameof(toolName));
        throw new ModelException("The model said nothing useful");
    }

    public async Task Failure(string question)
    {
        try
        {
            await client.GetResponseAsync(question);
        }
        catch (Exception exception)
        {
            throw new ModelException($"The model failed: {exception.Message}", exception);
        }
    }
}

//// addresses
sealed class Test(IChatClient client, HttpClient http) : ControllerBase
{
    public async Task Query(string question)
    {
        await http.GetStringAsync({|SAI4009:$"https://search.example/find?q={Uri.EscapeDataString(question)}"|});
        await client.GetResponseAsync(question);
    }

    public async Task Local(string question)
    {
        var response = await client.GetResponseAsync(question);
        var address = "https://search.example/find?q=" + response.Text;
        await http.GetAsync({|SAI4009:address|});
    }

    public async Task Helper(string question)
    {
        var response = await client.GetResponseAsync(question);
        await http.GetAsync({|SAI4009:QueryHelpers.AddQueryString("https://search.example/find", "q", response.Text)|});
    }

    public async Task Builder(string question)
    {
        var response = await client.GetResponseAsync(question);
        var builder = new UriBuilder("https://search.example/find") { Query = {|SAI4009:"q=" + response.Text|} };
        await http.GetAsync(builder.Uri);
    }

    public async Task<IActionResult> Action(string question)
    {
        var response = await client.GetResponseAsync(question);
        return Redirect({|SAI4009:$"/done?answer={response.Text}"|});
    }

    public async Task<IResult> Minimal(string question)
    {
        var response = await client.GetResponseAsync(question);
        return Results.Redirect({|SAI4009:"/done/" + Uri.EscapeDataString(response.Text)|});
    }

    public async Task<IResult> Harmless(string question)
    {
        var response = await client.GetResponseAsync(question);
        await http.GetAsync($"https://search.example/find?n={response.Text.Length}&id={response.ResponseId}");
        await http.PostAsync("https://search.example/find?type=text", new StringContent(response.Text));
        return Results.Redirect("/done");
    }
}

//// route values of a redirect, and an exception that calls its message otherwise
public sealed class AnswersController(Microsoft.Extensions.AI.IChatClient chat) : Microsoft.AspNetCore.Mvc.ControllerBase
{
    public async Task<Microsoft.AspNetCore.Mvc.IActionResult> Ask(string question)
    {
        var response = await chat.GetResponseAsync(question);
        return RedirectToAction("Done", {|SAI4009:new { answer = response.Text }|});
    }

    public async Task<Microsoft.AspNetCore.Mvc.IActionResult> Identify(string question)
    {
        var response = await chat.GetResponseAsync(question);
        return RedirectToAction("Done", new { id = response.ResponseId });
    }

    public async Task Fail(string question)
    {
        var response = await chat.GetResponseAsync(question);
        throw new RatingException($"no rating: {response.Text}");
    }
}

public sealed class RatingException(string text) : Exception({|SAI4009:text|});
