# SPDX-License-Identifier: GPL-3.0-or-later
"""A public type and a public function of a header have a sentence (///) above them. It says what the name cannot: unit,
range, order, what there is where nothing is found, the error, the source. rules.whole_sentences reads how it is written.

These need none, because the name or a neighbour says everything:

- constructors, destructors, operators and what is deleted: their type's sentence says what it is made of;
- overrides: the base says what they do;
- an overload directly below one of the same name: the first one's sentence holds for all;
- an accessor that returns the member of its own name, in one line;
- codesOf(): domain/Codes.h says once that it is the table of its argument's type;
- what is private, in a namespace without a name, or only named in advance."""

import os
import re
from dataclasses import dataclass

from source import Source

# The rooms that are held to it. One is added when it is finished.
COVERED = ("core/base", "core/units", "core/domain", "core/fields", "core/rules", "core/storage", "core/exchange",
           "core/reports", "core/services")

BOUNDARY = re.compile(r"[;{}]|\b(?:(public|protected|private)(?:\s+(?:Q_SLOTS|slots))?|(?:Q_SIGNALS|signals))\s*:(?!:)")
TYPE = re.compile(r"\b(?:class|struct|union|enum(?:\s+(?:class|struct))?)\s+(\w+)")
TABLES = {"codesOf"}
MARK = "@"


@dataclass(frozen=True)
class Declaration:
    line: int
    kind: str  # "type" or "function"
    name: str
    text: str  # Its code up to the body or the semicolon, in one line.
    body: str  # What follows it.
    around: tuple  # The names of the types that it is in.

    @property
    def says_itself(self):
        if self.kind == "type":
            return False
        if self.name in self.around or self.name.startswith(("~", "operator")) or self.name in TABLES:
            return True
        if re.search(r"\boverride\b|= delete$", self.text):
            return True
        return bool(re.match(rf"\{{\s*return m_{self.name};\s*\}}", self.body))


def closing(text, opening, begin, end):
    """Where the bracket at `opening` is closed."""
    depth = 0
    for place in range(opening, len(text)):
        depth += (text[place] == begin) - (text[place] == end and text[place - 1:place + 1] != "->")
        if depth == 0:
            return place
    return len(text) - 1


def blank(text, mark=" "):
    """Spaces for the text, or the mark and spaces: what is left out may still be where a declaration begins."""
    return mark + re.sub(r"[^\n]", " ", text)[1:]


def readable(bare):
    """The code without directives, attributes, Qt's macros and the heads of templates; line numbers stay."""
    code = re.sub(r"(?m)^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda match: blank(match[0]), bare)
    code = re.sub(r"\[\[[^\]]*\]\]", lambda match: blank(match[0], MARK), code)
    for pattern, begin, end, mark in ((r"\bQ(?:ML)?_(?!SLOTS|SIGNALS)[A-Z0-9_]+\b(\()?", "(", ")", " "),
                                      (r"\btemplate\s*(<)|\brequires\s+requires\s*\([^)]*\)\s*\{[^}]*\}|\brequires\b[^\n;{(]*",
                                       "<", ">", MARK)):
        place = 0
        while match := re.compile(pattern).search(code, place):
            place = closing(code, match.start(1), begin, end) + 1 if match[1] else match.end()
            code = code[:match.start()] + blank(code[match.start():place], mark) + code[place:]
    return code


def function_named(text):
    """The name of the function that the text declares; None where it is something else."""
    if re.match(r"(?:using|typedef|friend|static_assert|extern template)\b", text):
        return None
    match = re.search(r"(operator\s*(?:\"\"\s*\w+|\(\)|[^\s\w(]+|[\w:<>&* ]+)|~?\w+)\s*\(\s*(\"?)", text.split(" = ")[0])
    # A variable that is made of a string has brackets too. What has a result is no deduction guide.
    return match[1] if match and not match[2] and not text.startswith(f"{match[1]}(") else None


def declarations(source):
    """The public types and functions of a header, in their order."""
    code = readable(source.bare)
    scopes = [("namespace", "", True)]
    begins = place = 0
    while match := BOUNDARY.search(code, place):
        place = match.end()
        kind, name, _ = scopes[-1]
        if kind == "body":
            if match[0] == "{":
                scopes.append(("body", "", False))
            elif match[0] == "}":
                scopes.pop()
                begins = place
            continue
        text = code[begins:match.start()]
        line = code.count("\n", 0, begins + len(text) - len(text.lstrip())) + 1
        begins, text = place, " ".join(text.replace(MARK, " ").split())
        if match[0].endswith(":"):
            scopes[-1] = (kind, name, match[1] in ("public", None))
        elif match[0] == "}":
            scopes.pop()
        else:
            public = all(seen for _, _, seen in scopes)
            around = tuple(named for what, named, _ in scopes if what == "type")
            found = TYPE.match(re.sub(r"^(?:inline|constexpr) ", "", text))
            space = re.match(r"(?:inline )?namespace\b ?([\w:]*)", text)
            if match[0] == "{" and space:
                scopes.append(("namespace", space[1], space[1] not in ("", "detail")))
            elif match[0] == "{" and found and "(" not in text:
                if public:
                    yield Declaration(line, "type", found[1], text, "", around)
                is_enum = text.startswith("enum")
                scopes.append(("body", "", False) if is_enum else ("type", found[1], not text.startswith("class")))
            else:
                if public and (function := function_named(text)):
                    yield Declaration(line, "function", function, text, code[match.start():match.start() + 120], around)
                if match[0] == "{":
                    scopes.append(("body", "", False))


def lacking(source):
    """The declarations that lack a sentence."""
    lines = source.text.split("\n")
    before = None
    for declaration in declarations(source):
        above = lines[declaration.line - 2].strip() if declaration.line > 1 else ""
        said = above.startswith("///") and not above.startswith("///<")
        overload = before and (before.name, before.around, before.kind) == (declaration.name, declaration.around, "function")
        if not said and not overload and not declaration.says_itself:
            yield declaration
        before = declaration


def headers(root):
    for room in COVERED:
        for folder, folders, files in os.walk(os.path.join(root, room)):
            folders.sort()
            for name in sorted(files):
                if name.endswith(".h"):
                    path = os.path.join(folder, name)
                    with open(path, encoding="utf-8") as file:
                        yield Source(os.path.relpath(path, root).replace(os.sep, "/"), file.read())


def findings(root):
    for source in headers(root):
        for declaration in lacking(source):
            yield f"{source.path}:{declaration.line}: {declaration.name} has no sentence (///) above it"
