//// primary constructor captured
//// file
class Note(string text, string name)
{
    public void Show() => Sink(text); // bad
    public void Show() => Sink(name); // good
}
class Test { void Run() => new Note(Source(), "n").Show(); }

//// init property nested initializer
//// file
class Inner { public string Text { get; init; } = ""; public string Id { get; init; } = ""; }
class Outer { public Inner Inner { get; } = new(); public required Inner Other { get; init; } }
class Test
{
    void Run()
    {
        var o = new Outer { Other = new Inner { Text = Source(), Id = "1" } };
        Sink(o.Other.Text); // bad
        Sink(o.Other.Id); // good
    }
}

//// nested initializer without new
//// file
class Inner { public string Text { get; set; } = ""; public List<string> Tags { get; } = new(); }
class Outer { public Inner Inner { get; } = new(); }
class Test
{
    void Run()
    {
        var o = new Outer { Inner = { Text = "t", Tags = { Source() } } };
        Sink(o.Inner.Tags[0]); // bad
        Sink(o.Inner.Text); // good
    }
}
