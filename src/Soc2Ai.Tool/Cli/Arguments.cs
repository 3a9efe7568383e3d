using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace Soc2Ai.Tool.Cli;

/// <summary>Says what is wrong with what was typed, and what was probably meant.</summary>
internal static class Arguments
{
    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    public static UserError? Wrong(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        var name = Name(command);
        var stray = Stray(parse).FirstOrDefault();
        if (stray is not null && stray.StartsWith('-'))
            return new UserError($"'{stray}' is no option of '{name}'", $"{Meant(stray, Options(command))}Run '{name} --help' for those that there are.");

        if (parse.Errors.Count == 0)
            return null;

        if (command.Subcommands.Count > 0)
        {
            var commands = command.Subcommands.Select(sub => sub.Name).ToList();
            return stray is null
                ? new UserError($"'{name}' needs a command", $"One of: {string.Join(", ", commands)}. Run '{name} --help' for what they do.")
                : new UserError($"'{stray}' is no command of '{name}'", $"{Meant(stray, commands)}Run '{name} --help' for those that there are.");
        }

        if (command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && parse.GetResult(argument) is not { Tokens.Count: > 0 }) is { } missing)
            return new UserError($"'{name}' needs <{missing.Name}>: {missing.Description}", $"Run '{name} --help' for examples.");

        return stray is not null
            ? new UserError($"'{stray}' is one argument too many for '{name}'", $"Run '{name} --help' for what it takes.")
            : new UserError(parse.Errors[0].Message.TrimEnd('.'), $"Run '{name} --help' for what it takes.");
    }

    /// <summary>The command as it is typed, <c>soc2ai report</c>.</summary>
    public static string Name(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Name(parent)} {command.Name}" : command.Name;

    /// <summary>"Did you mean …? " for the nearest of the words, or nothing where none is near.</summary>
    public static string Meant(string typed, IEnumerable<string> words) =>
        words.Select(word => (Word: word, Distance: Distance(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(pair => pair.Distance <= Math.Max(1, pair.Word.TrimStart('-').Length / 2)).OrderBy(pair => pair.Distance).FirstOrDefault() is { Word: { } word }
            ? $"Did you mean '{word}'? "
            : "";

    private static IEnumerable<string> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
            .Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name)).Where(name => name.StartsWith("--", StringComparison.Ordinal));

    // A list of paths takes whatever stands there, also an option that does not exist; behind "--" that is what is meant.
    private static IEnumerable<string> Stray(ParseResult parse)
    {
        var meant = parse.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Select(token => token.Value).ToHashSet();
        return parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens).Select(token => token.Value)
            .Where(value => value.Length > 1 && value[0] == '-' && !meant.Contains(value)).Concat(parse.UnmatchedTokens);
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[other.Length];
    }
}
