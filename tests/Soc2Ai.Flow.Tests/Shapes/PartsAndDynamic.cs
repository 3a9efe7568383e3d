//// partial property
//// file
partial class Desk { public partial string Text { get; set; } public void Do() { Text = Source(); Sink(Text); } }
partial class Desk { string _t = ""; public partial string Text { get => _t; set => _t = 
value; // bad
"x"; // good
} }

//// dynamic call
dynamic d = Source(); // bad
dynamic d = "x"; // good
Sink(d.Trim());

//// dynamic member
dynamic bag = new System.Dynamic.ExpandoObject();
bag.Text = Source();
Sink(bag.Text); // bad
Sink((int)bag.Text.Length); // good
