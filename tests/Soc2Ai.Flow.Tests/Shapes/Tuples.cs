//// tuple item
var t = (Source(), "x");
Sink(t.Item1); // bad
Sink(t.Item2); // good

//// named tuple deconstruction
var (name, mail) = (Name: "n", Mail: Source());
Sink(mail); // bad
Sink(name); // good

//// swap by tuple
var a = Source(); var b = "x";
(a, b) = (b, a);
Sink(b); // bad
Sink(a); // good

//// tuple returned by a method
//// members
static (string Text, int Size) Both(string text) => (text, text.Length);
void Run()
{
    var (text, size) = Both(Source());
    Sink(text); // bad
    Sink(size); // good
}

//// nested tuple
var t = (1, (Source(), "y"));
var (_, (x, y)) = t;
Sink(x); // bad
Sink(y); // good

//// user Deconstruct
//// members
sealed class Mail(string from, string body) { public void Deconstruct(out string f, out string b) { f = from; b = body; } }
void Run()
{
    var (f, b) = new Mail("me", Source());
    Sink(b); // bad
    Sink(f); // good
}

//// extension Deconstruct
//// file
static class More { public static void Deconstruct(this Uri uri, out string host, out int port) { host = uri.Host; port = uri.Port; } }
class Test
{
    void Run()
    {
        var (host, port) = new Uri(Source());
        Sink(host); // bad
        Sink(port); // good
    }
}

//// deconstruction in foreach over a dictionary
var d = new Dictionary<string, string> { ["k"] = Source() };
foreach (var (key, value) in d)
{
    Sink(value); // bad
    Sink(key.Length); // good
}

//// value tuple in a list
var list = new List<(string A, string B)>();
list.Add((Source(), "b"));
Sink(list[0].A); // bad
Sink(list[0].B); // good

//// tuple field assigned
(string A, string B) t = ("a", "b");
t.A = Source();
Sink(t.A); // bad
Sink(t.B); // good

//// tuple copied then changed
var t = (A: "a", B: "b");
var u = t;
u.A = Source();
Sink(u.A); // bad
Sink(t.A); // good
