using System.Globalization;

namespace Soc2Ai.Performance;

/// <summary>Switches of a command line: <c>--name value</c>, or <c>--name</c> alone.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads them; an unknown one is an error that names the known.</summary>
    public Options(IEnumerable<string> arguments, params IReadOnlyList<string> known)
    {
        string? name = null;
        foreach (var argument in arguments)
        {
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                _values[name ?? throw new ArgumentException($"'{argument}' belongs to no option")] = argument;
                name = null;
                continue;
            }

            name = argument[2..];
            if (!known.Contains(name))
                throw new ArgumentException($"there is no option --{name}; known are {string.Join(", ", known.Select(option => "--" + option))}");
            _values[name] = "";
        }
    }

    /// <summary>Whether an option is given, with a value or without.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The value of an option.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>The number of an option.</summary>
    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The values of an option between commas.</summary>
    public IReadOnlyList<string> List(string name, string otherwise) => (Text(name) ?? otherwise).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The numbers of an option between commas.</summary>
    public IReadOnlyList<int> Numbers(string name, string otherwise) => [.. List(name, otherwise).Select(text => int.Parse(text, CultureInfo.InvariantCulture))];

    /// <summary>The processor to bind measured processes to: none with <c>--processor any</c>.</summary>
    public int? Processor => Text("processor") switch
    {
        "any" => null,
        { } text => int.Parse(text, CultureInfo.InvariantCulture),
        null => Environment.ProcessorCount - 1,
    };
}
