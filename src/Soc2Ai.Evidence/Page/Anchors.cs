using System;
using System.Collections.Generic;

namespace Soc2Ai.Evidence.Page;

/// <summary>Ids of elements: from what they are about, so that a link to one holds in the next report.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The id of a finding. Equal fingerprints in two projects are counted.</summary>
    public string OfFinding(string fingerprint)
    {
        var wanted = "f-" + Safe(fingerprint);
        var anchor = wanted;
        for (var i = 2; !_taken.Add(anchor); i++)
            anchor = $"{wanted}-{i}";

        return anchor;
    }

    /// <summary>The id of a rule's findings.</summary>
    public static string OfRule(string id) => "rule-" + Safe(id);

    /// <summary>A name as it may stand in an id: itself where it is plain, else its hash.</summary>
    public static string Safe(string name)
    {
        if (name.Length is 0 or > 64)
            return NameGuid.Hash(name, 8);
        foreach (var c in name)
        {
            if (!(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_'))
                return NameGuid.Hash(name, 8);
        }

        return name;
    }
}
