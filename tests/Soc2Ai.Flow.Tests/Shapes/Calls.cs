//// extension on an interface that cleans
//// file
static class More { public static string Safe(this string s) => Clean(s); public static string Unsafe(this string s) => s; }
class Test { void Run() {
Sink(Source().Unsafe()); // bad
Sink(Source().Safe()); // good
} }

//// local function captures
var held = "";
void Set(string s) => held = s;
Set(Source()); // bad
Set("x"); // good
Sink(held);

//// static local function recursion
static string Down(string s, int n) => n == 0 ? s : Down(s, n - 1); // bad
static string Down(string s, int n) => n == 0 ? "end" : Down(s, n - 1); // good
Sink(Down(Source(), 3));

//// value comes back four deep
//// file
static class L1 { public static string Take() => L2.Take() + "1"; }
static class L2 { public static string Take() => L3.Take() + "2"; }
static class L3 { public static string Take() => L4.Take() + "3"; }
static class L4
{
    public static string Take() => Source(); // bad
    public static string Take() => Source().Length.ToString(); // good
}
class Test { void Run() => Sink(L1.Take()); }
