namespace Soc2Ai.Catalog;

/// <summary>What a row says of an API member.</summary>
public enum ApiRole
{
    /// <summary>The port brings a value of the kind.</summary>
    Source,

    /// <summary>The port is where a value of some kind must not arrive; the row's kind is the sink's.</summary>
    Sink,

    /// <summary>What comes out of the port is clean for rules that list the kind (<c>*</c>: for every rule).</summary>
    Clean,

    /// <summary>What goes in at one port comes out at the other.</summary>
    Pass,

    /// <summary>The argument is clean where the call returned the accepting value.</summary>
    Guard,

    /// <summary>A site of a population: a model call, a client, a tool. What comes back is new: the arguments of a model call do not pass to its result.</summary>
    Call,

    /// <summary>The member takes a dangerous value.</summary>
    Setting,

    /// <summary>The member belongs to a vendor.</summary>
    Vendor,
}
