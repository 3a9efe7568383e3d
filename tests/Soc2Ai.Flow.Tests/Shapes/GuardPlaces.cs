//// guard on a property of an object
var box = new Box { Content = Source() };
if (box.Content is "a" or "b") Sink(box.Content); // good
if (box.Content is not "a") Sink(box.Content); // bad

//// guard then reassigned
var text = Source();
if (text is not ("a" or "b")) return;
text = Source(); // bad
Sink(text);

//// guard on another variable
var text = Source(); var other = Source();
if (other is not "a") return; // bad
if (text is not "a") return; // good
Sink(text);

//// guard holds only in the branch
var text = Source();
if (text is "a" or "b")
{
    Sink(text);
}
else { Sink(text + "!"); } // bad

//// guard with conditional operator
var text = Source();
Sink(text == "json" ? text : "xml"); // good
Sink(text == "json" ? "xml" : text); // bad

//// normalised before the check
var text = Source();
var low = text.ToLowerInvariant();
if (low is not ("a" or "b")) return;
Sink(low); // good
Sink(text + low); // bad

//// switch returns constants from method
//// members
static string Map(string t)
{
    switch (t)
    {
        case "a": return "alpha";
        default: return "other"; // good
        default: return t; // bad
    }
}
void Run() => Sink(Map(Source()));

//// stored flag is stale
var text = Source();
var ok = text is "a" or "b";
text = Source(); // bad
if (ok) Sink(text);

//// clean then concatenated with dirty
var text = Source();
var safe = Clean(text);
Sink(safe + "!"); // good
Sink(safe + text); // bad

//// switch when guard equals constant
var text = Source();
switch (text)
{
    case { Length: > 3 } t when t == "start": Sink(t); break; // good
    case { Length: > 3 } t when t != "start": Sink(t); break; // bad
}
