//// property pattern binds the member
var box = new Box { Content = Source(), Size = 3 };
if (box is { Content: var c }) Sink(c); // bad
if (box is { Size: var c }) Sink(c); // good

//// nested property pattern
//// members
sealed record Author(string Name, string Mail);
sealed record Post(Author Author, string Title);
void Run()
{
    var post = new Post(new Author(Source(), "m"), "t");
    if (post is { Author.Name: { Length: > 0 } name }) Sink(name); // bad
    if (post is { Author.Mail: { Length: > 0 } name }) Sink(name); // good
}

//// positional pattern of a record
//// members
sealed record Pair(string Left, string Right);
void Run()
{
    object o = new Pair(Source(), "x");
    switch (o)
    {
        case Pair(var l, _): Sink(l); break; // bad
        case Pair(_, var r): Sink(r); break; // good
    }
}

//// list pattern
var parts = new[] { "x", Source(), "y" };
if (parts is [_, var mid, ..]) Sink(mid); // bad
if (parts is [.., "a" or "b"]) Sink(parts.Length); // good

//// list pattern with slice
var parts = Source().Split(' ');
if (parts is [var head, .. var rest])
{
    Sink(string.Join(" ", rest)); // bad
    Sink(rest.Length); // good
}

//// string list pattern
var text = Source();
if (text is ['/', .. var rest]) Sink(rest); // bad
if (text is ['/', .. var rest]) Sink(rest.Length); // good

//// is not pattern with early return
var text = Source();
if (text is not ("a" or "b")) return; // good
if (text is not { Length: > 0 }) return; // bad
Sink(text);

//// and not null pattern is no guard
object value = Source();
if (value is string s and not null) Sink(s); // bad
if (value is string s and ("x" or "y")) Sink(s); // good

//// type pattern on object of two types
object value = flag ? Source() : 5;
if (value is string s) Sink(s); // bad
if (value is int s) Sink(s); // good

//// relational pattern on a parsed number
if (int.TryParse(Source(), out var n) && n is > 0 and < 5) Sink(n); // good
var t = Source(); if (int.TryParse(t, out var n) && n is > 0 and < 5) Sink(t + "!"); else Sink(t); // bad
