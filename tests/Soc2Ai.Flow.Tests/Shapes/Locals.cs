//// direct argument
Sink(Source()); // bad
Sink("x"); // good
//// local
var a = Source(); // bad
var a = "x"; // good
Sink(a);
//// overwritten
var a = Source();
a = "x"; // good
Sink(a);
//// one branch
var a = "x";
if (flag) a = Source(); // bad
if (flag) a = Clean(Source()); // good
Sink(a);
//// dead branch
var a = "x";
if (true) a = Source(); // bad
if (false) a = Source(); // good
Sink(a);
//// conditional expression
var a = flag ? Source() : "x"; // bad
var a = flag ? "y" : "x"; // good
Sink(a);
//// coalesce
string b = flag ? Source() : null; // bad
string b = flag ? "y" : null; // good
Sink(b ?? "x");
//// conditional access
var box = flag ? new Box { Content = Source() } : null; // bad
var box = flag ? new Box { Content = "x" } : null; // good
Sink(box?.Content);
//// coalesce assignment
string a = null;
a ??= Source(); // bad
a ??= "x"; // good
Sink(a);
//// concatenation
var a = "x" + Source(); // bad
var a = "x" + Clean(Source()); // good
Sink(a);
//// compound assignment
var a = "x";
a += Source(); // bad
a += "y"; // good
Sink(a);
//// interpolation
Sink($"a {Source()} b"); // bad
Sink($"a {Source().Length} b"); // good
//// string format
Sink(string.Format("{0}", Source())); // bad
Sink(string.Format("{0}", Source().Length)); // good
//// string join
Sink(string.Join(",", new[] { "x", Source() })); // bad
Sink(string.Join(",", new[] { "x", Clean(Source()) })); // good
//// string methods
Sink(Source().Trim().ToUpperInvariant().Substring(1)); // bad
Sink(Source().IndexOf("x").ToString()); // good
//// substring by range
Sink(Source()[1..]); // bad
Sink("x"[1..]); // good
//// string builder
var b = new StringBuilder();
b.Append("x").AppendLine(Source()); // bad
b.Append("x").AppendLine(Clean(Source())); // good
Sink(b.ToString());
//// string builder other
var b = new StringBuilder();
var c = new StringBuilder();
b.Append(Source());
Sink(b.ToString()); // bad
Sink(c.ToString()); // good
//// loop carried
var a = "x";
var b = "x";
for (var i = 0; i < number; i++) { Sink(b); b = a; a = Source(); } // bad
for (var i = 0; i < number; i++) { Sink(b); b = a; a = "y"; } // good
//// while
var a = "";
while (a.Length < number) a += Source(); // bad
while (a.Length < number) a += "x"; // good
Sink(a);
//// foreach over array
foreach (var item in new[] { "x", Source() }) Sink(item); // bad
foreach (var item in new[] { "x", "y" }) Sink(item); // good
//// switch statement
string a;
switch (number) { case 1: a = Source(); break; default: a = "x"; break; } // bad
switch (number) { case 1: a = "y"; break; default: a = "x"; break; } // good
Sink(a);
//// switch expression
Sink(number switch { 1 => Source(), _ => "x" }); // bad
Sink(number switch { 1 => "y", _ => "x" }); // good
//// switch over the value
var s = Source();
Sink(s switch { "a" => "A", _ => s }); // bad
Sink(s switch { "a" => "A", "b" => s, _ => "none" }); // good
//// tuple
var t = (Source(), "x");
Sink(t.Item1); // bad
Sink(t.Item2); // good
//// named tuple
(string Left, string Right) t = (Source(), "x");
Sink(t.Left); // bad
Sink(t.Right); // good
//// deconstruction
var (l, r) = (Source(), "x");
Sink(l); // bad
Sink(r); // good
//// swap
var l = Source(); var r = "x";
(l, r) = (r, l);
Sink(r); // bad
Sink(l); // good
//// anonymous object
var o = new { A = Source(), B = "x" };
Sink(o.A); // bad
Sink(o.B); // good
//// property pattern
var box = new Box { Content = Source() };
if (box is { Content: var c }) Sink(c); // bad
if (box is { Size: var c }) Sink(c.ToString()); // good
//// type pattern
object o = Source();
if (o is string s) Sink(s); // bad
if (o is string s) Sink(s.Length); // good
//// cast
object o = Source();
Sink((string)o); // bad
Sink(((string)o).Length); // good
//// as
object o = flag ? Source() : "x"; // bad
object o = flag ? "y" : "x"; // good
Sink(o as string);
//// parse to number
Sink(Source()); // bad
Sink(int.Parse(Source())); // good
//// parse to guid
var text = Source();
Sink(text.ToString()); // bad
Sink(Guid.Parse(text).ToString()); // good
//// enum parse
var text = Source();
Sink(text.ToLower()); // bad
Sink(Enum.Parse<DayOfWeek>(text).ToString()); // good
//// out parameter of the source
Read(out var a);
Sink(a); // bad
Sink("x"); // good
//// try and catch
var a = "x";
try { a = Source(); } catch (InvalidOperationException) { a = "y"; } // bad
try { a = "z"; } catch (InvalidOperationException) { a = "y"; } // good
Sink(a);
//// value before the catch
var a = "x";
try { a = Source(); Opaque("x"); a = "y"; } catch (InvalidOperationException) { Sink(a); } // bad
try { a = Clean(Source()); Opaque("x"); a = "y"; } catch (InvalidOperationException) { Sink(a); } // good
//// finally
var a = Source();
try { Opaque("x"); } finally { a = a + "y"; } // bad
try { Opaque("x"); } finally { a = "y"; } // good
Sink(a);
//// using
using (var reader = new StringReader(Source())) Sink(reader.ReadToEnd()); // bad
using (var reader = new StringReader("x")) Sink(reader.ReadToEnd()); // good
//// lock
lock (this) { Sink(Source()); } // bad
lock (this) { Sink("x"); } // good
//// goto
var a = "x";
if (flag) { a = Source(); goto end; } // bad
if (flag) { a = "y"; goto end; } // good
end: Sink(a);
//// await
Sink(await SourceAsync()); // bad
Sink((await SourceAsync()).Length); // good
//// await foreach
await foreach (var part in SourceStream()) Sink(part); // bad
await foreach (var part in SourceStream()) Sink(part.Length); // good
//// task result
Sink(SourceAsync().Result); // bad
Sink(Task.FromResult("x").Result); // good
//// get awaiter
Sink(SourceAsync().GetAwaiter().GetResult()); // bad
Sink(Task.FromResult("x").GetAwaiter().GetResult()); // good
//// configure await
Sink(await SourceAsync().ConfigureAwait(false)); // bad
Sink(await Task.FromResult("x").ConfigureAwait(false)); // good
//// when all
var all = await Task.WhenAll(SourceAsync(), Task.FromResult("x")); // bad
var all = await Task.WhenAll(Task.FromResult("y"), Task.FromResult("x")); // good
Sink(all[0]);
//// task run
Sink(await Task.Run(() => Source())); // bad
Sink(await Task.Run(() => Source().Length)); // good
//// continuation
await SourceAsync().ContinueWith(task => Sink(task.Result)); // bad
await SourceAsync().ContinueWith(task => Sink(task.Result.Length)); // good
//// lazy
var lazy = new Lazy<string>(() => Source()); // bad
var lazy = new Lazy<string>(() => "x"); // good
Sink(lazy.Value);
//// dynamic
dynamic d = Source(); // bad
dynamic d = "x"; // good
Sink((string)d.Trim());
//// span
Sink(Source().AsSpan(1).ToString()); // bad
Sink("x".AsSpan(1).ToString()); // good
//// bytes and back
var bytes = Encoding.UTF8.GetBytes(Source()); // bad
var bytes = Encoding.UTF8.GetBytes("x"); // good
Sink(Encoding.UTF8.GetString(bytes));
//// base64
Sink(Convert.ToBase64String(Encoding.UTF8.GetBytes(Source()))); // bad
Sink(Convert.ToBase64String(Encoding.UTF8.GetBytes("x"))); // good
//// serialization
Sink(JsonSerializer.Serialize(new { Text = Source() })); // bad
Sink(JsonSerializer.Serialize(new { Text = Source().Length })); // good
//// json round trip
var text = JsonSerializer.Serialize(new Box { Content = Source() }); // bad
var text = JsonSerializer.Serialize(new Box { Content = "x" }); // good
Sink(JsonSerializer.Deserialize<Box>(text).Content);
//// unknown callee
Sink(Opaque(Source())); // bad
Sink(Opaque("x")); // good
//// unknown callee with a lambda
Sink(Map(Source(), text => text + "!")); // bad
Sink(Map(Source(), text => text.Length)); // good
//// library property
var box = new Box();
box.Content = Source(); // bad
box.Size = Source().Length; // good
Sink(box.Content);
//// source property
var box = new Box();
Sink(box.Tainted); // bad
Sink(box.Content); // good
//// ref local
var a = "x";
ref var r = ref a;
Sink(Source() + r); // bad
Sink(r); // good
//// checked variable
var a = Source();
if (!IsSafe(a)) a = "x"; // good
Sink(a);
