//// session object other key
//// file
class Session
{
    private readonly Dictionary<string, object> items = new();
    public void Set(string key, object value) => items[key] = value;
    public object? Take(string key) => items.TryGetValue(key, out var v) ? v : null;
}
class Test
{
    void Run()
    {
        var s = new Session();
        s.Set("a", Source());
        s.Set("b", 3);
        Sink(s.Take("a")!); // bad
        Sink(s.Take("a") is null); // good
    }
}

//// other instance with list field
//// file
class Log { private readonly List<string> lines = new(); public void Add(string t) => lines.Add(t); public string All() => string.Join("\n", lines); }
class Test
{
    void Run()
    {
        var a = new Log();
        var b = new Log();
        a.Add(Source());
        b.Add("x");
        Sink(a.All()); // bad
        Sink(b.All()); // good
    }
}

//// instance cleared by method
//// file
class Log { private readonly List<string> lines = new(); public void Add(string t) => lines.Add(t); public void Reset() => lines.Clear(); public string All() => string.Join("\n", lines); }
class Test
{
    void Run()
    {
        var a = new Log();
        a.Add(Source());
        a.Reset(); // good
        a.Add("x");
        Sink(a.All());
    }
}

//// generic repository
//// file
class Repo<T> where T : class { private readonly List<T> items = new(); public void Add(T item) => items.Add(item); public IEnumerable<T> Where(Func<T, bool> p) => items.Where(p); }
record Item(string Id, string Body);
class Test
{
    void Run()
    {
        var repo = new Repo<Item>();
        repo.Add(new Item("1", Source()));
        foreach (var i in repo.Where(x => x.Id == "1"))
            Sink(i.Body); // bad
            Sink(i.Id); // good
    }
}
