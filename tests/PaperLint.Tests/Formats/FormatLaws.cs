using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Formats;
using PaperLint.Records;
using PaperLint.Tests.Text;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Formats;

/// <summary>Laws for every format and every file, tried on files that the tests of a format generate.</summary>
internal static class FormatLaws
{
    private static Gen<string> NewTexts =>
        Gen.Elements(
            "",
            "",
            "x",
            "é",
            "\u2019",
            "𝒩",
            "\uD835",
            "\uDC9D",
            "\"",
            "\"\"",
            "\\",
            "\\n",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "{",
            "}]",
            " ",
            "and, \"this\"",
            "\u0001",
            "/"
        );

    /// <summary>Reading in small windows gives the same records, skipped items and error as reading all at once.</summary>
    public static void Windows_change_nothing(Gen<byte[]> files, Func<ReadLimits, DocumentFormat> format) =>
        Law.Holds(files.Zip(Gen.Choose(1, 40)).Zip(Gen.Choose(1, 40)), example =>
        {
            var ((file, window), drip) = example;
            Assert.Equal(
                Outcome(format(ReadLimits.Default), new MemoryStream(file)),
                Outcome(format(new ReadLimits(window)), new ChunkedStream(file, [drip]))
            );
        });

    /// <summary>
    /// Reading the chunks of a file one after the other gives the same records, skipped items and error as reading the file.
    /// </summary>
    public static void Chunks_change_nothing(Gen<byte[]> files, Func<ReadLimits, DocumentFormat> format) =>
        Law.Holds(files.Zip(Gen.Choose(1, 60)).Zip(Gen.Choose(1, 40)), example =>
        {
            var ((file, size), drip) = example;
            var limits = ReadLimits.Default with { ChunkBytes = size };
            Assert.Equal(
                Outcome(format(ReadLimits.Default), new MemoryStream(file)),
                OutcomeOfChunks(format(limits), new ChunkedStream(file, [drip]))
            );
        });

    /// <summary>A glance shows what the whole record has.</summary>
    public static void Glances_show_the_record(Gen<byte[]> files, DocumentFormat format) => Law.Holds(files, file =>
        {
            var (records, _) = Documents.TryRead(format, file, static _ => { });
            using var reader = format.Open(new MemoryStream(file), new Document("d", format.Name), static _ => { });
            foreach (var record in records)
            {
                Assert.True(reader.TryGlance(out var glance));
                Assert.Equal(record.Fields.Count, glance.Count);
                Assert.Equal(record.Address, glance.Address);
                Assert.Equal(record.Metadata, glance.Metadata);
                Assert.Equal(record.Fields.Any(field => field.Repeats is not null), glance.HasRepeatedNames);
                for (var i = glance.Count - 1; i >= 0; i--)
                {
                    Assert.Equal(record.Fields[i].Text.ToString(), glance.TextOf(i).ToString());
                    Assert.Equal((record.Fields[i].Name, record.Fields[i].Role), (glance.NameOf(i), glance.RoleOf(i)));
                }

                foreach (var role in Enum.GetValues<FieldRole>())
                    Assert.Equal(record.WithRole(role)?.Text.ToString() ?? "", glance.TextWith(role).ToString());
                Assert.Equal(Documents.Show([record]), Documents.Show([glance.Whole()]));
            }
        });

    /// <summary>Records that are skipped are those before the row that is asked for, and nothing else changes.</summary>
    public static void Skipping_changes_no_record(Gen<byte[]> files, DocumentFormat format) =>
        Law.Holds(files.Zip(Gen.Choose(0, 6)).Zip(Gen.Choose(1, 4)), example =>
        {
            var ((file, first), step) = example;
            var (records, _) = Documents.TryRead(format, file, static _ => { });
            using var reader = format.Open(new MemoryStream(file), new Document("d", format.Name), static _ => { });
            var row = (long)first;
            reader.SkipTo(row);
            while (records.FirstOrDefault(record => record.Address.Row >= row) is { } expected)
            {
                Record? record;
                do Assert.True(reader.TryRead(out record));
                while (record.Address.Row < row);
                Assert.Equal(Documents.Show([expected]), Documents.Show([record]));
                row = record.Address.Row + step;
                reader.SkipTo(row);
            }
        });

    /// <summary>Every field's text is what its cell decodes to, and its offset map leads to its bytes.</summary>
    public static void Places_are_those_of_the_file(Gen<byte[]> files, DocumentFormat format) => Law.Holds(files, file =>
        {
            // A byte order mark at the start of a file takes no column.
            var mark = file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            var lines = new LineIndex(file.AsMemory(mark), mark);
            foreach (var record in Documents.TryRead(format, file, static _ => { }).Records)
            {
                Assert.Equal(lines.PositionOf(record.WindowStart), record.WindowPosition);
                foreach (var field in record.Fields)
                {
                    Assert.True(record.Extent.Contains(field.Extent));
                    var cell = file.AsSpan((int)field.Extent.Start, (int)field.Extent.Length);
                    Assert.Equal(field.Text.ToString(), record.Codec.Decode(cell));
                    Assert.Equal(lines.PositionOf(field.Extent.Start), record.Lines.PositionOf(field.Extent.Start));
                    var map = record.Codec.MapOf(record, field);
                    Assert.Equal(field.Text.Length, map.TextLength);
                    Assert.True(field.Extent.Contains(map.Extent));
                }
            }
        });

    /// <summary>An edit reads back as made, stays within its cell, and changes no other field.</summary>
    public static void Edits_change_their_cell_only(Gen<byte[]> files, DocumentFormat format)
    {
        var made = 0;
        Law.Holds(files.Zip(NewTexts).Zip(NewTexts).Zip(Gen.Choose(0, 1 << 20)), example =>
        {
            var (((file, first), second), chance) = example;
            var (records, error) = Documents.TryRead(format, file, static _ => { });
            foreach (var (record, field) in records.SelectMany(record => record.Fields.Select(field => (record, field))))
            {
                var edits = EditsIn(field.Text.Length, first, second, chance);
                if (!record.Codec.TryEncode(record, field, edits, out var raw, out var reason))
                {
                    Assert.NotEmpty(reason);
                    continue;
                }

                made++;
                Assert.All(raw, edit => Assert.True(field.Extent.Contains(edit.Span)));
                var after = Documents.TryRead(format, Documents.Apply(file, raw), static _ => { });
                Assert.Equal(error?.Message, after.Error?.Message);
                Assert.Equal(Values(records, field, TextRevision.Original(field.Text).Apply(edits).Text), Values(after.Records, null, ""));
            }
        });
        Assert.True(made > Effort.Of(300), $"Only {made} edits were accepted: the law was hardly tried.");
    }

    /// <summary>An edit that replaces a text by itself writes the same bytes.</summary>
    public static void Idle_edits_write_the_same_text(Gen<byte[]> files, DocumentFormat format) =>
        Law.Holds(files.Zip(Gen.Choose(0, 1 << 20)), example =>
        {
            var (file, chance) = example;
            foreach (var record in Documents.TryRead(format, file, static _ => { }).Records)
            {
                foreach (var field in record.Fields)
                {
                    var span = SpanIn(field.Text.Length, chance);
                    if (
                        record.Codec.TryEncode(record, field, new TextEdit(span, ""), out _, out _)
                        && record.Codec.TryEncode(
                            record,
                            field,
                            new TextEdit(span, span.Of(field.Text.Span).ToString()),
                            out var raw,
                            out _
                        )
                    )
                    {
                        var after = Documents.Apply(file, [raw]);
                        Assert.Equal(
                            Documents.Read(format, file, static _ => { }).Count,
                            Documents.Read(format, after, static _ => { }).Count
                        );
                        Assert.Equal(
                            field.Text.ToString(),
                            record.Codec.Decode(
                                after.AsSpan((int)field.Extent.Start, (int)field.Extent.Length + after.Length - file.Length)
                            )
                        );
                    }
                }
            }
        });

    /// <summary>Any records can be removed without changing the others; if the format refuses, it gives a reason.</summary>
    public static void Removing_records_leaves_the_others(Gen<byte[]> files, Func<ReadLimits, DocumentFormat> format)
    {
        var made = 0;
        Law.Holds(files.Zip(Gen.Choose(0, int.MaxValue)).Zip(Gen.Choose(1, 90)), example =>
        {
            var ((file, seed), window) = example;
            var (records, error) = Documents.TryRead(format(ReadLimits.Default), file, static _ => { });
            if (error is not null)
                return;
            var random = new Random(seed);
            var rows = records.Select(record => record.Address.Row).Where(_ => random.Next(2) == 0).ToHashSet();
            if (
                !format(new ReadLimits(window))
                    .TryRemove(new MemoryStream(file), new Document("d", ""), rows.Contains, out var removed, out var reason)
            )
            {
                Assert.NotEmpty(reason);
                return;
            }

            made += rows.Count;
            var after = Documents.TryRead(
                format(ReadLimits.Default),
                Documents.Apply(file, removed.Select(span => new RawEdit(span, default))),
                static _ => { }
            );
            var kept = records.Where(record => !rows.Contains(record.Address.Row)).ToList();
            // What is left must still be recognised as papers.
            if (kept.Exists(record => record.Title is not null || record.Abstract is not null))
                Assert.Equal(kept.Select(Content), after.Records.Select(Content));
            Assert.Equal(rows.Count == 0, removed.Count == 0);
        });
        Assert.True(made > Effort.Of(100), $"Only {made} records were removed.");
    }

    /// <summary>A field can be set whether it exists or not, and nothing else changes.</summary>
    public static void Setting_a_field_changes_only_that(Gen<byte[]> files, DocumentFormat format)
    {
        var made = 0;
        Law.Holds(files.Zip(NewTexts).Zip(Gen.Elements(FieldRole.Title, FieldRole.Abstract)), example =>
        {
            var ((file, value), role) = example;
            var (records, error) = Documents.TryRead(format, file, static _ => { });
            foreach (var record in records)
            {
                if (!record.Codec.TrySet(record, role, value, out var raw, out var reason))
                {
                    Assert.NotEmpty(reason);
                    continue;
                }

                made++;
                var after = Documents.TryRead(format, Documents.Apply(file, [raw]), static _ => { });
                Assert.Equal(error?.Message, after.Error?.Message);
                var now = after.Records.Single(other => other.Address.Row == record.Address.Row);
                Assert.True(
                    value == now.WithRole(role)?.Text.ToString(),
                    $"{Encoding.UTF8.GetString(record.Bytes(record.Extent).Span)} became {Encoding.UTF8.GetString(now.Bytes(now.Extent).Span)}"
                );
                Assert.Equal(Others(record, role), Others(now, role));
                Assert.Equal(
                    records.Where(other => other != record).Select(Content),
                    after.Records.Where(other => other != now).Select(Content)
                );
            }
        });
        Assert.True(made > Effort.Of(100), $"Only {made} fields were set.");
    }

    private static string Content(Record record) => string.Join(" | ", record.Fields.Select(field => $"{field.Pointer} {field.Text}"));

    /// <summary>The fields other than the one that was set.</summary>
    private static IEnumerable<string> Others(Record record, FieldRole role) =>
        record.Fields.Where(field => field != record.WithRole(role)).Select(field => $"{field.Pointer} {field.Text}");

    private static IEnumerable<string> Values(IEnumerable<Record> records, Field? edited, string value) =>
        records.SelectMany(record =>
            record.Fields.Select(field =>
                $"{record.Pointer}{field.Pointer} {field.Name}: {(field == edited ? value : field.Text.ToString())}"
            )
        );

    private static List<TextEdit> EditsIn(int length, string first, string second, int chance)
    {
        var one = new TextEdit(SpanIn(length, chance), first);
        var other = new TextEdit(SpanIn(length, chance / 11), second);
        return one.ConflictsWith(other) ? [one] : [one, other];
    }

    private static TextSpan SpanIn(int length, int chance)
    {
        var start = chance % (length + 1);
        return new TextSpan(start, chance / 7 % Math.Min(4, length - start + 1));
    }

    private static string OutcomeOfChunks(DocumentFormat format, Stream stream)
    {
        var skipped = new List<string>();
        var records = new List<Record>();
        var cutter = format.Cut(stream, new Document("d", format.Name))!;
        while (cutter.TryCut(out var chunk))
        {
            using var reader = chunk.Open(item => skipped.Add(item.ToString()));
            while (reader.TryRead(out var record))
                records.Add(record);
        }

        return $"{Documents.Show(records)}\n{string.Join('\n', skipped)}";
    }

    private static string Outcome(DocumentFormat format, Stream stream)
    {
        var skipped = new List<string>();
        var records = new List<Record>();
        try
        {
            using var reader = format.Open(stream, new Document("d", format.Name), item => skipped.Add(item.ToString()));
            while (reader.TryRead(out var record))
                records.Add(record);
        }
        catch (InputException error)
        {
            skipped.Add(error.Message);
        }

        return $"{Documents.Show(records)}\n{string.Join('\n', skipped)}";
    }
}
