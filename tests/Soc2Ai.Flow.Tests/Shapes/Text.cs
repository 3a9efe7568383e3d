//// string format by index
var text = Source();
Sink(string.Format("{0} and {1}", constant, text)); // bad
Sink(string.Format("{0} and {1}", constant, text.Length)); // good

//// composite format
var f = CompositeFormat.Parse("{0}");
Sink(string.Format(null, f, Source())); // bad
Sink(string.Format(null, f, Source().GetHashCode())); // good

//// concat of many
Sink(string.Concat("a", "b", Source(), "d")); // bad
Sink(string.Concat("a", "b", Source().Length.ToString(), "d")); // good

//// plus equals
var sql = "select ";
sql += Source(); // bad
sql += Source() == "x" ? "x" : "y"; // good
Sink(sql);

//// StringBuilder chain
var b = new StringBuilder("a").Append(1).AppendLine(Source()).Append('c'); // bad
var b = new StringBuilder("a").Append(1).AppendLine("x").Append(Source().Length); // good
Sink(b.ToString());

//// StringBuilder interpolated handler
var b = new StringBuilder();
b.Append($"say {Source()}"); // bad
b.Append($"say {Source().Length}"); // good
Sink(b.ToString());

//// StringBuilder cleared
var b = new StringBuilder();
b.Append(Source());
b.Clear(); // good
b.Append("x");
Sink(b.ToString());

//// other StringBuilder
var b = new StringBuilder(); var c = new StringBuilder();
b.AppendFormat("{0}", Source());
Sink(b.ToString()); // bad
Sink(c.ToString()); // good

//// StringBuilder insert and replace
var b = new StringBuilder("abc");
b.Insert(0, Source()); // bad
b.Insert(0, "x"); // good
b.Replace("a", "b");
Sink(b);

//// StringBuilder passed to a method that fills it
//// members
static void Fill(StringBuilder b, string text) => b.Append(text);
void Run()
{
    var b = new StringBuilder();
    Fill(b, Source()); // bad
    Fill(b, "x"); // good
    Sink(b.ToString());
}

//// string create handler
Sink(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a {Source()}")); // bad
Sink(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a {Source().Length}")); // good

//// formattable string
FormattableString f = $"a {Source()}"; // bad
FormattableString f = $"a {constant}"; // good
Sink(FormattableString.Invariant(f));

//// url encode and back
Sink(Uri.UnescapeDataString(Uri.EscapeDataString(Source()))); // bad
Sink(Uri.UnescapeDataString(Uri.EscapeDataString("x"))); // good

//// string split join
Sink(string.Join(",", Source().Split(';'))); // bad
Sink(string.Join(",", "a;b".Split(';'))); // good

//// reader line loop
using var r = new StringReader(Source()); // bad
using var r = new StringReader(constant); // good
while (r.ReadLine() is { } line) Sink(line);

//// regex replace
Sink(System.Text.RegularExpressions.Regex.Replace(Source(), "a", "b")); // bad
Sink(System.Text.RegularExpressions.Regex.Replace("x", Source(), "b").Length); // good

//// regex match group
var m = System.Text.RegularExpressions.Regex.Match(Source(), "(.*)");
Sink(m.Groups[1].Value); // bad
Sink(m.Success); // good

//// string builder indexer and length
var b = new StringBuilder(Source());
b.Length = 0; // good
Sink(b.ToString());

//// custom interpolated handler
//// members
[System.Runtime.CompilerServices.InterpolatedStringHandler]
ref struct H { readonly StringBuilder _b; public H(int l, int f) { _b = new(); } public void AppendLiteral(string s) => _b.Append(s); public void AppendFormatted<T>(T t) => _b.Append(t); public override string ToString() => _b.ToString(); }
static string Make(H h) => h.ToString();
void Run()
{
    Sink(Make($"a {Source()}")); // bad
    Sink(Make($"a {Source().Length}")); // good
}

//// raw string interpolation
Sink($$"""{"cmd": "{{Source()}}"}"""); // bad
Sink($$"""{"cmd": "{{Source().Length}}"}"""); // good
