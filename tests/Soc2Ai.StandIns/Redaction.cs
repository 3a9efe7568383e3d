// Stand-in for Microsoft.Extensions.Compliance.Abstractions and .Redaction.
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
}

namespace Microsoft.Extensions.Compliance.Redaction
{
    public abstract class Redactor
    {
        public virtual string Redact(string? source) => throw new NotSupportedException();

        public string Redact(ReadOnlySpan<char> source) => throw new NotSupportedException();
    }

    public interface IRedactorProvider
    {
        Redactor GetRedactor(Classification.DataClassification classification);
    }
}
