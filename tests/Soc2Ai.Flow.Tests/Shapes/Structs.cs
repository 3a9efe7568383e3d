//// struct copy is a value
//// members
struct Point { public string Label; public int X; }
void Run()
{
    var p = new Point { Label = "x" };
    var q = p;
    q.Label = Source();
    Sink(q.Label); // bad
    Sink(p.Label); // good
}

//// struct passed by value is not changed
//// members
struct Holder { public string Text; }
static void FillCopy(Holder h) { h.Text = Source(); }
static void FillRef(ref Holder h) { h.Text = Source(); }
void Run()
{
    var h = new Holder { Text = "x" };
    FillRef(ref h); // bad
    FillCopy(h); // good
    Sink(h.Text);
}

//// record struct with
//// members
readonly record struct Range2(string From, string To);
void Run()
{
    var r = new Range2(Source(), "b");
    var s = r with { From = "a" };
    Sink(r.From); // bad
    Sink(s.From); // good
}

//// struct in an array element
//// members
struct Cell { public string Text; }
void Run()
{
    var cells = new Cell[2];
    cells[0].Text = Source(); // bad
    var copy = cells[0]; copy.Text = Source(); // good
    Sink(cells[0].Text);
}

//// class alias is a reference
//// members
sealed class Holder { public string Text = ""; }
void Run()
{
    var p = new Holder();
    var q = p; // bad
    var q = new Holder(); // good
    q.Text = Source();
    Sink(p.Text);
}
