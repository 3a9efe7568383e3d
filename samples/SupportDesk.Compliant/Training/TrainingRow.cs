using System.Text.Json;
using SupportDesk.Tickets;

namespace SupportDesk.Training;

public sealed record TrainingRow(IReadOnlyList<TrainingMessage> Messages)
{
    public static TrainingRow Of(Ticket ticket) => new(
    [
        new("system", "You draft replies for a support agent."),
        new("user", $"{ticket.Subject}\n{ticket.Body}"),
        new("assistant", ticket.Resolution ?? ""),
    ]);

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

public sealed record TrainingMessage(string Role, string Content);
