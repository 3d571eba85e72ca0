namespace PaperLint.Tests.Formats.Foreign;

/// <summary>Files in formats that PaperLint does not read, about papers if the format allows it.</summary>
internal static class ForeignTexts
{
    private const string Prose =
        "We study how sheets of glass cool when the oven is left to itself, and find that the surface hardens first and keeps the heat inside for hours. "
        + "The effect is explained by the shape of the oven, and disappears when the air is moved in pulses. On nine ovens it saves half of the time, and the sheets stay flat.";

    /// <summary>The files by the names that the tool gives to their formats.</summary>
    public static TheoryData<string, string> All =>
        new()
        {
            {
                "BibTeX",
                $"@article{{kiln2024,\n  title = {{Slow Cooling of Glass \\& Sand}},\n  pages = \"269--279\",\n  abstract = {{{Prose}}}\n}}\n\n@inproceedings{{oven2023,\n  title = {{Pulsed Air}},\n  year = 2023\n}}\n"
            },
            {
                "BibTeX",
                "@string{jmlr = \"Journal of Ovens\"}\n\n@preamble{\"\\newcommand{\\noop}[1]{}\"}\n\n@article{a, title={A \\& B}, journal=jmlr, pages={1--2}}\n"
            },
            { "BibTeX", $"@misc{{one,\n\n  title = {{Slow Cooling}},\n\n  abstract = {{{Prose}}},\n\n  year = 2024\n\n}}\n" },
            {
                "RIS",
                $"TY  - JOUR\nAU  - Kiln, A.\nTI  - Slow Cooling of Glass Sheets\nAB  - {Prose}\nSP  - 269\nEP  - 279\nER  - \n\nTY  - CONF\nTI  - Pulsed Air\nAB  - {Prose}\nER  - \n"
            },
            {
                "a MEDLINE export",
                $"PMID- 12345678\nOWN - NLM\nTI  - Slow cooling of glass sheets.\nAB  - We study how sheets of glass cool\n      when the oven is left to itself.\nFAU - Kiln, Anna\n\nPMID- 12345679\nTI  - Pulsed air.\nAB  - {Prose}\n"
            },
            {
                "a Web of Science export",
                $"FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Kiln, A\n   Oven, B\nTI Slow Cooling of Glass Sheets\nAB {Prose}\nER\n\nPT J\nTI Pulsed Air\nAB {Prose}\nER\n\nEF\n"
            },
            {
                "an EndNote export",
                $"%0 Journal Article\n%T Slow Cooling of Glass Sheets\n%A Kiln, A.\n%X {Prose}\n%P 269-279\n\n%0 Journal Article\n%T Pulsed Air\n%X {Prose}\n"
            },
            {
                "YAML",
                $"---\ntitle: Slow Cooling of Glass Sheets\nabstract: >-\n  {Prose}\nauthors:\n  - name: A. Kiln\n    id: 1\nyear: 2024\n"
            },
            { "YAML", $"title: Slow Cooling of Glass Sheets\n\nabstract: {Prose}\n\nauthors:\n  - A. Kiln\n\nyear: 2024\n" },
            {
                "TOML",
                $"[[papers]]\ntitle = \"Slow Cooling of Glass Sheets\"\nabstract = \"{Prose}\"\nyear = 2024\n\n[[papers]]\ntitle = \"Pulsed Air\"\ntags = [\"air\"]\n"
            },
            { "a configuration file", "[oven]\nname = slow\nsteps = 3\n\n; the second\n[kiln]\nname = fast\npath = C:\\texts\\beta\n" },
            { "Markdown", $"# Slow Cooling of Glass Sheets\n\n{Prose}\n\n## Method\n\n{Prose}\n\n- first\n- second\n\n```\ncode\n```\n" },
            { "Markdown", $"| title | abstract |\n|---|---|\n| Slow Cooling | {Prose} |\n| Pulsed Air | {Prose} |\n" },
            {
                "reStructuredText",
                $"Slow Cooling of Glass Sheets\n============================\n\n{Prose}\n\nMethod\n------\n\n.. note:: It is hot.\n\n{Prose}\n"
            },
            {
                "LaTeX source",
                $"\\documentclass{{article}}\n\\title{{Slow Cooling of Glass Sheets}}\n\\begin{{document}}\n\\maketitle\n\n\\begin{{abstract}}\n{Prose}\n\\end{{abstract}}\n\n\\section{{Method}}\n\n{Prose}\n\n\\end{{document}}\n"
            },
            {
                "source code",
                $"# -*- coding: utf-8 -*-\n\"\"\"Slow cooling of glass sheets.\n\n{Prose}\n\"\"\"\nimport os\n\n\ndef cool(oven):\n    \"\"\"{Prose}\"\"\"\n    return oven.cool()\n\n\nif __name__ == '__main__':\n    cool(os)\n"
            },
            {
                "source code",
                $"using System;\n\nnamespace Kiln;\n\n/// <summary>{Prose}</summary>\npublic static class Oven\n{{\n    public static int Cool(int heat)\n    {{\n        return heat - 1;\n    }}\n}}\n"
            },
            {
                "source code",
                $"/* Slow cooling of glass sheets.\n *\n * {Prose}\n */\n#include <stdio.h>\n\nint main(void)\n{{\n    puts(\"hot\");\n    return 0;\n}}\n"
            },
            {
                "source code",
                "#!/bin/sh\n# Cool the oven.\nset -e\n\nfor oven in \"$@\"; do\n    cool \"$oven\"\ndone\n\nif [ -n \"$HOT\" ]; then\n    exit 1\nfi\n"
            },
            {
                "source code",
                "const oven = require('oven');\n\nfunction cool(heat) {\n  return heat - 1;\n}\n\nmodule.exports = { cool };\n"
            },
            {
                "a log",
                "2024-03-18 09:00:01 INFO The oven is hot.\n2024-03-18 09:00:02 INFO The oven cools.\n2024-03-18 09:00:03 ERROR The sheet broke, and nobody knows why.\n"
            },
            {
                "e-mail other than a digest",
                "From kiln@example.org Mon Mar 18 09:00:00 2024\nReturn-Path: <kiln@example.org>\nMessage-ID: <1@example.org>\nDate: Mon, 18 Mar 2024 09:00:00 +0000\nFrom: A. Kiln <kiln@example.org>\nSubject: The meeting on Friday\n\nDear colleagues,\n\nthe meeting is moved.\n\nYours\n"
            },
            {
                "subtitles",
                "1\n00:00:01,000 --> 00:00:04,000\nWe study how sheets of glass cool.\n\n2\n00:00:05,000 --> 00:00:09,000\nThe surface hardens first.\n"
            },
            { "subtitles", "WEBVTT\n\n00:01.000 --> 00:04.000\nWe study how sheets of glass cool.\n" },
            {
                "a diff",
                $"diff --git a/oven.txt b/oven.txt\n--- a/oven.txt\n+++ b/oven.txt\n@@ -1,3 +1,3 @@\n Slow Cooling of Glass Sheets\n-{Prose}\n+{Prose} And more.\n"
            },
            { "XML", $"<?xml version=\"1.0\"?>\n<article>\n<title>Slow Cooling</title>\n<abstract>{Prose}</abstract>\n</article>\n" },
            { "HTML", $"<!DOCTYPE html>\n<html>\n<head><title>Slow Cooling</title></head>\n<body>\n<p>{Prose}</p>\n</body>\n</html>\n" },
        };

    /// <summary>What people put before the beginning of a file.</summary>
    public static IEnumerable<string> Beginnings =>
        [
            "",
            "% Exported on 18 March 2024\n",
            "# A comment\n\n",
            "// A comment\n\n",
            "\n\n\n",
            "Our references\n\n",
            "References of the Oven Group\n\n" + Prose + "\n\n",
            "This file was written by a program and is read by people.\n",
            "Mar 18\n\n",
            "<!-- exported -->\n",
            "new\n\nSubscribe\n\n",
            "\u200B\n",
        ];
}
