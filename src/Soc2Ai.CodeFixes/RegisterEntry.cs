using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.CodeFixes;

/// <summary>An entry that the register lacks, as a finding says it: what the code tells, and TODO where a person has to say it.</summary>
/// <param name="List">The register's list: <c>vendors</c>, <c>models</c> or <c>tools</c>.</param>
/// <param name="Name">The entry's name or id.</param>
internal sealed record RegisterEntry(string List, string Name, string? Vendor, string? Host)
{
    private const string Blank = "\"TODO\"";

    /// <summary>The entry that a finding asks for; null when it asks for none.</summary>
    public static RegisterEntry? Of(Diagnostic finding) =>
        finding.Properties.TryGetValue("register", out var list) && finding.Properties.TryGetValue("entry", out var name) && list is not null && name is not null
            ? new RegisterEntry(list, name, Property(finding, "entryVendor"), Property(finding, "entryHosts"))
            : null;

    /// <summary>The entry's text, on lines of its own that begin with <paramref name="indent"/>, or on one line where that is null.</summary>
    public string Text(string newLine, string? indent, string unit)
    {
        var members = Members().Select(member => $"\"{member.Name}\": {member.Value}");
        return indent is null
            ? $"{{ {string.Join(", ", members)} }}"
            : $"{{{newLine}{indent}{unit}{string.Join($",{newLine}{indent}{unit}", members)}{newLine}{indent}}}";
    }

    private IEnumerable<(string Name, string Value)> Members() => List switch
    {
        "vendors" => [("name", Quoted(Name)), ("hosts", Host is null ? "[]" : $"[{Quoted(Host)}]"), ("soc2ReportDate", Blank), ("dataUse", Blank), ("owner", Blank), ("reviewDate", Blank)],
        "models" => [("vendor", Vendor is null ? Blank : Quoted(Vendor)), ("id", Quoted(Name)), ("purpose", Blank), ("owner", Blank), ("approvedBy", Blank), ("ticket", Blank), ("evaluations", "[]")],
        _ => [("name", Quoted(Name)), ("sideEffects", Blank), ("approval", Blank)],
    };

    private static string? Property(Diagnostic finding, string name) => finding.Properties.TryGetValue(name, out var value) && value is { Length: > 0 } ? value : null;

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
