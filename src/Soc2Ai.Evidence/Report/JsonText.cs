using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Soc2Ai.Evidence.Report;

/// <summary>Writes JSON as the evidence's files have it: indented, UTF-8 without byte order mark, line feeds on every system, a line feed at the end.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // What the writer holds back is copied once more.
    private const int FlushAt = 1 << 16;

    // The writer breaks no line before a raw value.
    private static readonly byte[] LineStart = [(byte)'\n', .. System.Linq.Enumerable.Repeat((byte)' ', 8)];

    /// <summary>The bytes of one compact JSON value, to be written many times.</summary>
    public static byte[] Value(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
            write(writer);

        return stream.ToArray();
    }

    /// <summary>The bytes of one JSON text.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write) => Buffer(write).ToArray();

    /// <summary>The bytes of one JSON text that may be a hundred megabytes long, not copied.</summary>
    /// <param name="capacity">About how many bytes: a buffer that has to grow leaves as many behind.</param>
    public static ReadOnlyMemory<byte> Buffer(Action<Utf8JsonWriter> write, int capacity = 0)
    {
        var stream = new MemoryStream(capacity);
        using (var writer = new Utf8JsonWriter(stream, Options))
            write(writer);

        stream.WriteByte((byte)'\n');
        return stream.GetBuffer().AsMemory(0, WithoutCarriageReturns(stream.GetBuffer(), (int)stream.Length));
    }

    /// <summary>
    /// An array with one compact element a line: lists that grow with the project stay a third of the size and are written as fast, and a
    /// change of one element is a change of one line.
    /// </summary>
    public static void Lines<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var line = new MemoryStream();
        using var lineWriter = new Utf8JsonWriter(line, Compact);
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            line.SetLength(0);
            line.Write(LineStart, 0, LineStart.Length);
            lineWriter.Reset(line);
            write(lineWriter, item);
            lineWriter.Flush();
            writer.WriteRawValue(line.GetBuffer().AsSpan(0, (int)line.Length), skipInputValidation: true);
            if (writer.BytesPending > FlushAt)
                writer.Flush();
        }

        writer.WriteEndArray();
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
    public static void Texts(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    // A raw carriage return is always the writer's own line end: in texts it is escaped.
    private static int WithoutCarriageReturns(byte[] buffer, int length)
    {
        var kept = Array.IndexOf(buffer, (byte)'\r', 0, length);
        for (var i = kept; i >= 0 && i < length; i++)
        {
            if (buffer[i] != '\r')
                buffer[kept++] = buffer[i];
        }

        return kept < 0 ? length : kept;
    }
}
