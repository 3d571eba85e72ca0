using PaperLint.Analyzers.Markup.Entities;
using PaperLint.Analyzers.Markup.Tags;

namespace PaperLint.Analyzers.Markup.Formulas;

/// <summary>Reads a formula in MathML; what is not closed ends with what it stands in.</summary>
internal static class MathReader
{
    /// <summary>Deeper formulas are not read.</summary>
    private const int Deepest = 60;

    /// <param name="text">The field.</param>
    /// <param name="inside">The tags between the two of the formula, in order.</param>
    /// <param name="start">After the opening tag, in UTF-16 code units.</param>
    /// <param name="end">Before the closing tag.</param>
    public static MathElement? Read(ReadOnlySpan<char> text, IReadOnlyList<Tag> inside, int start, int end)
    {
        var root = new MathElement("mrow", "");
        var open = new List<MathElement> { root };
        var at = start;
        foreach (var tag in inside)
        {
            AddText(open[^1], text[at..tag.Span.Start]);
            at = tag.Span.End;
            switch (tag.Form)
            {
                case TagForm.Open or TagForm.Empty:
                    var node = new MathElement(tag.Name, tag.Attributes.Of(text).ToString());
                    open[^1].Children.Add(node);
                    if (tag.Form == TagForm.Open)
                        open.Add(node);
                    if (open.Count > Deepest)
                        return null;
                    break;
                case TagForm.Close:
                    var last = open.FindLastIndex(node => node.Name == tag.Name);
                    if (last > 0)
                        open.RemoveRange(last, open.Count - last);
                    break;
            }
        }

        AddText(open[^1], text[at..end]);
        return root;
    }

    private static void AddText(MathElement node, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && (node.Children.Count == 0 || !text.IsWhiteSpace()))
            node.Text += EntityText.Decode(text);
    }
}
