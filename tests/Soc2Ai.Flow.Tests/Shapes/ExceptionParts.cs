//// exception filter message
try { throw new ArgumentException(Source()); }
catch (ArgumentException e) when (e.Message.Length > 0)
{
    Sink(e.Message); // bad
    Sink("failed"); // good
}

//// aggregate exception
var task = Task.Run(() => { throw new InvalidOperationException(Source()); }); // bad
var task = Task.Run(() => { throw new InvalidOperationException("x"); }); // good
try { task.Wait(); }
catch (AggregateException e) { Sink(e.InnerExceptions[0].Message); }

//// exception other type
try
{
    if (flag) throw new FormatException(Source()); // bad
    if (flag) throw new FormatException("x"); // good
    throw new InvalidOperationException("y");
}
catch (Exception e) { Sink(e.Message); }

//// finally uses value
var text = "x";
try { text = Source(); } // bad
try { text = "y"; } // good
finally { Sink(text); }

//// memory and span slices
var memory = Source().AsMemory(); // bad
var memory = "x".AsMemory(); // good
Sink(memory.Span[..1].ToString());

//// weak event table
var table = new System.Runtime.CompilerServices.ConditionalWeakTable<object, StringBuilder>();
var owner = new object();
table.GetOrCreateValue(owner).Append(Source()); // bad
table.GetOrCreateValue(owner).Append("x"); // good
table.TryGetValue(owner, out var b);
Sink(b!.ToString());
