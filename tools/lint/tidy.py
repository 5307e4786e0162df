#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over the project's own files: tidy.py [--minutes N] BUILD CACHE [FOLDER...]

A file without findings is remembered in CACHE under a hash of everything that its result depends on (the file, the
project headers it includes, its flags, the settings, clang-tidy's version), so a second run checks only what changed. What changed last
is checked first; with --minutes it ends after so long, and the number of files that are left is said. Which files are
read together, together.py says.
"""

import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
import time

import together

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
ROOTS = ("core", "app", "tests")


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def settings_of(room):
    """What a folder's own settings add to the project's."""
    own = os.path.join(room, ".clang-tidy")
    return read(own) if os.path.exists(own) else ""


class Headers:
    """The project's headers that a file includes, all the way down."""

    def __init__(self, root):
        self.root = root
        self.direct = {}

    def included(self, path):
        if path not in self.direct:
            here = os.path.dirname(path)
            places = [here, *(os.path.join(self.root, room) for room in ROOTS)]
            found = set()
            for name in INCLUDE.findall(read(path)):
                hits = (os.path.normpath(os.path.join(place, name)) for place in places)
                found.update(hit for hit in hits if os.path.isfile(hit))
            self.direct[path] = found
        return self.direct[path]

    def below(self, path):
        seen, waiting = set(), [path]
        while waiting:
            for header in self.included(waiting.pop()):
                if header not in seen:
                    seen.add(header)
                    waiting.append(header)
        return sorted(seen)


def commands(build, readable):
    """The build's compile commands as clang can read them, also written to the folder READABLE.

    Without the precompiled header: GCC's is nothing to clang, and without it a file that does not include what it uses
    is found.
    """
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        entries = json.load(file)
    for entry in entries:
        entry["command"] = re.sub(r" -Winvalid-pch -include \S+| -fpch-preprocess", "", entry["command"])
    os.makedirs(readable, exist_ok=True)
    with open(os.path.join(readable, "compile_commands.json"), "w", encoding="utf-8") as file:
        json.dump(entries, file)
    return entries


def changed_last(paths):
    """The paths, what was committed last first; what is not committed at all before everything else."""
    log = subprocess.run(["git", "log", "--format=", "--name-only", "--", *ROOTS], capture_output=True, text=True, check=False)
    edited = subprocess.run(["git", "status", "--porcelain", "--", *ROOTS], capture_output=True, text=True, check=False)
    order = {}
    for name in [*(line[3:] for line in edited.stdout.splitlines()), *log.stdout.splitlines()]:
        order.setdefault(os.path.abspath(name), len(order))
    return sorted(paths, key=lambda path: (order.get(path, len(order)), path))


def key(entry, headers, settings):
    digest = hashlib.sha256(settings)
    # The clone's own place is left out, so clones share results.
    digest.update(entry["command"].replace(headers.root, "").encode())
    for path in [entry["file"], *headers.below(entry["file"])]:
        digest.update(path.replace(headers.root, "").encode() + read(path).encode())
    return digest.hexdigest()


def main(build, cache, only, minutes=None):
    root = os.getcwd()
    os.makedirs(cache, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    version = "".join(line for line in version.splitlines() if "version" in line)
    shared = read(".clang-tidy") + version
    settings = {room: (shared + settings_of(room)).encode() for room in ROOTS}
    rooms = tuple(os.path.join(root, room) + os.sep for room in (only or ROOTS))
    readable = os.path.join(build, "clang")
    entries = {entry["file"]: entry for entry in commands(build, readable) if entry["file"].startswith(rooms)}

    headers = Headers(root)
    keys = {path: key(entry, headers, settings[os.path.relpath(path, root).split(os.sep)[0]])
            for path, entry in sorted(entries.items())}
    todo = changed_last(path for path in keys if not os.path.exists(os.path.join(cache, keys[path])))
    began = time.monotonic()
    shown = set()
    bad = left = 0
    tidy = together.Tidy(readable, entries, tuple(os.path.join(root, room) + os.sep for room in ROOTS),
                         None if minutes is None else began + 60 * minutes)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, findings in (pair for pairs in pool.map(tidy.check, together.plan(todo, entries)) for pair in pairs):
            if findings is None:
                left += 1
                continue
            if not findings:
                open(os.path.join(cache, keys[path]), "w", encoding="utf-8").close()
                continue
            bad += 1
            # A header's finding comes with every file that includes it; once is enough.
            for finding in findings:
                if finding not in shown:
                    shown.add(finding)
                    print(finding.replace(root + os.sep, ""), flush=True)
    print(f"clang-tidy: {len(keys)} files, {len(todo)} of them new or changed, {bad} with findings,"
          f" {time.monotonic() - began:.0f} s.", file=sys.stderr)
    if left:
        print(f"clang-tidy: {left} files were left, those that changed longest ago: the {minutes:g} minutes were over."
              " ./dev lint checks all.", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    limit = None
    if arguments[0] == "--minutes":
        limit = float(arguments[1])
        arguments = arguments[2:]
    sys.exit(main(arguments[0], arguments[1], arguments[2:], limit))
