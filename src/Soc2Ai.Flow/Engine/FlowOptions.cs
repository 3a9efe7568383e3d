namespace Soc2Ai.Flow;

/// <summary>The bounds of the engine. Past one of them less is known than the code says. The bounds on walking (blocks, recursions, delegates, levels of callees, the stack) are told of as <see cref="FlowAnalysis.Widened"/>; those on how much one summary or one request of an editor holds are not.</summary>
public sealed record FlowOptions
{
    /// <summary>The bounds that ship.</summary>
    public static readonly FlowOptions Default = new();

    /// <summary>How often one basic block is walked before its state is taken as it is.</summary>
    public int VisitsPerBlock { get; init; } = 24;

    /// <summary>How often the methods of a recursion are summarized again before the summary is taken as it is.</summary>
    public int RoundsPerRecursion { get; init; } = 8;

    /// <summary>From how many methods on a recursion counts as large: visitors and interpreters, in which all call all.</summary>
    public int LargeRecursion { get; init; } = 100;

    /// <summary>How often the methods of a large recursion are summarized again.</summary>
    public int RoundsPerLargeRecursion { get; init; } = 3;

    /// <summary>How many declarations are bound to find who reads from stores that walked code writes to.</summary>
    public int CandidatesForCarriers { get; init; } = 200;

    /// <summary>How many values a recursion fills into summaries before it is taken as it is: objects that all know each other multiply what each of them holds.</summary>
    public int FillsPerRecursion { get; init; } = 50_000;

    /// <summary>How many calls of delegates, which only callers know, one summary hands on to them.</summary>
    public int CallsPerSummary { get; init; } = 32;

    /// <summary>How deep delegates that are run run what they were given: a function that is given itself has no end.</summary>
    public int DelegateDepth { get; init; } = 8;

    /// <summary>How often members that run delegates of fields and events are walked again because others put delegates there.</summary>
    public int RoundsOfDelegates { get; init; } = 3;

    /// <summary>How many values are filled into summaries altogether before no member is walked again for delegates.</summary>
    public int FillsBeforeDelegates { get; init; } = 400_000;

    /// <summary>How many implementations of a virtual or interface member are joined; with more, the call is unknown.</summary>
    public int Implementations { get; init; } = 8;

    /// <summary>How far from a body that mentions a row callees are followed.</summary>
    public int CalleeDepth { get; init; } = 6;

    /// <summary>How far callers are followed.</summary>
    public int CallerDepth { get; init; } = 6;

    /// <summary>How many bodies are bound to find who calls the members of one file, when the editor asks for that file alone.</summary>
    public int CandidatesPerFile { get; init; } = 16;

    /// <summary>How many of these may be members that come to no model by themselves and can only hand on.</summary>
    public int ForwardersPerFile { get; init; } = 4;

    /// <summary>How many objects that a callable made its callers see.</summary>
    public int ObjectsPerSummary { get; init; } = 32;

    /// <summary>How many flows one summary hands on to callers.</summary>
    public int FlowsPerSummary { get; init; } = 250;
}
