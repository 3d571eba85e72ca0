using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Rules.Packs;

/// <summary>How one rule stands in a pack.</summary>
internal static class PackedRule
{
    public static void Write(PackWriter pack, Rule rule)
    {
        var info = rule.Info;
        pack.Text(info.Id);
        pack.Text(info.Name);
        pack.Text(info.Summary);
        pack.Text(info.Message.Source);
        pack.Byte((byte)info.DefaultSeverity);
        pack.Byte((byte)info.Severity);
        pack.Byte((byte)info.Precision);
        pack.Byte((byte)info.Status);
        pack.Text(info.Since);
        pack.TextOrNull(info.ReplacedBy);
        pack.Text(info.Why);
        pack.Text(info.WhatToDo);
        pack.TextOrNull(info.FixTitle);
        pack.Byte((byte)info.FixSafety);
        pack.Flag(info.IsSourceFact);
        pack.List(info.Fields, role => pack.Byte((byte)role));
        pack.Texts(info.Tags);
        pack.List(info.Examples, example => Write(pack, example));
        PackedMatcher.Write(pack, rule.Matcher);
        pack.Pairs(rule.Options.Values);
    }

    public static Rule Read(PackReader pack)
    {
        var id = pack.Text();
        // An initializer runs in the order it is written in, which is the order of the pack.
        var info = new RuleInfo
        {
            Id = id,
            Family = RuleFamily.Of(id),
            Name = pack.Text(),
            Summary = pack.Text(),
            Message = MessageTemplate.Parse(pack.Text()),
            DefaultSeverity = (Severity)pack.Byte(),
            Severity = (Severity)pack.Byte(),
            Precision = (Precision)pack.Byte(),
            Status = (RuleStatus)pack.Byte(),
            Since = pack.Text(),
            ReplacedBy = pack.TextOrNull(),
            Why = pack.Text(),
            WhatToDo = pack.Text(),
            FixTitle = pack.TextOrNull(),
            FixSafety = (FixSafety)pack.Byte(),
            IsSourceFact = pack.Flag(),
            Fields = pack.List(() => (FieldRole)pack.Byte()),
            Tags = pack.Texts(),
            Examples = pack.List(() => ReadExample(pack)),
        };
        var matcher = PackedMatcher.Read(pack);
        return new Rule(info, matcher, pack.Pairs() is { IsEmpty: false } options ? new RuleOptions(options) : RuleOptions.None);
    }

    private static void Write(PackWriter pack, RuleExample example)
    {
        pack.Text(example.Marked);
        pack.TextOrNull(example.Fixed);
        pack.Text(example.Field);
        pack.TextOrNull(example.Profile);
        pack.TextOrNull(example.Note);
    }

    private static RuleExample ReadExample(PackReader pack) =>
        new(pack.Text(), pack.TextOrNull(), pack.Text(), pack.TextOrNull(), pack.TextOrNull());
}
