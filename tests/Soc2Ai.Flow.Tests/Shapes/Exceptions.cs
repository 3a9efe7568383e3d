//// progress
var progress = new Progress<string>(t => Sink(t)); // bad
var progress = new Progress<string>(t => Sink(t.Length)); // good
((IProgress<string>)progress).Report(Source());

//// progress through parameter
//// members
void Run() => Work(new Progress<string>(t => Sink(t))); // bad
void Run() => Work(new Progress<string>(t => { })); // good
void Work(IProgress<string> progress) => progress.Report(Source());

//// progress changed event
var progress = new Progress<string>();
progress.ProgressChanged += (s, t) => Sink(t); // bad
progress.ProgressChanged += (s, t) => Sink(t.Length); // good
((IProgress<string>)progress).Report(Source());

//// exception message again
try
{
    throw new InvalidOperationException(Source()); // bad
    throw new InvalidOperationException("x"); // good
}
catch (InvalidOperationException e) { Sink(e.Message); }

//// exception data
try
{
    var e = new InvalidOperationException("m");
    e.Data["text"] = Source(); // bad
    e.Data["text"] = "x"; // good
    throw e;
}
catch (Exception e) { Sink(e.Data["text"]!); }

//// exception custom property
//// file
class BadText(string text, int code) : Exception("bad") { public string Text { get; } = text; public int Code => code; }
class Test
{
    void Parse() => throw new BadText(Source(), 3);
    void Run()
    {
        try { Parse(); }
        catch (BadText e) when (e.Code > 2)
        {
            Sink(e.Text); // bad
            Sink(e.Code); // good
        }
    }
}

//// exception rethrown with inner
//// members
void Low() => throw new FormatException(Source());
void Mid() { try { Low(); } catch (FormatException e) { throw new InvalidOperationException("mid", e); } }
void Run()
{
    try { Mid(); }
    catch (InvalidOperationException e)
    {
        Sink(e.InnerException!.Message); // bad
        Sink(e.HResult); // good
    }
}

//// exception rethrow
//// members
void Low() => throw new FormatException(Source()); // bad
void Low() => throw new FormatException("x"); // good
void Mid() { try { Low(); } catch { throw; } }
void Run()
{
    try { Mid(); }
    catch (Exception e) { Sink(e.ToString()); }
}
