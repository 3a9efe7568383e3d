using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SupportDesk.Tickets;

namespace SupportDesk.Replies;

[ApiController]
[Route("api/replies")]
public sealed class ReplyController(ReplyDrafter drafter, RefundAdvisor refunds, TicketStore tickets, CustomerDirectory customers) : ControllerBase
{
    [HttpPost("{id}/shorten")]
    public async Task<IActionResult> Shorten(string id, [FromBody] string draft, CancellationToken stop) // SAI1003 SAI1004
    {
        if (tickets.Find(id) is not { } ticket)
            return NotFound();

        return Ok(await drafter.ShortenAsync(ticket, draft, stop));
    }

    [Authorize(Policy = "Leads")]
    [EnableRateLimiting("inference")]
    [HttpPost("{id}/refund")]
    public async Task<IActionResult> Refund(string id, CancellationToken stop)
    {
        if (tickets.Find(id) is not { } ticket || customers.Find(ticket.CustomerId) is not { } customer)
            return NotFound();

        return Ok(new
        {
            Eligible = await refunds.EligibilityAsync(ticket, customer, stop),
            Advice = await refunds.AdviseAsync(ticket, customer, stop),
            Rejection = await refunds.ExplainRejectionAsync(RefundAdvisor.Context(ticket, customer), stop),
            Profile = await refunds.ProfileAsync(customer, stop),
        });
    }

    [HttpGet("{id}")]
    public IActionResult Current(string id) => tickets.Find(id) is { Draft: { } draft } ? Ok(draft) : NotFound();
}
