using PaperLint.Formats.Json;
using PaperLint.Formats.JsonLines;

namespace PaperLint.Tests.Formats.Json;

public sealed class JsonLawTests
{
    [Fact]
    public void Windows_change_nothing_in_lines() =>
        FormatLaws.Windows_change_nothing(JsonTexts.Lines, limits => new JsonLinesFormat(limits: limits));

    [Fact]
    public void Windows_change_nothing_in_documents() =>
        FormatLaws.Windows_change_nothing(JsonTexts.Documents, limits => new JsonFormat(limits: limits));

    [Fact]
    public void Chunks_of_lines_change_nothing() =>
        FormatLaws.Chunks_change_nothing(JsonTexts.Lines, limits => new JsonLinesFormat(limits: limits));

    [Fact]
    public void Glances_at_lines_show_the_record() => FormatLaws.Glances_show_the_record(JsonTexts.Lines, JsonLinesFormat.Instance);

    [Fact]
    public void Glances_at_documents_show_the_record() => FormatLaws.Glances_show_the_record(JsonTexts.Documents, JsonFormat.Instance);

    [Fact]
    public void Skipping_lines_changes_no_record() => FormatLaws.Skipping_changes_no_record(JsonTexts.Lines, JsonLinesFormat.Instance);

    [Fact]
    public void Skipping_in_documents_changes_no_record() =>
        FormatLaws.Skipping_changes_no_record(JsonTexts.Documents, JsonFormat.Instance);

    [Fact]
    public void Places_in_lines_are_those_of_the_file() =>
        FormatLaws.Places_are_those_of_the_file(JsonTexts.Lines, JsonLinesFormat.Instance);

    [Fact]
    public void Places_in_documents_are_those_of_the_file() =>
        FormatLaws.Places_are_those_of_the_file(JsonTexts.Documents, JsonFormat.Instance);

    [Fact]
    public void Edits_in_lines_change_their_cell_only() =>
        FormatLaws.Edits_change_their_cell_only(JsonTexts.Lines, JsonLinesFormat.Instance);

    [Fact]
    public void Edits_in_documents_change_their_cell_only() =>
        FormatLaws.Edits_change_their_cell_only(JsonTexts.Documents, JsonFormat.Instance);

    [Fact]
    public void Removing_lines_leaves_the_others() =>
        FormatLaws.Removing_records_leaves_the_others(JsonTexts.Lines, limits => new JsonLinesFormat(limits: limits));

    [Fact]
    public void Removing_elements_leaves_the_others() =>
        FormatLaws.Removing_records_leaves_the_others(JsonTexts.Documents, limits => new JsonFormat(limits: limits));

    [Fact]
    public void Setting_a_field_in_lines_changes_only_that() =>
        FormatLaws.Setting_a_field_changes_only_that(JsonTexts.Lines, JsonLinesFormat.Instance);

    [Fact]
    public void Setting_a_field_in_documents_changes_only_that() =>
        FormatLaws.Setting_a_field_changes_only_that(JsonTexts.Documents, JsonFormat.Instance);

    [Fact]
    public void Idle_edits_in_lines_write_the_same_text() =>
        FormatLaws.Idle_edits_write_the_same_text(JsonTexts.Lines, JsonLinesFormat.Instance);
}
