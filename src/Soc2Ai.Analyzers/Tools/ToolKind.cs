namespace Soc2Ai.Analyzers.Tools;

/// <summary>How a tool is given to a model, which decides where an approval may stand.</summary>
internal enum ToolKind
{
    /// <summary>A function of Microsoft.Extensions.AI.</summary>
    Function,

    /// <summary>A function of a Semantic Kernel plugin.</summary>
    Kernel,

    /// <summary>A tool of a server of the Model Context Protocol.</summary>
    Server,

    /// <summary>A description by name, whose calls the application dispatches itself.</summary>
    Dispatched,
}
