//// buffer block copy
var from = Encoding.UTF8.GetBytes(Source()); // bad
var from = Encoding.UTF8.GetBytes("x"); // good
var to = new byte[8];
Buffer.BlockCopy(from, 0, to, 0, 8);
Sink(Encoding.UTF8.GetString(to));

//// array clone and resize
var a = new[] { Source() };
Array.Resize(ref a, 3);
var b = (string[])a.Clone();
b = new string[3]; // good
Sink(b[0]);

//// array fill and clear
var a = new[] { "x", "y" };
Array.Fill(a, Source()); // bad
Array.Fill(a, "z"); // good
Sink(a[1]);

//// read stream into a buffer
var ms = new MemoryStream(Encoding.UTF8.GetBytes(Source())); // bad
var ms = new MemoryStream(Encoding.UTF8.GetBytes("x")); // good
var buffer = new byte[16];
var n = ms.Read(buffer, 0, 16);
Sink(Encoding.UTF8.GetString(buffer, 0, n));

//// async read into memory
var ms = new MemoryStream(Encoding.UTF8.GetBytes(Source())); // bad
var ms = new MemoryStream(Encoding.UTF8.GetBytes("x")); // good
Memory<byte> buffer = new byte[16];
var n = await ms.ReadAsync(buffer);
Sink(Encoding.UTF8.GetString(buffer.Span[..n]));

//// string create with state
Sink(string.Create(4, Source(), (span, s) => s.AsSpan(0, 4).CopyTo(span))); // bad
Sink(string.Create(4, "abcd", (span, s) => s.AsSpan(0, 4).CopyTo(span))); // good

//// span split enumerator
foreach (var r in Source().AsSpan().Split(','))
{
    Sink(Source().AsSpan()[r].ToString()); // bad
    Sink(r.Start.Value); // good
}

//// pipelines
var pipe = new System.IO.Pipelines.Pipe();
await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Source())); // bad
await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes("x")); // good
var read = await pipe.Reader.ReadAsync();
Sink(Encoding.UTF8.GetString(read.Buffer));

//// buffer writer
var w = new System.Buffers.ArrayBufferWriter<char>();
System.Buffers.BuffersExtensions.Write(w, Source().AsSpan()); // bad
System.Buffers.BuffersExtensions.Write(w, "x".AsSpan()); // good
Sink(new string(w.WrittenSpan));
