using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Soc2Ai.Evidence.Report;

/// <summary>Writes JSON as the evidence's files have it: indented, UTF-8 without byte order mark, line feeds on every system, a line feed at the end.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of one JSON text.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
            write(writer);

        stream.WriteByte((byte)'\n');
        return WithoutCarriageReturns(stream.GetBuffer(), (int)stream.Length);
    }

    /// <summary>A member <c>name: { "text": … }</c>.</summary>
    public static void Message(this Utf8JsonWriter writer, string name, string text, string? markdown = null)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        if (markdown is not null)
            writer.WriteString("markdown", markdown);
        writer.WriteEndObject();
    }

    /// <summary>A member that is left out when there is nothing to say.</summary>
    public static void Optional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    /// <summary>A member with an array of texts.</summary>
    public static void Texts(this Utf8JsonWriter writer, string name, System.Collections.Generic.IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    // A raw carriage return is always the writer's own line end: in texts it is escaped.
    private static byte[] WithoutCarriageReturns(byte[] buffer, int length)
    {
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            if (buffer[i] != '\r')
                buffer[kept++] = buffer[i];
        }

        Array.Resize(ref buffer, kept);
        return buffer;
    }
}
