namespace PaperLint.Cli.Reviewing;

/// <summary>
/// Asks for what an answer needs besides its key: a reason, a replacement, a confirmation. The result is null, or false, if the user
/// cancels.
/// </summary>
internal sealed class ReviewQuestions(KeySource keys, ReviewScreen screen, RecentReasons reasons)
{
    private const string WhyLabel = "Why is it right as it is? ";

    /// <summary>Whether there are no more answers.</summary>
    public bool IsAtEnd { get; private set; }

    public string? Reason()
    {
        var offered = reasons.Offered;
        for (var at = 0; at < offered.Count; at++)
            screen.Tell($"{at + 1} {offered[at]}");
        var reason = Line(WhyLabel, "", first =>
            int.TryParse(first, out var number) && number >= 1 && number <= offered.Count ? offered[number - 1] : null
        )
            ?.Trim();
        if (string.IsNullOrEmpty(reason))
            return null;
        reasons.Use(reason);
        return reason;
    }

    /// <param name="text">The text to edit.</param>
    public string? Words(string text) => Line("Write: ", text, static _ => null);

    public bool Confirm(string question)
    {
        // The question must be fully visible, however narrow the terminal.
        screen.Tell(question);
        const string label = "y or n: ";
        screen.Ask(label, new LineEditor(""));
        while (true)
        {
            switch (keys.Read())
            {
                case { Kind: KeyPressKind.EndOfInput }:
                    IsAtEnd = true;
                    return false;
                case { Kind: KeyPressKind.Text, Text: "y" or "Y" }:
                    screen.Answered(label, "y");
                    return true;
                case { Kind: KeyPressKind.Escape } or { Kind: KeyPressKind.Text, Text: "n" or "N" or "q" }:
                    screen.Answered(label, "n");
                    return false;
                case { Kind: KeyPressKind.Redraw }:
                    screen.Ask(label, new LineEditor(""));
                    break;
            }
        }
    }

    /// <param name="shortcut">
    /// What a character typed first stands for; null if it has no special meaning. From a script, the whole line must be the shortcut.
    /// </param>
    private string? Line(string label, string text, Func<string, string?> shortcut)
    {
        // A script gives the whole line, so it starts empty.
        var line = new LineEditor(keys.IsLive ? text : "");
        while (true)
        {
            screen.Ask(label, line);
            var press = keys.Read();
            switch (press.Kind)
            {
                case KeyPressKind.EndOfInput:
                    IsAtEnd = true;
                    return null;
                case KeyPressKind.Escape:
                    return null;
                case KeyPressKind.Enter:
                    var said = keys.IsLive ? line.Text : shortcut(line.Text) ?? line.Text;
                    screen.Answered(label, said);
                    return said;
                case KeyPressKind.Text when keys.IsLive && line.Text.Length == 0 && shortcut(press.Text) is { } meant:
                    screen.Answered(label, meant);
                    return meant;
                default:
                    line.Apply(press);
                    break;
            }
        }
    }
}
