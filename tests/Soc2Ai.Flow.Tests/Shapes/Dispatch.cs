//// virtual override
//// members
class Base { public virtual string Text() => "base"; }
class Derived : Base
{
    public override string Text() => Source(); // bad
    public override string Text() => "derived"; // good
}
static void Use(Base b) => Sink(b.Text());
void Run() => Use(new Derived());

//// abstract template method
//// members
abstract class Job { public void Do() { Sink(Make()); } protected abstract string Make(); }
sealed class MyJob : Job
{
    protected override string Make() => Source(); // bad
    protected override string Make() => "x"; // good
}
void Run() => new MyJob().Do();

//// default interface method
//// members
interface IText { string Raw(); string Show() => Raw() + "!"; }
sealed class A : IText
{
    public string Raw() => Source(); // bad
    public string Raw() => "x"; // good
}
void Run() { IText t = new A(); Sink(t.Show()); }

//// explicit interface implementation
//// members
interface IText { string Show(); }
sealed class A : IText
{
    string IText.Show() => Source(); // bad
    string IText.Show() => "y"; // good
    public string Show() => "x";
}
void Run() { IText t = new A(); Sink(t.Show()); }

//// sealed class of two implementations known here
//// members
interface IText { string Show(string s); }
sealed class Plain : IText { public string Show(string s) => s; }
sealed class Safe : IText { public string Show(string s) => Clean(s); }
void Run()
{
    var t = new Plain(); // bad
    var t = new Safe(); // good
    Sink(t.Show(Source()));
}

//// interface variable that holds the safe one
//// members
interface IText { string Show(string s); }
sealed class Plain : IText { public string Show(string s) => s; }
sealed class Safe : IText { public string Show(string s) => Clean(s); }
void Run()
{
    IText t = new Plain(); // bad
    IText t = new Safe(); // good
    Sink(t.Show(Source()));
}

//// chain of four classes across files with an interface
//// file
interface IStep { string Do(string t); }
sealed class Upper : IStep { public string Do(string t) => t.ToUpper(); }
sealed class Wrap(IStep inner) : IStep { public string Do(string t) => "[" + inner.Do(t) + "]"; }
class Test { void Run()
{
    IStep s = new Wrap(new Wrap(new Upper()));
    Sink(s.Do(Source())); // bad
    Sink(s.Do("x")); // good
} }

//// mutual recursion through two classes
//// file
static class Ping { public static string Go(string t, int n) => n <= 0 ? t : Pong.Go(t + ".", n - 1); }
static class Pong { public static string Go(string t, int n) => n <= 0 ? "end" : Ping.Go(t, n - 1); } // bad
static class Pong { public static string Go(string t, int n) => n <= 0 ? "end" : Ping.Go("", n - 1); } // good
class Test { void Run() => Sink(Pong.Go(Source(), 4)); }

//// interface default calls back
//// members
interface IJob { string Name { get; } void Run2() => Sink(Name); }
sealed class A : IJob { public string Name => Source(); } // bad
sealed class A : IJob { public string Name => "a"; } // good
void Run() { IJob j = new A(); j.Run2(); }

//// abstract property
//// members
abstract class Base { protected abstract string Text { get; } public void Show() => Sink(Text); }
sealed class D : Base { protected override string Text => Source(); } // bad
sealed class D : Base { protected override string Text => Clean(Source()); } // good
void Run() => new D().Show();

//// new hides the virtual one
//// members
class Base { public string Text() => "base"; }
sealed class D : Base { public new string Text() => Source(); }
void Run()
{
    D d = new(); Base b = d;
    Sink(d.Text()); // bad
    Sink(b.Text()); // good
}
