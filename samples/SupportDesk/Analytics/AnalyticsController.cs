using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SupportDesk.Tickets;

namespace SupportDesk.Analytics;

[Authorize(Policy = "Leads")]
[EnableRateLimiting("inference")]
[ApiController]
[Route("api/analytics")]
public sealed class AnalyticsController(SatisfactionAnalytics analytics, TicketStore tickets) : ControllerBase
{
    [HttpGet("month")]
    public MonthlyReport Month(CancellationToken stop) => analytics.MonthAsync(stop).GetAwaiter().GetResult(); // SAI2005

    [HttpGet("churn/{id}")]
    public async Task<IActionResult> Churn(string id, CancellationToken stop) =>
        tickets.Find(id) is { } ticket
            ? Ok(new { Risk = await analytics.ChurnRiskAsync(ticket, stop), Topic = await analytics.TopicAsync(ticket, stop), Product = await analytics.ProductAsync(ticket, stop) })
            : NotFound();
}
