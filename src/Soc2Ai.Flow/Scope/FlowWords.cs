using System;
using System.Collections.Generic;

namespace Soc2Ai.Flow;

/// <summary>Words that tell what data is for where no API does.</summary>
public static class FlowWords
{
    /// <summary>Stands in a file's index where a name or a text speaks of training data.</summary>
    public const string Training = "<training>";

    /// <summary>Stands in a file's index where a <c>new(…)</c> has no type name.</summary>
    public const string New = "<new>";

    /// <summary>Stands in a file's index where a <c>catch</c> is.</summary>
    public const string Catch = "<catch>";

    /// <summary>Stands in a file's index where a <c>while</c>, <c>for</c> or <c>do</c> is.</summary>
    public const string Loop = "<loop>";

    /// <summary><see cref="Training"/> alone.</summary>
    public static readonly HashSet<string> TrainingOnly = [Training];

    /// <summary><see cref="New"/> alone.</summary>
    public static readonly HashSet<string> NewOnly = [New];

    /// <summary><see cref="Catch"/> alone.</summary>
    public static readonly HashSet<string> CatchOnly = [Catch];

    /// <summary><see cref="Loop"/> alone.</summary>
    public static readonly HashSet<string> LoopOnly = [Loop];

    // What may follow "train" where it is a verb or names a split of the data, and what follows "training" where people are trained.
    private static readonly HashSet<string> AfterTrain = new(StringComparer.Ordinal) { "", "data", "set", "sets", "file", "files", "path", "rows", "row", "examples", "samples", "split", "jsonl", "json", "csv", "txt", "parquet", "tsv", "bin", "model" };
    private static readonly HashSet<string> AfterTraining = new(StringComparer.Ordinal) { "course", "courses", "session", "sessions", "plan", "schedule", "calendar", "class", "classes", "center", "centre", "room", "video", "videos", "certificate", "program", "programme", "provider", "status", "metrics" };

    /// <summary>Whether a name or a path clearly says training, fine-tuning, a data set, a corpus or an evaluation set.</summary>
    public static bool SaysTraining(string text)
    {
        if (!Hints(text) || text is "DataSet" or "dataSet")
            return false;

        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1] : "";
            var says = words[i] switch
            {
                "train" => AfterTrain.Contains(next),
                "training" => !AfterTraining.Contains(next),
                "trainingset" or "trainingdata" or "trainset" or "traindata" or "dataset" or "datasets" or "corpus" or "corpora" or "evalset" or "evalsets" => true,
                "fine" => next.StartsWith("tun", StringComparison.Ordinal),
                "data" or "eval" or "evaluation" => next is "set" or "sets",
                var word => word.StartsWith("finetun", StringComparison.Ordinal),
            };
            if (says)
                return true;
        }

        return false;
    }

    /// <summary>Whether a member that has this name or text may write training data, so that it is worth a walk.</summary>
    internal static bool MayConcernTraining(string text) => text.IndexOf(".jsonl", StringComparison.OrdinalIgnoreCase) >= 0 || SaysTraining(text);

    private static bool Hints(string text) =>
        Has(text, "train") || Has(text, "tun") || Has(text, "set") || Has(text, "corp");

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    // `trainingRows`, `training-rows` and `TRAINING_ROWS` alike.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length || !char.IsLetter(text[i]) || (i > start && char.IsUpper(text[i]) && char.IsLower(text[i - 1]));
            if (!ends)
                continue;
            if (i > start)
                words.Add(text.Substring(start, i - start).ToLowerInvariant());
            start = i < text.Length && char.IsLetter(text[i]) ? i : i + 1;
        }

        return words;
    }
}
