using System;

namespace Soc2Ai.Analyzers;

/// <summary>The parts of an address that may have holes, which <see cref="Uri"/> would not read.</summary>
internal readonly record struct WebAddress(string Scheme, string Host, string Path)
{
    /// <summary>Whether traffic to it is readable on the way.</summary>
    public bool IsPlain => Scheme is "http" or "ws";

    /// <summary>Whether the host is constant and says by itself that it is the machine itself, its container network or its link: nothing that leaves it.</summary>
    public bool IsLocal => IsLocalHost(Host.Trim('[', ']'));

    /// <summary>Whether the host is not written out in the source.</summary>
    public bool IsUnknownHost => Host.Length == 0 || Host.IndexOf(ConstantOrigin.Hole) >= 0 || Host.IndexOfAny(['{', '<', '*', '%']) >= 0;

    /// <summary>Whether the path is one that model servers answer at.</summary>
    public bool IsModelPath
    {
        get
        {
            var path = Path.TrimEnd('/');
            return path.EndsWith("/completions", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/responses", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith("/messages", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/embeddings", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith("/generate", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The address that a text begins with; null when it has no scheme.</summary>
    public static WebAddress? Of(string text)
    {
        var colon = text.IndexOf("://", StringComparison.Ordinal);
        if (colon <= 0 || colon > 8)
            return null;

        var rest = text.Substring(colon + 3);
        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        var path = end < 0 ? "" : rest.Substring(end).Split('?', '#')[0];
        var user = authority.LastIndexOf('@');
        if (user >= 0)
            authority = authority.Substring(user + 1);

        var port = authority.LastIndexOf(':');
        if (port > authority.LastIndexOf(']'))
            authority = authority.Substring(0, port);
        return new WebAddress(text.Substring(0, colon).Trim().ToLowerInvariant(), authority, path);
    }

    // Names without a dot are services of the same composition (Aspire, Docker, Kubernetes).
    private static bool IsLocalHost(string host) =>
        host.IndexOf('.') < 0 && host.IndexOf(':') < 0
        || host is "::1" or "0.0.0.0" or "::"
        || host.StartsWith("127.", StringComparison.Ordinal) || host.StartsWith("169.254.", StringComparison.Ordinal)
        || host.StartsWith("fe80:", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || host.Equals("host.docker.internal", StringComparison.OrdinalIgnoreCase) || host.Equals("gateway.docker.internal", StringComparison.OrdinalIgnoreCase)
        || host.Equals("host.containers.internal", StringComparison.OrdinalIgnoreCase);
}
