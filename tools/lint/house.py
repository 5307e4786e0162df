#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks of the house: house.py ROOT. Prints path:line: finding; exit code 1 where there is one."""

import os
import sys

import apart
import errorkeys
import headers
import released
import rules
import sentences
from source import Source

SKIPPED = {".git", "build", ".cache", "__pycache__"}
READ = {"cpp", "h", "qml", "js", "sql", "sh", "py", "cmake", "txt", "md"}


def sources(root):
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(set(folders) - SKIPPED)
        for name in sorted(files):
            if name.rsplit(".", 1)[-1] in READ:
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as file:
                    yield Source(os.path.relpath(path, root).replace(os.sep, "/"), file.read())


def findings(source):
    for rule in rules.ALL:
        for line, sentence in rule(source):
            yield f"{source.path}:{line}: {sentence}"


def main(root):
    found = [finding for source in sources(root) for finding in findings(source)]
    found += [*headers.findings(root), *released.findings(root), *errorkeys.findings(root),
              *sentences.findings(root), *apart.findings(root)]
    for finding in found:
        print(finding)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "."))
