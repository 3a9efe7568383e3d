//// constructor chain
//// members
sealed class C { public string A, B; public C(string a) : this(a, "b") { } public C(string a, string b) { A = a; B = b; } }
void Run()
{
    var c = new C(Source());
    Sink(c.A); // bad
    Sink(c.B); // good
}

//// static constructor and field
//// members
static class Config { public static readonly string Text, Other; static Config() { Text = Source(); Other = "o"; } }
void Run()
{
    Sink(Config.Text); // bad
    Sink(Config.Other); // good
}
