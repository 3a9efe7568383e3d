//// span slice to string
var text = Source();
ReadOnlySpan<char> span = text.AsSpan(1)[..2]; // bad
ReadOnlySpan<char> span = "abc".AsSpan(1)[..2]; // good
Sink(span.ToString());

//// stackalloc copy
Span<char> buffer = stackalloc char[16];
Source().AsSpan(0, 4).CopyTo(buffer); // bad
constant.AsSpan(0, 4).CopyTo(buffer); // good
Sink(new string(buffer));

//// memory
Memory<char> m = new char[8];
Source().AsMemory().CopyTo(m); // bad
"x".AsMemory().CopyTo(m); // good
Sink(m.Span.ToString());

//// try write into a span
Span<char> buffer = stackalloc char[64];
buffer.TryWrite($"x {Source()}", out var n); // bad
buffer.TryWrite($"x {Source().Length}", out var n); // good
Sink(buffer[..n].ToString());

//// range and index of a string
var text = Source();
Sink(text[1..^1]); // bad
Sink("abcd"[1..^1]); // good

//// char of the text
var text = Source();
Sink(text[0].ToString() + text[^1]); // bad
Sink(constant[0].ToString() + text.Length); // good

//// char array round trip
var chars = Source().ToCharArray();
Array.Reverse(chars);
chars = ['x']; // good
Sink(new string(chars));

//// foreach over chars
var made = "";
foreach (var c in Source()) made += c; // bad
foreach (var c in Source()) made += 'x'; // good
Sink(made);

//// caesar cipher
var made = new StringBuilder();
foreach (var c in Source()) made.Append((char)(c + 1)); // bad
foreach (var c in Source()) made.Append(c + 1 > 5 ? 'a' : 'b'); // good
Sink(made.ToString());

//// bytes xored
var bytes = Encoding.UTF8.GetBytes(Source());
for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(bytes[i] ^ 7);
bytes = new byte[3]; // good
Sink(Encoding.UTF8.GetString(bytes));
