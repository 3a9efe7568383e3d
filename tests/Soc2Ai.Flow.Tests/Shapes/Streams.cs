//// encoding into a span
Span<byte> bytes = stackalloc byte[32];
var n = Encoding.UTF8.GetBytes(Source(), bytes); // bad
var n = Encoding.UTF8.GetBytes("x", bytes); // good
Sink(Encoding.UTF8.GetString(bytes[..n]));

//// stream writer and reader
var ms = new MemoryStream();
var w = new StreamWriter(ms);
w.Write(Source()); // bad
w.Write("x"); // good
w.Flush();
using var r = new StreamReader(ms);
Sink((await r.ReadLineAsync())!);

//// string writer
var w = new StringWriter();
w.WriteLine("{0}", Source()); // bad
w.WriteLine("{0}", 1); // good
Sink(w.ToString());

//// binary writer
var ms = new MemoryStream();
new BinaryWriter(ms).Write(Source()); // bad
new BinaryWriter(ms).Write(Source().Length); // good
Sink(new BinaryReader(ms).ReadString());

//// gzip round trip
var ms = new MemoryStream();
using (var z = new System.IO.Compression.GZipStream(ms, System.IO.Compression.CompressionMode.Compress, true))
using (var w = new StreamWriter(z))
    w.Write(Source()); // bad
    w.Write("x"); // good
Sink(Convert.ToHexString(ms.ToArray()));

//// hex round trip
Sink(Encoding.UTF8.GetString(Convert.FromHexString(Convert.ToHexString(Encoding.UTF8.GetBytes(Source()))))); // bad
Sink(Encoding.UTF8.GetString(Convert.FromHexString(Convert.ToHexString(Encoding.UTF8.GetBytes("x"))))); // good

//// base64 span
Span<char> buffer = stackalloc char[99];
Convert.TryToBase64Chars(Encoding.UTF8.GetBytes(Source()), buffer, out var n); // bad
Convert.TryToBase64Chars(Encoding.UTF8.GetBytes("x"), buffer, out var n); // good
Sink(new string(buffer[..n]));
