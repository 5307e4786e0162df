#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the built programs ask the loader for: linked.py FOLDER. Plain libsqlite3 beside SQLCipher would let
either answer a call to sqlite3_open, so a clinic could end up unencrypted."""

import os
import re
import subprocess
import sys


def needed(path):
    printed = subprocess.run(["readelf", "-d", path], capture_output=True, text=True, check=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.+)\]", printed)


def main(folder):
    programs = [entry.path for entry in os.scandir(folder) if entry.is_file() and os.access(entry.path, os.X_OK)]
    bad = [path for path in sorted(programs) if any(name.startswith("libsqlite3") for name in needed(path))]
    for path in bad:
        print(f"{path}: linked with plain libsqlite3; only libsqlcipher may be")
    if not programs:
        print(f"{folder}: holds no program to check")
    return 1 if bad or not programs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
