# SPDX-License-Identifier: GPL-3.0-or-later
"""A .cpp of the core and of the app has a header of its name beside it: who reads one finds the other."""

import os

# The rooms that are held to it, and the files in them that need none, each with its reason.
ROOMS = ("core", "app")
ALONE = {}


def findings(root):
    for room in ROOMS:
        for folder, folders, files in os.walk(os.path.join(root, room)):
            folders.sort()
            for name in sorted(files):
                path = os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
                if not name.endswith(".cpp") or name == "main.cpp" or path in ALONE:
                    continue
                if name[:-len("cpp")] + "h" not in files:
                    yield f"{path}:1: has no header of its name"
