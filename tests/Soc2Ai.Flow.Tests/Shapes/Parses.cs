//// enum is defined
//// members
enum Kind { A, B }
void Run()
{
    var text = Source();
    if (!Enum.IsDefined(typeof(Kind), text)) return; // good
    if (string.IsNullOrEmpty(text)) return; // bad
    Sink(text);
}

//// guid round trip
var text = Source();
if (Guid.TryParse(text, out var id)) Sink("id " + id); // good
if (!Guid.TryParse(text, out var id)) Sink("id " + text[1..]); // bad

//// int parse text reused
var text = Source();
var n = int.Parse(text);
Sink(n.ToString()); // good
Sink(n + text); // bad

//// enum switch maps to constants
//// members
enum K { A, B }
static string Name(K k) => k switch { K.A => "alpha", _ => "beta" };
void Run()
{
    var text = Source();
    Enum.TryParse(text, out K k);
    Sink(Name(k)); // good
    Sink(Name(k) + text); // bad
}

//// uri parse is no guard
var text = Source();
if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) return;
Sink(uri.Host); // bad
Sink(uri.Port); // good

//// date parse is clean
var text = Source();
if (DateTime.TryParse(text, out var when)) Sink(when.ToString("O")); // good
if (DateTime.TryParse(text, out var when)) Sink(text[..4]); // bad

//// path get file name is no cleaning
Sink(Path.GetFileName(Source())); // bad
Sink(Path.GetFileName(Source()).Length); // good
