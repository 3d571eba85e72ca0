using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text.Binary;

namespace PaperLint.Rules.Packs;

/// <summary>How a rule is stored in a pack.</summary>
internal static class PackedRule
{
    public static void Write(ValueWriter pack, Rule rule)
    {
        var info = rule.Info;
        pack.Write(info.Id);
        pack.Write(info.Name);
        pack.Write(info.Summary);
        pack.Write(info.Message.Source);
        pack.Write((int)info.DefaultSeverity);
        pack.Write((int)info.Severity);
        pack.Write((int)info.Precision);
        pack.Write((int)info.Status);
        pack.Write(info.Since);
        pack.WriteOptional(info.ReplacedBy);
        pack.Write(info.Why);
        pack.Write(info.WhatToDo);
        pack.WriteOptional(info.FixTitle);
        pack.Write((int)info.FixSafety);
        pack.Write(info.IsSourceFact);
        pack.WriteAll(info.Fields, static (pack, role) => pack.Write((int)role));
        pack.WriteAll(info.Tags);
        pack.WriteAll(info.Examples, WriteExample);
        PackedMatcher.Write(pack, rule.Matcher);
        PackedPairs.Write(pack, rule.Options.Values);
    }

    public static Rule Read(ValueReader pack)
    {
        var id = pack.ReadString();
        // Initializers run in the order in which they are written, which is the order in the pack.
        var info = new RuleInfo
        {
            Id = id,
            Family = RuleFamily.Of(id),
            Name = pack.ReadString(),
            Summary = pack.ReadString(),
            Message = MessageTemplate.Parse(pack.ReadString()),
            DefaultSeverity = (Severity)pack.ReadInt(),
            Severity = (Severity)pack.ReadInt(),
            Precision = (Precision)pack.ReadInt(),
            Status = (RuleStatus)pack.ReadInt(),
            Since = pack.ReadString(),
            ReplacedBy = pack.ReadOptionalString(),
            Why = pack.ReadString(),
            WhatToDo = pack.ReadString(),
            FixTitle = pack.ReadOptionalString(),
            FixSafety = (FixSafety)pack.ReadInt(),
            IsSourceFact = pack.ReadBool(),
            Fields = ReadFields(pack),
            Tags = pack.ReadStrings(),
            Examples = pack.ReadAll(ReadExample),
        };
        var matcher = PackedMatcher.Read(pack);
        return new Rule(info, matcher, PackedPairs.Read(pack) is { IsEmpty: false } options ? new RuleOptions(options) : RuleOptions.None);
    }

    /// <summary>Avoids a generic method of another assembly, which would have to be compiled for this enum at every start.</summary>
    private static ImmutableArray<FieldRole> ReadFields(ValueReader pack)
    {
        var roles = new FieldRole[pack.ReadCount()];
        for (var at = 0; at < roles.Length; at++)
            roles[at] = (FieldRole)pack.ReadInt();
        return ImmutableCollectionsMarshal.AsImmutableArray(roles);
    }

    private static void WriteExample(ValueWriter pack, RuleExample example)
    {
        pack.Write(example.Marked);
        pack.WriteOptional(example.Fixed);
        pack.Write(example.Field);
        pack.WriteOptional(example.Profile);
        pack.WriteOptional(example.Note);
    }

    private static RuleExample ReadExample(ValueReader pack) =>
        new(pack.ReadString(), pack.ReadOptionalString(), pack.ReadString(), pack.ReadOptionalString(), pack.ReadOptionalString());
}
