"""What somebody writes in an afternoon instead of using PaperLint: fifteen regular expressions over titles and abstracts."""

import gzip
import json
import re
import sys

RULES = [
    re.compile(pattern)
    for pattern in [
        r"\\(?:text|math)(?:bf|it|rm|tt|sf|cal|bb)\b",
        r"(?<!\\)\b(?:mathcal|mathbb|mathbf|textbf|textit|emph|operatorname)\b",
        r"\b\w+ (?:gg|ll|leq|geq|neq|approx|sim|times|cdot|in|to) \w+\b",
        r"\d(?:times|x)\d",
        r"\\[%&_#$]",
        r"``|''",
        r"---?",
        r"\\['`^\"~=.uvHtcdb]\s*\{?[A-Za-z]\}?",
        r"[\"'`^~]\{[a-zA-Z]\}",
        r"(?i)\b(\w+)\s+\1\b",
        r"\s+[,.;:!?](?=\s)",
        r"[a-z][.,;:][A-Z][a-z]",
        r"https?://\S+[{}]\S*",
        r"\\(?:cite|ref|eqref|label)[a-z]*\{[^}]*\}",
        r"&(?:amp|lt|gt|quot|#\d+);",
    ]
]


def main(file):
    matches = 0
    with (gzip.open if file.endswith(".gz") else open)(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            for text in (record.get("title"), record.get("abstract")):
                if text:
                    for rule in RULES:
                        matches += sum(1 for _ in rule.finditer(text))
    print(matches)


if __name__ == "__main__":
    main(sys.argv[1])
