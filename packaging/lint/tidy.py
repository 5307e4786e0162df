#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over the project's own files: tidy.py BUILD CACHE [FOLDER...]

A file without findings is remembered in CACHE under a hash of everything that its result depends on (the file, the
project headers it includes, its flags, the settings, clang-tidy's version), so a second run checks only what changed.
"""

import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
import time

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


def key(entry, headers, settings):
    digest = hashlib.sha256(settings)
    # The clone's own place is left out, so clones share results.
    command = entry.get("command") or " ".join(entry["arguments"])
    digest.update(command.replace(headers.root, "").encode())
    for path in [entry["file"], *headers.below(entry["file"])]:
        digest.update(path.replace(headers.root, "").encode() + read(path).encode())
    return digest.hexdigest()


def check(build, path):
    command = ["clang-tidy", "-p", build, "--quiet", "--extra-arg=-Wno-unknown-warning-option", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    output = re.sub(r"^\d+ warnings? (?:treated as errors?|generated\.)\n?", "", done.stdout, flags=re.MULTILINE)
    if done.returncode != 0 and not output.strip():
        return path, [done.stderr.strip()]
    # Clang 14 cannot read all of GCC 12's <ranges>. What it says of files that are not ours is no finding: the compiler
    # that builds Tidemark has the last word on whether it compiles.
    found = re.split(r"\n(?=/[^\n]*: (?:error|warning): )", output.strip())
    ours = tuple(os.path.join(os.getcwd(), room) + os.sep for room in ROOTS)
    return path, [finding for finding in found if finding and finding.startswith(ours)]


def main(build, cache, only):
    root = os.getcwd()
    os.makedirs(cache, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    version = "".join(line for line in version.splitlines() if "version" in line)
    shared = read(".clang-tidy") + version
    settings = {room: (shared + settings_of(room)).encode() for room in ROOTS}
    rooms = tuple(os.path.join(root, room) + os.sep for room in (only or ROOTS))
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        entries = {entry["file"]: entry for entry in json.load(file) if entry["file"].startswith(rooms)}

    headers = Headers(root)
    keys = {path: key(entry, headers, settings[os.path.relpath(path, root).split(os.sep)[0]])
            for path, entry in sorted(entries.items())}
    todo = [path for path in keys if not os.path.exists(os.path.join(cache, keys[path]))]
    began = time.monotonic()
    shown = set()
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, findings in pool.map(lambda path: check(build, path), todo):
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
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
