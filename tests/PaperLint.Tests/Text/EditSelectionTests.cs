using FsCheck;
using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class EditSelectionTests
{
    private static readonly Gen<EditCandidate> Candidates =
        from owner in Gen.Elements("A1", "A2")
        from edits in Edits.Together(8)
        select new EditCandidate(owner, edits.Length > 2 ? edits[..2] : edits);

    [Fact]
    public void The_order_of_arrival_changes_nothing() => Law.Holds(Candidates.ArrayOf().Zip(Gen.Choose(0, int.MaxValue)), example =>
        {
            var (candidates, seed) = example;
            var shuffled = candidates.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(EditSelection.Choose(candidates), EditSelection.Choose(shuffled));
            Assert.Equal(
                EditSelection.Choose(candidates),
                EditSelection.Choose(candidates.Select(candidate => candidate with { Edits = [.. candidate.Edits.Reverse()] }))
            );
        });

    [Fact]
    public void What_is_chosen_can_be_made_and_is_whole() => Law.Holds(Candidates.ArrayOf(), candidates =>
        {
            var chosen = EditSelection.Choose(candidates);
            Assert.Equal(chosen, chosen.OrderBy(edit => edit.Span));
            for (var i = 0; i < chosen.Count; i++)
            {
                for (var j = i + 1; j < chosen.Count; j++)
                    Assert.False(chosen[i].ConflictsWith(chosen[j]));
            }

            // A candidate that was not chosen has an edit in conflict with a chosen one; no candidate is chosen in part.
            foreach (var candidate in candidates.Where(candidate => candidate.Edits.Count > 0))
            {
                var missing = candidate.Edits.Where(edit => !chosen.Contains(edit)).ToList();
                Assert.True(
                    missing.Count == 0 || candidate.Edits.Any(edit => chosen.Exists(other => other != edit && other.ConflictsWith(edit)))
                );
            }
        });

    [Fact]
    public void The_earlier_place_wins_then_the_longer_edit_then_the_name()
    {
        Assert.Equal("L", Winner(("B", 0, 3, "L"), ("A", 1, 3, "R")));
        Assert.Equal("L", Winner(("B", 0, 3, "L"), ("A", 0, 2, "S")));
        Assert.Equal("A", Winner(("B", 0, 3, "B"), ("A", 0, 3, "A")));

        static string Winner(params (string Owner, int Start, int Length, string Text)[] edits) =>
            Assert
                .Single(
                    EditSelection.Choose(
                        edits.Select(edit => new EditCandidate(
                            edit.Owner,
                            [new TextEdit(new TextSpan(edit.Start, edit.Length), edit.Text)]
                        ))
                    )
                )
                .NewText;
    }
}
