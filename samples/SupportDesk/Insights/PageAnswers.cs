using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.AI;

namespace SupportDesk.Insights;

/// <summary>Explains pages of the help centre, and shows the explanation.</summary>
[Authorize]
[EnableRateLimiting("inference")]
[Route("insights")]
public sealed class PageAnswers(IChatClient chat, HttpClient http) : Controller
{
    [HttpGet("explain")]
    public async Task<IActionResult> Explain(string topic, CancellationToken stop)
    {
        var page = await http.GetStringAsync(new Uri("https://help.supportdesk.example/"), stop);
        var answer = await chat.GetResponseAsync($"Explain {topic} to a customer. {page}", cancellationToken: stop); // SAI1013 SAI2004
        return Content($"<article>{answer.Text}</article>", "text/html"); // SAI1008
    }

    [HttpGet("source")]
    public async Task<IActionResult> Source(string topic, CancellationToken stop)
    {
        var answer = await chat.GetResponseAsync($"Which page explains {topic}? Answer with its address.", cancellationToken: stop); // SAI2004
        return Redirect(answer.Text); // SAI1009 SAI4009
    }
}
