using PaperLint.Deciding.Reviewing;
using PaperLint.Findings;
using PaperLint.Findings.Previews;
using PaperLint.Reports.Review;

namespace PaperLint.Cli.Reviewing;

/// <summary>Shows one card after another and acts on the keys pressed.</summary>
internal sealed class ReviewDialogue(Review review, KeySource keys, ReviewScreen screen, RecentReasons reasons, AnswerUse use)
{
    private const int MostExamples = 3;

    private readonly ReviewQuestions _questions = new(keys, screen, reasons);
    private string? _note;
    private bool _hasQuit;

    /// <summary>Asks until no questions are left or the user quits.</summary>
    public void Run()
    {
        while (!_hasQuit)
        {
            Show();
            var press = keys.Read();
            if (press.Kind == KeyPressKind.Redraw)
                continue;
            _note = null;
            _hasQuit = press.Kind == KeyPressKind.EndOfInput;
            if (press.Kind == KeyPressKind.Escape)
                review.StepOut();
            else if (press.Kind == KeyPressKind.Text && review.Current is { } group)
                Press(use.Synonyms.GetValueOrDefault(press.Text, press.Text), group);
            else if (press.Kind == KeyPressKind.Text)
                PressAtTheEnd(use.Synonyms.GetValueOrDefault(press.Text, press.Text));
            _hasQuit |= _questions.IsAtEnd;
        }
    }

    private void Press(string key, ReviewGroup group)
    {
        switch (key)
        {
            case "a":
                Accept(group, ReviewReach.Shown);
                break;
            case "A":
                Accept(group, ReviewReach.Rule);
                break;
            case "r":
                Reject(group, ReviewReach.Shown);
                break;
            case "R":
                Reject(group, ReviewReach.Rule);
                break;
            case "e":
                Edit(group);
                break;
            case "w" when group.Verdict is not null:
                Answer(verdict: null, ReviewReach.Shown, "Withdrawn");
                break;
            case "W" when group.Verdict is not null:
                if (Confirm("Withdraw", group, review.ScopeOf(ReviewReach.Rule, accepts: false)))
                    Answer(verdict: null, ReviewReach.Rule, "Withdrawn");
                break;
            case "l":
                review.PutOff();
                break;
            case "o":
                review.StepIn();
                break;
            case "g":
                review.StepOut();
                break;
            case "?":
                Help(group);
                break;
            default:
                PressAtTheEnd(key);
                break;
        }
    }

    /// <summary>Handles keys that work even when no questions are left.</summary>
    private void PressAtTheEnd(string key)
    {
        if (key == "u")
            _note = review.Undo() ? "Undone." : use.NothingToUndo;
        else if (key == "q")
            _hasQuit = true;
        else if (key.Trim().Length > 0 && review.Current is not null)
            _note = $"'{key}' does nothing here; press ? for help.";
    }

    private void Accept(ReviewGroup group, ReviewReach reach)
    {
        if (group.FixTitle is null)
            _note =
                $"There is no fix to accept. {(group.CanBeWritten ? "Press e to write a replacement, or r" : "Press r")} to leave the text as it is{use.WithReason}.";
        else if (reach == ReviewReach.Shown || Confirm("Accept", group, review.ScopeOf(reach, accepts: true)))
            Answer(ReviewVerdict.Accept, reach, "Accepted");
    }

    private void Reject(ReviewGroup group, ReviewReach reach)
    {
        if (reach == ReviewReach.Rule && !Confirm("Reject", group, review.ScopeOf(reach, accepts: false)))
            return;
        if (!use.RejectionTakesReason)
            Answer(ReviewVerdict.Refuse, reach, "Rejected");
        else if (_questions.Reason() is { } reason)
            Answer(ReviewVerdict.Reject(reason), reach, "Rejected");
        else
            _note = "Nothing was rejected: a reason is required.";
    }

    private void Edit(ReviewGroup group)
    {
        var finding = review.Show(1)[0];
        if (!group.CanBeWritten)
        {
            _note = $"There is no text to edit: the finding is about whole records. Press r to leave them as they are{use.WithReason}.";
            return;
        }

        var proposed = ProposedChange.Of(finding);
        if (proposed is { } change && change.Before != finding.Matched)
        {
            // The fix covers more than the matched text, but an edited text replaces only the matched text.
            proposed = null;
        }

        if (_questions.Words(group.Verdict?.Replacement ?? proposed?.After ?? finding.Matched) is not { } words)
            _note = "Nothing was changed.";
        else if (words == finding.Matched)
            _note = $"That is already the text. Press r to leave it as it is{use.WithReason}.";
        else
            Answer(
                words == proposed?.After ? ReviewVerdict.Accept : ReviewVerdict.Write(words),
                ReviewReach.Shown,
                words.Length == 0 ? "Accepted, to be removed" : $"Accepted as '{words}'"
            );
    }

    private bool Confirm(string what, ReviewGroup group, ReviewScope scope)
    {
        var kind =
            what == "Accept"
                ? $" that propose to {char.ToLowerInvariant(group.FixTitle![0])}{group.FixTitle[1..]} ({group.Safety.ToString().ToLowerInvariant()})"
                : "";
        return _questions.Confirm(
            $"{what} {(scope.Findings == 1 ? "" : "all ")}{Quantity.Of("finding", scope.Findings)} in {Quantity.Of("group", scope.Groups)} of {group.Rule.Id}{kind}?"
        );
    }

    private void Answer(ReviewVerdict? verdict, ReviewReach reach, string done)
    {
        var outcome = review.Answer(verdict, reach);
        _note = $"{done}: {Quantity.Of("finding", outcome.Findings)}.";
        if (outcome.Neighbours > 0)
        {
            _note +=
                $" {outcome.Neighbours:N0} of them {(outcome.Neighbours == 1 ? "shares" : "share")} words with another accepted fix: where only one can be applied, {use.NextTime} asks again.";
        }
    }

    private void Show()
    {
        if (review.Current is not { } group)
        {
            screen.Show(output =>
            {
                output.WriteLine(Reports.Visible.Of(Standing()));
                if (_note is { } note)
                    output.WriteLine(Reports.Visible.Of(note));
                output.WriteLine($"Nothing is left to decide. {(review.CanUndo ? "u undoes the last answer, " : "")}{use.Ending}.");
            });
            return;
        }

        var most = MostExamples;
        var card = Card(group, most);
        while (most > 1 && !screen.Fits(card))
            card = Card(group, --most);
        screen.Show(card);
    }

    private ReviewCard Card(ReviewGroup group, int examples) =>
        new()
        {
            Examples = review.Show(examples),
            Findings = review.IsInside ? 1 : review.FindingsLeft,
            Records = review.IsInside ? 1 : review.RecordsLeft,
            Member = review.IsInside ? (review.MemberNumber, group.Count) : null,
            Standing = Standing(),
            Decided = Decided(group.Verdict),
            Note = _note,
            Keys = ReviewKeys.Short(group, review.IsInside, review.CanUndo),
        };

    private string Standing()
    {
        var progress = review.Progress;
        var later = progress.GroupsPutOff > 0 ? $", {progress.GroupsPutOff:N0} postponed" : "";
        return $"{progress.SettledBefore + progress.Findings - progress.FindingsLeft:N0} of {Quantity.Of("finding", progress.SettledBefore + progress.Findings)} {(review.IsOfDecided ? "looked at" : "settled")}, {Quantity.Of("group", progress.GroupsLeft)} left{later}";
    }

    private static string? Decided(ReviewVerdict? verdict) =>
        verdict switch
        {
            null => null,
            { IsAccepted: false } => $"rejected: {verdict.Reason}",
            { Replacement: { } words } => $"accepted as '{words}'",
            _ => "accepted",
        };

    /// <summary>Shows the help, page by page on a terminal.</summary>
    private void Help(ReviewGroup group)
    {
        using var text = new StringWriter();
        new ReviewHelp(screen.Options).Write(ReviewKeys.Long(group, use), group.Rule, text);
        var lines = text.ToString().Split(text.NewLine);
        var rows = Math.Max(1, (screen.Rows ?? lines.Length + 1) - 1);
        for (var at = 0; at < lines.Length; at += rows)
        {
            screen.Show(output =>
            {
                foreach (var line in lines.Skip(at).Take(rows))
                    output.WriteLine(line);
                if (screen.Rows is not null)
                    output.Write(at + rows < lines.Length ? "-- any key for more, q goes back --" : "-- any key goes back --");
            });
            if (!keys.IsLive)
                continue;
            var press = keys.Read();
            _hasQuit |= press.Kind == KeyPressKind.EndOfInput;
            if (press is { Kind: KeyPressKind.EndOfInput or KeyPressKind.Escape } or { Kind: KeyPressKind.Text, Text: "q" })
                return;
        }
    }
}
