using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace SupportDesk.Attachments;

public sealed record Conversion(Uri Address, string Wish);

[Authorize]
[EnableRateLimiting("inference")]
[ApiController]
[Route("api/attachments")]
public sealed class AttachmentController(AttachmentConverter converter) : ControllerBase
{
    [HttpPost("video")]
    public async Task<IActionResult> Video(Conversion conversion, CancellationToken stop)
    {
        var path = await converter.DownloadAsync(conversion.Address, stop);
        await converter.ConvertVideoAsync(path, conversion.Wish, stop);
        return Accepted();
    }

    [HttpPost("scan")]
    public async Task<IActionResult> Scan(Conversion conversion, CancellationToken stop)
    {
        await converter.ConvertScanAsync(await converter.DownloadAsync(conversion.Address, stop), stop);
        return Accepted();
    }

    [AllowAnonymous]
    [HttpPost("inspect")]
    public async Task<IActionResult> Inspect(Conversion conversion, CancellationToken stop) // SAI1003
    {
        await converter.InspectAsync(await converter.DownloadAsync(conversion.Address, stop), stop);
        return Accepted();
    }
}
