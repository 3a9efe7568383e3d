//// generic identity
//// members
static T Id<T>(T value) => value;
static T Other<T>(T value, T second) => second;
void Run()
{
    Sink(Id<string>(Source())); // bad
    Sink(Other<string>(Source(), "x")); // good
}

//// generic constraint call
//// members
interface INamed { string Name(); }
sealed class A : INamed { public string Name() => Source(); } // bad
sealed class A : INamed { public string Name() => "x"; } // good
static string Use<T>(T t) where T : INamed => t.Name();
void Run() => Sink(Use(new A()));

//// static abstract
//// members
interface IMade<T> where T : IMade<T> { static abstract T Make(string text); string Text { get; } }
sealed class A : IMade<A> { public string Text { get; init; } = ""; public static A Make(string text) => new() { Text = text }; }
sealed class B : IMade<B> { public string Text { get; init; } = ""; public static B Make(string text) => new() { Text = "b" }; }
static T Build<T>(string s) where T : IMade<T> => T.Make(s);
void Run()
{
    Sink(Build<A>(Source()).Text); // bad
    Sink(Build<A>("x").Text); // good
}

//// generic new constraint
//// members
class Item { public string Text = ""; }
static T Make<T>(string s) where T : Item, new() { var t = new T(); t.Text = s; return t; }
void Run()
{
    Sink(Make<Item>(Source()).Text); // bad
    Sink(Make<Item>("x").Text); // good
}

//// other instance of a generic class
//// members
sealed class Cell<T> { public T? V; }
void Run()
{
    var a = new Cell<string>(); var b = new Cell<string>();
    a.V = Source(); b.V = "x";
    Sink(a.V); // bad
    Sink(b.V); // good
}

//// extension on generic
//// file
static class More { public static T Tap<T>(this T t, Action<T> a) { a(t); return t; } }
class Test { void Run()
{
    Source().Tap(t => Sink(t)); // bad
    Source().Length.Tap(t => Sink(t)); // good
} }

//// operator generic math
//// members
interface IAdd<T> where T : IAdd<T> { static abstract T operator +(T a, T b); }
sealed class S(string v) : IAdd<S> { public string V => v; public static S operator +(S a, S b) => new(a.V + b.V); }
static T Sum<T>(T a, T b) where T : IAdd<T> => a + b;
void Run()
{
    Sink(Sum(new S("x"), new S(Source())).V); // bad
    Sink(Sum(new S("x"), new S("y")).V); // good
}
