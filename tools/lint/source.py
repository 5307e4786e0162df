# SPDX-License-Identifier: GPL-3.0-or-later
"""A source file as the checks of the house read it: its text, its code without comments, its strings."""

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""
      (?P<raw>\bu?8?R"(?P<fence>[^()\s\\]{0,16})\(.*?\)(?P=fence)")
    | (?P<string>"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)
    | (?P<character>(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])*')
    | (?P<comment>//[^\n]*|/\*.*?\*/)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Literal:
    line: int
    text: str


class Source:
    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.lines = text.count("\n") + (0 if text.endswith("\n") or not text else 1)
        self.suffix = path.rsplit(".", 1)[-1] if "." in path.rsplit("/", 1)[-1] else ""
        self.stem = path.rsplit("/", 1)[-1].split(".", 1)[0]
        self._scanned = None

    def _scan(self):
        """Code with comments blanked out, the same with strings emptied too, and the strings; line numbers stay."""
        if self._scanned is None:
            strings = []

            def without_comments(match):
                if match.lastgroup == "comment" or match.group("comment"):
                    return re.sub(r"[^\n]", " ", match.group(0))
                if match.group("raw") or match.group("string"):
                    strings.append(Literal(self.text.count("\n", 0, match.start()) + 1, match.group(0)))
                return match.group(0)

            def without_strings(match):
                return re.sub(r"[^\n\"'`]", " ", match.group(0))

            code = TOKEN.sub(without_comments, self.text)
            self._scanned = code, TOKEN.sub(without_strings, code), strings
        return self._scanned

    @property
    def code(self):
        """Without comments."""
        return self._scan()[0]

    @property
    def bare(self):
        """Without comments and without what stands in strings."""
        return self._scan()[1]

    @property
    def strings(self):
        return self._scan()[2]

    def within(self, *folders):
        return any(self.path.startswith(folder.rstrip("/") + "/") for folder in folders)

    def find(self, pattern, where="bare", flags=re.MULTILINE):
        """(line, match) of each place."""
        text = getattr(self, where)
        for match in re.finditer(pattern, text, flags):
            # A pattern may begin with the white space before what it found.
            begins = match.start() + len(match[0]) - len(match[0].lstrip())
            yield text.count("\n", 0, begins) + 1, match
