//// null conditional
//// members
sealed class Node { public Node? Next; public string Text = ""; public string Other = ""; }
void Run(Node? n)
{
    if (n != null) n.Next = new Node { Text = Source(), Other = "o" };
    Sink(n?.Next?.Text ?? ""); // bad
    Sink(n?.Next?.Other ?? ""); // good
}

//// coalesce left
string? maybe = Source();
var text = maybe ?? "x"; // bad
var text = "x" ?? maybe; // good
Sink(text);

//// coalesce assignment after overwrite
string? text = flag ? Source() : null;
text = null; // good
text ??= "x";
Sink(text);

//// null conditional assignment twin
var box = flag ? new Box() : null;
if (box is not null) box.Content = Source(); // bad
if (box is not null) box.Size = Source().Length; // good
Sink(box?.Content!);

//// nullable struct
//// members
struct S { public string T; public int N; }
void Run(bool flag)
{
    S? s = flag ? new S { T = Source(), N = 1 } : null;
    Sink(s!.Value.T); // bad
    Sink(s.GetValueOrDefault().N); // good
}

//// lazily cached property
//// members
string? _text;
string Text => _text ??= Source(); // bad
string Text => _text ??= "x"; // good
void Run() => Sink(Text);

//// out var in a condition then used after
//// members
static bool TryGet(string k, out string v) { v = k == "a" ? Source() : "n"; return k == "a"; }
void Run()
{
    if (!TryGet("a", out var v)) return;
    v = v.Length.ToString(); // good
    Sink(v);
}

//// nullable reference chained calls
string? t = flag ? Source() : null;
Sink(t?.Trim()?.ToUpper() ?? "none"); // bad
Sink(t?.Trim()?.Length ?? 0); // good

//// conditional access with assignment
//// members
sealed class N { public string? T; public N? Next; }
void Run()
{
    var n = new N { Next = new N() };
    if (n.Next is { } next) next.T = Source(); // bad
    if (n.Next is { } next) next.T = "x"; // good
    Sink(n.Next?.T ?? "");
}
