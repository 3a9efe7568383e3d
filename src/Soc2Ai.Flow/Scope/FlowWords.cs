using System;

namespace Soc2Ai.Flow;

/// <summary>Words that tell what data is for where no API does.</summary>
public static class FlowWords
{
    /// <summary>Stands among a declaration's identifiers when a text in it speaks of training data.</summary>
    public const string Training = "<training>";

    /// <summary>Stands among a declaration's identifiers when it has a <c>new(…)</c> without a type name.</summary>
    public const string New = "<new>";

    private static readonly string[] Words = ["train", "finetun", "fine-tun", "fine_tun", "dataset", "data-set", "data_set", "corpus", "evalset", "eval-set", "eval_set", ".jsonl"];

    /// <summary>Whether a name or a path clearly says training, fine-tuning, a data set, a corpus or an evaluation set.</summary>
    public static bool SaysTraining(string text)
    {
        foreach (var word in Words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0 && !IsOtherTrain(text, word))
                return true;
        }

        return false;
    }

    // Constraints restrain, strains and trainers do not train models.
    private static bool IsOtherTrain(string text, string word) =>
        word == "train" && (text.IndexOf("constrain", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("strain", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("trainee", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("trains", StringComparison.OrdinalIgnoreCase) >= 0);
}
