// Stand-in for Microsoft.Extensions.Compliance.Abstractions and .Redaction.
using System.Text;

namespace Microsoft.Extensions.Compliance.Classification
{
    public readonly struct DataClassification(string taxonomyName, string value)
    {
        public string TaxonomyName { get; } = taxonomyName;

        public string Value { get; } = value;
    }

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    public class DataClassificationAttribute(DataClassification classification) : Attribute
    {
        public DataClassification Classification { get; } = classification;
    }

    public sealed class DataClassificationSet(DataClassification classification)
    {
        public DataClassification Classification { get; } = classification;
    }
}

namespace Microsoft.Extensions.Compliance.Redaction
{
    using Microsoft.Extensions.Compliance.Classification;

    public abstract class Redactor
    {
        public virtual string Redact(string? source) => throw new NotSupportedException();

        public string Redact(ReadOnlySpan<char> source) => throw new NotSupportedException();

        public abstract int Redact(ReadOnlySpan<char> source, Span<char> destination);

        public int Redact(string? source, Span<char> destination) => throw new NotSupportedException();

        public string Redact<T>(T value, string? format = null, IFormatProvider? provider = null) => throw new NotSupportedException();

        public bool TryRedact<T>(T value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider = null) => throw new NotSupportedException();

        public abstract int GetRedactedLength(ReadOnlySpan<char> input);
    }

    public interface IRedactorProvider
    {
        Redactor GetRedactor(DataClassificationSet classifications);

        Redactor GetRedactor(DataClassification classification);
    }

    public static class RedactionStringBuilderExtensions
    {
        public static StringBuilder AppendRedacted(this StringBuilder stringBuilder, Redactor redactor, string? value) => throw new NotSupportedException();

        public static StringBuilder AppendRedacted(this StringBuilder stringBuilder, Redactor redactor, ReadOnlySpan<char> value) => throw new NotSupportedException();
    }
}
