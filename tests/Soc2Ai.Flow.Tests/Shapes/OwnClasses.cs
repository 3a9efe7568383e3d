//// lambda in record
//// file
record Step(string Name, Func<string, string> Change);
class Test
{
    void Run()
    {
        var step = new Step("s", t => t.Trim()); // bad
        var step = new Step("s", t => "x"); // good
        Sink(step.Change(Source()));
    }
}

//// pipeline of steps
//// file
class Pipeline
{
    private readonly List<Func<string, string>> steps = new();
    public Pipeline Use(Func<string, string> step) { steps.Add(step); return this; }
    public string Run(string text) { foreach (var step in steps) text = step(text); return text; }
}
class Test
{
    void Run() => Sink(new Pipeline().Use(t => t.Trim()).Use(t => t + "!").Run(Source())); // bad
    void Run() => Sink(new Pipeline().Use(t => t.Trim()).Use(t => t + "!").Run("x")); // good
}

//// expression bodied members
//// file
class Note { private string text = ""; public string Text { get => text; set => text = value; } public int Size => text.Length; }
class Test
{
    void Run()
    {
        var note = new Note();
        note.Text = Source();
        Sink(note.Text); // bad
        Sink(note.Size); // good
    }
}

//// setter cleans
//// file
class Note
{
    private string text = "";
    public string Text { get => text; set => text = value.Trim(); } // bad
    public string Text { get => text; set => text = Clean(value); } // good
}
class Test { void Run() { var note = new Note { Text = Source() }; Sink(note.Text); } }

//// callback object
//// file
class Callbacks { public Action<string>? OnText { get; set; } }
class Engine2(Callbacks callbacks) { public void Go() => callbacks.OnText?.Invoke(Source()); }
class Test
{
    void Run() => new Engine2(new Callbacks { OnText = t => Sink(t) }).Go(); // bad
    void Run() => new Engine2(new Callbacks { OnText = t => Sink(t.Length) }).Go(); // good
}

//// indexer own
//// file
class Bag { private readonly Dictionary<string, string> items = new(); public string this[string key] { get => items[key]; set => items[key] = value; } }
class Test
{
    void Run()
    {
        var bag = new Bag();
        bag["a"] = Source(); // bad
        bag["a"] = "x"; // good
        Sink(bag["a"]);
    }
}

//// repository of entities
//// file
class Item { public string Id = ""; public string Text = ""; }
class Repo
{
    private readonly List<Item> items = [];
    public void Add(Item item) => items.Add(item);
    public Item? Find(string id) => items.FirstOrDefault(i => i.Id == id);
}
class Test(Repo repo)
{
    void Save() => repo.Add(new Item { Id = "1", Text = Source() });
    void Show() => Sink(repo.Find("1")!.Text); // bad
    void Show() => Sink(repo.Find("1")!.Id); // good
}

//// dispose pattern using
//// file
sealed class Scope(Action<string> end) : IDisposable { public string Text = ""; public void Dispose() => end(Text); }
class Test
{
    void Run()
    {
        using var scope = new Scope(t => Sink(t));
        scope.Text = Source(); // bad
        scope.Text = "x"; // good
    }
}
