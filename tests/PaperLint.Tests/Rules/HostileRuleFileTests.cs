using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Rules.Reading;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Rules;

/// <summary>Whatever a file contains, it is either a rule or an <see cref="InputException"/>: no other exception escapes.</summary>
public sealed class HostileRuleFileTests
{
    private static readonly string[] Pieces =
    [
        "\n",
        "\n  ",
        "\n- ",
        ": ",
        "'",
        "\"",
        "\\",
        "[",
        "]",
        "{",
        "}",
        "|\n",
        ">-\n",
        "&a ",
        "*a",
        "!",
        "!!str ",
        "#",
        "%",
        "? ",
        "---\n",
        "...\n",
        "\t",
        "\u0000",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\ud800",
        "null",
        "~",
        "<<: ",
        "(?=",
        "[|",
        "|]",
        "${",
        "{",
        "@",
        "`",
        "𝐀",
        "9999999999",
    ];

    [Fact]
    public void A_rule_with_anything_written_into_it_is_taken_or_refused() =>
        Check.One(
            Law.Tried(2_000),
            Prop.ForAll(Arb.From(Spoilt(SoundFiles.Rule)), text =>
                IsTakenOrRefused(() => RuleFiles.ParseRule(text, SoundFiles.RulePath, builtIn: true))
            )
        );

    [Fact]
    public void A_rule_set_with_anything_written_into_it_is_taken_or_refused()
    {
        var book = RuleFiles.ParseBook(SoundFiles.BuiltIn(), builtIn: true);
        Check.One(
            Law.Tried(1_000),
            Prop.ForAll(Arb.From(Spoilt(SoundFiles.RuleSet)), text =>
                IsTakenOrRefused(() => RuleFiles.ParseRuleSet(text, "huggingface.yml", book))
            )
        );
    }

    [Fact]
    public void A_configuration_with_anything_written_into_it_is_taken_or_refused()
    {
        var book = RuleFiles.ParseBook(SoundFiles.BuiltIn(), builtIn: true);
        Check.One(
            Law.Tried(1_000),
            Prop.ForAll(Arb.From(Spoilt(SoundFiles.Configuration)), text =>
                IsTakenOrRefused(() => ConfigurationFile.Parse(text, "paperlint.yml").Check(book))
            )
        );
    }

    [Fact]
    public void A_rule_with_any_byte_changed_is_taken_or_refused()
    {
        using var folder = new TemporaryFolder();
        var sound = Encoding.UTF8.GetBytes(SoundFiles.Rule);
        Check.One(Law.Tried(300), Prop.ForAll(Arb.From(Gen.Zip(Gen.Choose(0, sound.Length - 1), Gen.Choose(0, 255))), change =>
            {
                var bytes = sound.ToArray();
                bytes[change.Item1] = (byte)change.Item2;
                folder.Write("latex/escaped-character.yml", bytes);
                return IsTakenOrRefused(() => RuleDirectory.Read(folder.Root, builtIn: true));
            }));
    }

    private static Gen<string> Spoilt(string sound) =>
        from changes in (
            from place in Gen.Choose(0, sound.Length)
            from removed in Gen.Choose(0, 6)
            from piece in Gen.Elements(Pieces)
            select (Place: place, Removed: removed, Piece: piece)
        ).ListOf(2)
        select changes.Aggregate(sound, (text, change) =>
        {
            var at = Math.Min(change.Place, text.Length);
            return text.Remove(at, Math.Min(change.Removed, text.Length - at)).Insert(at, change.Piece);
        });

    /// <summary>Whether the content is accepted, or refused with messages that are whole sentences.</summary>
    private static bool IsTakenOrRefused(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (InputException exception)
        {
            return exception.Errors.Length > 0 && exception.Errors.All(error => error.Message.EndsWith('.') || error.Message.EndsWith(')'));
        }
    }
}
