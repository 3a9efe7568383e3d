using System;
using System.Collections.Generic;

namespace Soc2Ai.Analyzers.Failures;

/// <summary>What names say about success and failure.</summary>
internal static class FailureWords
{
    private static readonly string[] Failing =
        ["error", "fail", "fault", "problem", "invalid", "unavailable", "unhealthy", "degraded", "rejected", "exception", "abort", "denied", "broken", "timeout", "timedout", "exhausted", "warning"];

    private static readonly string[] Succeeding = ["success", "succeeded", "issuccess", "ok", "isok", "healthy", "available", "valid", "isvalid", "completed", "isavailable", "ishealthy", "online", "alive", "isup"];

    private static readonly string[] Telling =
    [
        "log", "warn", "error", "fail", "fatal", "critical", "trace", "debug", "info", "verbose", "write", "print", "report", "notify", "record", "track", "capture", "alert", "raise", "publish", "send", "reject", "abandon", "nack",
        "deadletter", "requeue", "audit", "increment", "observe", "show", "display", "mark", "setstatus", "setexception", "trysetexception", "setcanceled", "trysetcanceled", "exit", "abort", "retry", "emit", "addmodelerror", "adderror", "respond",
        "onerror", "handle", "say", "reply", "escalate", "challenge", "forbid",
    ];

    private static readonly HashSet<string> Succeeded = new(StringComparer.Ordinal)
    {
        "Ok", "Content", "Json", "Text", "NoContent", "Accepted", "Created", "View", "PartialView", "Page", "File", "Stream", "Redirect", "LocalRedirect", "RedirectToPage", "RedirectToAction", "Empty", "Bytes", "Component",
    };

    /// <summary>Whether a name says that something went wrong.</summary>
    public static bool SaysFailure(string name) => Has(name, Failing);

    /// <summary>Whether a name says that something went well.</summary>
    public static bool SaysSuccess(string name)
    {
        var plain = name.TrimStart('_').ToLowerInvariant();
        return Array.IndexOf(Succeeding, plain) >= 0 || plain.IndexOf("success", StringComparison.Ordinal) >= 0 || plain.IndexOf("succeeded", StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether a method's name says that it tells somebody, or something, what happened.</summary>
    public static bool SaysTelling(string method)
    {
        foreach (var word in Telling)
        {
            if (method.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return SaysFailure(method);
    }

    /// <summary>Whether a method of an action or of <c>Results</c> makes an answer that says that all is well.</summary>
    public static bool IsGoodAnswer(string method) => Succeeded.Contains(method);

    private static bool Has(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
