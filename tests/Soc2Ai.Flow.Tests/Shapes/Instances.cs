//// field set in one method
//// members
private string text = "";
private string name = "";
void Set() { text = Source(); name = "n"; }
void Show() => Sink(text); // bad
void Show() => Sink(name); // good

//// partial class field
//// file
partial class Test { private string text = ""; private int size; void Set() { text = Source(); size = text.Length; } }
partial class Test { void Show() => Sink(text); } // bad
partial class Test { void Show() => Sink(size); } // good

//// base class field
//// file
abstract class Base { protected string Text = ""; protected string Name = ""; protected void Load() { Text = Source(); Name = "x"; } }
class Test : Base
{
    void Run() { Load(); Sink(this.Text); } // bad
    void Run() { Load(); Sink(this.Name); } // good
}

//// property through other object
//// file
class Session { public string Text { get; set; } = ""; public string User { get; set; } = ""; }
class A(Session session) { void Run() => session.Text = Source(); }
class B(Session session)
{
    void Run() => Sink(session.Text); // bad
    void Run() => Sink(session.User); // good
}

//// interface property
//// file
interface ISession { string Text { get; set; } string Id { get; } }
class Session : ISession { public string Text { get; set; } = ""; public string Id => "1"; }
class A { void Run(ISession session) => session.Text = Source(); }
class B
{
    void Run(ISession session) => Sink(session.Text); // bad
    void Run(ISession session) => Sink(session.Id); // good
}

//// other instance same class
//// file
class Note { public string Text { get; set; } = ""; }
class Test
{
    void Run()
    {
        var a = new Note { Text = Source() };
        var b = new Note { Text = "x" };
        Sink(a.Text); // bad
        Sink(b.Text); // good
    }
}

//// other instance by constructor
//// file
class Note { public string Text; public Note(string text) => Text = text; }
class Test
{
    void Run()
    {
        var a = new Note(Source());
        var b = new Note("x");
        Sink(a.Text); // bad
        Sink(b.Text); // good
    }
}

//// other instance method
//// file
class Note(string text) { public string Upper() => text.ToUpper(); }
class Test
{
    void Run()
    {
        var a = new Note(Source());
        var b = new Note("x");
        Sink(a.Upper()); // bad
        Sink(b.Upper()); // good
    }
}

//// other instance set by method
//// file
class Note { private string text = ""; public void Set(string t) => text = t; public string Read() => text; }
class Test
{
    void Run()
    {
        var a = new Note();
        var b = new Note();
        a.Set(Source());
        b.Set("x");
        Sink(a.Read()); // bad
        Sink(b.Read()); // good
    }
}

//// alias of instance
//// file
class Note { public string Text = ""; }
class Test
{
    void Run()
    {
        var a = new Note();
        var b = a; // bad
        var b = new Note(); // good
        b.Text = Source();
        Sink(a.Text);
    }
}

//// field overwritten before read
//// file
class Note { public string Text = ""; }
class Test
{
    void Run(Note note)
    {
        note.Text = Source();
        note.Text = "x"; // good
        Sink(note.Text);
    }
}
