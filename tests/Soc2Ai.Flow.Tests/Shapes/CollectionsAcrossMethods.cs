//// params array callee
//// members
void Run() => Write("a", Source()); // bad
void Run() => Write("a", "b"); // good
void Write(params string[] parts) { foreach (var p in parts) Sink(p); }

//// params span callee
//// members
void Run() => Write("a", Source()); // bad
void Run() => Write("a", "b"); // good
void Write(params ReadOnlySpan<string> parts) { for (var i = 0; i < parts.Length; i++) Sink(parts[i]); }

//// collection filled by callee
//// members
void Run()
{
    var list = new List<string>();
    Fill(list);
    Sink(list[0]);
}
void Fill(List<string> to) => to.Add(Source()); // bad
void Fill(List<string> to) => to.Add("x"); // good

//// dictionary filled by callee other key
//// members
void Run()
{
    var map = new Dictionary<string, string>();
    Fill(map);
    Sink(map["text"]); // bad
    Sink(map["name"]); // good
}
void Fill(Dictionary<string, string> to) { to["text"] = Source(); to["name"] = "n"; }

//// returned list other element
//// members
(string, List<string>) Make() => ("name", [Source()]);
void Run()
{
    var (name, list) = Make();
    Sink(list[0]); // bad
    Sink(name); // good
}
