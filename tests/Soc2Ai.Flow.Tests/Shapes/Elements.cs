// Sinks that are no call: a part taken by its position.

//// element of what a call returned
var parts = Parts(Source()); // bad
var parts = Parts(constant); // good
var second = parts[1];

//// elements that nobody takes by position
var parts = Parts(Source());
foreach (var part in parts) number += part.Length;
var first = parts[0]; // bad

//// element of a list that was made of them
var parts = Parts(Source()).Where(part => part.Length > 0).Select(part => part.Trim()).ToList();
var last = parts[^1]; // bad
var count = parts.Count; // good

//// element of what a callee handed on
//// members
string[] Cut(string text) => Parts(text);
string Run(string[] own)
{
    var parts = Cut(Source());
    return parts[2]; // bad
    return own[2]; // good
}

//// element of another array
var parts = new[] { Source() };
var all = Parts(Source());
var one = all[0]; // bad
var one = parts[0]; // good

//// indexer of an object
var box = new Box { Content = Source() }; // bad
var box = new Box { Content = constant }; // good
var part = box[3];
