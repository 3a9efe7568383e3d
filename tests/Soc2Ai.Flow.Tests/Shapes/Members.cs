//// parameter
//// members
void Run() => Pass(Source()); // bad
void Run() => Pass("x"); // good
void Pass(string text) => Sink(text);
//// return
//// members
string Load() => Source(); // bad
string Load() => "x"; // good
void Run() => Sink(Load());
//// through
//// members
static string Through(string text) => text + "!"; // bad
static string Through(string text) => text.Length + "!"; // good
void Run() => Sink(Through(Source()));
//// other parameter
//// members
void Pass(string one, string two) { Sink(one); }
void Run() => Pass(Source(), "x"); // bad
void Run() => Pass("x", Source()); // good
//// named arguments
//// members
void Pass(string one, string two) { Sink(one); }
void Run() => Pass(two: "x", one: Source()); // bad
void Run() => Pass(two: Source(), one: "x"); // good
//// four deep
//// members
void A(string text) => B(text);
void B(string text) => C(text + "!");
void C(string text) => D(text.Trim());
void D(string text) => Sink(text);
void Run() => A(Source()); // bad
void Run() => A(Clean(Source())); // good
//// cleaned in the callee
//// members
static string Make(string text) => text; // bad
static string Make(string text) => Clean(text); // good
void Run() => Sink(Make(Source()));
//// recursion
//// members
string Loop(string text, int depth) => depth == 0 ? text : Loop(text + "x", depth - 1); // bad
string Loop(string text, int depth) => depth == 0 ? "y" : Loop(text + "x", depth - 1); // good
void Run() => Sink(Loop(Source(), 3));
//// mutual recursion
//// members
string Even(string text, int depth) => depth == 0 ? text : Odd(text, depth - 1); // bad
string Even(string text, int depth) => depth == 0 ? "y" : Odd(text, depth - 1); // good
string Odd(string text, int depth) => depth == 0 ? "x" : Even(text, depth - 1);
void Run() => Sink(Even(Source(), 3));
//// out parameter
//// members
void Load(out string text) => text = Source(); // bad
void Load(out string text) => text = "x"; // good
void Run() { Load(out var a); Sink(a); }
//// ref parameter
//// members
void Change(ref string text) => text = Source(); // bad
void Change(ref string text) => text = "x"; // good
void Run() { var a = "y"; Change(ref a); Sink(a); }
//// field across methods
//// members
string _text = "";
string _other = "";
void Set() => _text = Source();
void Use() => Sink(_text); // bad
void Use() => Sink(_other); // good
//// static field
//// members
static string _text = "";
static string _other = "";
static void Set() => _text = Source();
static void Use() => Sink(_text); // bad
static void Use() => Sink(_other); // good
//// property across methods
//// members
string Text { get; set; } = "";
void Set() { Text = Source(); } // bad
void Set() { Text = Clean(Source()); } // good
void Use() => Sink(Text);
//// field initializer
//// members
string _text = Source(); // bad
string _text = "x"; // good
void Use() => Sink(_text);
//// constructor
//// file
sealed class Note { readonly string _text; public Note(string text) { _text = text; } public void Use() => Sink(_text); }
class Test { void Run() => new Note(Source()).Use(); } // bad
class Test { void Run() => new Note("x").Use(); } // good
//// primary constructor
//// file
sealed class Note(string text) { public void Use() => Sink(text); }
class Test { void Run() => new Note(Source()).Use(); } // bad
class Test { void Run() => new Note("x").Use(); } // good
//// primary constructor into a property
//// file
sealed class Note(string text) { public string Text { get; } = text; }
class Test { void Run() => Sink(new Note(Source()).Text); } // bad
class Test { void Run() => Sink(new Note("x").Text); } // good
//// record
//// file
record Note(string Text, string Title);
class Test { void Run() { var note = new Note(Source(), "x");
Sink(note.Text); // bad
Sink(note.Title); // good
} }
//// record with
//// file
record Note(string Text, string Title);
class Test { void Run() {
var note = new Note(Source(), "x") with { Title = "y" }; // bad
var note = new Note(Source(), "x") with { Text = "y" }; // good
Sink(note.Text); } }
//// record deconstruction
//// file
record Note(string Text, string Title);
class Test { void Run() { var (text, title) = new Note(Source(), "x");
Sink(text); // bad
Sink(title); // good
} }
//// object initializer
//// members
sealed class Note { public string Text { get; set; } public string Title { get; set; } }
void Run()
{
    var note = new Note { Text = Source(), Title = "x" };
    Sink(note.Text); // bad
    Sink(note.Title); // good
}
//// member overwritten
//// members
sealed class Note { public string Text { get; set; } }
void Run()
{
    var note = new Note { Text = Source() };
    note.Text = "x"; // good
    Sink(note.Text);
}
//// member through a call
//// members
sealed class Note { public string Text { get; set; } public string Title { get; set; } }
void Use(Note note) => Sink(note.Text); // bad
void Use(Note note) => Sink(note.Title); // good
void Run() => Use(new Note { Text = Source(), Title = "x" });
//// member set by a call
//// members
sealed class Note { public string Text { get; set; } public string Title { get; set; } }
void Fill(Note note) { note.Text = Source(); note.Title = "x"; }
void Run()
{
    var note = new Note();
    Fill(note);
    Sink(note.Text); // bad
    Sink(note.Title); // good
}
//// nested members
//// members
sealed class Inner { public string Text { get; set; } public string Title { get; set; } }
sealed class Outer { public Inner Inner { get; set; } = new(); }
void Run()
{
    var outer = new Outer();
    outer.Inner.Text = Source();
    Sink(outer.Inner.Text); // bad
    Sink(outer.Inner.Title); // good
}
//// alias of an object
//// members
sealed class Note { public string Text { get; set; } }
void Run()
{
    var note = new Note { Text = "x" };
    var same = note; // bad
    var same = new Note(); // good
    same.Text = Source();
    Sink(note.Text);
}
//// factory
//// members
sealed class Note { public string Text { get; set; } public string Title { get; set; } }
static Note Make(string text) => new Note { Text = text, Title = "x" };
void Run() => Sink(Make(Source()).Text); // bad
void Run() => Sink(Make(Source()).Title); // good
//// getter with a body
//// members
string _text = "";
string Text { get { return _text + "!"; } }
void Set() => _text = Source(); // bad
void Set() => _text = Clean(Source()); // good
void Use() => Sink(Text);
//// setter with a body
//// members
string _text = "";
string Text { get => _text; set { _text = value.Trim(); } }
void Set() => Text = Source(); // bad
void Set() => Text = "x"; // good
void Use() => Sink(Text);
//// interface with one implementation
//// file
interface IStore { string Load(); }
sealed class Store : IStore { public string Load() => Source(); } // bad
sealed class Store : IStore { public string Load() => "x"; } // good
sealed class Service(IStore store) { public void Run() => Sink(store.Load()); }
//// interface argument
//// file
interface IWriter { void Write(string text); }
sealed class Writer : IWriter { public void Write(string text) => Sink(text); } // bad
sealed class Writer : IWriter { public void Write(string text) => Sink(text.Length); } // good
sealed class Service(IWriter writer) { public void Run() => writer.Write(Source()); }
//// virtual
//// file
abstract class Maker { public abstract string Make(); }
sealed class One : Maker { public override string Make() => Source(); } // bad
sealed class One : Maker { public override string Make() => "y"; } // good
sealed class Two : Maker { public override string Make() => "x"; }
class Test { void Run(Maker maker) => Sink(maker.Make()); }
//// base call
//// file
class Base { protected string Make() => Source(); } // bad
class Base { protected string Make() => "x"; } // good
class Derived : Base { void Run() => Sink(base.Make()); }
//// extension method
//// file
static class Extensions { public static string Loud(this string text) => text + "!"; } // bad
static class Extensions { public static string Loud(this string text) => "!"; } // good
class Test { void Run() => Sink(Source().Loud()); }
//// generic method
//// members
static T Same<T>(T value) => value;
void Run() => Sink(Same(Source())); // bad
void Run() => Sink(Same(Source().Length)); // good
//// generic class
//// file
sealed class Holder<T> { public T Value { get; set; } public T Other { get; set; } }
class Test { void Run() { var holder = new Holder<string> { Value = Source(), Other = "x" };
Sink(holder.Value); // bad
Sink(holder.Other); // good
} }
//// operator
//// file
sealed record Text(string Value) { public static Text operator +(Text left, Text right) => new(left.Value + right.Value); }
class Test { void Run() => Sink((new Text("x") + new Text(Source())).Value); } // bad
class Test { void Run() => Sink((new Text("x") + new Text("y")).Value); } // good
//// implicit conversion
//// file
sealed class Text { readonly string _value; Text(string value) => _value = value; public static implicit operator Text(string value) => new(value); public static implicit operator string(Text text) => text._value; }
class Test { void Run() { Text text = Source(); // bad
class Test { void Run() { Text text = "x"; // good
string back = text; Sink(back); } }
//// async callee
//// members
async Task<string> Load() { await Task.Yield(); return Source(); } // bad
async Task<string> Load() { await Task.Yield(); return "x"; } // good
async Task Run() => Sink(await Load());
//// iterator
//// members
IEnumerable<string> Load() { yield return "x"; yield return Source(); } // bad
IEnumerable<string> Load() { yield return "x"; yield return "y"; } // good
void Run() { foreach (var item in Load()) Sink(item); }
//// async iterator
//// members
async IAsyncEnumerable<string> Load() { await Task.Yield(); yield return Source(); } // bad
async IAsyncEnumerable<string> Load() { await Task.Yield(); yield return "x"; } // good
async Task Run() { await foreach (var item in Load()) Sink(item); }
//// partial class
//// file
partial class Test { string _text = ""; string _other = ""; void Set() => _text = Source(); }
partial class Test { void Use() => Sink(_text); } // bad
partial class Test { void Use() => Sink(_other); } // good
//// partial method
//// file
partial class Test { partial void Use(string text); void Run() => Use(Source()); }
partial class Test { partial void Use(string text) => Sink(text); } // bad
partial class Test { partial void Use(string text) => Sink(text.Length); } // good
//// static cache
//// members
static readonly ConcurrentDictionary<string, string> Cache = new();
void Set() => Cache["a"] = Source(); // bad
void Set() => Cache["a"] = "x"; // good
void Use() => Sink(Cache["a"]);
//// queue in a field
//// members
readonly Queue<string> _queue = new();
void Set() => _queue.Enqueue(Source()); // bad
void Set() => _queue.Enqueue("x"); // good
void Use() => Sink(_queue.Dequeue());
//// channel of objects in a field
//// members
sealed class Job { public string Text { get; set; } public string Title { get; set; } }
readonly Channel<Job> _jobs = Channel.CreateUnbounded<Job>();
async Task Set() => await _jobs.Writer.WriteAsync(new Job { Text = Source(), Title = "x" });
async Task Use() { await foreach (var job in _jobs.Reader.ReadAllAsync()) Sink(job.Text); } // bad
async Task Use() { await foreach (var job in _jobs.Reader.ReadAllAsync()) Sink(job.Title); } // good
//// params
//// members
static string Join(params string[] parts) => string.Join("", parts);
void Run() => Sink(Join("x", Source())); // bad
void Run() => Sink(Join("x", "y")); // good
//// default argument
//// members
void Pass(string one, string two = "x") => Sink(two);
void Run() => Pass("y", Source()); // bad
void Run() => Pass(Source()); // good
//// exception message
//// members
void Run() { try { throw new InvalidOperationException(Source()); } catch (InvalidOperationException e) { Sink(e.Message); } } // bad
void Run() { try { throw new InvalidOperationException("x"); } catch (InvalidOperationException e) { Sink(e.Message); } } // good
//// tuple return
//// members
static (string Text, string Title) Load() => (Source(), "x");
void Run() => Sink(Load().Text); // bad
void Run() => Sink(Load().Title); // good
//// sink in a callee of a callee with a member
//// members
sealed class Note { public string Text { get; set; } }
void A(Note note) => B(note);
void B(Note note) => Sink(note.Text);
void Run() => A(new Note { Text = Source() }); // bad
void Run() => A(new Note { Text = Clean(Source()) }); // good
//// struct
//// members
struct Point { public string Text; public string Title; }
void Run()
{
    var point = new Point { Text = Source(), Title = "x" };
    Sink(point.Text); // bad
    Sink(point.Title); // good
}
//// indexer of one's own
//// file
sealed class Bag { readonly Dictionary<string, string> _items = new(); public string this[string key] { get => _items[key]; set => _items[key] = value; } }
class Test { void Run() { var bag = new Bag();
bag["a"] = Source(); // bad
bag["a"] = "x"; // good
Sink(bag["a"]); } }
//// event
//// file
sealed class Bus { public event Action<string> Sent; public void Send(string text) => Sent?.Invoke(text); }
class Test { void Run() { var bus = new Bus();
bus.Sent += text => Sink(text); // bad
bus.Sent += text => Sink(text.Length); // good
bus.Send(Source()); } }
//// top of a class hierarchy
//// file
abstract class Handler { public void Handle(string text) => Do(text); protected abstract void Do(string text); }
sealed class Writer : Handler { protected override void Do(string text) => Sink(text); } // bad
sealed class Writer : Handler { protected override void Do(string text) => Sink(text.Length); } // good
class Test { void Run() => new Writer().Handle(Source()); }
//// object returned from a collection in a field
//// file
sealed class Note { public string Text = ""; public string Title = ""; }
class Test
{
    readonly List<Note> _notes = new();
    void Set() => _notes.Add(new Note { Text = Source(), Title = "x" });
    Note Find() => _notes.First(note => note.Title == "x");
    void Use() => Sink(Find().Text); // bad
    void Use() => Sink(Find().Title); // good
}
//// object that serializes itself
//// file
sealed record Row(string Text, int Size) { public string ToJson() => JsonSerializer.Serialize(this); }
class Test { void Run() => Sink(new Row(Source(), 1).ToJson()); } // bad
class Test { void Run() => Sink(new Row("x", Source().Length).ToJson()); } // good

//// field that a method reads which mentions nothing else
//// members
string _kept = "";
void Ask() => _kept = Source(); // bad
void Ask() => _kept = Clean(Source()); // good
string Last() => Parts(_kept)[0];

//// field between two methods that nobody calls
//// members
    private string _kept = "";
    public void Fill()
    {
        _kept = Source(); // bad
        _kept = ""; // good
    }

    public void Empty() => Sink(_kept);
