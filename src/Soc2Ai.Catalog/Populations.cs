using System.Collections.Generic;

namespace Soc2Ai.Catalog;

/// <summary>The names of the populations that rules test, each a kind of site in code, configuration or build.</summary>
public static class Populations
{
    /// <summary>Every name that a page may use.</summary>
    public static IReadOnlyCollection<string> All { get; } = new HashSet<string>
    {
        "credential argument", "endpoint address", "inference endpoint", "instruction", "use of model output", "artifact load", "AI tool",
        "tool server", "prompt", "client", "guardrail setting", "loop around a model call", "model call", "model call in a request handler",
        "parse of model output", "model id", "handler around a model call", "log write of AI content", "training-data write", "weights write",
        "store write of AI content", "telemetry setting", "retention setting", "exception or URL", "embedding or vector write",
        "vendor in use", "register entry", "suppression", "rule", "AI package", "AI component",
    };
}
