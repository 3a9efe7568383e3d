//// iterator yields
//// members
IEnumerable<string> Items()
{
    yield return "a";
    yield return Source(); // bad
    yield return "b"; // good
}
void Run() { foreach (var t in Items()) Sink(t); }

//// iterator with parameter
//// members
IEnumerable<string> Twice(IEnumerable<string> input) { foreach (var t in input) { yield return t; yield return t; } }
void Run()
{
    foreach (var t in Twice([Source()])) Sink(t); // bad
    foreach (var t in Twice(["x"])) Sink(t); // good
}

//// async iterator again
//// members
async IAsyncEnumerable<string> Items()
{
    await Task.Delay(1);
    yield return Source(); // bad
    yield return "x"; // good
}
async Task Run() { await foreach (var t in Items().ConfigureAwait(false)) Sink(t); }

//// own enumerable class
//// file
class Bag : IEnumerable<string>
{
    private readonly List<string> items = new();
    public void Add(string text) => items.Add(text);
    public IEnumerator<string> GetEnumerator() => items.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
class Test
{
    void Run()
    {
        var bag = new Bag { Source() }; // bad
        var bag = new Bag { "x" }; // good
        foreach (var t in bag) Sink(t);
    }
}

//// own enumerator with state
//// file
class Numbers
{
    public Enumerator GetEnumerator() => new();
    public struct Enumerator
    {
        private int i;
        public string Current { get; private set; }
        public bool MoveNext()
        {
            Current = Source(); // bad
            Current = "x"; // good
            return i++ < 3;
        }
    }
}
class Test
{
    void Run() { foreach (var t in new Numbers()) Sink(t); }
}
