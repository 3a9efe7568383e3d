//// builder with list
//// file
class Messages
{
    private readonly List<(string Role, string Text)> items = [];
    public Messages System(string t) { items.Add(("system", t)); return this; }
    public Messages User(string t) { items.Add(("user", t)); return this; }
    public IReadOnlyList<(string Role, string Text)> Build() => items;
}
class Test
{
    void Run()
    {
        var list = new Messages().System("be kind").User(Source()).Build();
        foreach (var (role, text) in list)
            Sink(text); // bad
            Sink(role); // good
    }
}

//// with expression
//// file
record Request(string Text, string Name) { public string Extra { get; init; } = ""; }
class Test
{
    void Run()
    {
        var a = new Request("x", "n");
        var b = a with { Extra = Source() };
        Sink(b.Extra); // bad
        Sink(a.Extra); // good
    }
}

//// observable own
//// file
class Stream<T>
{
    private Action<T>? next;
    public IDisposable Subscribe(Action<T> onNext) { next += onNext; return new Gone(() => next -= onNext); }
    public void Push(T item) => next?.Invoke(item);
    private sealed class Gone(Action a) : IDisposable { public void Dispose() => a(); }
}
class Test
{
    private readonly Stream<string> stream = new();
    void Listen() => stream.Subscribe(t => Sink(t)); // bad
    void Listen() => stream.Subscribe(t => Sink(t.Length)); // good
    void Send() => stream.Push(Source());
}

//// message bus by type
//// file
class Bus
{
    private readonly Dictionary<Type, List<Action<object>>> handlers = new();
    public void On<T>(Action<T> handler)
    {
        if (!handlers.TryGetValue(typeof(T), out var list)) handlers[typeof(T)] = list = new();
        list.Add(o => handler((T)o));
    }
    public void Publish<T>(T message) { foreach (var h in handlers[typeof(T)]) h(message!); }
}
record Said(string Text, string Who);
class Test
{
    void Run(Bus bus)
    {
        bus.On<Said>(m => Sink(m.Text)); // bad
        bus.On<Said>(m => Sink(m.Who)); // good
        bus.Publish(new Said(Source(), "me"));
    }
}

//// command objects
//// file
interface ICommand { void Execute(); }
class SinkCommand(string text) : ICommand { public void Execute() => Sink(text); } // bad
class SinkCommand(string text) : ICommand { public void Execute() => Sink(text.Length); } // good
class Test
{
    void Run()
    {
        var queue = new Queue<ICommand>();
        queue.Enqueue(new SinkCommand(Source()));
        while (queue.Count > 0) queue.Dequeue().Execute();
    }
}
