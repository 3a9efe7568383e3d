using System.ComponentModel;
using System.Reflection;

namespace SupportDesk.Tools;

public interface IMacro
{
    string Run(string ticketId);
}

/// <summary>Runs the little automations that teams drop into the macros folder.</summary>
public sealed class MacroRunner
{
    private readonly Dictionary<string, IMacro> _builtIn = new(StringComparer.OrdinalIgnoreCase) { ["reopen"] = new Reopen() };

    [Description("Runs a macro on a ticket.")]
    public string Run(string name, string ticketId)
    {
        if (_builtIn.TryGetValue(name, out var builtIn))
            return builtIn.Run(ticketId);

        var assembly = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "macros", name + ".dll")); // SAI1006
        var macro = assembly.GetTypes().First(typeof(IMacro).IsAssignableFrom);
        return ((IMacro)Activator.CreateInstance(macro)!).Run(ticketId);
    }

    private sealed class Reopen : IMacro
    {
        public string Run(string ticketId) => $"{ticketId} is open again.";
    }
}
