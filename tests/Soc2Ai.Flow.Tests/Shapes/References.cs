//// own method with out
//// members
static bool TryTake(bool flag, out string text, out int size) { text = Source(); size = text.Length; return flag; }
void Run(bool flag)
{
    if (TryTake(flag, out var text, out var size))
    {
        Sink(text); // bad
        Sink(size); // good
    }
}

//// ref parameter cleaned by the callee
//// members
static void Scrub(ref string text) { text = Clean(text); }
static void Touch(ref string text) { text = text.Trim(); }
void Run()
{
    var t = Source();
    Touch(ref t); // bad
    Scrub(ref t); // good
    Sink(t);
}

//// ref local to an array element
var items = new[] { "x", "y" };
ref var slot = ref items[0];
slot = Source(); // bad
slot = "z"; // good
Sink(items[0]);

//// ref return
//// members
string _a = "", _b = "";
ref string Slot() => ref _a; // bad
ref string Slot() => ref _b; // good
void Run() { Slot() = Source(); Sink(_a); }

//// ref reassigned
var a = "x"; var b = "y";
ref var r = ref a;
r = ref b; // good
r = Source();
Sink(a);

//// ref conditional
var a = "x"; var b = "y";
ref var r = ref (flag ? ref a : ref b);
r = Source(); // bad
r = "z"; // good
Sink(a);

//// ref struct member
//// members
ref struct Cursor(ReadOnlySpan<char> text) { public ReadOnlySpan<char> Text = text; public int At; }
void Run()
{
    var c = new Cursor(Source());
    Sink(c.Text.ToString()); // bad
    Sink(c.At); // good
}

//// in parameter
//// members
static string Loud(in string text, in string other) => text + "!";
void Run() { var s = Source(); var x = "x"; Sink(Loud(in s, in x)); } // bad
void Run() { var s = Source(); var x = "x"; Sink(Loud(in x, in s)); } // good

//// ref readonly and in
//// members
static ref readonly string Pick(in string a, in string b) => ref a;
void Run()
{
    var s = Source(); var x = "x";
    Sink(Pick(in s, in x)); // bad
    Sink(Pick(in x, in x)); // good
}

//// collections marshal slot
var d = new Dictionary<string, string>();
ref var slot = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(d, "k", out _);
slot = Source(); // bad
slot = "x"; // good
Sink(d["k"]);

//// foreach ref over a span
Span<string> items = new[] { "a", "b" };
foreach (ref var item in items) item = Source(); // bad
foreach (ref var item in items) item = "z"; // good
Sink(items[1]);
