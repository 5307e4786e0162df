# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets clang-tidy read several of the project's files as one, for most of its time goes into the headers they share.

Files of one library are included into one translation unit of their own. Two files may not go together: each has a
function of the same name, say. What the compiler calls an error then names the file that does not fit, and that file
is read again without the others, alone if need be; a finding is reported only from a unit that compiles.
"""

import hashlib
import json
import os
import re
import subprocess
import time

# So many, those that changed last, are read one by one: that also finds a file that does not include what it uses.
ALONE = 16
# So many files share a unit. More would save little and cost more where two of them do not fit together.
SIZE = 10
FINDING = re.compile(r"\n(?=/[^\n]*: (?:error|warning): )")
PLACE = re.compile(r"^(/[^:\n]*):\d+:\d+: (?:error|warning): ")
CLASH = "[clang-diagnostic-error]"
SOURCES = r".*/(core|app|tests)/.*\.(h|cpp)$"


def flags_of(entry):
    """The compile command without what differs from file to file."""
    return re.sub(r" -o \S+", "", entry["command"].replace(entry["file"], ""))


def units(paths, entries, size=SIZE):
    """The paths in units of at most SIZE files with equal flags, in the order of their first files."""
    open_units, all_units = {}, []
    for path in paths:
        flags = flags_of(entries[path])
        unit = open_units.get(flags)
        if unit is None or len(unit) >= size:
            unit = open_units[flags] = []
            all_units.append(unit)
        unit.append(path)
    return all_units


def plan(paths, entries):
    """What is read in one go, in this order: the first files alone, the others in units."""
    return [[path] for path in paths[:ALONE]] + units(paths[ALONE:], entries)


class OutOfTime(Exception):
    """The time was over before clang-tidy had read all of a unit."""


class Tidy:
    """clang-tidy over files of ours. FOLDER holds the compile commands that clang can read; units are written there.

    UNTIL, on the monotonic clock, is when the last of it is ended; without it everything is read.
    """

    def __init__(self, folder, entries, ours, until=None):
        self.folder = folder
        self.entries = entries
        self.ours = ours
        self.until = until

    def findings(self, database, path, *more):
        command = ["clang-tidy", "-p", database, "--quiet", "--extra-arg=-Wno-unknown-warning-option", *more, path]
        left = None if self.until is None else self.until - time.monotonic()
        if left is not None and left <= 0:
            raise OutOfTime
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=left)
        except subprocess.TimeoutExpired as over:
            raise OutOfTime from over
        output = re.sub(r"^\d+ warnings? (?:treated as errors?|generated\.)\n?", "", done.stdout, flags=re.MULTILINE)
        if done.returncode != 0 and not output.strip():
            return [done.stderr.strip()]
        # Clang 14 cannot read all of GCC 12's <ranges>. What it says of files that are not ours is no finding: the
        # compiler that builds Tidemark has the last word on whether it compiles.
        return [finding for finding in FINDING.split(output.strip()) if finding.startswith(self.ours)]

    def unit(self, paths):
        """Writes the unit that includes the paths, with the settings that hold for the first; its folder and path."""
        name = hashlib.sha256("\n".join(paths).encode()).hexdigest()[:16]
        folder = os.path.join(self.folder, name)
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, "unit.cpp")
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(f'#include "{included}"\n' for included in paths)
        settings = subprocess.run(["clang-tidy", "--dump-config", paths[0], "--"], capture_output=True, text=True, check=True)
        with open(os.path.join(folder, ".clang-tidy"), "w", encoding="utf-8") as file:
            file.write(settings.stdout)
        entry = self.entries[paths[0]]
        with open(os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8") as file:
            json.dump([{**entry, "command": entry["command"].replace(entry["file"], path), "file": path}], file)
        return folder, path

    def check(self, paths):
        """What is found in each path: a list of (path, findings); None for what there was no time for."""
        try:
            return self.checked(paths)
        except OutOfTime:
            return [(path, None) for path in paths]

    def checked(self, paths):
        if len(paths) == 1:
            return [(paths[0], self.findings(self.folder, paths[0]))]
        folder, unit = self.unit(paths)
        found = self.findings(folder, unit, "--header-filter=" + SOURCES)
        if not any(CLASH in finding for finding in found):
            return [(path, of_file(path, paths, found)) for path in paths]
        named = {place_of(finding) for finding in found if CLASH in finding}
        apart = [path for path in paths if path in named]
        rest = [path for path in paths if path not in named]
        if not apart or not rest:
            half = len(paths) // 2
            apart, rest = paths[half:], paths[:half]
        return self.check(rest) + self.check(apart)


def place_of(finding):
    """The file that it is in; empty for what is in none, as where clang-tidy itself failed."""
    place = PLACE.match(finding)
    return place.group(1) if place else ""


def of_file(path, paths, found):
    """What was found in this path, and what was found in no path of the unit: that is in a header that all may share."""
    return [finding for finding in found if place_of(finding) == path or place_of(finding) not in paths]
