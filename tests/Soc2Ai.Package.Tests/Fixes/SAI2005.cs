using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.AI;

namespace Fixes.Blocking;

[Authorize, EnableRateLimiting("inference")]
public sealed class TranslationController(IChatClient client) : ControllerBase
{
    [HttpPost]
    public IActionResult Translate(string text)
    {
        var response = client.GetResponseAsync(text).Result;
        return Ok(response.Text);
    }
}
