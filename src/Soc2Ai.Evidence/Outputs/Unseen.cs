namespace Soc2Ai.Evidence.Outputs;

/// <summary>
/// Characters that a reader does not see and that change what is read: control characters, marks that turn the direction of writing, spaces
/// without width, and the tags in which text can be hidden from people and not from models. They are shown by their code.
/// </summary>
internal static class Unseen
{
    /// <summary>Whether the character of a code is one of them.</summary>
    public static bool Is(int code) =>
        code < ' ' ? code is not ('\t' or '\n' or '\r')
        : code is (>= 0x7F and <= 0x9F) or 0xAD or 0x61C or 0x180E or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF
            or (>= 0xFFF9 and <= 0xFFFB) or 0xFFFE or 0xFFFF or (>= 0xE0000 and <= 0xE007F);
}
