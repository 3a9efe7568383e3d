using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Soc2Ai.Tool.Cli;

namespace Soc2Ai.Tool.Commands;

/// <summary>Arguments and options that several commands take.</summary>
internal static class CommonOptions
{
    /// <summary>The reports that a command is about.</summary>
    public static Argument<string[]> Paths() => new("paths")
    {
        Description = "Reports (*.soc2.sarif), folders and patterns; the current folder when there is none",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
        HelpName = "paths",
    };

    /// <summary>The reports of the commit that a change begins from.</summary>
    public static Option<string[]> Base() => new("--base")
    {
        Description = "Reports of the commit that the change begins from: findings that they have are known, all others new",
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    /// <summary>An option with a few words.</summary>
    public static Option<string> Choice(string name, string description, string otherwise, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => otherwise, HelpName = string.Join('|', words) };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value, StringComparer.Ordinal)))
                result.AddError($"{name} '{token.Value}' is none of: {string.Join(", ", words)}");
        });
        return option;
    }

    /// <summary>Words that stand in one value or in several, between commas or semicolons.</summary>
    public static IReadOnlyList<string> Words(IEnumerable<string>? values) =>
        [.. (values ?? []).SelectMany(value => value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Criteria that exist.</summary>
    public static IReadOnlyList<string> Criteria(IEnumerable<string>? values)
    {
        IReadOnlyList<string> ids = [.. Words(values).Select(id => id.ToUpperInvariant())];
        if (ids.FirstOrDefault(id => !Catalog.Criteria.Contains(id)) is { } unknown)
            throw new UserError($"'{unknown}' is no criterion", $"{Arguments.Meant(unknown, Catalog.Criteria.All.Select(criterion => criterion.Id))}Criteria are written as in CC6.1, A1.2, C1.1, PI1.3, P4.2.");
        return ids;
    }
}
