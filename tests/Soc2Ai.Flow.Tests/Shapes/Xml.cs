//// xml parse
var e = System.Xml.Linq.XElement.Parse(Source());
Sink(e.Element("a")!.Value); // bad
Sink((int)e.Element("a")!); // good

//// xml built
var e = new System.Xml.Linq.XElement("a", new System.Xml.Linq.XAttribute("b", Source())); // bad
var e = new System.Xml.Linq.XElement("a", new System.Xml.Linq.XAttribute("b", "x")); // good
Sink(e.ToString());

//// xml reader
using var r = System.Xml.XmlReader.Create(new StringReader(Source())); // bad
using var r = System.Xml.XmlReader.Create(new StringReader("<a/>")); // good
r.MoveToContent();
Sink(r.ReadElementContentAsString());

//// xml serializer round trip
//// file
public sealed class Doc { public string Body = ""; }
class Test { void Run()
{
    var xs = new System.Xml.Serialization.XmlSerializer(typeof(Doc));
    var w = new StringWriter();
    xs.Serialize(w, new Doc { Body = Source() }); // bad
    xs.Serialize(w, new Doc { Body = "x" }); // good
    var d = (Doc)xs.Deserialize(new StringReader(w.ToString()))!;
    Sink(d.Body);
} }

//// xml document
var d = new System.Xml.XmlDocument();
d.LoadXml(Source()); // bad
d.LoadXml("<a/>"); // good
Sink(d.SelectSingleNode("/a")!.InnerText);

//// xdocument linq
var d = System.Xml.Linq.XDocument.Parse(Source()); // bad
var d = System.Xml.Linq.XDocument.Parse("<a/>"); // good
Sink(d.Descendants("x").Select(e => e.Value).First());

//// xml writer
var b = new StringBuilder();
using (var w = System.Xml.XmlWriter.Create(b))
{
    w.WriteElementString("a", Source()); // bad
    w.WriteElementString("a", "x"); // good
}
Sink(b.ToString());
