using System;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>What is known of who may call an endpoint, and how often.</summary>
[Flags]
internal enum Access
{
    /// <summary>Nothing: anybody may, as often as they like.</summary>
    None = 0,

    /// <summary>Some authorization covers it.</summary>
    Authorized = 1,

    /// <summary>It is opened to anybody expressly, whatever else covers it.</summary>
    Anonymous = 2,

    /// <summary>The endpoint's builder goes to callers outside the compilation: they decide.</summary>
    LeftToCaller = 4,

    /// <summary>A rate limit covers it.</summary>
    Limited = 8,

    /// <summary>Rate limits are switched off for it expressly, whatever else covers it.</summary>
    Unlimited = 16,

    /// <summary>What opens an endpoint: it holds as soon as one way to the endpoint says so.</summary>
    Opening = Anonymous | Unlimited,

    /// <summary>What closes an endpoint: it holds only where every way to the endpoint says so.</summary>
    Closing = Authorized | LeftToCaller | Limited,
}
