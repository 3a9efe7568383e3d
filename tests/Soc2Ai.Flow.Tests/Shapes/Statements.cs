//// using declaration
using var reader = new StringReader(Source()); // bad
using var reader = new StringReader("x"); // good
Sink(reader.ReadToEnd());

//// await using with own resource
//// members
sealed class Res(string text) : IAsyncDisposable { public string Text => text; public ValueTask DisposeAsync() => default; }
async Task Run()
{
    await using var r = new Res(Source()); // bad
    await using var r = new Res("x"); // good
    Sink(r.Text);
}

//// sink in dispose
//// members
sealed class Res : IDisposable { public string Text = ""; public void Dispose() => Sink(Text); }
void Run()
{
    using var r = new Res();
    r.Text = Source(); // bad
    r.Text = "x"; // good
}

//// checked arithmetic on parsed
var n = checked(int.Parse(Source()) * 2);
Sink(n); // good
Sink(checked(n + Source())); // bad

//// lock statement
var gate = new object(); var text = "";
lock (gate) { text = Source(); } // bad
lock (gate) { Console.WriteLine(Source()); text = "x"; } // good
Sink(text);

//// using var with a wrapper that cleans on read
//// members
sealed class R(string t) : IDisposable { public string Raw => t; public string Safe => Clean(t); public void Dispose() { } }
void Run()
{
    using (var r = new R(Source()))
    {
        Sink(r.Raw); // bad
        Sink(r.Safe); // good
    }
}
