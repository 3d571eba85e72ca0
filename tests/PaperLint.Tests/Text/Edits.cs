using FsCheck;
using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Text;

/// <summary>Edits of a short text.</summary>
public static class Edits
{
    /// <summary>All characters differ, so that a misplaced one is noticed.</summary>
    public const string Original = "abcdefghijkl";

    public static Gen<TextEdit> In(int length) =>
        from start in Gen.Choose(0, length)
        from size in Gen.Choose(0, Math.Min(3, length - start))
        from text in Gen.Elements("", "X", "YZ", "123")
        select new TextEdit(new TextSpan(start, size), text);

    /// <summary>Edits of a text of this length; none conflicts with another, and each changes something.</summary>
    public static Gen<TextEdit[]> Together(int length) =>
        In(length)
            .ArrayOf()
            .Select(edits =>
            {
                var chosen = new List<TextEdit>();
                foreach (var edit in edits)
                {
                    if (!(edit.Span.IsEmpty && edit.NewText.Length == 0) && !chosen.Exists(edit.ConflictsWith))
                        chosen.Add(edit);
                }

                return chosen.ToArray();
            });

    /// <summary>The text after the edits, made one by one from the last to the first.</summary>
    public static string Make(string text, IEnumerable<TextEdit> edits) =>
        edits.OrderByDescending(edit => edit.Span).Aggregate(text, (done, edit) => edit.ApplyTo(done));
}
