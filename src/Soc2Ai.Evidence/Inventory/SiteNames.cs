using System;

namespace Soc2Ai.Evidence.Inventory;

/// <summary>Names in the identities of places: <c>M:Desk.Replies.Drafter.Draft(System.String)@2:17</c>.</summary>
internal static class SiteNames
{
    /// <summary>The member around the place, without where in it: that moves with every edit.</summary>
    public static string Member(string site) => site.LastIndexOf('@') is > 0 and var end ? site.Substring(0, end) : site;

    /// <summary>A member as a person calls it: <c>Drafter.Draft</c>.</summary>
    public static string Short(string member)
    {
        var start = member.Length > 2 && member[1] == ':' ? 2 : 0;
        var end = member.IndexOf('(', start) is > 0 and var bracket ? bracket : member.Length;
        if (start == 0 && member.IndexOf('/') >= 0)
            return member;
        var dot = member.LastIndexOf('.', end - 1, end - start);
        dot = dot > start ? member.LastIndexOf('.', dot - 1, dot - start) : -1;
        var name = member.Substring(dot >= start ? dot + 1 : start, end - (dot >= start ? dot + 1 : start));
        return name is "Program.{Main}$" or "Program.<Main>$" ? "Program" : name;
    }
}
