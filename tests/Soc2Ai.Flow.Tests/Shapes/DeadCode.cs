//// dead branch by constant local
const bool Enabled = false;
var text = Source();
if (Enabled) Sink(text); // good
if (!Enabled) Sink(text); // bad

//// dead branch by arithmetic constant
var text = "x";
const int Level = 3;
if (Level > 4) text = Source(); // good
if (Level > 2) text = Source(); // bad
Sink(text);

//// conditional expression with a constant condition
const bool Debug = false;
var text = Debug ? Source() : "x"; // good
var text = Debug ? "x" : Source(); // bad
Sink(text);

//// dead loop
var text = "x";
while (false) text = Source(); // good
for (var i = 0; i < 3; i++) text = Source(); // bad
Sink(text);

//// code after return
var text = Source();
if (true) { return; } // good
Sink(text);

//// local that is never reassigned as condition
var on = false; // good
var on = flag; // bad
var text = on ? Source() : "x";
Sink(text);

//// constant and short circuit
const bool Off = false;
if (Off && flag) Sink(Source()); // good
if (!Off && flag) Sink(Source()); // bad

//// preprocessor leaves it out
var text = "x";
#if SOMETHING // good
#if true // bad
text = Source();
#endif
Sink(text);

//// constant string condition
const string Mode = "safe";
var text = "x";
if (Mode == "unsafe") text = Source(); // good
if (Mode == "safe") text = Source(); // bad
Sink(text);

//// static readonly flag
//// members
static readonly bool Debug = false;
static bool Live = false;
void Run()
{
    if (Debug) Sink(Source()); // good
    if (Live) Sink(Source()); // bad
}

//// flag changed by a lambda
var done = false;
Action finish = () => done = true; // bad
Action finish = () => Console.WriteLine(done); // good
Api.Run(finish);
if (done) Sink(Source());

//// flag changed in a loop
var first = true; var text = "x";
for (var i = 0; i < 3; i++)
{
    if (!first) Sink(text);
    first = false; // bad
    text = Source();
}

//// sizeof and nameof
var text = Source();
Sink(nameof(text)); // good
Sink(nameof(text) + text); // bad
