//// with does not change the original
//// members
record Note(string Title) { public string Body { get; init; } = ""; }
void Run()
{
    var n = new Note("t");
    var m = n with { Body = Source() };
    Sink(m.Body); // bad
    Sink(n.Body); // good
}

//// record to string
//// members
record Note(string Title, int Size);
void Run()
{
    var n = new Note(Source(), 3); // bad
    var n = new Note("x", Source().Length); // good
    Sink(n.ToString());
}

//// record positional deconstruction ignoring
//// members
sealed record Msg(string Role, string Text);
void Run()
{
    var (role, _) = new Msg("user", Source()); // good
    var (_, role) = new Msg("user", Source()); // bad
    Sink(role);
}

//// record inheritance
//// members
abstract record Shape(string Name);
sealed record Circle(string Name, string Color) : Shape(Name);
void Run()
{
    Shape s = new Circle(Source(), "red");
    Sink(s.Name); // bad
    Sink(((Circle)s).Color); // good
}

//// init property with object initializer
//// members
sealed class Opt { public required string Cmd { get; init; } public string Note { get; init; } = ""; }
void Run()
{
    var o = new Opt { Cmd = Source(), Note = "n" };
    Sink(o.Cmd); // bad
    Sink(o.Note); // good
}

//// nested object initializer
//// members
sealed class In { public string T { get; set; } = ""; public string U { get; set; } = ""; }
sealed class Out { public In In { get; } = new(); }
void Run()
{
    var o = new Out { In = { T = Source() } };
    Sink(o.In.T); // bad
    Sink(o.In.U); // good
}
