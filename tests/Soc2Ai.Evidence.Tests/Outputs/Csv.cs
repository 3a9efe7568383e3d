using System.Text;

namespace Soc2Ai.Evidence.Tests.Outputs;

/// <summary>Reads RFC 4180, strictly: a quote stands in a quoted cell only, doubled, and every row is as long as the header.</summary>
internal static class Csv
{
    public static List<Dictionary<string, string>> Read(byte[] content)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], content[..3]);
        var rows = Rows(Encoding.UTF8.GetString(content, 3, content.Length - 3));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<List<string>> Rows(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var rows = new List<List<string>>();
        for (var at = 0; at < text.Length;)
        {
            var row = new List<string> { Cell(text, ref at) };
            while (text[at] == ',')
            {
                at++;
                row.Add(Cell(text, ref at));
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            rows.Add(row);
        }

        return rows;
    }

    private static string Cell(string text, ref int at)
    {
        var cell = new StringBuilder();
        if (text[at] != '"')
        {
            for (; text[at] is not (',' or '\r'); at++)
            {
                Assert.NotEqual('"', text[at]);
                cell.Append(text[at]);
            }

            return cell.ToString();
        }

        for (at++; ; at++)
        {
            if (text[at] == '"' && text[at + 1] != '"')
                break;
            at += text[at] == '"' ? 1 : 0;
            cell.Append(text[at]);
        }

        at++;
        return cell.ToString();
    }
}
