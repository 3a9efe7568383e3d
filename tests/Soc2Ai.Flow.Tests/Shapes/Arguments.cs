//// params array
//// members
static string Glue(params string[] parts) => string.Join("", parts);
void Run()
{
    Sink(Glue("a", Source(), "c")); // bad
    Sink(Glue("a", "b", "c")); // good
}

//// params span
//// members
static string Glue(params ReadOnlySpan<string> parts) => parts[0];
void Run()
{
    Sink(Glue(Source(), "c")); // bad
    Sink(Glue("a", "c")); // good
}

//// optional argument
//// members
static string Pick(string? text = null, string other = "o") => text ?? other;
void Run()
{
    Sink(Pick(other: Source())); // bad
    Sink(Pick(other: "x")); // good
}

//// named arguments out of order
//// members
static string First(string a, string b) => a;
void Run()
{
    Sink(First(b: "x", a: Source())); // bad
    Sink(First(b: Source(), a: "x")); // good
}
