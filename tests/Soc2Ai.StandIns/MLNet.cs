// Stand-in for Microsoft.ML and Microsoft.ML.OnnxConverter.
namespace Microsoft.ML
{
    using Microsoft.ML.Data;

    public interface IDataView
    {
        DataViewSchema Schema { get; }
    }

    public interface ITransformer;

    public sealed class DataViewSchema;

    public sealed class MLContext(int? seed = null)
    {
        public int? Seed { get; } = seed;

        public ModelOperationsCatalog Model => throw new NotSupportedException();

        public DataOperationsCatalog Data => throw new NotSupportedException();
    }

    public sealed class ModelOperationsCatalog
    {
        public void Save(ITransformer model, DataViewSchema? inputSchema, Stream stream) => throw new NotSupportedException();

        public void Save(ITransformer model, DataViewSchema? inputSchema, string filePath) => throw new NotSupportedException();

        public ITransformer Load(Stream stream, out DataViewSchema inputSchema) => throw new NotSupportedException();

        public ITransformer Load(string filePath, out DataViewSchema inputSchema) => throw new NotSupportedException();
    }

    public sealed class DataOperationsCatalog
    {
        public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data)
            where TRow : class => throw new NotSupportedException();
    }

    public static class TextLoaderSaverCatalog
    {
        public static void SaveAsText(this DataOperationsCatalog catalog, IDataView data, Stream stream, char separatorChar = '\t', bool headerRow = true, bool schema = true, bool keepHidden = false, bool forceDense = false) => throw new NotSupportedException();
    }

    public static class BinaryLoaderSaverCatalog
    {
        public static void SaveAsBinary(this DataOperationsCatalog catalog, IDataView data, Stream stream, bool keepHidden = false) => throw new NotSupportedException();
    }

    public static class OnnxExportExtensions
    {
        public static void ConvertToOnnx(this ModelOperationsCatalog catalog, ITransformer transform, IDataView inputData, Stream stream) => throw new NotSupportedException();
    }
}

namespace Microsoft.ML.Data
{
    public sealed class TextLoader;
}
