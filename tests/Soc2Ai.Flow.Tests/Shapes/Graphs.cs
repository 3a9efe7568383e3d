//// linked nodes
//// file
class Node { public string Text = ""; public Node? Next; }
class Test
{
    void Run()
    {
        var a = new Node { Text = "x" };
        a.Next = new Node { Text = Source() };
        for (var n = a; n is not null; n = n.Next) Sink(n.Text); // bad
        Sink(a.Text); // good
    }
}

//// tree visitor
//// file
class Node { public string Text = ""; public List<Node> Children { get; } = new(); }
class Test
{
    void Visit(Node node, Action<string> visit) { visit(node.Text); foreach (var c in node.Children) Visit(c, visit); }
    void Run()
    {
        var root = new Node { Children = { new Node { Text = Source() } } };
        Visit(root, t => Sink(t)); // bad
        Visit(root, t => Sink(t.Length)); // good
    }
}

//// nested class state
//// file
class Outer
{
    private class Inner { public string Text = ""; public string Id = ""; }
    private readonly Inner inner = new();
    void Put() { inner.Text = Source(); inner.Id = "1"; }
    void Show() => Sink(inner.Text); // bad
    void Show() => Sink(inner.Id); // good
}

//// static event
//// file
static class Hub { public static event Action<string>? Said; public static void Say(string t) => Said?.Invoke(t); }
class A { void Run() => Hub.Say(Source()); }
class B { void Run() => Hub.Said += t => Sink(t); } // bad
class B { void Run() => Hub.Said += t => Sink(t.Length); } // good

//// event args subclass
//// file
class BaseArgs : EventArgs { public string Id { get; set; } = ""; }
class TextArgs : BaseArgs { public string Text { get; set; } = ""; }
class Feed { public event EventHandler<BaseArgs>? Got; protected void Raise(BaseArgs a) => Got?.Invoke(this, a); public void Pump() => Raise(new TextArgs { Text = Source(), Id = "1" }); }
class Test
{
    void Run(Feed f) => f.Got += On;
    void On(object? s, BaseArgs e) { if (e is TextArgs t) Sink(t.Text); } // bad
    void On(object? s, BaseArgs e) { Sink(e.Id); } // good
}
