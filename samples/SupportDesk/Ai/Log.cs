namespace SupportDesk.Ai;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Draft for {TicketId} is ready: {Draft}")]
    public static partial void DraftReady(ILogger logger, string ticketId, string draft);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Asking {Model}: {Prompt}")]
    public static partial void Asking(ILogger logger, string model, string prompt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft for {TicketId} has {Length} characters and took {Elapsed} ms")]
    public static partial void DraftMeasured(ILogger logger, string ticketId, int length, double elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ticket {TicketId} could not be triaged")]
    public static partial void TriageFailed(ILogger logger, Exception exception, string ticketId);
}
