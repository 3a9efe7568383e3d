using System.Diagnostics.CodeAnalysis;

namespace App;

public static class Sdk
{
    public static void Client(string key) { }
    public static void Write(string text) { }
    public static void Ask(string prompt) { }
}

public class Desk
{
    private const string Key = "constant";

    public void Open() => Sdk.Client(Key);

    public void OpenFromSettings() => Sdk.Client(System.Environment.GetEnvironmentVariable("KEY")!);

    public void Draft(string ticket)
    {
        Sdk.Ask(ticket);
        Sdk.Write(ticket);
        Sdk.Write("drafted");
    }

    [SuppressMessage("Confidentiality", "SAI4001:Prompt written to a log", Justification = "Tickets of the demo tenant are synthetic; owner=ana@example.com; approved-by=ben@example.com; expires=2027-03-31; ticket=SEC-12")]
    public void Accepted(string ticket)
    {
        Sdk.Write(ticket);
    }

    [SuppressMessage("Confidentiality", "SAI4001:Prompt written to a log", Justification = "<Pending>")]
    public void Pending(string ticket)
    {
        Sdk.Write(ticket);
    }

    public void Pragma(string ticket)
    {
#pragma warning disable SAI4001
        Sdk.Write(ticket);
#pragma warning restore SAI4001
    }
}
