//// captured changed after creation
var text = "x";
Func<string> read = () => text;
text = Source(); // bad
text = "y"; // good
Sink(read());

//// captured reassigned before call
var text = Source();
Action write = () => Sink(text);
text = "safe"; // good
write();

//// lambda writes captured
var text = "x";
Array.ForEach(new[] { Source() }, t => text = t); // bad
Array.ForEach(new[] { Source() }, t => text = "y"); // good
Sink(text);

//// local function captured
string text = "x";
void Load() { text = Source(); }
Load(); // bad
Sink(text);

//// local function returns
string Load(string a) => a.Trim();
Sink(Load(Source())); // bad
Sink(Load("x")); // good
