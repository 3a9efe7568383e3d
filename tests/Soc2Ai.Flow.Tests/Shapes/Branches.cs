//// local overwritten
var text = Source();
text = "fixed"; // good
Sink(text);

//// other variable of the same type
var a = Source(); var b = constant;
Sink(a); // bad
Sink(b); // good

//// assigned in one branch only is still tainted
var text = Source();
if (flag) text = "x"; // bad
if (flag) text = "x"; else text = "y"; // good
Sink(text);

//// cleaned in one branch only
var text = Source();
if (flag) text = Clean(text);
else text = Clean(text); // good
Sink(text);

//// cleaned in every case of a switch
var text = Source();
switch (number)
{
    case 0: text = "zero"; break;
    case 1: text = Clean(text); break;
    default: break; // bad
    default: text = string.Empty; break; // good
}
Sink(text);

//// while true with break
string text;
while (true)
{
    text = Source();
    if (flag) break; // bad
    text = "x";
    if (flag) break; // good
}
Sink(text);

//// do while
var text = "";
do { text += Source(); } while (number-- > 0); // bad
do { text += "a"; } while (Source().Length > 3 && number-- > 0); // good
Sink(text);

//// goto skips the overwrite
var text = Source();
goto end; // bad
text = "x";
#pragma warning disable CS0162
end:
Sink(text);

//// goto case
var text = "";
switch (number)
{
    case 1: text = Source(); goto case 2; // bad
    case 1: text = "x"; goto case 2; // good
    case 2: Sink(text); break;
}

//// goto default with overwrite
var text = Source();
switch (number)
{
    case 1: goto default;
    case 2: text = "z"; goto default;
    default:
        text = "y"; // good
        Sink(text);
        break;
}

//// goto loop
var i = 0; var text = "";
again:
if (i++ < 3)
{
    text += Source(); // bad
    text += "x"; // good
    goto again;
}
Sink(text);
