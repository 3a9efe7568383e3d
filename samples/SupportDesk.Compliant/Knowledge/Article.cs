namespace SupportDesk.Knowledge;

public sealed record Article(string Id, string Title, string Text)
{
    public ReadOnlyMemory<float> Vector { get; init; }
}
