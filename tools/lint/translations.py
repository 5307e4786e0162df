#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shown sentence can be translated: translations.py ROOT.

Runs Qt's lupdate over app, core and qml, prints how many sentences it collected, and prints path:line: finding for
every sentence in app/text and app/desktop that it did not collect, for every date whose form is fixed outside
app/text/DateWords.cpp, and for every count whose English forms are missing. Exit code 1 where there is one.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from source import TOKEN, Source

READ = ("app", "core", "qml")
# Where a string literal of two words is a sentence for a person.
SHOWN = ("app/text", "app/printing", "app/desktop")
# What is in those folders and is not on the screen: the walk through the demo clinic, and the help of the command
# line of whoever starts the program.
NOT_SHOWN = ("app/desktop/tour/", "app/desktop/main.cpp")
# A literal of two words that is the same in every language.
SAME_EVERYWHERE = {"DejaVu Sans Mono"}  # a font
# The one file that knows how dates look, and the forms of English counts.
DATES = "app/text/DateWords.cpp"
PLURALS = "app/text/translations/tidemark_en.ts"

LITERAL = re.compile(r'u?8?"((?:\\.|[^"\\\n])*)"(?:_s|_L1)?')
TWO_WORDS = re.compile(r"[^\W\d_]{2,}[.,:;!?]* +[^\W\d_]{2,}|[^\W\d_]{2,} %\d|%\d [^\W\d_]{2,}")
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
PLAIN = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}
# For the compiler or for whoever writes QML, not for a person in the clinic.
UNSHOWN_LINE = re.compile(r"\bQML_UNCREATABLE\b|\bstatic_assert\b|^\s*#")
# A pattern of a shown date or time, such as "d MMM" or "HH:mm".
DATE_PATTERN = re.compile(r"(?=.*(?:d M|MMM|yyyy|HH?:mm|ddd))[dMyHhmstz .,:/'-]+")


def lupdate():
    """The tool; Debian keeps Qt 6's tools out of PATH."""
    return shutil.which("lupdate6") or next(
        (path for path in ("/usr/lib/qt6/bin/lupdate", "/usr/lib/qt6/libexec/lupdate") if os.access(path, os.X_OK)),
        None) or shutil.which("lupdate")


def collected(root, tool):
    """What lupdate sees: (its file, {path: set of texts}, what it said)."""
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "collected.ts")
        ran = subprocess.run([tool, "-silent", "-locations", "absolute", *READ, "-ts", target], cwd=root, text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if ran.returncode != 0 or not os.path.exists(target):
            raise RuntimeError(f"{tool} failed:\n{ran.stdout}")
        tree = ElementTree.parse(target)
        texts = {}
        for message in tree.findall(".//message"):
            for location in message.findall("location"):
                path = os.path.relpath(os.path.join(folder, location.get("filename")), os.path.realpath(root))
                texts.setdefault(path.replace(os.sep, "/"), set()).add(message.findtext("source"))
        return tree, texts, ran.stdout


def unescaped(text):
    return ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)) if found[1] or found[2]
                      else PLAIN.get(found[3], found[3]), text)


def literals(source):
    """(line, text) of each string literal; pieces side by side are one."""
    end, line, joined = None, 0, ""
    for match in TOKEN.finditer(source.code):
        literal = LITERAL.fullmatch(match[0]) if match.group("string") else None
        if literal is None:
            continue
        between = None if end is None else source.code[end:match.start()]
        if between is not None and re.fullmatch(r"(?:_s|_L1)?\s*u?8?", between) and "_" not in between:
            joined += unescaped(literal[1])
        else:
            if joined:
                yield line, joined
            line, joined = source.code.count("\n", 0, match.start()) + 1, unescaped(literal[1])
        end = match.end()
    if joined:
        yield line, joined


def untranslatable(source, texts):
    """(line, finding) of each sentence of a file that is not in texts."""
    lines = source.text.split("\n")
    for line, text in literals(source):
        if DATE_PATTERN.fullmatch(text):
            # Reading what somebody typed is not showing.
            if source.path != DATES and "fromString" not in " ".join(lines[max(0, line - 2):line]):
                yield line, f"\"{text}\" fixes the form of a date; the forms are in {DATES}"
            continue
        if not TWO_WORDS.search(text) or text in texts or text in SAME_EVERYWHERE:
            continue
        if not UNSHOWN_LINE.search(lines[line - 1]):
            yield line, f"\"{text}\" cannot be translated; write it inside tr() or QT_TRANSLATE_NOOP()"


def counts(tree):
    """{(context, source): its filled forms} of the counted messages of a translation."""
    return {(context.findtext("name"), message.findtext("source")):
            [form.text for form in message.findall("translation/numerusform") if form.text]
            for context in tree.findall("context") for message in context.findall("message")
            if message.get("numerus") == "yes"}


def missing_counts(wanted, given):
    """A finding for each count of the program without its two English forms, and for each that is no longer there."""
    for context, source in sorted(wanted):
        if len(given.get((context, source), [])) != 2:
            yield f"\"{source}\" ({context}) has not its two English forms"
    for context, source in sorted(set(given) - set(wanted)):
        yield f"\"{source}\" ({context}) is no longer in the program"


def shown_files(root):
    for start in SHOWN:
        for folder, _, names in sorted(os.walk(os.path.join(root, start))):
            for name in sorted(names):
                path = os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
                if name.endswith((".cpp", ".h")) and not path.startswith(NOT_SHOWN):
                    yield path


def main(root):
    tool = lupdate()
    if tool is None:
        print("lupdate of Qt 6 is not installed (package qt6-l10n-tools)")
        return 1
    tree, texts, said = collected(root, tool)
    found = 0
    for line in said.split("\n"):
        # Such as "Class 'A' lacks Q_OBJECT macro": a tr() whose context lupdate had to guess.
        if line.strip():
            print(line)
    for path in shown_files(root):
        with open(os.path.join(root, path), encoding="utf-8") as file:
            source = Source(path, file.read())
        for line, sentence in untranslatable(source, texts.get(path, set())):
            print(f"{path}:{line}: {sentence}")
            found += 1
    with open(os.path.join(root, PLURALS), encoding="utf-8") as file:
        for sentence in missing_counts(counts(tree), counts(ElementTree.parse(file))):
            print(f"{PLURALS}:1: {sentence}; run lupdate -pluralonly on it and fill it in")
            found += 1
    print(f"lupdate collected {len(tree.findall('.//message'))} sentences; {found} findings.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "."))
