//// finally overwrites
var text = Source();
try { text = text.Trim(); }
finally { text = "x"; } // good
finally { Console.WriteLine(); } // bad
Sink(text);

//// catch sees the value before the throw
var text = "x";
try
{
    text = Source(); // bad
    int.Parse(constant);
    text = "y";
}
catch (FormatException) { Sink(text); }

//// exception filter
try { throw new InvalidOperationException(Source()); }
catch (InvalidOperationException e) when (e.Message.Length > 3)
{
    Sink(e.Message); // bad
    Sink(e.Message.Length); // good
}

//// inner exception
try
{
    try { throw new Exception(Source()); } // bad
    try { throw new Exception("x"); } // good
    catch (Exception e) { throw new ApplicationException("outer", e); }
}
catch (ApplicationException e) { Sink(e.InnerException!.Message); }

//// own exception with a property
//// members
sealed class Refused(string text, int code) : Exception("refused") { public string Text { get; } = text; public int Code { get; } = code; }
void Ask() => throw new Refused(Source(), 3);
void Run()
{
    try { Ask(); }
    catch (Refused e)
    {
        Sink(e.Text); // bad
        Sink(e.Code); // good
    }
}

//// throw expression leaves the clean way
var text = Source();
var use = flag ? text : throw new Exception(); // bad
var use = flag ? "x" : throw new Exception(text); // good
Sink(use);

//// return in finally overwritten
//// members
static string Take()
{
    var t = "x";
    try { t = Source(); return t; } // bad
    try { t = Source(); return "fixed"; } // good
    finally { t = ""; }
}
void Run() => Sink(Take());

//// nested finally
var text = Source();
try
{
    try { Console.WriteLine(); }
    finally { text = text.Trim(); }
}
finally
{
    text = "x"; // good
}
Sink(text);

//// break out of try with finally
var text = "x";
foreach (var i in new[] { 1, 2 })
{
    try { if (i == 2) break; text = Source(); }
    finally { text = "y"; } // good
    finally { Console.WriteLine(i); } // bad
}
Sink(text);

//// catch assigns default
string text;
try { text = Source(); int.Parse(text); }
catch (FormatException) { text = "none"; } // bad
catch (FormatException) { text = "none"; throw; } // good
Sink(text == "a" ? "b" : text.Length > 3 ? text : "c"); // bad
Sink(text.Length); // good
