//// user operator plus
//// members
readonly record struct Sql(string Text) { public static Sql operator +(Sql a, string b) => new(a.Text + b); }
void Run()
{
    var s = new Sql("select ") + Source(); // bad
    var s = new Sql("select ") + "x"; // good
    Sink(s.Text);
}

//// user operator drops one side
//// members
sealed class Q(string text) { public string Text => text; public static Q operator |(Q a, Q b) => new(a.Text); }
void Run()
{
    var q = new Q(Source()) | new Q("x"); // bad
    var q = new Q("x") | new Q(Source()); // good
    Sink(q.Text);
}

//// conversion that cleans
//// members
sealed class SafeText { public string Text; SafeText(string t) => Text = t; public static explicit operator SafeText(string t) => new(Clean(t)); public static implicit operator string(SafeText s) => s.Text; }
sealed class RawText { public string Text; RawText(string t) => Text = t; public static explicit operator RawText(string t) => new(t); public static implicit operator string(RawText s) => s.Text; }
void Run()
{
    string t = (RawText)Source(); // bad
    string t = (SafeText)Source(); // good
    Sink(t);
}

//// unary operator
//// members
sealed class T(string s) { public string S => s; public static T operator !(T t) => new(t.S.ToUpper()); public static T operator ~(T t) => new("gone"); }
void Run()
{
    var t = !new T(Source()); // bad
    var t = ~new T(Source()); // good
    Sink(t.S);
}

//// increment operator
//// members
struct C { public string S; public static C operator ++(C c) => new() { S = c.S + "+" }; }
void Run()
{
    var c = new C { S = Source() }; // bad
    var c = new C { S = "x" }; // good
    c++;
    Sink(c.S);
}

//// compound user operator
//// members
sealed class Log(string s) { public string S => s; public static Log operator +(Log l, string t) => new(l.S + t); }
void Run()
{
    var l = new Log("");
    l += Source(); // bad
    l += "x"; // good
    Sink(l.S);
}

//// own indexer over a dictionary
//// members
sealed class Bag { readonly Dictionary<string, string> _d = new(); public string this[string k] { get => _d[k]; set => _d[k] = value; } }
void Run()
{
    var b = new Bag();
    b["a"] = Source(); // bad
    b["a"] = "x"; // good
    Sink(b["a"]);
}

//// own indexer by number with two fields
//// members
sealed class Pair { string _a = "", _b = ""; public string this[int i] { get => i == 0 ? _a : _b; set { if (i == 0) _a = value; else _b = value; } } }
void Run()
{
    var p = new Pair(); var q = new Pair();
    p[0] = Source();
    Sink(p[0]); // bad
    Sink(q[0]); // good
}
