using System;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>What is known of who may call an endpoint.</summary>
[Flags]
internal enum Access
{
    /// <summary>Nothing: anybody may.</summary>
    None = 0,

    /// <summary>Some authorization covers it.</summary>
    Authorized = 1,

    /// <summary>It is opened to anybody expressly, whatever else covers it.</summary>
    Anonymous = 2,

    /// <summary>The endpoint's builder goes to callers outside the compilation: they decide.</summary>
    LeftToCaller = 4,
}
