//// array other element
var parts = new string[2];
parts[0] = Source();
parts[1] = "safe";
Sink(parts[0]); // bad
Sink(parts[1]); // good

//// array initializer other element
string[] parts = [Source(), "safe"];
Sink(parts[0]); // bad
Sink(parts[1]); // good

//// array of one overwritten
var parts = new[] { Source() };
parts[0] = "safe"; // good
Sink(parts[0]);

//// array length
var parts = new[] { Source() };
Sink(parts[0]); // bad
Sink(parts.Length); // good

//// jagged array
var rows = new string[2][];
rows[0] = new string[1];
rows[0][0] = Source(); // bad
rows[0][0] = "x"; // good
Sink(rows[0][0]);

//// multi dimensional array
var grid = new string[2, 2];
grid[0, 1] = Source();
grid[1, 1] = "safe";
Sink(grid[0, 1]); // bad
Sink(grid[1, 1]); // good

//// array pool
var pool = System.Buffers.ArrayPool<char>.Shared;
var buffer = pool.Rent(100);
var text = Source(); // bad
var text = "x"; // good
text.CopyTo(0, buffer, 0, text.Length);
Sink(new string(buffer, 0, text.Length));
