//// switch expression arm
var text = Source();
var use = number switch { 0 => "zero", 1 => text, _ => "more" }; // bad
var use = number switch { 0 => "zero", 1 => "one", _ => "more" }; // good
Sink(use);

//// switch expression over the text with constants
var text = Source();
var use = text switch { "a" => "run-a", "b" => "run-b", var other => other }; // bad
var use = text switch { "a" => "run-a", "b" => "run-b", _ => "none" }; // good
Sink(use);

//// switch expression keeps the text only where it is a constant
var text = Source();
var use = text switch { "a" or "b" => text, _ => text.Trim() }; // bad
var use = text switch { "a" or "b" => text, _ => throw new ArgumentException() }; // good
Sink(use);

//// switch statement as an allow list
var text = Source();
switch (text)
{
    case "start":
    case "stop":
        Sink(text); // good
        break;
    default:
        Sink(text); // bad
        break;
}

//// switch with when guard on another thing
var text = Source();
switch (text)
{
    case var t when t.Length < 20: // bad
    case var t when t is "start" or "stop": // good
        Sink(t);
        break;
}

//// switch on a tuple of values
var text = Source();
var use = (text, flag) switch
{
    ("a", _) => text,
    ("b", true) => text,
    (_, true) => text, // bad
    _ => "none",
};
Sink(use);

//// nested switch expression with discards
object o = flag ? Source() : 3;
Sink(o switch { string s => s, int i => i.ToString(), _ => "" }); // bad
Sink(o switch { string s => s.Length, int i => i, _ => 0 }); // good
